package meridian.access.signin;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import meridian.access.Account;
import meridian.access.Accounts;
import meridian.access.Actor;
import meridian.access.Audit;
import meridian.access.Audited;
import meridian.access.signin.Tickets.Purpose;
import meridian.platform.PublicAddress;
import meridian.platform.mail.Letter;
import meridian.platform.mail.Message;
import meridian.platform.mail.Outbox;
import meridian.platform.mail.Post;
import meridian.ui.Dates;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whoever has forgotten their password sets a new one with a link that is sent to them. Asking for it writes one row and looks
 * at no account: whether anybody has the address is found out when the message is written, where nobody can take the time.
 */
@Component
public class ResetPassword implements Letter {

    /** How long a link is good for. */
    private static final Duration OPEN_FOR = Duration.ofHours(1);

    private static final int FREE_FOR_ADDRESS = 3;
    private static final int FREE_FROM_PLACE = 20;

    private final Accounts accounts;
    private final Sessions sessions;
    private final Tickets tickets;
    private final Throttle throttle;
    private final Outbox outbox;
    private final TellOwner owner;
    private final PublicAddress here;
    private final Audit audit;
    private final Clock clock;

    ResetPassword(
            Accounts accounts,
            Sessions sessions,
            Tickets tickets,
            Throttle throttle,
            Outbox outbox,
            TellOwner owner,
            PublicAddress here,
            Audit audit,
            Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.tickets = tickets;
        this.throttle = throttle;
        this.outbox = outbox;
        this.owner = owner;
        this.here = here;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Asks for a link to be sent, if somebody signs in with the address.
     *
     * @param place the network address it is asked from
     * @return how long to wait, where too many were asked for and this one is not sent
     */
    @Transactional
    public Optional<Duration> ask(String address, String place) {
        String whom = "reset of " + address.strip().toLowerCase(Locale.ROOT);
        Optional<Duration> wait =
                throttle.tried("reset from " + place, FREE_FROM_PLACE).or(() -> throttle.tried(whom, FREE_FOR_ADDRESS));
        if (wait.isEmpty()) {
            outbox.send(new Post(kind(), address.strip(), Map.of()), OPEN_FOR);
        }
        return wait;
    }

    @Override
    public String kind() {
        return "password-reset";
    }

    /** To the address that the account has: what was typed may only look like it. */
    @Override
    public Optional<Message> write(Post post) {
        return accounts.withAddress(post.to()).map(account -> {
            Secret secret = tickets.issue(Purpose.PASSWORD, account.id(), null, OPEN_FOR);
            return new Message(
                    account.address(),
                    owner.sender(account.id()),
                    "Set a new password for Meridian",
                    List.of(
                            TellOwner.greeting(account),
                            "Somebody has asked to set a new password for the account that you sign in to Meridian with."
                                    + " The link below does that. It is good for an hour and for one use; a newer one"
                                    + " takes its place."),
                    new Message.Link("Set a new password", here.of("/password-resets/" + secret.text())),
                    "If you did not ask for it, do nothing: your password stays as it is.");
        });
    }

    /** Whose password the link sets, while it is good. */
    public Optional<Account> opened(Secret secret) {
        return tickets.opened(Purpose.PASSWORD, secret).flatMap(it -> accounts.find(it.account()));
    }

    /**
     * Sets the password, signs every browser out and ends every link that was sent to the account.
     *
     * @return false where the link is not good any more
     */
    @Transactional
    public boolean set(Secret secret, String passwordHash, Actor by) {
        Optional<Account> account = opened(secret).filter(it -> tickets.use(Purpose.PASSWORD, secret));
        account.ifPresent(it -> {
            accounts.setPassword(it.id(), passwordHash);
            int ended = sessions.endAll(it.id());
            tickets.end(Purpose.ADDRESS, it.id());
            audit.note(
                    by.as(it),
                    new Audited(
                            "account.password-reset",
                            Audited.Subject.of(it),
                            "Set a new password with a link sent by mail, which signed %d browsers out."
                                    .formatted(ended)));
            owner.tell(
                    it,
                    "Your password was changed",
                    "A new password for your account was set on %s with the link that was sent to you, and every browser was signed out."
                            .formatted(Dates.time(clock.instant())));
        });
        return account.isPresent();
    }
}
