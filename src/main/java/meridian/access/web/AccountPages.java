package meridian.access.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import meridian.access.Account;
import meridian.access.Accounts;
import meridian.access.Actor;
import meridian.access.Membership;
import meridian.access.Organisation;
import meridian.access.SignedIn;
import meridian.access.rules.AccountRules;
import meridian.access.rules.Asker;
import meridian.access.rules.Rule;
import meridian.access.signin.AskAgain;
import meridian.access.signin.ChangePassword;
import meridian.access.signin.Passkeys;
import meridian.access.signin.Passwords;
import meridian.access.signin.RecoveryCodes;
import meridian.access.signin.Sessions;
import meridian.ui.Fields;
import meridian.ui.Notices;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One's own account: where one is signed in, and the password. */
@Controller
class AccountPages {

    private final Accounts accounts;
    private final Sessions sessions;
    private final Passwords passwords;
    private final ChangePassword changePassword;
    private final RecoveryCodes codes;
    private final Passkeys passkeys;
    private final AskAgain askAgain;
    private final Notices notices;

    AccountPages(
            Accounts accounts,
            Sessions sessions,
            Passwords passwords,
            ChangePassword changePassword,
            RecoveryCodes codes,
            Passkeys passkeys,
            AskAgain askAgain,
            Notices notices) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.passwords = passwords;
        this.changePassword = changePassword;
        this.codes = codes;
        this.passkeys = passkeys;
        this.askAgain = askAgain;
        this.notices = notices;
    }

    @GetMapping("/account")
    ModelAndView account(SignedIn person, Asker asker) {
        return drawn(person, asker, Fields.empty(), HttpStatus.OK);
    }

    private ModelAndView drawn(SignedIn person, Asker asker, Fields fields, HttpStatus status) {
        Account account = accounts.find(person.account()).orElseThrow();
        List<Membership> memberships = accounts.memberships(account.id());
        Map<String, Object> model = new HashMap<>();
        model.put("account", account);
        model.put("memberships", memberships);
        model.put("overseen", where(memberships, AccountRules.SEE_RIGHTS, asker));
        model.put("answering", where(memberships, AccountRules.ANSWER_REQUESTS, asker));
        model.put("erasing", where(memberships, AccountRules.DECIDE_ERASURE, asker));
        model.put("sessions", sessions.of(account.id()));
        model.put("current", person.session());
        model.put("codesLeft", codes.left(account.id()));
        model.put("passkeys", passkeys.of(account.id()).size());
        model.put("shut", person.shut().size());
        model.put("hasPassword", askAgain.hasPassword(person));
        model.put("fields", fields);
        return new ModelAndView("access/account", model, status);
    }

    private static List<Organisation> where(List<Membership> memberships, Rule<Organisation> may, Asker asker) {
        return memberships.stream()
                .map(Membership::organisation)
                .filter(it -> may.allows(asker, it))
                .toList();
    }

    @PostMapping("/account/password")
    ModelAndView password(
            @RequestParam MultiValueMap<String, String> typed,
            SignedIn person,
            Asker asker,
            Actor actor,
            HttpServletResponse response) {
        Account account = accounts.find(person.account()).orElseThrow();
        Fields fields = Fields.of(typed);
        String current = CurrentPassword.in(fields, askAgain.hasPassword(person));
        String password = NewPassword.in(fields, passwords, account.name(), account.address());
        if (fields.isAccepted()) {
            changePassword
                    .change(person, current, password, actor)
                    .ifPresent(it -> fields.reject(CurrentPassword.FIELD, it.rule(), it.hint()));
        }
        if (!fields.isAccepted()) {
            return drawn(person, asker, fields, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        notices.say(response, "Your password is changed, and every other browser is signed out.");
        return new ModelAndView("redirect:/account");
    }

    @PostMapping("/account/sessions/{id}/end")
    ModelAndView end(@PathVariable UUID id, SignedIn person, HttpServletResponse response) {
        if (!askAgain.isFresh(person)) {
            return ConfirmPages.first("/account");
        }
        notices.say(
                response,
                sessions.end(person.account(), id)
                        ? "That browser is signed out."
                        : "That browser was signed out already.");
        return new ModelAndView("redirect:/account");
    }

    @PostMapping("/account/sessions/end")
    ModelAndView endOthers(SignedIn person, HttpServletResponse response) {
        if (!askAgain.isFresh(person)) {
            return ConfirmPages.first("/account");
        }
        int ended = sessions.endOthers(person);
        notices.say(
                response, ended == 1 ? "One other browser is signed out." : ended + " other browsers are signed out.");
        return new ModelAndView("redirect:/account");
    }
}
