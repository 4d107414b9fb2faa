package meridian.access.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import meridian.access.Actor;
import meridian.access.Organisation;
import meridian.access.SignedIn;
import meridian.access.emergency.Emergency;
import meridian.access.emergency.EmergencyAccess;
import meridian.access.rules.AccountRules;
import meridian.access.rules.Asker;
import meridian.access.rules.InPreviewToo;
import meridian.access.signin.AskAgain;
import meridian.ui.Address;
import meridian.ui.Dates;
import meridian.ui.Fields;
import meridian.ui.Notices;
import meridian.ui.Option;
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

/** Emergency access: asking for it, ending it, and who had it when and why. */
@Controller
class EmergencyPages {

    private static final int ROWS = 50;
    private static final String REASON = "reason";
    private static final String HOURS = "hours";

    private final Administered administered;
    private final EmergencyAccess access;
    private final AskAgain askAgain;
    private final Clock clock;
    private final Notices notices;

    EmergencyPages(Administered administered, EmergencyAccess access, AskAgain askAgain, Clock clock, Notices notices) {
        this.administered = administered;
        this.access = access;
        this.askAgain = askAgain;
        this.clock = clock;
        this.notices = notices;
    }

    @GetMapping("/organisations/{slug}/emergency-access")
    ModelAndView list(@PathVariable String slug, @RequestParam(defaultValue = "1") int page, Asker asker) {
        Organisation organisation = administered.whereThey(AccountRules.SEE_EMERGENCIES, slug, asker);
        return drawn(
                organisation,
                page,
                Fields.starting(Map.of(HOURS, EmergencyAccess.HOURS.getFirst())),
                asker,
                HttpStatus.OK);
    }

    private ModelAndView drawn(Organisation organisation, int page, Fields fields, Asker asker, HttpStatus status) {
        Map<String, Object> model = new HashMap<>();
        Paging paging =
                new Paging(Math.max(1, page), ROWS, access.count(organisation.id()), Address.of(address(organisation)));
        model.put("organisation", organisation);
        model.put("emergencies", access.of(organisation.id(), (paging.page() - 1) * ROWS, ROWS));
        model.put("paging", paging);
        model.put("hours", hours());
        model.put("mayAsk", AccountRules.ASK_EMERGENCY.allows(asker, organisation));
        model.put(
                "lasting",
                asker.emergencyUntil(organisation.id()).map(Dates::minute).orElse(""));
        model.put("fields", fields);
        return new ModelAndView("access/emergencies", model, status);
    }

    /** Each with when it would end. */
    private List<Option> hours() {
        return EmergencyAccess.HOURS.stream()
                .map(it -> new Option(
                        it.toString(),
                        it == 1 ? "1 hour" : it + " hours",
                        "Until " + Dates.minute(clock.instant().plus(Duration.ofHours(it)))))
                .toList();
    }

    @PostMapping("/organisations/{slug}/emergency-access")
    ModelAndView ask(
            @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> typed,
            SignedIn person,
            HttpServletResponse response,
            Actor actor,
            Asker asker) {
        Organisation organisation = administered.whereThey(AccountRules.ASK_EMERGENCY, slug, asker);
        Fields fields = Fields.of(typed);
        String reason = reason(fields);
        int hours = hours(fields);
        asker.emergencyUntil(organisation.id())
                .ifPresent(it -> fields.reject(
                        REASON,
                        "You have emergency access here until " + Dates.minute(it),
                        "End it first to ask for another"));
        CurrentPassword.ask(fields, person, askAgain);
        if (!fields.isAccepted()) {
            return drawn(organisation, 1, fields, asker, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Emergency begun = access.begin(organisation, person.account(), reason, hours, actor);
        notices.say(
                response,
                "You may read what was done at %s until %s."
                        .formatted(organisation.name(), Dates.minute(begun.until())));
        return new ModelAndView("redirect:/audit");
    }

    private static String reason(Fields fields) {
        String reason = fields.required(REASON, "Say what happened and what you have to find out");
        if (!reason.isEmpty() && reason.length() < EmergencyAccess.SHORTEST_REASON) {
            fields.reject(
                    REASON,
                    "The reason has %d characters, and it needs at least %d"
                            .formatted(reason.length(), EmergencyAccess.SHORTEST_REASON),
                    "Say what happened and what you have to find out");
        }
        fields.atMost(REASON, EmergencyAccess.LONGEST_REASON, "The reason");
        return reason;
    }

    private static int hours(Fields fields) {
        String given = fields.value(HOURS);
        Optional<Integer> hours = EmergencyAccess.HOURS.stream()
                .filter(it -> it.toString().equals(given))
                .findFirst();
        if (hours.isEmpty()) {
            fields.reject(
                    HOURS,
                    given.isEmpty() ? "How long is not chosen" : "“%s” hours cannot be had".formatted(given),
                    "Choose one of those shown");
        }
        return hours.orElse(0);
    }

    /** Of somebody's, by whoever watches over it. */
    @PostMapping("/organisations/{slug}/emergency-access/{id}/end")
    String end(
            @PathVariable String slug, @PathVariable UUID id, HttpServletResponse response, Actor actor, Asker asker) {
        Organisation organisation = administered.whereThey(AccountRules.SEE_EMERGENCIES, slug, asker);
        if (!access.end(organisation, id, actor)) {
            throw Refusal.missing("There is no such emergency access, or it has ended already.");
        }
        notices.say(response, "That emergency access is ended.");
        return "redirect:" + address(organisation);
    }

    /** One's own, everywhere: the button that stands on each page. */
    @InPreviewToo
    @PostMapping("/account/emergency-access/end")
    String endOwn(SignedIn person, HttpServletResponse response, Actor actor) {
        int ended = access.endOwn(person.account(), actor);
        notices.say(
                response, ended == 0 ? "Your emergency access had ended already." : "Your emergency access is ended.");
        return person.preview() == null ? "redirect:/account" : "redirect:/roles";
    }

    /** Under which entries about whoever asks were shown. */
    @GetMapping("/account/emergency-access")
    ModelAndView own(SignedIn person) {
        return new ModelAndView("access/seen", Map.of("seen", access.seenOf(person.account(), ROWS)));
    }

    private static String address(Organisation organisation) {
        return "/organisations/" + organisation.slug() + "/emergency-access";
    }
}
