package meridian.access.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import meridian.access.Accounts;
import meridian.access.Actor;
import meridian.access.SignedIn;
import meridian.access.privacy.DataRequest;
import meridian.access.privacy.DataRequests;
import meridian.access.privacy.PersonalCopy;
import meridian.access.rules.Costly;
import meridian.access.signin.AskAgain;
import meridian.ui.Dates;
import meridian.ui.Fields;
import meridian.ui.Notices;
import meridian.ui.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where somebody asks for all that is kept of them, and gets it. */
@Controller
@RequestMapping("/account/data")
class OwnDataPages {

    private final DataRequests requests;
    private final PersonalCopy copy;
    private final Accounts accounts;
    private final AskAgain askAgain;
    private final Notices notices;

    OwnDataPages(DataRequests requests, PersonalCopy copy, Accounts accounts, AskAgain askAgain, Notices notices) {
        this.requests = requests;
        this.copy = copy;
        this.accounts = accounts;
        this.askAgain = askAgain;
        this.notices = notices;
    }

    @GetMapping
    ModelAndView form(SignedIn person) {
        return drawn(person, Fields.empty(), HttpStatus.OK);
    }

    private ModelAndView drawn(SignedIn person, Fields fields, HttpStatus status) {
        return new ModelAndView(
                "access/ownData",
                Map.of(
                        "requests",
                        requests.of(person.account()),
                        "hasPassword",
                        askAgain.hasPassword(person),
                        "isFresh",
                        askAgain.isFresh(person),
                        "fields",
                        fields),
                status);
    }

    @Costly
    @PostMapping
    ModelAndView ask(
            @RequestParam MultiValueMap<String, String> typed,
            SignedIn person,
            Actor actor,
            HttpServletResponse response) {
        Fields fields = Fields.of(typed);
        CurrentPassword.ask(fields, person, askAgain);
        if (!fields.isAccepted()) {
            return drawn(person, fields, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        requests.ask(accounts.find(person.account()).orElseThrow(), actor);
        notices.say(response, "All that is kept of you is being gathered.");
        return new ModelAndView("redirect:/account/data");
    }

    /** The zip; whoever has not shown lately that it is them is asked first. */
    @Costly
    @PostMapping("/{id}/copy")
    @Nullable
    ModelAndView copy(@PathVariable UUID id, SignedIn person, Actor actor, HttpServletResponse response)
            throws IOException {
        DataRequest request = requests.of(person.account()).stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.missing("You asked for no such copy."));
        if (!askAgain.isFresh(person)) {
            return ConfirmPages.first("/account/data");
        }
        send(copy.open(request, null, actor), response);
        return null;
    }

    static void send(PersonalCopy.Page page, HttpServletResponse response) throws IOException {
        response.setContentType("application/zip");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"personal-data-%s.zip\""
                        .formatted(page.gatheredAt().atZone(Dates.ZONE).toLocalDate()));
        PersonalCopy.write(page, response.getOutputStream());
    }
}
