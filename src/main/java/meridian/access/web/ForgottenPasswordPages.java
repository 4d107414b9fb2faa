package meridian.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import meridian.access.Account;
import meridian.access.Actor;
import meridian.access.rules.ForEverybody;
import meridian.access.signin.Passwords;
import meridian.access.signin.ResetPassword;
import meridian.access.signin.Secret;
import meridian.platform.mail.Outbox;
import meridian.ui.Fields;
import meridian.ui.Notices;
import meridian.ui.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** For whoever has forgotten their password: asking for a link, and the page it opens. */
@Controller
@ForEverybody
class ForgottenPasswordPages {

    private final ResetPassword resetPassword;
    private final Passwords passwords;
    private final Outbox outbox;
    private final Notices notices;

    ForgottenPasswordPages(ResetPassword resetPassword, Passwords passwords, Outbox outbox, Notices notices) {
        this.resetPassword = resetPassword;
        this.passwords = passwords;
        this.outbox = outbox;
        this.notices = notices;
    }

    @GetMapping("/forgotten-password")
    ModelAndView form() {
        return form(Fields.empty(), "", HttpStatus.OK);
    }

    /** @param sent the address that a link was sent to if somebody signs in with it; empty before */
    private ModelAndView form(Fields fields, String sent, HttpStatus status) {
        return new ModelAndView(
                "access/forgottenPassword", Map.of("fields", fields, "mail", outbox.isOn(), "sent", sent), status);
    }

    @PostMapping("/forgotten-password")
    ModelAndView ask(@RequestParam MultiValueMap<String, String> typed, HttpServletRequest request) {
        Fields fields = Fields.of(typed);
        if (!outbox.isOn()) {
            return form(fields, "", HttpStatus.CONFLICT);
        }
        String address = WhoFields.address(fields);
        if (!fields.isAccepted()) {
            return form(fields, "", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Optional<Duration> wait = resetPassword.ask(address, request.getRemoteAddr());
        if (wait.isPresent()) {
            fields.reject(
                    WhoFields.ADDRESS,
                    "Several links were asked for already, and this one was not sent",
                    "Look for one in your mail, or try again in " + Waiting.words(wait.get()));
            return form(fields, "", HttpStatus.TOO_MANY_REQUESTS);
        }
        return form(Fields.empty(), address, HttpStatus.ACCEPTED);
    }

    @GetMapping("/password-resets/{secret}")
    ModelAndView open(@PathVariable String secret) {
        return opened(opened(secret), secret, Fields.empty(), HttpStatus.OK);
    }

    private static ModelAndView opened(Account account, String secret, Fields fields, HttpStatus status) {
        return new ModelAndView(
                "access/newPassword", Map.of("account", account, "secret", secret, "fields", fields), status);
    }

    @PostMapping("/password-resets/{secret}")
    ModelAndView set(
            @PathVariable String secret,
            @RequestParam MultiValueMap<String, String> typed,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response) {
        Account account = opened(secret);
        Fields fields = Fields.of(typed);
        String password = NewPassword.in(fields, passwords, account.name(), account.address());
        if (!fields.isAccepted()) {
            return opened(account, secret, fields, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (!resetPassword.set(new Secret(secret), passwords.hash(password), actor)) {
            throw over();
        }
        SessionCookies.signedOut(request, response);
        notices.say(response, "Your new password is set. Sign in with it.");
        return new ModelAndView("redirect:/sign-in?to=/account");
    }

    private Account opened(String secret) {
        return resetPassword.opened(new Secret(secret)).orElseThrow(ForgottenPasswordPages::over);
    }

    private static Refusal over() {
        return Refusal.missing(
                "This link opens nothing: it is good for an hour and for one use, and a newer one takes its"
                        + " place. Ask for another under “Forgotten your password?” where you sign in.");
    }
}
