package meridian.access.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import meridian.access.Actor;
import meridian.access.rules.ForEverybody;
import meridian.access.signin.ChangeAddress;
import meridian.access.signin.ChangeAddress.Change;
import meridian.access.signin.Secret;
import meridian.ui.Notices;
import meridian.ui.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** What the link opens that was sent to the new address of an account. */
@Controller
@ForEverybody
class ConfirmAddressPages {

    private final ChangeAddress changeAddress;
    private final Notices notices;

    ConfirmAddressPages(ChangeAddress changeAddress, Notices notices) {
        this.changeAddress = changeAddress;
        this.notices = notices;
    }

    /** A button and not done at once: programs that look at mail open the links in it. */
    @GetMapping("/addresses/{secret}")
    ModelAndView open(@PathVariable String secret) {
        return new ModelAndView("access/confirmAddress", Map.of("change", opened(secret), "secret", secret));
    }

    @PostMapping("/addresses/{secret}")
    ModelAndView confirm(@PathVariable String secret, Actor actor, HttpServletResponse response) {
        Change change = opened(secret);
        if (!changeAddress.confirm(new Secret(secret), actor)) {
            throw over();
        }
        notices.say(response, "You sign in with %s from now on.".formatted(change.address()));
        return new ModelAndView("redirect:/account");
    }

    private Change opened(String secret) {
        return changeAddress.opened(new Secret(secret)).orElseThrow(ConfirmAddressPages::over);
    }

    private static Refusal over() {
        return Refusal.missing(
                "This link opens nothing: it is good for an hour and for one use, and a newer one takes its"
                        + " place. Ask for another on the page of your account.");
    }
}
