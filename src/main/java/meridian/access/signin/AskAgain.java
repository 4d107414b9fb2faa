package meridian.access.signin;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import meridian.access.Accounts;
import meridian.access.OrganisationId;
import meridian.access.SignedIn;
import meridian.access.signin.Passwords.Objection;
import org.springframework.stereotype.Component;

/** Asks whether it is still them before an act that would help whoever has stolen a session to more. */
@Component
public class AskAgain {

    /** For so long after they showed who they are they need not again. */
    static final Duration FRESH = Duration.ofMinutes(10);

    private static final int FREE = 5;

    private final Accounts accounts;
    private final Passwords passwords;
    private final Passkeys passkeys;
    private final PasskeyCeremony ceremony;
    private final Sessions sessions;
    private final Throttle throttle;
    private final Clock clock;

    AskAgain(
            Accounts accounts,
            Passwords passwords,
            Passkeys passkeys,
            PasskeyCeremony ceremony,
            Sessions sessions,
            Throttle throttle,
            Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.passkeys = passkeys;
        this.ceremony = ceremony;
        this.sessions = sessions;
        this.throttle = throttle;
        this.clock = clock;
    }

    /** Whether they have a password to give. */
    public boolean hasPassword(SignedIn person) {
        return accounts.passwordHash(person.account()).isPresent();
    }

    /**
     * Whether they have shown in this session, not long ago, that it is them. What an organisation's provider said does not
     * count where they belong to others too: it would open theirs.
     */
    public boolean isFresh(SignedIn person) {
        return sessions.confirmedAt(person.session()).isAfter(clock.instant().minus(FRESH))
                && !isVouchedForOnly(person)
                && !needsPasskey(person);
    }

    /**
     * Whether they have to use a passkey that they have: an organisation of theirs asks for one, and whoever guessed their
     * password is not to make another, nor codes, with it. A recovery code was kept for the day the passkey is lost.
     */
    public boolean needsPasskey(SignedIn person) {
        return !person.shut().isEmpty()
                && !passkeys.of(person.account()).isEmpty()
                && sessions.shown(person.session()).means() != Means.RECOVERY_CODE;
    }

    /** Whether what they have shown would open an organisation that asks for a passkey or its own provider. */
    public boolean wouldOpen(SignedIn person, OrganisationId organisation) {
        return sessions.shown(person.session()).opens(organisation, true);
    }

    /** Notes that a passkey was just made in the session, which checked who they are. */
    public void madePasskey(SignedIn person) {
        sessions.confirm(person.session(), Means.PASSKEY);
    }

    /** Whether an organisation's provider said who they are and nothing of their own did, and they belong to others too. */
    public boolean isVouchedForOnly(SignedIn person) {
        Shown shown = sessions.shown(person.session());
        OrganisationId vouchedBy = shown.vouchedBy();
        return shown.means() == Means.PROVIDER
                && vouchedBy != null
                && accounts.belongsElsewhere(person.account(), vouchedBy);
    }

    /** Confirms the session with the password; why not, or empty where it is done. */
    public Optional<Objection> confirm(SignedIn person, String password) {
        Optional<Objection> objection = wrong(person, password);
        if (objection.isEmpty()) {
            sessions.confirm(person.session(), Means.PASSWORD);
        }
        return objection;
    }

    /** What a browser confirms the session by with one of their passkeys. */
    public Map<String, Object> toConfirm(SignedIn person, Site site) {
        return ceremony.toConfirm(person.account(), site);
    }

    /** Confirms the session with what the browser answered; why not, or empty where it is done. */
    public Optional<Objection> confirm(SignedIn person, String answer, Site site) {
        return switch (ceremony.confirmed(person.account(), answer, site)) {
            case PasskeyCeremony.Outcome.Theirs _ -> {
                sessions.confirm(person.session(), Means.PASSKEY);
                yield Optional.empty();
            }
            case PasskeyCeremony.Outcome.Refused refused -> Optional.of(refused.why());
        };
    }

    /**
     * Why the act is not done; empty where the password is theirs. Whoever has none has to have shown not long ago that it is
     * them.
     */
    public Optional<Objection> objection(SignedIn person, String password) {
        if (needsPasskey(person)) {
            return Optional.of(new Objection(
                    "An organisation of yours asks for more than a password, and you have a passkey",
                    "Confirm with the passkey that it is you"));
        }
        return wrong(person, password);
    }

    private Optional<Objection> wrong(SignedIn person, String password) {
        Optional<String> hash = accounts.passwordHash(person.account());
        if (hash.isEmpty()) {
            return isFresh(person)
                    ? Optional.empty()
                    : Optional.of(new Objection(
                            "More than ten minutes have passed since you showed who you are",
                            "Confirm that it is you"));
        }
        String key = "password of " + person.account();
        Optional<Duration> wait = throttle.tried(key, FREE);
        if (wait.isPresent()) {
            return Optional.of(new Objection(
                    "Too many tries have failed, and the password was not looked at",
                    "Try again in " + wait.get().plusMinutes(1).toMinutes() + " minutes"));
        }
        if (!passwords.matches(password, hash.get())) {
            return Optional.of(new Objection("This is not the password you have now", "Look at it and try again"));
        }
        throttle.succeeded(key, true);
        return Optional.empty();
    }
}
