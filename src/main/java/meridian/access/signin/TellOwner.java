package meridian.access.signin;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import meridian.access.Account;
import meridian.access.AccountId;
import meridian.access.Accounts;
import meridian.platform.PublicAddress;
import meridian.platform.mail.Letter;
import meridian.platform.mail.Message;
import meridian.platform.mail.Outbox;
import meridian.platform.mail.Post;
import org.springframework.stereotype.Component;

/** Tells people by mail what was done with their account, so that they can act where it was not them. */
@Component
public class TellOwner implements Letter {

    private final Outbox outbox;
    private final Accounts accounts;
    private final PublicAddress here;

    TellOwner(Outbox outbox, Accounts accounts, PublicAddress here) {
        this.outbox = outbox;
        this.accounts = accounts;
        this.here = here;
    }

    /**
     * Tells it, with the transaction that does it, to the address the account has now.
     *
     * @param subject "Your password was changed"
     * @param words what was done, in whole sentences
     */
    public void tell(Account account, String subject, String words) {
        outbox.send(new Post(
                kind(),
                account.address(),
                Map.of("account", account.id().toString(), "subject", subject, "words", words)));
    }

    @Override
    public String kind() {
        return "notice";
    }

    @Override
    public Optional<Message> write(Post post) {
        AccountId id = new AccountId(UUID.fromString(post.about("account")));
        return accounts.find(id)
                .map(account -> new Message(
                        post.to(),
                        sender(id),
                        post.about("subject"),
                        List.of(greeting(account), post.about("words")),
                        new Message.Link("See where you are signed in", here.of("/account")),
                        "If it was not you, set a new password at once at %s and tell an administrator of your organisation."
                                .formatted(here.of("/forgotten-password"))));
    }

    static String greeting(Account account) {
        return "Dear " + account.name() + ",";
    }

    /** On whose behalf an account's messages are sent: "Meridian at Harrowmere Borough Council". */
    String sender(AccountId account) {
        List<String> organisations = accounts.organisationNames(account);
        return organisations.isEmpty() ? "Meridian" : "Meridian at " + String.join(", ", organisations);
    }
}
