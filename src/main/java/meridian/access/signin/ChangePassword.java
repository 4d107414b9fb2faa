package meridian.access.signin;

import java.time.Clock;
import java.util.Optional;
import meridian.access.Accounts;
import meridian.access.Actor;
import meridian.access.Audit;
import meridian.access.Audited;
import meridian.access.SignedIn;
import meridian.access.signin.Passwords.Objection;
import meridian.ui.Dates;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A person changes their own password. */
@Component
public class ChangePassword {

    private final Accounts accounts;
    private final Passwords passwords;
    private final Sessions sessions;
    private final AskAgain askAgain;
    private final TellOwner owner;
    private final Audit audit;
    private final Clock clock;

    ChangePassword(
            Accounts accounts,
            Passwords passwords,
            Sessions sessions,
            AskAgain askAgain,
            TellOwner owner,
            Audit audit,
            Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.sessions = sessions;
        this.askAgain = askAgain;
        this.owner = owner;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Changes it and ends every other session, for whoever else knew the old one.
     *
     * @return why not; empty where it is done
     */
    @Transactional
    public Optional<Objection> change(SignedIn person, String current, String next, Actor actor) {
        Optional<Objection> objection = askAgain.objection(person, current);
        if (objection.isPresent()) {
            return objection;
        }
        accounts.setPassword(person.account(), passwords.hash(next));
        int ended = sessions.endOthers(person);
        audit.note(
                actor,
                new Audited(
                        "account.password-changed",
                        Audited.Subject.of(person.account(), person.name()),
                        "Changed the password, which signed %d other browsers out.".formatted(ended)));
        owner.tell(
                accounts.find(person.account()).orElseThrow(),
                "Your password was changed",
                "The password of your account was changed on %s, and every other browser was signed out."
                        .formatted(Dates.time(clock.instant())));
        return Optional.empty();
    }
}
