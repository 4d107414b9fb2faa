package meridian.access.signin;

import java.time.Duration;
import java.util.Optional;
import meridian.access.Accounts;
import meridian.access.SignedIn;
import meridian.access.signin.Passwords.Objection;
import org.springframework.stereotype.Component;

/** Asks for the password before an act that would help whoever has stolen a session to more. */
@Component
class AskAgain {

    private static final int FREE = 5;

    private final Accounts accounts;
    private final Passwords passwords;
    private final Throttle throttle;

    AskAgain(Accounts accounts, Passwords passwords, Throttle throttle) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.throttle = throttle;
    }

    /** Why the act is not done; empty where the password is theirs. */
    Optional<Objection> objection(SignedIn person, String password) {
        String key = "password of " + person.account();
        Optional<Duration> wait = throttle.tried(key, FREE);
        if (wait.isPresent()) {
            return Optional.of(new Objection(
                    "Too many tries have failed, and the password was not looked at",
                    "Try again in " + wait.get().plusMinutes(1).toMinutes() + " minutes"));
        }
        if (!passwords.matches(password, accounts.passwordHash(person.account()).orElse(null))) {
            return Optional.of(new Objection("This is not the password you have now", "Look at it and try again"));
        }
        throttle.succeeded(key, true);
        return Optional.empty();
    }
}
