package meridian.access.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import meridian.access.Account;
import meridian.access.Accounts;
import meridian.access.Actor;
import meridian.access.SignedIn;
import meridian.access.signin.AskAgain;
import meridian.access.signin.RecoveryCodes;
import meridian.access.signin.Secret;
import meridian.ui.Fields;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One's own recovery codes. */
@Controller
class RecoveryCodePages {

    private final Accounts accounts;
    private final RecoveryCodes codes;
    private final AskAgain askAgain;

    RecoveryCodePages(Accounts accounts, RecoveryCodes codes, AskAgain askAgain) {
        this.accounts = accounts;
        this.askAgain = askAgain;
        this.codes = codes;
    }

    @GetMapping("/account/recovery-codes")
    ModelAndView form(SignedIn person) {
        return drawn(person, List.of(), Fields.empty(), HttpStatus.OK);
    }

    private ModelAndView drawn(SignedIn person, List<Secret> shown, Fields fields, HttpStatus status) {
        Map<String, Object> model = new HashMap<>();
        model.put("account", accounts.find(person.account()).orElseThrow());
        model.put("left", codes.left(person.account()));
        model.put("codes", shown.stream().map(Secret::text).toList());
        model.put("hasPassword", askAgain.hasPassword(person));
        model.put("fields", fields);
        return new ModelAndView("access/recoveryCodes", model, status);
    }

    @PostMapping("/account/recovery-codes")
    ModelAndView make(@RequestParam MultiValueMap<String, String> typed, SignedIn person, Actor actor) {
        Fields fields = Fields.of(typed);
        CurrentPassword.ask(fields, person, askAgain);
        if (!fields.isAccepted()) {
            return drawn(person, List.of(), fields, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Account account = accounts.find(person.account()).orElseThrow();
        // Drawn at once and not after a redirect: the codes are shown this one time.
        return drawn(person, codes.renew(account, actor), Fields.empty(), HttpStatus.CREATED);
    }
}
