package meridian.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import meridian.access.AccountId;
import meridian.access.Actor;
import meridian.access.Member;
import meridian.access.Members;
import meridian.access.Organisation;
import meridian.access.Organisations;
import meridian.access.rules.AccountRules;
import meridian.access.rules.Asker;
import meridian.access.signin.Invitations;
import meridian.access.signin.Secret;
import meridian.ui.Address;
import meridian.ui.Fields;
import meridian.ui.Notices;
import meridian.ui.Paging;
import meridian.ui.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** An organisation's people, as its administrators see them: who belongs to it, who is invited. */
@Controller
class PeoplePages {

    private static final int ROWS = 50;
    private static final int LONGEST_POSITION = 120;

    private final Organisations organisations;
    private final Members members;
    private final Invitations invitations;
    private final Notices notices;

    PeoplePages(Organisations organisations, Members members, Invitations invitations, Notices notices) {
        this.organisations = organisations;
        this.members = members;
        this.invitations = invitations;
        this.notices = notices;
    }

    @GetMapping("/organisations/{slug}/people")
    ModelAndView list(@PathVariable String slug, @RequestParam(defaultValue = "1") int page, Asker asker) {
        return drawn(administered(slug, asker), page, Fields.empty(), HttpStatus.OK);
    }

    private ModelAndView drawn(Organisation organisation, int page, Fields fields, HttpStatus status) {
        Map<String, Object> model = new HashMap<>();
        Paging paging = new Paging(
                Math.max(1, page), ROWS, members.count(organisation.id()), Address.of(address(organisation)));
        model.put("organisation", organisation);
        model.put("members", members.of(organisation.id(), (paging.page() - 1) * ROWS, ROWS));
        model.put("paging", paging);
        model.put("invitations", invitations.openTo(organisation.id()));
        model.put("fields", fields);
        return new ModelAndView("access/people", model, status);
    }

    @PostMapping("/organisations/{slug}/invitations")
    ModelAndView invite(
            @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletRequest request,
            Actor actor,
            Asker asker) {
        Organisation organisation = administered(slug, asker);
        Fields fields = Fields.of(typed);
        String address = WhoFields.address(fields);
        String position = fields.required("position", "Say what they do there, such as Lead engineer");
        if (position.length() > LONGEST_POSITION) {
            fields.reject(
                    "position",
                    "What they do has %d characters, and it may have %d".formatted(position.length(), LONGEST_POSITION),
                    "Shorten it");
        }
        if (!fields.isAccepted()) {
            return drawn(organisation, 1, fields, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Secret secret = invitations.invite(organisation, address, position, actor);
        // Drawn at once and not after a redirect: the link is shown this one time.
        return drawn(organisation, 1, Fields.empty(), HttpStatus.CREATED)
                .addObject("invited", address)
                .addObject("link", here(request) + "/invitations/" + secret.text());
    }

    private static String here(HttpServletRequest request) {
        return request.getScheme() + "://" + request.getHeader("Host");
    }

    @PostMapping("/organisations/{slug}/invitations/{id}/withdrawal")
    String takeBack(
            @PathVariable String slug, @PathVariable UUID id, HttpServletResponse response, Actor actor, Asker asker) {
        Organisation organisation = administered(slug, asker);
        boolean done = invitations.takeBack(organisation, id, actor);
        notices.say(
                response,
                done
                        ? "The invitation is taken back: its link opens nothing any more."
                        : "It was accepted or taken back already.");
        return "redirect:" + address(organisation);
    }

    @PostMapping("/organisations/{slug}/people/{account}/administrator")
    String administrator(
            @PathVariable String slug,
            @PathVariable UUID account,
            @RequestParam(defaultValue = "true") boolean is,
            HttpServletResponse response,
            Actor actor,
            Asker asker) {
        Organisation organisation = administered(slug, asker);
        Member member = member(organisation, account);
        if (is) {
            members.makeAdministrator(organisation, member, actor);
        } else {
            members.unmakeAdministrator(organisation, member, actor);
        }
        notices.say(
                response,
                "%s is %s administrator of %s."
                        .formatted(member.account().name(), is ? "now an" : "no longer an", organisation.name()));
        return "redirect:" + address(organisation);
    }

    @PostMapping("/organisations/{slug}/people/{account}/end")
    String end(
            @PathVariable String slug,
            @PathVariable UUID account,
            HttpServletResponse response,
            Actor actor,
            Asker asker) {
        Organisation organisation = administered(slug, asker);
        Member member = member(organisation, account);
        members.end(organisation, member, actor);
        notices.say(
                response,
                "%s does not belong to %s any more. To have them back, invite them again."
                        .formatted(member.account().name(), organisation.name()));
        return "redirect:" + address(organisation);
    }

    private Organisation administered(String slug, Asker asker) {
        Organisation organisation = organisations
                .withSlug(slug)
                .orElseThrow(() -> Refusal.missing("There is no such organisation, or it is not yours to see."));
        AccountRules.ADMINISTER.require(asker, organisation);
        return organisation;
    }

    private Member member(Organisation organisation, UUID account) {
        return members.find(organisation.id(), new AccountId(account))
                .orElseThrow(
                        () -> Refusal.missing("They do not belong to %s any more.".formatted(organisation.name())));
    }

    private static String address(Organisation organisation) {
        return "/organisations/" + organisation.slug() + "/people";
    }
}
