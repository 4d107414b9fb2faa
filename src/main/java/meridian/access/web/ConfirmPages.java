package meridian.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import meridian.access.Accounts;
import meridian.access.SignedIn;
import meridian.access.signin.AskAgain;
import meridian.access.signin.Passkeys;
import meridian.ui.Address;
import meridian.ui.Fields;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** Where somebody who is signed in shows once more that it is them, with their password or a passkey. */
@Controller
@RequestMapping("/account/confirmation")
class ConfirmPages {

    private final Accounts accounts;
    private final Passkeys passkeys;
    private final AskAgain askAgain;
    private final OwnSite sites;

    ConfirmPages(Accounts accounts, Passkeys passkeys, AskAgain askAgain, OwnSite sites) {
        this.accounts = accounts;
        this.passkeys = passkeys;
        this.askAgain = askAgain;
        this.sites = sites;
    }

    /** Leads here first, and then to a page of ours. */
    static ModelAndView first(String to) {
        return new ModelAndView(
                "redirect:" + Address.of("/account/confirmation").and("to", to));
    }

    @GetMapping
    ModelAndView form(@RequestParam(defaultValue = "/account") String to, SignedIn person) {
        return drawn(person, Fields.starting(Map.of("to", to)), HttpStatus.OK);
    }

    private ModelAndView drawn(SignedIn person, Fields fields, HttpStatus status) {
        Map<String, Object> model = new HashMap<>();
        model.put("account", accounts.find(person.account()).orElseThrow());
        model.put("hasPassword", askAgain.hasPassword(person));
        model.put("hasPasskey", !passkeys.of(person.account()).isEmpty());
        model.put("fields", fields);
        return new ModelAndView("access/confirm", model, status);
    }

    /** What a browser confirms by with a passkey. */
    @PostMapping("/question")
    @ResponseBody
    Map<String, Object> question(SignedIn person, HttpServletRequest request) {
        return askAgain.toConfirm(person, sites.of(request));
    }

    @PostMapping
    ModelAndView confirm(
            @RequestParam MultiValueMap<String, String> typed, SignedIn person, HttpServletRequest request) {
        Fields fields = Fields.of(typed);
        String answer = fields.secret(PasskeyPages.ANSWER);
        if (!answer.isEmpty()) {
            fields.secret(CurrentPassword.FIELD);
            askAgain.confirm(person, answer, sites.of(request))
                    .ifPresent(it -> fields.reject(PasskeyPages.ANSWER, it.rule(), it.hint()));
        } else {
            String password = CurrentPassword.in(fields, true);
            if (fields.isAccepted()) {
                askAgain.confirm(person, password)
                        .ifPresent(it -> fields.reject(CurrentPassword.FIELD, it.rule(), it.hint()));
            }
        }
        return fields.isAccepted()
                ? new ModelAndView("redirect:" + SignInPages.ours(fields.value("to")))
                : drawn(person, fields, HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
