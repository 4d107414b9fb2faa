package meridian.access.signin;

import java.time.Duration;
import java.util.Optional;
import meridian.access.Accounts;
import meridian.access.Actor;
import meridian.access.Audit;
import meridian.access.Audited;
import meridian.access.SignedIn;
import meridian.access.signin.Passwords.Objection;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A person changes their own password. */
@Component
public class ChangePassword {

    /** Tries that may fail: whoever is at it has a session, but may have stolen it. */
    private static final int FREE = 5;

    private final Accounts accounts;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Throttle throttle;
    private final Audit audit;

    ChangePassword(Accounts accounts, Passwords passwords, Sessions sessions, Throttle throttle, Audit audit) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.sessions = sessions;
        this.throttle = throttle;
        this.audit = audit;
    }

    /**
     * Changes it and ends every other session, for whoever else knew the old one.
     *
     * @return why not; empty where it is done
     */
    @Transactional
    public Optional<Objection> change(SignedIn person, String current, String next, Actor actor) {
        Optional<Duration> wait = throttle.tried("password of " + person.account(), FREE);
        if (wait.isPresent()) {
            return Optional.of(new Objection(
                    "Too many tries have failed, and the password was not looked at",
                    "Try again in " + wait.get().plusMinutes(1).toMinutes() + " minutes"));
        }
        String hash = accounts.passwordHash(person.account()).orElse(null);
        if (!passwords.matches(current, hash)) {
            return Optional.of(new Objection("This is not the password you have now", "Look at it and try again"));
        }
        throttle.succeeded("password of " + person.account(), true);
        accounts.setPassword(person.account(), passwords.hash(next));
        int ended = sessions.endOthers(person);
        audit.note(
                actor,
                new Audited(
                        "account.password-changed",
                        Audited.Subject.of(person.account(), person.name()),
                        "Changed the password, which signed %d other browsers out.".formatted(ended)));
        return Optional.empty();
    }
}
