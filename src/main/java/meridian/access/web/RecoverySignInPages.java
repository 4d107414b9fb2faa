package meridian.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import meridian.access.SignedIn;
import meridian.access.rules.ForEverybody;
import meridian.access.signin.Sessions;
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

/** Signing in with a recovery code where the password is lost. */
@Controller
@ForEverybody
class RecoverySignInPages {

    private static final String CODE = "code";

    private final SignIn signIn;
    private final Sessions sessions;
    private final Notices notices;

    RecoverySignInPages(SignIn signIn, Sessions sessions, Notices notices) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.notices = notices;
    }

    @GetMapping("/sign-in/recovery-code")
    ModelAndView form() {
        return form(Fields.empty(), HttpStatus.OK);
    }

    private static ModelAndView form(Fields fields, HttpStatus status) {
        return new ModelAndView("access/recoverySignIn", Map.of("fields", fields), status);
    }

    @PostMapping("/sign-in/recovery-code")
    ModelAndView signIn(
            @RequestParam MultiValueMap<String, String> typed,
            @Nullable SignedIn before,
            HttpServletRequest request,
            HttpServletResponse response) {
        Fields fields = Fields.of(typed);
        String address = fields.required(WhoFields.ADDRESS, "Give your e-mail address");
        String code = fields.required(CODE, "Give one of your recovery codes");
        if (!fields.isAccepted()) {
            return form(fields, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return switch (signIn.withCode(address, code, SessionCookies.from(request))) {
            case Outcome.In in -> {
                if (before != null) {
                    sessions.end(before.account(), before.session());
                }
                SessionCookies.signedIn(request, response, in.session(), in.device());
                notices.say(response, "You are signed in, and the code is used up. Make new ones when few are left.");
                yield new ModelAndView("redirect:/account");
            }
            case Outcome.Wrong _, Outcome.Refused _ -> {
                fields.reject(
                        CODE,
                        "The address and the code do not go together, or the code was used",
                        "Look at both, or take another of your codes");
                yield form(fields, HttpStatus.UNPROCESSABLE_CONTENT);
            }
            case Outcome.Later later -> {
                fields.reject(
                        CODE,
                        "Too many tries have failed, and the code was not looked at",
                        "Try again in " + Waiting.words(later.in()));
                yield form(fields, HttpStatus.TOO_MANY_REQUESTS);
            }
        };
    }
}
