package meridian.access.web;

import java.util.Map;
import meridian.access.SignedIn;
import meridian.access.signin.AskAgain;
import meridian.access.signin.MeansRequired;
import meridian.access.signin.Passkeys;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What somebody does to see the organisations that what they have shown of themselves does not open. */
@Controller
class MoreSignInPages {

    private final MeansRequired required;
    private final Passkeys passkeys;
    private final AskAgain askAgain;

    MoreSignInPages(MeansRequired required, Passkeys passkeys, AskAgain askAgain) {
        this.required = required;
        this.passkeys = passkeys;
        this.askAgain = askAgain;
    }

    /** @param to the page of ours to go to afterwards */
    @GetMapping("/account/more")
    ModelAndView more(@RequestParam(defaultValue = "/roles") String to, SignedIn person) {
        if (person.shut().isEmpty()) {
            return new ModelAndView("redirect:" + SignInPages.ours(to));
        }
        return new ModelAndView(
                "access/more",
                Map.of(
                        "shut", required.shutTo(person),
                        "hasPasskey", !passkeys.of(person.account()).isEmpty(),
                        "hasPassword", askAgain.hasPassword(person),
                        "to", SignInPages.ours(to)));
    }
}
