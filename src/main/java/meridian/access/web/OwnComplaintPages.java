package meridian.access.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import meridian.access.Accounts;
import meridian.access.Actor;
import meridian.access.Membership;
import meridian.access.Organisation;
import meridian.access.SignedIn;
import meridian.access.privacy.Complaints;
import meridian.access.rules.Costly;
import meridian.ui.Fields;
import meridian.ui.Notices;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where somebody complains about how their data is used, and reads what became of it. */
@Controller
@RequestMapping("/account/complaints")
class OwnComplaintPages {

    private static final int LONGEST = 10_000;

    private final Complaints complaints;
    private final Accounts accounts;
    private final Notices notices;

    OwnComplaintPages(Complaints complaints, Accounts accounts, Notices notices) {
        this.complaints = complaints;
        this.accounts = accounts;
        this.notices = notices;
    }

    @GetMapping
    ModelAndView list(SignedIn person) {
        return drawn(person, Fields.empty(), HttpStatus.OK);
    }

    private ModelAndView drawn(SignedIn person, Fields fields, HttpStatus status) {
        return new ModelAndView(
                "access/ownComplaints",
                Map.of(
                        "complaints",
                        complaints.of(person.account()),
                        "organisations",
                        organisations(person),
                        "fields",
                        fields),
                status);
    }

    private List<Organisation> organisations(SignedIn person) {
        return accounts.memberships(person.account()).stream()
                .map(Membership::organisation)
                .toList();
    }

    @Costly
    @PostMapping
    ModelAndView complain(
            @RequestParam MultiValueMap<String, String> typed,
            SignedIn person,
            Actor actor,
            HttpServletResponse response) {
        Fields fields = Fields.of(typed);
        List<Organisation> theirs = organisations(person);
        String to = theirs.size() == 1 ? theirs.getFirst().slug() : fields.required("to", "Choose an organisation");
        Organisation organisation =
                theirs.stream().filter(it -> it.slug().equals(to)).findFirst().orElse(null);
        if (organisation == null && fields.error("to") == null) {
            fields.reject("to", "You do not belong to it", "Choose an organisation of yours");
        }
        String words = fields.required("words", "Say what is wrong, and what you want to be done");
        fields.atMost("words", LONGEST, "It");
        if (!fields.isAccepted() || organisation == null) {
            return drawn(person, fields, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        complaints.complain(accounts.find(person.account()).orElseThrow(), organisation, words, actor);
        notices.say(
                response,
                "Your complaint is with %s. It is acknowledged within 30 days.".formatted(organisation.name()));
        return new ModelAndView("redirect:/account/complaints");
    }
}
