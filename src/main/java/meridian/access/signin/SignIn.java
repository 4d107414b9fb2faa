package meridian.access.signin;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import meridian.access.Account;
import meridian.access.Accounts;
import meridian.access.Actor;
import meridian.access.Audit;
import meridian.access.Audited;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** Signing in with address and password. */
@Component
public class SignIn {

    /** Tries that may fail for one account from browsers that it does not know, and from each that it does. */
    private static final int FREE_FOR_ACCOUNT = 5;

    /** Tries that may fail from one place: an office may share an address. */
    private static final int FREE_FROM_PLACE = 40;

    private static final Actor STRANGER = new Actor("Somebody not signed in", Actor.Through.PAGE);

    private final Accounts accounts;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Throttle throttle;
    private final Audit audit;
    private final TransactionOperations transactions;

    SignIn(
            Accounts accounts,
            Passwords passwords,
            Sessions sessions,
            Throttle throttle,
            Audit audit,
            TransactionOperations transactions) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.sessions = sessions;
        this.throttle = throttle;
        this.audit = audit;
        this.transactions = transactions;
    }

    /** What came of trying. */
    public sealed interface Outcome {

        /**
         * They are signed in.
         *
         * @param session what their browser is to show
         * @param device by what it is known again
         */
        record In(Secret session, Secret device) implements Outcome {}

        /** Address and password do not go together; which of the two is wrong is not said. */
        record Wrong() implements Outcome {}

        /** Too many have failed: the password was not looked at. */
        record Later(Duration in) implements Outcome {}
    }

    /**
     * Where somebody tries from.
     *
     * @param place the network address
     * @param userAgent null where the browser does not say
     * @param device by which the browser is known, null where it is new
     */
    public record From(
            String place,
            @Nullable String userAgent,
            @Nullable Secret device) {}

    /** Tries. Not in a transaction: a failed try is to stay counted, and none is to be held while a password is hashed. */
    @Transactional(propagation = Propagation.NEVER)
    public Outcome with(String address, String password, From from) {
        Optional<Account> account = accounts.withAddress(address);
        String place = "place " + from.place();
        String whom = "account " + key(address, account, from);
        Optional<Duration> wait =
                throttle.tried(place, FREE_FROM_PLACE).or(() -> throttle.tried(whom, FREE_FOR_ACCOUNT));
        if (wait.isPresent()) {
            return new Outcome.Later(wait.get());
        }
        String hash = account.flatMap(it -> accounts.passwordHash(it.id())).orElse(null);
        if (!passwords.matches(password, hash)) {
            account.ifPresent(it -> transactions.executeWithoutResult(transaction -> noteFailed(it, from)));
            return new Outcome.Wrong();
        }
        throttle.succeeded(place, false);
        throttle.succeeded(whom, true);
        return transactions.execute(transaction -> start(account.orElseThrow(), from));
    }

    /** A browser that the account knows has its own count, so that strangers who guess cannot lock its owner out. */
    private String key(String address, Optional<Account> account, From from) {
        String lower = address.strip().toLowerCase(Locale.ROOT);
        @Nullable Secret device = from.device();
        if (device == null
                || account.filter(it -> sessions.knows(it.id(), device)).isEmpty()) {
            return lower;
        }
        return lower + " " + device.text();
    }

    private Outcome.In start(Account account, From from) {
        Secret device = from.device() == null ? Secret.next() : from.device();
        Secret session = sessions.start(account.id(), from.userAgent(), device);
        String words = "Signed in with a password, %s.".formatted(BrowserName.of(from.userAgent()));
        audit.note(
                STRANGER.as(account).from(from.place()),
                new Audited("account.signed-in", Audited.Subject.of(account), words));
        return new Outcome.In(session, device);
    }

    private void noteFailed(Account account, From from) {
        String words = "Tried to sign in with a wrong password, %s.".formatted(BrowserName.of(from.userAgent()));
        audit.note(
                STRANGER.from(from.place()), new Audited("account.sign-in-failed", Audited.Subject.of(account), words));
    }
}
