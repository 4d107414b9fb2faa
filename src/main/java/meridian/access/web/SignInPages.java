package meridian.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import meridian.access.SignedIn;
import meridian.access.provider.Providers;
import meridian.access.provider.Providers.Offered;
import meridian.access.rules.ForEverybody;
import meridian.access.rules.InPreviewToo;
import meridian.access.signin.Sessions;
import meridian.access.signin.SetUp;
import meridian.access.signin.SignIn;
import meridian.access.signin.SignIn.Outcome;
import meridian.ui.Fields;
import meridian.ui.Notices;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Signing in and out. */
@Controller
@ForEverybody
class SignInPages {

    private final SignIn signIn;
    private final SetUp setUp;
    private final Sessions sessions;
    private final Providers providers;
    private final OwnSite sites;
    private final Notices notices;

    SignInPages(SignIn signIn, SetUp setUp, Sessions sessions, Providers providers, OwnSite sites, Notices notices) {
        this.providers = providers;
        this.sites = sites;
        this.signIn = signIn;
        this.setUp = setUp;
        this.sessions = sessions;
        this.notices = notices;
    }

    /** @param to the page of ours to go to afterwards */
    @GetMapping("/sign-in")
    ModelAndView form(@RequestParam(defaultValue = "/roles") String to) {
        return form(Fields.starting(Map.of("to", to)), HttpStatus.OK);
    }

    private ModelAndView form(Fields fields, HttpStatus status) {
        return form(fields, null, status);
    }

    /** @param kept a form that waits for this, null where none does */
    private ModelAndView form(Fields fields, @Nullable KeptForm kept, HttpStatus status) {
        return form(fields, kept, setUp.isOpen(), providers.listed(), status);
    }

    /** The page where one signs in, as other classes draw it too. */
    static ModelAndView form(
            Fields fields, @Nullable KeptForm kept, boolean setUp, List<Offered> providers, HttpStatus status) {
        return new ModelAndView(
                        "access/signIn", Map.of("fields", fields, "setUp", setUp, "providers", providers), status)
                .addObject("kept", kept);
    }

    @PostMapping("/sign-in")
    ModelAndView signIn(
            @RequestParam MultiValueMap<String, String> typed,
            @Nullable SignedIn before,
            HttpServletRequest request,
            HttpServletResponse response) {
        Fields fields = Fields.of(typed);
        @Nullable KeptForm kept = KeptForm.within(typed);
        String address = fields.required(WhoFields.ADDRESS, "Give your e-mail address");
        String password = fields.secret(NewPassword.FIELD);
        if (password.isEmpty()) {
            fields.missing(NewPassword.FIELD, "Give your password");
        }
        if (!fields.isAccepted()) {
            return form(fields, kept, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Outcome outcome = signIn.with(address, password, SessionCookies.from(request));
        return answered(outcome, fields, kept, before, request, response);
    }

    /** What a browser is to sign in by with a passkey; its script asks for it when the button is pressed. */
    @PostMapping("/sign-in/passkey/question")
    ResponseEntity<Map<String, Object>> question(HttpServletRequest request) {
        return signIn.askForPasskey(sites.of(request), request.getRemoteAddr())
                .map(ResponseEntity::ok)
                .orElseGet(() -> ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                        .body(Map.of("words", "Too many tries were left unfinished from here. Try again in a while.")));
    }

    @PostMapping("/sign-in/passkey")
    ModelAndView withPasskey(
            @RequestParam MultiValueMap<String, String> typed,
            @Nullable SignedIn before,
            HttpServletRequest request,
            HttpServletResponse response) {
        Fields fields = Fields.of(typed);
        fields.secret(NewPassword.FIELD);
        String answer = fields.secret(PasskeyPages.ANSWER);
        Outcome outcome = signIn.withPasskey(answer, sites.of(request), SessionCookies.from(request));
        return answered(outcome, fields, KeptForm.within(typed), before, request, response);
    }

    private ModelAndView answered(
            Outcome outcome,
            Fields fields,
            @Nullable KeptForm kept,
            @Nullable SignedIn before,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (outcome) {
            case Outcome.In in -> {
                if (before != null) {
                    sessions.end(before.account(), before.session());
                }
                SessionCookies.signedIn(request, response, in.session(), in.device());
                String to = ours(fields.value("to"));
                yield kept == null
                        ? new ModelAndView("redirect:" + to)
                        : new ModelAndView("access/kept", Map.of("to", to, "kept", kept));
            }
            case Outcome.Wrong() -> {
                fields.reject(
                        NewPassword.FIELD,
                        "The address and the password do not go together",
                        "Look at both and try again");
                yield form(fields, kept, HttpStatus.UNPROCESSABLE_CONTENT);
            }
            case Outcome.Refused refused -> {
                fields.reject(
                        PasskeyPages.ANSWER, refused.why().rule(), refused.why().hint());
                yield form(fields, kept, HttpStatus.UNPROCESSABLE_CONTENT);
            }
            case Outcome.Later later -> {
                fields.reject(
                        NewPassword.FIELD,
                        "Too many tries have failed, and this one was not looked at",
                        "Try again in " + Waiting.words(later.in()));
                yield form(fields, kept, HttpStatus.TOO_MANY_REQUESTS);
            }
        };
    }

    /** Only a path of ours: an address of elsewhere would make this page a door to any other. */
    static String ours(String to) {
        return to.matches("/(?![/\\\\])[\\x21-\\x7e]*") && !to.contains("\\") ? to : "/roles";
    }

    @PostMapping("/sign-out")
    @InPreviewToo
    String signOut(@Nullable SignedIn person, HttpServletRequest request, HttpServletResponse response) {
        if (person != null) {
            sessions.end(person.account(), person.session());
        }
        SessionCookies.signedOut(request, response);
        response.setHeader("Clear-Site-Data", "\"cache\"");
        notices.say(response, "You are signed out.");
        return "redirect:/sign-in";
    }
}
