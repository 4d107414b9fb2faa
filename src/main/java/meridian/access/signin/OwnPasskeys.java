package meridian.access.signin;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import meridian.access.Account;
import meridian.access.Accounts;
import meridian.access.Actor;
import meridian.access.Audit;
import meridian.access.Audited;
import meridian.access.signin.Passwords.Objection;
import meridian.ui.Dates;
import meridian.ui.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A person makes, names and removes their own passkeys; the owner is told, whoever it was. */
@Component
public class OwnPasskeys {

    /** Everybody has a few; more are a mistake or a program. */
    private static final int MOST = 20;

    private final Passkeys passkeys;
    private final PasskeyCeremony ceremony;
    private final Accounts accounts;
    private final TellOwner owner;
    private final Audit audit;
    private final Clock clock;

    OwnPasskeys(
            Passkeys passkeys, PasskeyCeremony ceremony, Accounts accounts, TellOwner owner, Audit audit, Clock clock) {
        this.passkeys = passkeys;
        this.ceremony = ceremony;
        this.accounts = accounts;
        this.owner = owner;
        this.audit = audit;
        this.clock = clock;
    }

    /** What a browser makes one by. */
    public Map<String, Object> toMake(Account account, Site site) {
        return ceremony.toMake(account, site);
    }

    /**
     * Keeps one that a browser has made.
     *
     * @param answer of the browser, as JSON
     * @return why not; empty where it is done
     */
    @Transactional
    public Optional<Objection> add(Account account, String name, String answer, Site site, Actor by) {
        if (passkeys.of(account.id()).size() >= MOST) {
            return Optional.of(new Objection("You have %d passkeys, which is the most".formatted(MOST), "Remove one"));
        }
        Optional<Objection> objection = ceremony.made(account, name, answer, site);
        if (objection.isEmpty()) {
            note(by, "account.passkey-made", account, "Made the passkey “%s” to sign in with.".formatted(name));
            owner.tell(
                    account,
                    "A passkey was made",
                    "The passkey “%s” was made for your account on %s, and signs in to it from now on."
                            .formatted(name, Dates.time(clock.instant())));
        }
        return objection;
    }

    /** Gives one another name. */
    @Transactional
    public void rename(Account account, Passkey passkey, String name, Actor by) {
        if (!name.equals(passkey.name()) && passkeys.rename(account.id(), passkey.id(), name)) {
            audit.note(
                    by,
                    new Audited("account.passkey-renamed", Audited.Subject.of(account), "Gave a passkey another name.")
                            .changing(passkey.name(), name));
        }
    }

    /**
     * Removes one.
     *
     * @throws Refusal where nothing else signs them in
     */
    @Transactional
    public void remove(Account account, Passkey passkey, Actor by) {
        accounts.lock(account.id());
        if (accounts.passwordHash(account.id()).isEmpty()
                && passkeys.of(account.id()).size() == 1) {
            throw Refusal.conflict("Nothing else signs you in: set a password or make another passkey first.");
        }
        if (passkeys.remove(account.id(), passkey.id())) {
            note(by, "account.passkey-removed", account, "Removed the passkey “%s”.".formatted(passkey.name()));
            owner.tell(
                    account,
                    "A passkey was removed",
                    "The passkey “%s” was removed from your account on %s, and does not sign in to it any more."
                            .formatted(passkey.name(), Dates.time(clock.instant())));
        }
    }

    private void note(Actor by, String act, Account account, String words) {
        audit.note(by, new Audited(act, Audited.Subject.of(account), words));
    }
}
