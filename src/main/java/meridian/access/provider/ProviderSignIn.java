package meridian.access.provider;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import meridian.access.Account;
import meridian.access.Accounts;
import meridian.access.Actor;
import meridian.access.Audit;
import meridian.access.Audited;
import meridian.access.Sight;
import meridian.access.Wall;
import meridian.access.provider.ProviderRequests.Wish;
import meridian.access.signin.Invitation;
import meridian.access.signin.Invitations;
import meridian.access.signin.Passwords.Objection;
import meridian.access.signin.Secret;
import meridian.access.signin.SignIn;
import meridian.access.signin.SignIn.From;
import meridian.access.signin.Site;
import meridian.access.signin.TellOwner;
import meridian.platform.outside.Unreachable;
import meridian.ui.Dates;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Signing in by an organisation's provider. Whom it names has to be one of that organisation's people already, found the first
 * time by an address that the provider has checked and afterwards by who they are there for good; or to hold an invitation.
 */
@Component
public class ProviderSignIn {

    private static final Logger LOG = LoggerFactory.getLogger(ProviderSignIn.class);

    private final OpenIdConnect provider;
    private final ProviderRequests requests;
    private final ProviderLinks links;
    private final Accounts accounts;
    private final Invitations invitations;
    private final SignIn signIn;
    private final TellOwner owner;
    private final Wall wall;
    private final Audit audit;
    private final Clock clock;
    private final TransactionOperations transactions;

    ProviderSignIn(
            OpenIdConnect provider,
            ProviderRequests requests,
            ProviderLinks links,
            Accounts accounts,
            Invitations invitations,
            SignIn signIn,
            TellOwner owner,
            Wall wall,
            Audit audit,
            Clock clock,
            TransactionOperations transactions) {
        this.provider = provider;
        this.requests = requests;
        this.links = links;
        this.accounts = accounts;
        this.invitations = invitations;
        this.signIn = signIn;
        this.owner = owner;
        this.wall = wall;
        this.audit = audit;
        this.clock = clock;
        this.transactions = transactions;
    }

    /**
     * What a browser brings back from a provider.
     *
     * @param code that stands for whom it signed in, null where it signed in nobody
     * @param state that the browser was sent with
     * @param issuer who says so, null where it does not say
     * @param browser the secret that the browser kept, null where it has none
     */
    public record Answer(
            @Nullable String code,
            String state,
            @Nullable String issuer,
            @Nullable Secret browser) {}

    /** What came of it. */
    public sealed interface Outcome {

        /** They are signed in, and go on to this page. */
        record In(SignIn.Outcome.In session, String page) implements Outcome {}

        /** Nobody is. */
        record Refused(Objection why) implements Outcome {}

        /** Too many have failed: the answer was not looked at. */
        record Later(Duration in) implements Outcome {}
    }

    /**
     * Where to send a browser.
     *
     * @param browser a secret that it is to bring back
     * @param page of ours to go to afterwards
     * @param invitation the link they hold, null where none
     * @throws Unreachable where the provider cannot be asked how
     */
    public URI ask(Provider from, Secret browser, String page, @Nullable Secret invitation, Site site)
            throws Unreachable {
        Asked asked = new Asked(browser, Secret.next());
        URI question = provider.question(from, asked, answerPage(from, site));
        Optional<UUID> invited = Optional.ofNullable(invitation)
                .flatMap(invitations::opened)
                .filter(it -> it.organisation().equals(from.organisation()))
                .map(Invitation::id);
        requests.add(from, asked, new Wish(page, invited.orElse(null)));
        return question;
    }

    private static URI answerPage(Provider provider, Site site) {
        return URI.create(site.origin() + Provider.answerPage(provider.organisation()));
    }

    /** Signs in whom the provider names. Not in a transaction: none is to be held while another server is asked. */
    public Outcome answered(Provider by, Answer answer, Site site, From from) {
        Optional<Duration> wait = signIn.triedByProvider(from);
        if (wait.isPresent()) {
            return new Outcome.Later(wait.get());
        }
        @Nullable Secret browser = answer.browser();
        if (browser == null) {
            return refused(by, OVER, from);
        }
        Asked asked = new Asked(browser, new Secret(answer.state()));
        Optional<Wish> wish = requests.use(by, asked);
        if (wish.isEmpty()) {
            return refused(by, OVER, from);
        }
        String code = answer.code();
        if (code == null) {
            return refused(by, notSignedIn(by), from);
        }
        try {
            if (!provider.isFrom(by, answer.issuer())) {
                return refused(by, MIXED_UP, from);
            }
            return in(by, provider.said(by, asked, code, answerPage(by, site)), wish.get(), from);
        } catch (Forged wrong) {
            return refused(by, DOES_NOT_HOLD, wrong, from);
        } catch (Unreachable failed) {
            return refused(by, silent(by), failed, from);
        }
    }

    private Outcome in(Provider by, Said said, Wish wish, From from) {
        Optional<SignIn.Outcome.In> session = wall.in(
                Sight.of(by.organisation().id()),
                () -> transactions.execute(transaction -> {
                    Optional<Account> account = whose(by, said, wish, from);
                    if (account.isEmpty()) {
                        transaction.setRollbackOnly();
                    }
                    return account.map(
                            it -> signIn.vouched(it, by.organisation().id(), from));
                }));
        return session.<Outcome>map(it -> new Outcome.In(it, wish.page()))
                .orElseGet(() -> refused(by, unknown(by, said), from));
    }

    private Optional<Account> whose(Provider by, Said said, Wish wish, From from) {
        Optional<Account> linked = links.used(by, said.subject()).flatMap(accounts::find);
        return linked.isPresent()
                ? linked.filter(it -> belongs(it, by) || joined(wish, it, from).isPresent())
                : first(by, said, wish, from);
    }

    /** Whoever comes for the first time. */
    private Optional<Account> first(Provider by, Said said, Wish wish, From from) {
        Optional<Account> named = Optional.ofNullable(said.address()).flatMap(accounts::withAddress);
        Optional<Account> account =
                named.filter(it -> belongs(it, by)).or(() -> joined(wish, said, named.orElse(null), from));
        Actor actor = Actor.NOBODY.from(from.place());
        return account.filter(it -> links.add(it, by, said.subject(), actor.as(it)))
                .map(it -> {
                    owner.tell(
                            it,
                            "You are signed in by your organisation",
                            "Since %s your account is signed in to by “%s”, the sign-in of %s, too."
                                    .formatted(
                                            Dates.time(clock.instant()),
                                            by.name(),
                                            by.organisation().name()));
                    return it;
                });
    }

    private boolean belongs(Account account, Provider by) {
        return accounts.isActiveMember(account.id(), by.organisation().id());
    }

    private Optional<Account> joined(Wish wish, Account linked, From from) {
        UUID invitation = wish.invitation();
        return invitation == null
                ? Optional.empty()
                : invitations.accept(
                        invitation,
                        it -> Optional.of(linked)
                                .filter(account -> account.address().equalsIgnoreCase(it.address())),
                        Actor.NOBODY.from(from.place()));
    }

    /** An account that is there already is theirs where the provider has checked that its address is. */
    private Optional<Account> joined(Wish wish, Said said, @Nullable Account named, From from) {
        UUID invitation = wish.invitation();
        return invitation == null
                ? Optional.empty()
                : invitations.accept(
                        invitation,
                        it -> {
                            Optional<Account> there = accounts.everWithAddress(it.address());
                            return there.isPresent()
                                    ? there.filter(account -> account.equals(named))
                                    : Optional.of(accounts.add(
                                            said.name() == null ? it.address() : said.name(), it.address(), null));
                        },
                        Actor.NOBODY.from(from.place()));
    }

    /** The same with the reason for whoever runs it, on one line. */
    private Outcome.Refused refused(Provider by, Objection why, Exception reason, From from) {
        LOG.warn(
                "The provider of {} signed nobody in: {}",
                by.organisation().slug(),
                String.valueOf(reason.getMessage()).replaceAll("\\p{Cntrl}", " "));
        return refused(by, why, from);
    }

    private Outcome.Refused refused(Provider by, Objection why, From from) {
        transactions.executeWithoutResult(transaction -> audit.note(
                Actor.NOBODY.from(from.place()),
                new Audited(
                        "account.sign-in-failed",
                        Audited.Subject.of(by.organisation()),
                        "Tried to sign in with “%s”. %s.".formatted(by.name(), why.rule()))));
        return new Outcome.Refused(why);
    }

    private static final Objection OVER = new Objection(
            "This answer was not asked for in this browser, or it was used already, or more than ten minutes ago",
            "Sign in once more");

    private static final Objection MIXED_UP =
            new Objection("Another service has answered than the one that was asked", "Sign in once more");

    private static final Objection DOES_NOT_HOLD = new Objection(
            "What your organisation's sign-in answered does not hold, and nobody is signed in",
            "Sign in once more, and tell an administrator of your organisation if it stays so");

    private static Objection notSignedIn(Provider by) {
        return new Objection("“%s” did not sign you in".formatted(by.name()), "Try again, or sign in another way");
    }

    private static Objection silent(Provider by) {
        return new Objection(
                "“%s” does not answer Meridian, and nobody is signed in".formatted(by.name()),
                "Try again in a while, or sign in another way");
    }

    /** The same whether somebody elsewhere has that address or nobody has. */
    private static Objection unknown(Provider by, Said said) {
        String organisation = by.organisation().name();
        return said.address() == null
                ? new Objection(
                        "“%s” knows you and does not say that it has checked your e-mail address".formatted(by.name()),
                        "Ask an administrator of %s to invite you".formatted(organisation))
                : new Objection(
                        "“%s” knows you as %s, and nobody of %s signs in so"
                                .formatted(by.name(), said.address(), organisation),
                        "Ask an administrator of %s to invite that address".formatted(organisation));
    }
}
