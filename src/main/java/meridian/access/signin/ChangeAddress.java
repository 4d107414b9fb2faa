package meridian.access.signin;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import meridian.access.Account;
import meridian.access.AccountId;
import meridian.access.Accounts;
import meridian.access.Actor;
import meridian.access.Audit;
import meridian.access.Audited;
import meridian.access.SignedIn;
import meridian.access.signin.Passwords.Objection;
import meridian.access.signin.Tickets.Purpose;
import meridian.platform.PublicAddress;
import meridian.platform.mail.Letter;
import meridian.platform.mail.Message;
import meridian.platform.mail.Outbox;
import meridian.platform.mail.Post;
import meridian.ui.Dates;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A person changes the address they sign in with: to one whose messages they have shown to read. */
@Component
public class ChangeAddress implements Letter {

    private static final Duration OPEN_FOR = Duration.ofHours(1);

    private final Accounts accounts;
    private final Tickets tickets;
    private final AskAgain askAgain;
    private final Outbox outbox;
    private final TellOwner owner;
    private final PublicAddress here;
    private final Audit audit;
    private final Clock clock;

    ChangeAddress(
            Accounts accounts,
            Tickets tickets,
            AskAgain askAgain,
            Outbox outbox,
            TellOwner owner,
            PublicAddress here,
            Audit audit,
            Clock clock) {
        this.accounts = accounts;
        this.tickets = tickets;
        this.askAgain = askAgain;
        this.outbox = outbox;
        this.owner = owner;
        this.here = here;
        this.audit = audit;
        this.clock = clock;
    }

    /** What a link does: to whose account, and which address becomes theirs. */
    public record Change(Account account, String address) {}

    /**
     * Sends a link to the new address. Whether another account has it is not said: nobody is to find out so who is here.
     *
     * @return why not; empty where it is on its way
     */
    @Transactional
    public Optional<Objection> ask(SignedIn person, String password, String address) {
        Optional<Objection> objection = askAgain.objection(person, password);
        if (objection.isEmpty()) {
            Map<String, String> about = Map.of("account", person.account().toString());
            outbox.send(new Post(kind(), address, about), OPEN_FOR);
        }
        return objection;
    }

    @Override
    public String kind() {
        return "address";
    }

    @Override
    public Optional<Message> write(Post post) {
        AccountId id = new AccountId(UUID.fromString(post.about("account")));
        if (accounts.withAddress(post.to()).isPresent()) {
            return Optional.empty();
        }
        return accounts.find(id).map(account -> {
            Secret secret = tickets.issue(Purpose.ADDRESS, id, post.to(), OPEN_FOR);
            return new Message(
                    post.to(),
                    owner.sender(id),
                    "Confirm your address for Meridian",
                    List.of(
                            TellOwner.greeting(account),
                            "You have asked to sign in to Meridian with this address from now on. Confirm it with the link"
                                    + " below. It is good for an hour and for one use."),
                    new Message.Link("Confirm the address", here.of("/addresses/" + secret.text())),
                    "If you did not ask for it, do nothing: the address is then nobody's.");
        });
    }

    /** What the link does, while it is good. */
    public Optional<Change> opened(Secret secret) {
        return tickets.opened(Purpose.ADDRESS, secret)
                .flatMap(it ->
                        accounts.find(it.account()).map(account -> new Change(account, String.valueOf(it.address()))));
    }

    /**
     * Makes the address the account's, and tells it to the one before. A link for a new password that was sent there opens
     * nothing any more.
     *
     * @return false where the link is not good any more, or another account has taken the address since
     */
    @Transactional
    public boolean confirm(Secret secret, Actor by) {
        Optional<Change> change = opened(secret)
                .filter(it -> tickets.use(Purpose.ADDRESS, secret)
                        && accounts.setAddress(it.account().id(), it.address()));
        change.ifPresent(it -> {
            tickets.end(Purpose.PASSWORD, it.account().id());
            audit.note(
                    by.as(it.account()),
                    new Audited(
                                    "account.address-changed",
                                    Audited.Subject.of(it.account()),
                                    "Changed the address to sign in with.")
                            .changing(it.account().address(), it.address()));
            owner.tell(
                    it.account(),
                    "Your address was changed",
                    "Since %s your account is signed in to with another address, and messages go there. This is the last one to this address."
                            .formatted(Dates.time(clock.instant())));
        });
        return change.isPresent();
    }
}
