package meridian.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import meridian.access.SignedIn;
import meridian.access.rules.ForEverybody;
import meridian.access.signin.Sessions;
import meridian.access.signin.SetUp;
import meridian.access.signin.SignIn;
import meridian.access.signin.SignIn.Outcome;
import meridian.ui.Fields;
import meridian.ui.Notices;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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
    private final Notices notices;

    SignInPages(SignIn signIn, SetUp setUp, Sessions sessions, Notices notices) {
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
        return new ModelAndView("access/signIn", Map.of("fields", fields, "setUp", setUp.isOpen()), status)
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
        return switch (signIn.with(address, password, SessionCookies.from(request))) {
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
            case Outcome.Later later -> {
                fields.reject(
                        NewPassword.FIELD,
                        "Too many tries have failed, and the password was not looked at",
                        "Try again in " + Waiting.words(later.in()));
                yield form(fields, kept, HttpStatus.TOO_MANY_REQUESTS);
            }
        };
    }

    /** Only a path of ours: an address of elsewhere would make this page a door to any other. */
    private static String ours(String to) {
        return to.matches("/(?![/\\\\])[\\x21-\\x7e]*") && !to.contains("\\") ? to : "/roles";
    }

    @PostMapping("/sign-out")
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
