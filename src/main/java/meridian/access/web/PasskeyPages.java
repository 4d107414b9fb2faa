package meridian.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import meridian.access.Account;
import meridian.access.Accounts;
import meridian.access.Actor;
import meridian.access.SignedIn;
import meridian.access.signin.AskAgain;
import meridian.access.signin.OwnPasskeys;
import meridian.access.signin.Passkey;
import meridian.access.signin.Passkeys;
import meridian.ui.Fields;
import meridian.ui.Notices;
import meridian.ui.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One's own passkeys. Whoever has not shown for a while that it is them is asked to before any is made or removed. */
@Controller
@RequestMapping("/account/passkeys")
class PasskeyPages {

    /** The field that a script fills with what the browser answered. */
    static final String ANSWER = "credential";

    private static final String NAME = "name";
    private static final int LONGEST_NAME = 60;
    private static final String HERE = "/account/passkeys";

    private final Accounts accounts;
    private final Passkeys passkeys;
    private final OwnPasskeys own;
    private final AskAgain askAgain;
    private final OwnSite sites;
    private final Notices notices;

    PasskeyPages(
            Accounts accounts, Passkeys passkeys, OwnPasskeys own, AskAgain askAgain, OwnSite sites, Notices notices) {
        this.accounts = accounts;
        this.passkeys = passkeys;
        this.own = own;
        this.askAgain = askAgain;
        this.sites = sites;
        this.notices = notices;
    }

    @GetMapping
    ModelAndView all(SignedIn person) {
        return all(person, Fields.empty(), HttpStatus.OK);
    }

    private ModelAndView all(SignedIn person, Fields fields, HttpStatus status) {
        Map<String, Object> model = new HashMap<>();
        model.put("passkeys", passkeys.of(person.account()));
        model.put("isFresh", askAgain.isFresh(person));
        model.put("fields", fields);
        return new ModelAndView("access/passkeys", model, status);
    }

    /** What a browser makes one by; its script asks for it when the button is pressed. */
    @PostMapping("/question")
    ResponseEntity<Map<String, Object>> question(SignedIn person, HttpServletRequest request) {
        return askAgain.isFresh(person)
                ? ResponseEntity.ok(own.toMake(account(person), sites.of(request)))
                : ResponseEntity.status(HttpStatus.FORBIDDEN)
                        .body(Map.of("words", "Load this page again and confirm that it is you."));
    }

    @PostMapping
    ModelAndView add(
            @RequestParam MultiValueMap<String, String> typed,
            SignedIn person,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!askAgain.isFresh(person)) {
            return ConfirmPages.first(HERE);
        }
        Fields fields = Fields.of(typed);
        String answer = fields.secret(ANSWER);
        String name = name(fields);
        if (fields.isAccepted()) {
            own.add(account(person), name, answer, sites.of(request), actor)
                    .ifPresent(it -> fields.reject(ANSWER, it.rule(), it.hint()));
        }
        if (!fields.isAccepted()) {
            return all(person, fields, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        askAgain.madePasskey(person);
        notices.say(response, "The passkey “%s” is made. Sign in with it from now on.".formatted(name));
        return new ModelAndView("redirect:" + HERE);
    }

    @GetMapping("/{id}")
    ModelAndView one(@PathVariable UUID id, SignedIn person) {
        Passkey passkey = passkey(person, id);
        return one(passkey, person, Fields.starting(Map.of(NAME, passkey.name())), HttpStatus.OK);
    }

    private ModelAndView one(Passkey passkey, SignedIn person, Fields fields, HttpStatus status) {
        return new ModelAndView(
                "access/passkey",
                Map.of("passkey", passkey, "isFresh", askAgain.isFresh(person), "fields", fields),
                status);
    }

    @PostMapping("/{id}/name")
    ModelAndView rename(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            SignedIn person,
            Actor actor,
            HttpServletResponse response) {
        Passkey passkey = passkey(person, id);
        Fields fields = Fields.of(typed);
        String name = name(fields);
        if (!fields.isAccepted()) {
            return one(passkey, person, fields, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        own.rename(account(person), passkey, name, actor);
        notices.say(response, "The passkey is called “%s” now.".formatted(name));
        return new ModelAndView("redirect:" + HERE);
    }

    @PostMapping("/{id}/removal")
    ModelAndView remove(@PathVariable UUID id, SignedIn person, Actor actor, HttpServletResponse response) {
        Passkey passkey = passkey(person, id);
        if (!askAgain.isFresh(person)) {
            return ConfirmPages.first(HERE + "/" + id);
        }
        own.remove(account(person), passkey, actor);
        notices.say(response, "The passkey “%s” is removed.".formatted(passkey.name()));
        return new ModelAndView("redirect:" + HERE);
    }

    private static String name(Fields fields) {
        String name = fields.required(NAME, "Give the passkey a name to know it by");
        fields.atMost(NAME, LONGEST_NAME, "The name");
        return name;
    }

    private Account account(SignedIn person) {
        return accounts.find(person.account()).orElseThrow();
    }

    private Passkey passkey(SignedIn person, UUID id) {
        Optional<Passkey> passkey = passkeys.find(person.account(), id);
        return passkey.orElseThrow(() -> Refusal.missing("You have no such passkey, or it is removed already."));
    }
}
