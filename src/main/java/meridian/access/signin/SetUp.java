package meridian.access.signin;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import meridian.access.Account;
import meridian.access.Accounts;
import meridian.access.Actor;
import meridian.access.Audit;
import meridian.access.Audited;
import meridian.access.Organisation;
import meridian.access.Organisations;
import meridian.access.Relation;
import meridian.access.Sight;
import meridian.access.Wall;
import meridian.access.signin.Tickets.Purpose;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The first account of an installation: made with a code that only whoever started the program has seen. */
@Component
public class SetUp {

    /** How long a code opens the set-up; the next start of the program prints another. */
    private static final Duration OPEN_FOR = Duration.ofDays(1);

    private final JdbcClient database;
    private final Accounts accounts;
    private final Organisations organisations;
    private final Wall wall;
    private final Passwords passwords;
    private final Tickets tickets;
    private final Throttle throttle;
    private final Audit audit;

    SetUp(
            JdbcClient database,
            Accounts accounts,
            Organisations organisations,
            Wall wall,
            Passwords passwords,
            Tickets tickets,
            Throttle throttle,
            Audit audit) {
        this.database = database;
        this.accounts = accounts;
        this.organisations = organisations;
        this.wall = wall;
        this.passwords = passwords;
        this.tickets = tickets;
        this.throttle = throttle;
        this.audit = audit;
    }

    /** Whether it is still to be done. */
    public boolean isOpen() {
        return accounts.isEmpty();
    }

    /** A new code, to be shown to whoever started the program; empty where the set-up is done. */
    @Transactional
    public Optional<Secret> open() {
        if (!isOpen()) {
            return Optional.empty();
        }
        Secret code = Secret.nextCode();
        tickets.issue(Purpose.SET_UP, code, OPEN_FOR);
        return Optional.of(code);
    }

    /** How long to wait before a code is looked at; empty where it may be. */
    public Optional<Duration> tried(String place) {
        return throttle.tried("set-up from " + place, 10);
    }

    /** Who is to be first. */
    public record First(String organisation, String name, String address, String password) {}

    /**
     * Adds the organisation, unless it is there, and its administrator.
     *
     * @return empty where the code is not one that opens this, or it is done
     */
    @Transactional
    public Optional<Account> complete(String code, First first, Actor by) {
        // Two codes may be out, of two nodes: whoever is second waits here and finds it done.
        database.sql("lock table access.account in share row exclusive mode").update();
        if (!isOpen() || !used(code)) {
            return Optional.empty();
        }
        Organisation organisation = organisations.named(first.organisation());
        Account account = accounts.add(first.name(), first.address(), passwords.hash(first.password()));
        wall.in(Sight.of(organisation.id()), () -> {
            accounts.join(account.id(), organisation.id(), "Administrator");
            return accounts.give(account.id(), new Relation(Relation.Kind.ADMINISTRATOR, organisation.id()));
        });
        audit.note(
                by.as(account),
                new Audited(
                        "installation.set-up",
                        new Audited.Subject("organisation", organisation.id().toString(), organisation.name(), null),
                        "Set Meridian up for %s and became its administrator.".formatted(organisation.name())));
        return Optional.of(account);
    }

    private boolean used(String code) {
        return tickets.use(Purpose.SET_UP, new Secret(code.strip().toUpperCase(Locale.ROOT)));
    }
}
