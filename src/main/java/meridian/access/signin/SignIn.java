package meridian.access.signin;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import meridian.access.Account;
import meridian.access.AccountId;
import meridian.access.Accounts;
import meridian.access.Actor;
import meridian.access.Audit;
import meridian.access.Audited;
import meridian.access.OrganisationId;
import meridian.access.signin.Passwords.Objection;
import meridian.ui.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** Signing in with address and password, a recovery code or a passkey. */
@Component
public class SignIn {

    /** Tries that may fail for one account from browsers that it does not know, and from each that it does. */
    private static final int FREE_FOR_ACCOUNT = 5;

    /** Tries that may fail from one place: an office may share an address. */
    private static final int FREE_FROM_PLACE = 40;

    /** Questions for passkeys that may be left unanswered from one place. */
    private static final int FREE_QUESTIONS = 100;

    /** The account of addresses that are none's. */
    private static final AccountId NOBODY = new AccountId(new UUID(0, 0));

    private final Accounts accounts;
    private final Passwords passwords;
    private final Sessions sessions;
    private final RecoveryCodes codes;
    private final PasskeyCeremony ceremony;
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
            PasskeyCeremony ceremony,
            Throttle throttle,
            TellOwner owner,
            Audit audit,
            Clock clock,
            TransactionOperations transactions) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.sessions = sessions;
        this.codes = codes;
        this.ceremony = ceremony;
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

        /** The passkey signs nobody in, for this reason. */
        record Refused(Objection why) implements Outcome {}

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
    private record Proof(Means means, Predicate<Optional<Account>> holds) {}

    /** Tries. Not in a transaction: a failed try is to stay counted, and none is to be held while a password is hashed. */
    @Transactional(propagation = Propagation.NEVER)
    public Outcome with(String address, String password, From from) {
        return with(
                address,
                new Proof(Means.PASSWORD, account -> {
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
                new Proof(
                        Means.RECOVERY_CODE,
                        account -> codes.use(account.map(Account::id).orElse(NOBODY), code)),
                from);
    }

    /**
     * What a browser is to sign in by with a passkey.
     *
     * @return empty where too many were asked for from there and not answered
     */
    public Optional<Map<String, Object>> askForPasskey(Site site, String place) {
        return throttle.tried("passkey questions of " + place, FREE_QUESTIONS).isPresent()
                ? Optional.empty()
                : Optional.of(ceremony.toSignIn(site));
    }

    /**
     * The same with a passkey, which says itself whose it is.
     *
     * @param answer of the browser, as JSON
     */
    @Transactional(propagation = Propagation.NEVER)
    public Outcome withPasskey(String answer, Site site, From from) {
        String place = place(from);
        Optional<Duration> wait = throttle.tried(place, FREE_FROM_PLACE);
        if (wait.isPresent()) {
            return new Outcome.Later(wait.get());
        }
        return switch (ceremony.signedIn(answer, site)) {
            case PasskeyCeremony.Outcome.Theirs theirs -> {
                throttle.succeeded(place, false);
                throttle.succeeded("passkey questions of " + from.place(), false);
                yield transactions.execute(transaction ->
                        start(accounts.find(theirs.account()).orElseThrow(), new Shown(Means.PASSKEY, null), from));
            }
            case PasskeyCeremony.Outcome.Refused refused -> {
                Optional<Account> whose = Optional.ofNullable(refused.account()).flatMap(accounts::find);
                transactions.executeWithoutResult(transaction -> noteRefused(whose, refused.why(), from));
                yield new Outcome.Refused(refused.why());
            }
        };
    }

    /** A key that signed and was refused all the same may have been copied: its owner has to know. */
    private void noteRefused(Optional<Account> whose, Objection why, From from) {
        noteFailed(whose, Means.PASSKEY, from);
        whose.ifPresent(it -> owner.tell(
                it,
                "A passkey was refused",
                "A passkey of your account was refused on %s. %s. %s."
                        .formatted(Dates.time(clock.instant()), why.rule(), why.hint())));
    }

    private Outcome with(String address, Proof proof, From from) {
        Optional<Account> account = accounts.withAddress(address);
        String place = place(from);
        String whom = "account " + key(address, account, from);
        Optional<Duration> wait =
                throttle.tried(place, FREE_FROM_PLACE).or(() -> throttle.tried(whom, FREE_FOR_ACCOUNT));
        if (wait.isPresent()) {
            return new Outcome.Later(wait.get());
        }
        if (!proof.holds().test(account)) {
            transactions.executeWithoutResult(transaction -> noteFailed(account, proof.means(), from));
            return new Outcome.Wrong();
        }
        return transactions.execute(transaction -> {
            Outcome.In in = start(account.orElseThrow(), new Shown(proof.means(), null), from);
            throttle.succeeded(place, false);
            throttle.succeeded(whom, true);
            return in;
        });
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

    /** Under what tries from there are counted. */
    private static String place(From from) {
        return "place " + from.place();
    }

    /**
     * Counts a try by a provider as failed until {@link #vouched}.
     *
     * @return how long to wait before its answer is looked at; empty where it may be
     */
    public Optional<Duration> triedByProvider(From from) {
        return throttle.tried(place(from), FREE_FROM_PLACE);
    }

    /** Starts a session of somebody for whom the provider of their organisation vouches, in the transaction that found them. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome.In vouched(Account account, OrganisationId organisation, From from) {
        throttle.succeeded(place(from), false);
        return start(account, new Shown(Means.PROVIDER, organisation), from);
    }

    private Outcome.In start(Account account, Shown shown, From from) {
        Means means = shown.means();
        Secret device = from.device() == null ? Secret.next() : from.device();
        String browser = BrowserName.of(from.userAgent());
        boolean isNew = sessions.isNew(account.id(), device);
        Secret session = sessions.start(account.id(), from.userAgent(), device, shown);
        String words = "Signed in with a %s, %s.".formatted(means.words(), browser);
        audit.note(
                Actor.NOBODY.as(account).from(from.place()),
                new Audited("account.signed-in", Audited.Subject.of(account), words));
        tell(account, means, isNew, browser);
        return new Outcome.In(session, device);
    }

    private void tell(Account account, Means means, boolean isNew, String browser) {
        String how = "%s signed in to your account on %s with a %s."
                .formatted(browser, Dates.time(clock.instant()), means.words());
        if (means == Means.RECOVERY_CODE) {
            owner.tell(
                    account,
                    "A recovery code was used",
                    how + " %d of your codes are left.".formatted(codes.left(account.id())));
        } else if (isNew) {
            owner.tell(account, "A new browser signed in", how + " It had not done so before.");
        }
    }

    /** Noted for an address that nobody has too: nobody is to tell from the time that one is an account's. */
    private void noteFailed(Optional<Account> account, Means means, From from) {
        Audited.Subject subject = account.map(Audited.Subject::of)
                .orElseGet(() -> Audited.Subject.of(NOBODY, "An address that no account has"));
        String words =
                "Tried to sign in with a wrong %s, %s.".formatted(means.words(), BrowserName.of(from.userAgent()));
        audit.note(Actor.NOBODY.from(from.place()), new Audited("account.sign-in-failed", subject, words));
    }
}
