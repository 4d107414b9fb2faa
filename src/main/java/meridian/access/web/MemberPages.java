package meridian.access.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import meridian.access.AccountId;
import meridian.access.Actor;
import meridian.access.Member;
import meridian.access.Members;
import meridian.access.Organisation;
import meridian.access.OrganisationId;
import meridian.access.Relation;
import meridian.access.Relation.Kind;
import meridian.access.rules.Asker;
import meridian.access.signin.SignOutEverywhere;
import meridian.ui.Fields;
import meridian.ui.Notices;
import meridian.ui.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One person of an organisation, as its administrators see them: what they are to it, and the end of that. */
@Controller
@RequestMapping("/organisations/{slug}/people/{account}")
class MemberPages {

    private static final String ARE = "are";
    private static final String FAMILIES = "families";
    private static final int LONGEST_FAMILY = 120;

    private final Administered administered;
    private final Members members;
    private final SignOutEverywhere everywhere;
    private final Notices notices;

    MemberPages(Administered administered, Members members, SignOutEverywhere everywhere, Notices notices) {
        this.administered = administered;
        this.members = members;
        this.everywhere = everywhere;
        this.notices = notices;
    }

    @GetMapping
    ModelAndView one(@PathVariable String slug, @PathVariable UUID account, Asker asker) {
        Organisation organisation = administered.organisation(slug, asker);
        Member member = member(organisation, account);
        return drawn(organisation, member, fields(member), HttpStatus.OK);
    }

    /** What they are by hand; what a group of the directory makes them is the directory's to end. */
    private static Fields fields(Member member) {
        Map<String, List<String>> start = new HashMap<>();
        List<Relation> byHand =
                member.relations().stream().filter(it -> it.group() == null).toList();
        start.put(ARE, byHand.stream().map(it -> it.kind().code()).distinct().toList());
        start.put(
                FAMILIES,
                List.of(byHand.stream()
                        .map(Relation::family)
                        .filter(family -> family != null)
                        .collect(Collectors.joining(", "))));
        return Fields.of(start);
    }

    private static ModelAndView drawn(Organisation organisation, Member member, Fields fields, HttpStatus status) {
        return new ModelAndView(
                "access/member", Map.of("organisation", organisation, "member", member, "fields", fields), status);
    }

    @PostMapping("/relations")
    ModelAndView set(
            @PathVariable String slug,
            @PathVariable UUID account,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletResponse response,
            Actor actor,
            Asker asker) {
        Organisation organisation = administered.organisation(slug, asker);
        Member member = member(organisation, account);
        Fields fields = Fields.of(typed);
        List<Relation> relations = relations(fields, organisation.id());
        if (!fields.isAccepted()) {
            return drawn(organisation, member, fields, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        members.set(organisation, member, relations, actor);
        notices.say(
                response, "What %s is here is saved.".formatted(member.account().name()));
        return new ModelAndView("redirect:" + PeoplePages.address(organisation));
    }

    private static List<Relation> relations(Fields fields, OrganisationId organisation) {
        List<Relation> relations = new ArrayList<>();
        for (Kind kind : List.of(Kind.ADMINISTRATOR, Kind.LEAD, Kind.AUDITOR, Kind.PRIVACY_OFFICER)) {
            if (fields.has(ARE, kind.code())) {
                relations.add(new Relation(kind, organisation));
            }
        }
        List<String> families = Arrays.stream(fields.value(FAMILIES).split(","))
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .toList();
        if (families.stream().anyMatch(it -> it.length() > LONGEST_FAMILY)) {
            fields.reject(
                    FAMILIES,
                    "A family’s name has more than %d characters".formatted(LONGEST_FAMILY),
                    "Put commas between the names");
        }
        if (fields.has(ARE, Kind.HEAD_OF_PROFESSION.code())) {
            families.forEach(it -> relations.add(new Relation(Kind.HEAD_OF_PROFESSION, organisation, it)));
            if (families.isEmpty()) {
                relations.add(new Relation(Kind.HEAD_OF_PROFESSION, organisation));
            }
        } else if (!families.isEmpty()) {
            fields.reject(
                    FAMILIES,
                    "Families are for a head of profession",
                    "Choose Head of profession, or empty this field");
        }
        return relations.stream().distinct().toList();
    }

    @PostMapping("/sessions/end")
    String signOut(
            @PathVariable String slug,
            @PathVariable UUID account,
            HttpServletResponse response,
            Actor actor,
            Asker asker) {
        Organisation organisation = administered.organisation(slug, asker);
        Member member = member(organisation, account);
        int ended = everywhere.signOut(member.account(), organisation, actor);
        notices.say(
                response,
                ended == 0
                        ? "%s was signed in nowhere.".formatted(member.account().name())
                        : "%s is signed out of %s."
                                .formatted(member.account().name(), ended == 1 ? "one browser" : ended + " browsers"));
        return "redirect:" + PeoplePages.address(organisation) + "/" + account;
    }

    @PostMapping("/end")
    String end(
            @PathVariable String slug,
            @PathVariable UUID account,
            HttpServletResponse response,
            Actor actor,
            Asker asker) {
        Organisation organisation = administered.organisation(slug, asker);
        Member member = member(organisation, account);
        if (member.isService()) {
            throw Refusal.conflict("A service account is ended on its own page.");
        }
        members.end(organisation, member, actor);
        notices.say(
                response,
                "%s does not belong to %s any more. To have them back, invite them again."
                        .formatted(member.account().name(), organisation.name()));
        return "redirect:" + PeoplePages.address(organisation);
    }

    private Member member(Organisation organisation, UUID account) {
        return members.find(organisation.id(), new AccountId(account))
                .orElseThrow(
                        () -> Refusal.missing("They do not belong to %s any more.".formatted(organisation.name())));
    }
}
