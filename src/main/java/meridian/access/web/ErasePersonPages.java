package meridian.access.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import meridian.access.AccountId;
import meridian.access.Actor;
import meridian.access.Organisation;
import meridian.access.SignedIn;
import meridian.access.erasure.AskErasure;
import meridian.access.erasure.Concerned;
import meridian.access.erasure.LegalHolds;
import meridian.access.erasure.People;
import meridian.access.privacy.PersonalData;
import meridian.access.rules.AccountRules;
import meridian.access.rules.Answer;
import meridian.access.rules.Asker;
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

/** What would be erased of one person, asking for it, and a legal hold on it. */
@Controller
@RequestMapping("/organisations/{slug}/people/{account}")
class ErasePersonPages {

    private static final int LONGEST = 500;

    private final Administered administered;
    private final AskErasure askErasure;
    private final LegalHolds holds;
    private final People people;
    private final PersonalData personalData;
    private final Notices notices;

    ErasePersonPages(
            Administered administered,
            AskErasure askErasure,
            LegalHolds holds,
            People people,
            PersonalData personalData,
            Notices notices) {
        this.administered = administered;
        this.askErasure = askErasure;
        this.holds = holds;
        this.people = people;
        this.personalData = personalData;
        this.notices = notices;
    }

    @GetMapping("/erasure")
    ModelAndView preview(@PathVariable String slug, @PathVariable UUID account, SignedIn person, Asker asker) {
        Organisation organisation = administered.whereThey(AccountRules.DECIDE_ERASURE, slug, asker);
        Concerned of = concerned(organisation, account);
        return drawn(organisation, of, person, asker, Fields.empty(), HttpStatus.OK);
    }

    private ModelAndView drawn(
            Organisation organisation, Concerned of, SignedIn person, Asker asker, Fields fields, HttpStatus status) {
        Map<String, Object> model = new HashMap<>();
        model.put("organisation", organisation);
        model.put("of", of);
        model.put("lines", askErasure.preview(organisation, of));
        model.put("stays", ErasurePages.stays(personalData));
        model.put("mayNotAsk", mayNotAsk(organisation, of, person, asker));
        model.put("fields", fields);
        return new ModelAndView("access/erasePerson", model, status);
    }

    /** Why they may not; empty where they may. */
    private static String mayNotAsk(Organisation organisation, Concerned of, SignedIn person, Asker asker) {
        if (of.account().id().equals(person.account())) {
            return "Nobody asks for their own erasure here. Another administrator of %s does."
                    .formatted(organisation.name());
        }
        return AccountRules.ASK_ERASURE.ask(asker, organisation) instanceof Answer.Refused refused
                ? refused.reason()
                : "";
    }

    @PostMapping("/erasure")
    ModelAndView ask(
            @PathVariable String slug,
            @PathVariable UUID account,
            @RequestParam MultiValueMap<String, String> typed,
            SignedIn person,
            Actor actor,
            Asker asker,
            HttpServletResponse response) {
        Organisation organisation = administered.whereThey(AccountRules.ASK_ERASURE, slug, asker);
        Concerned of = concerned(organisation, account);
        Fields fields = Fields.of(typed);
        String reason = text(fields, "reason", "Say why, such as: Asked for it on 3 March, letter 14");
        if (names(reason, of)) {
            fields.reject(
                    "reason",
                    "The reason names %s, and it stays when everything else is erased"
                            .formatted(of.account().name()),
                    "Say it without the name and the address");
        }
        if (!fields.isAccepted()) {
            return drawn(organisation, of, person, asker, fields, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        UUID asked = askErasure.ask(organisation, of, reason, person, actor);
        notices.say(response, "It is asked for. Somebody else has to confirm it.");
        return new ModelAndView("redirect:" + ErasurePages.address(organisation, asked));
    }

    private static boolean names(String text, Concerned of) {
        String folded = text.toLowerCase(Locale.ROOT);
        return folded.contains(of.account().name().toLowerCase(Locale.ROOT))
                || folded.contains(of.account().address().toLowerCase(Locale.ROOT));
    }

    private static String text(Fields fields, String name, String hint) {
        String text = fields.required(name, hint);
        fields.atMost(name, LONGEST, "This");
        return text;
    }

    @PostMapping("/hold")
    ModelAndView hold(
            @PathVariable String slug,
            @PathVariable UUID account,
            @RequestParam MultiValueMap<String, String> typed,
            SignedIn person,
            Actor actor,
            Asker asker,
            HttpServletResponse response) {
        Organisation organisation = administered.whereThey(AccountRules.DECIDE_ERASURE, slug, asker);
        Concerned of = concerned(organisation, account);
        Fields fields = Fields.of(typed);
        String reason = text(fields, "hold", "Say why it has to stay, such as: Claim 4 of 2027 before the tribunal");
        if (!fields.isAccepted()) {
            return drawn(organisation, of, person, asker, fields, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        holds.place(organisation, of.account(), reason, actor);
        notices.say(
                response,
                "What is kept of %s stays until the hold is lifted."
                        .formatted(of.account().name()));
        return new ModelAndView("redirect:" + address(organisation, of));
    }

    @PostMapping("/hold/end")
    ModelAndView lift(
            @PathVariable String slug,
            @PathVariable UUID account,
            @RequestParam MultiValueMap<String, String> typed,
            SignedIn person,
            Actor actor,
            Asker asker,
            HttpServletResponse response) {
        Organisation organisation = administered.whereThey(AccountRules.DECIDE_ERASURE, slug, asker);
        Concerned of = concerned(organisation, account);
        Fields fields = Fields.of(typed);
        String because = text(fields, "lift", "Say why it need not stay any more, such as: The claim was settled");
        if (!fields.isAccepted()) {
            return drawn(organisation, of, person, asker, fields, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        holds.lift(organisation, of.account(), because, actor);
        notices.say(response, "The hold is lifted.");
        return new ModelAndView("redirect:" + address(organisation, of));
    }

    private Concerned concerned(Organisation organisation, UUID account) {
        return people.find(organisation.id(), new AccountId(account))
                .orElseThrow(
                        () -> Refusal.missing("They neither belong to %s nor did.".formatted(organisation.name())));
    }

    private static String address(Organisation organisation, Concerned of) {
        return "%s/%s/erasure"
                .formatted(PeoplePages.address(organisation), of.account().id());
    }
}
