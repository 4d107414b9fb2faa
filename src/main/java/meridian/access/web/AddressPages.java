package meridian.access.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import meridian.access.Account;
import meridian.access.Accounts;
import meridian.access.SignedIn;
import meridian.access.signin.AskAgain;
import meridian.access.signin.ChangeAddress;
import meridian.platform.mail.Outbox;
import meridian.ui.Fields;
import meridian.ui.Notices;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Changing the address one signs in with. */
@Controller
class AddressPages {

    private final Accounts accounts;
    private final ChangeAddress changeAddress;
    private final Outbox outbox;
    private final AskAgain askAgain;
    private final Notices notices;

    AddressPages(Accounts accounts, ChangeAddress changeAddress, Outbox outbox, AskAgain askAgain, Notices notices) {
        this.accounts = accounts;
        this.askAgain = askAgain;
        this.changeAddress = changeAddress;
        this.outbox = outbox;
        this.notices = notices;
    }

    @GetMapping("/account/address")
    ModelAndView form(SignedIn person) {
        return drawn(person, Fields.empty(), HttpStatus.OK);
    }

    private ModelAndView drawn(SignedIn person, Fields fields, HttpStatus status) {
        Account account = accounts.find(person.account()).orElseThrow();
        return new ModelAndView(
                "access/address",
                Map.of(
                        "account",
                        account,
                        "mail",
                        outbox.isOn(),
                        "hasPassword",
                        askAgain.hasPassword(person),
                        "fields",
                        fields),
                status);
    }

    @PostMapping("/account/address")
    ModelAndView ask(@RequestParam MultiValueMap<String, String> typed, SignedIn person, HttpServletResponse response) {
        Fields fields = Fields.of(typed);
        if (!outbox.isOn()) {
            return drawn(person, fields, HttpStatus.CONFLICT);
        }
        String address = WhoFields.address(fields);
        String current = CurrentPassword.in(fields, askAgain.hasPassword(person));
        if (fields.isAccepted()) {
            changeAddress
                    .ask(person, current, address)
                    .ifPresent(it -> fields.reject(CurrentPassword.FIELD, it.rule(), it.hint()));
        }
        if (!fields.isAccepted()) {
            return drawn(person, fields, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        notices.say(
                response,
                "A link is on its way to %s. Until you open it, you sign in with the address you have."
                        .formatted(address));
        return new ModelAndView("redirect:/account");
    }
}
