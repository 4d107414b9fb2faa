package meridian.access.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import meridian.access.Account;
import meridian.access.Accounts;
import meridian.access.Actor;
import meridian.access.Audited;
import meridian.access.Membership;
import meridian.access.Organisation;
import meridian.access.Scope;
import meridian.access.SignedIn;
import meridian.access.rules.Costly;
import meridian.access.signin.AskAgain;
import meridian.access.signin.Token;
import meridian.access.signin.Tokens;
import meridian.ui.Fields;
import meridian.ui.Notices;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One's own tokens. */
@Controller
class TokenPages {

    /** A person keeps people on their organisation's pages; a directory does it as a service account. */
    private static final List<Scope> OFFERED =
            Arrays.stream(Scope.values()).filter(it -> it != Scope.DIRECTORY).toList();

    private final Accounts accounts;
    private final Tokens tokens;
    private final TokenForm form;
    private final AskAgain askAgain;
    private final Notices notices;

    TokenPages(Accounts accounts, Tokens tokens, TokenForm form, AskAgain askAgain, Notices notices) {
        this.askAgain = askAgain;
        this.accounts = accounts;
        this.tokens = tokens;
        this.form = form;
        this.notices = notices;
    }

    @GetMapping("/account/tokens")
    ModelAndView list(SignedIn person) {
        return drawn(person, null, form.start(), HttpStatus.OK);
    }

    private ModelAndView drawn(SignedIn person, @Nullable String made, Fields fields, HttpStatus status) {
        Map<String, Object> model = new HashMap<>(form.model(fields));
        model.put("account", accounts.find(person.account()).orElseThrow());
        model.put("tokens", tokens.of(person.account()));
        model.put("organisations", organisations(person));
        model.put("scopes", OFFERED);
        model.put("made", made);
        return new ModelAndView("access/tokens", model, status);
    }

    private List<Organisation> organisations(SignedIn person) {
        return accounts.memberships(person.account()).stream()
                .map(Membership::organisation)
                .filter(it -> !person.shut().contains(it.id()))
                .toList();
    }

    @Costly
    @PostMapping("/account/tokens")
    ModelAndView make(@RequestParam MultiValueMap<String, String> typed, SignedIn person, Actor actor) {
        Fields fields = Fields.of(typed);
        List<Token> now = new ArrayList<>(tokens.of(person.account()));
        Optional<Tokens.Wanted> wanted = form.read(fields, now.size(), organisations(person), OFFERED);
        CurrentPassword.ask(fields, person, askAgain);
        if (!fields.isAccepted() || wanted.isEmpty()) {
            return drawn(person, null, fields, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Account account = accounts.find(person.account()).orElseThrow();
        // Drawn at once and not after a redirect: the token is shown this one time.
        return drawn(person, tokens.make(account, wanted.get(), actor).text(), form.start(), HttpStatus.CREATED);
    }

    @PostMapping("/account/tokens/{id}/end")
    String end(@PathVariable UUID id, SignedIn person, HttpServletResponse response, Actor actor) {
        Account account = accounts.find(person.account()).orElseThrow();
        boolean ended = tokens.end(account, id, Audited.Subject.of(account), actor);
        notices.say(response, ended ? "That token is good for nothing any more." : "That token was ended already.");
        return "redirect:/account/tokens";
    }
}
