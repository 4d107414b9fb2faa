package meridian.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import meridian.access.Account;
import meridian.access.Accounts;
import meridian.access.Actor;
import meridian.access.SignedIn;
import meridian.access.provider.Providers;
import meridian.access.rules.ForEverybody;
import meridian.access.signin.Invitation;
import meridian.access.signin.Invitations;
import meridian.access.signin.Passwords;
import meridian.access.signin.Secret;
import meridian.access.signin.Sessions;
import meridian.ui.Fields;
import meridian.ui.Notices;
import meridian.ui.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What the link of an invitation opens. */
@Controller
@ForEverybody
class InvitationPages {

    private final Invitations invitations;
    private final Accounts accounts;
    private final Providers providers;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Notices notices;

    InvitationPages(
            Invitations invitations,
            Accounts accounts,
            Providers providers,
            Passwords passwords,
            Sessions sessions,
            Notices notices) {
        this.invitations = invitations;
        this.accounts = accounts;
        this.providers = providers;
        this.passwords = passwords;
        this.sessions = sessions;
        this.notices = notices;
    }

    @GetMapping("/invitations/{secret}")
    ModelAndView form(@PathVariable String secret, @Nullable SignedIn person) {
        return drawn(opened(secret), secret, person, Fields.empty(), HttpStatus.OK);
    }

    private ModelAndView drawn(
            Invitation invitation, String secret, @Nullable SignedIn person, Fields fields, HttpStatus status) {
        Map<String, Object> model = new HashMap<>();
        model.put("invitation", invitation);
        model.put("secret", secret);
        model.put("fields", fields);
        model.put("known", accounts.withAddress(invitation.address()).isPresent());
        model.put("provider", providers.at(invitation.organisation().slug()).orElse(null));
        model.put("theirs", isTheirs(invitation, person));
        return new ModelAndView("access/invitation", model, status);
    }

    private boolean isTheirs(Invitation invitation, @Nullable SignedIn person) {
        return person != null
                && accounts.find(person.account())
                        .filter(it -> it.address().equalsIgnoreCase(invitation.address()))
                        .isPresent();
    }

    @PostMapping("/invitations/{secret}")
    ModelAndView accept(
            @PathVariable String secret,
            @RequestParam MultiValueMap<String, String> typed,
            @Nullable SignedIn person,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response) {
        Invitation invitation = opened(secret);
        Optional<Account> known = accounts.withAddress(invitation.address());
        if (known.isPresent()) {
            if (!isTheirs(invitation, person) || !invitations.accept(new Secret(secret), known.get(), actor)) {
                return drawn(invitation, secret, person, Fields.empty(), HttpStatus.CONFLICT);
            }
        } else {
            Fields fields = Fields.of(typed);
            String name = WhoFields.name(fields);
            String password = NewPassword.in(fields, passwords, name, invitation.address());
            if (!fields.isAccepted()) {
                return drawn(invitation, secret, person, fields, HttpStatus.UNPROCESSABLE_CONTENT);
            }
            Account account = invitations
                    .accept(new Secret(secret), name, passwords.hash(password), actor)
                    .orElseThrow(InvitationPages::over);
            SessionCookies.start(sessions, account, request, response);
        }
        notices.say(
                response,
                "You belong to %s now.".formatted(invitation.organisation().name()));
        return new ModelAndView("redirect:/account");
    }

    private Invitation opened(String secret) {
        return invitations.opened(new Secret(secret)).orElseThrow(InvitationPages::over);
    }

    private static Refusal over() {
        return Refusal.missing(
                "This link opens nothing: an invitation is good for a week and for one use, and it can be taken back. "
                        + "Ask whoever sent it for another.");
    }
}
