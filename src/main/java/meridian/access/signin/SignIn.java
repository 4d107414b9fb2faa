package meridian.access.signin;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import meridian.access.Account;
import meridian.access.AccountId;
import meridian.access.Accounts;
import meridian.access.Actor;
import meridian.access.Audit;
import meridian.access.Audited;
import meridian.ui.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** Signing in with address and password, or a recovery code. */
@Component
public class SignIn {

    /** Tries that may fail for one account from browsers that it does not know, and from each that it does. */
    private static final int FREE_FOR_ACCOUNT = 5;

    /** Tries that may fail from one place: an office may share an address. */
    private static final int FREE_FROM_PLACE = 40;

    private static final String CODE = "recovery code";

    /** The account of addresses that are none's. */
    private static final AccountId NOBODY = new AccountId(new UUID(0, 0));

    private final Accounts accounts;
    private final Passwords passwords;
    private final Sessions sessions;
    private final RecoveryCodes codes;
    private final Throttle throttle;
    private final TellOwner owner;
    private final Audit audit;
    private final Clock clock;
    private final TransactionOperations transactions;

    SignIn(
            Accounts accounts,
            Passwords passwords,
            Sessions sessions,
            RecoveryCodes codes,
            Throttle throttle,
            TellOwner owner,
            Audit audit,
            Clock clock,
            TransactionOperations transactions) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.sessions = sessions;
        this.codes = codes;
        this.throttle = throttle;
        this.owner = owner;
        this.audit = audit;
        this.clock = clock;
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

    /** How somebody shows who they are. */
    private record Proof(String called, Predicate<Optional<Account>> holds) {}

    /** Tries. Not in a transaction: a failed try is to stay counted, and none is to be held while a password is hashed. */
    @Transactional(propagation = Propagation.NEVER)
    public Outcome with(String address, String password, From from) {
        return with(
                address,
                new Proof("password", account -> {
                    String hash = account.flatMap(it -> accounts.passwordHash(it.id()))
                            .orElse(null);
                    return passwords.matches(password, hash);
                }),
                from);
    }

    /** The same with a recovery code instead, which is used up. */
    @Transactional(propagation = Propagation.NEVER)
    public Outcome withCode(String address, String code, From from) {
        return with(
                address,
                new Proof(CODE, account -> codes.use(account.map(Account::id).orElse(NOBODY), code)),
                from);
    }

    private Outcome with(String address, Proof proof, From from) {
        Optional<Account> account = accounts.withAddress(address);
        String place = "place " + from.place();
        String whom = "account " + key(address, account, from);
        Optional<Duration> wait =
                throttle.tried(place, FREE_FROM_PLACE).or(() -> throttle.tried(whom, FREE_FOR_ACCOUNT));
        if (wait.isPresent()) {
            return new Outcome.Later(wait.get());
        }
        if (!proof.holds().test(account)) {
            transactions.executeWithoutResult(transaction -> noteFailed(account, proof, from));
            return new Outcome.Wrong();
        }
        throttle.succeeded(place, false);
        throttle.succeeded(whom, true);
        return transactions.execute(transaction -> start(account.orElseThrow(), proof, from));
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

    private Outcome.In start(Account account, Proof proof, From from) {
        Secret device = from.device() == null ? Secret.next() : from.device();
        String browser = BrowserName.of(from.userAgent());
        boolean isNew = sessions.isNew(account.id(), device);
        Secret session = sessions.start(account.id(), from.userAgent(), device);
        String words = "Signed in with a %s, %s.".formatted(proof.called(), browser);
        audit.note(
                Actor.NOBODY.as(account).from(from.place()),
                new Audited("account.signed-in", Audited.Subject.of(account), words));
        tell(account, proof, isNew, browser);
        return new Outcome.In(session, device);
    }

    private void tell(Account account, Proof proof, boolean isNew, String browser) {
        String how = "%s signed in to your account on %s with a %s."
                .formatted(browser, Dates.time(clock.instant()), proof.called());
        if (proof.called().equals(CODE)) {
            owner.tell(
                    account,
                    "A recovery code was used",
                    how + " %d of your codes are left.".formatted(codes.left(account.id())));
        } else if (isNew) {
            owner.tell(account, "A new browser signed in", how + " It had not done so before.");
        }
    }

    /** Noted for an address that nobody has too: nobody is to tell from the time that one is an account's. */
    private void noteFailed(Optional<Account> account, Proof proof, From from) {
        Audited.Subject subject = account.map(Audited.Subject::of)
                .orElseGet(() -> Audited.Subject.of(NOBODY, "An address that no account has"));
        String words =
                "Tried to sign in with a wrong %s, %s.".formatted(proof.called(), BrowserName.of(from.userAgent()));
        audit.note(Actor.NOBODY.from(from.place()), new Audited("account.sign-in-failed", subject, words));
    }
}
