package meridian.access.emergency;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import meridian.access.Account;
import meridian.access.Organisation;
import meridian.platform.PublicAddress;
import meridian.platform.mail.Letter;
import meridian.platform.mail.Message;
import meridian.platform.mail.Outbox;
import meridian.platform.mail.Post;
import org.springframework.stereotype.Component;

/** Tells people of emergency access: those who watch over it, and those whose entries were shown. */
@Component
class EmergencyLetter implements Letter {

    private final Outbox outbox;
    private final PublicAddress here;

    EmergencyLetter(Outbox outbox, PublicAddress here) {
        this.outbox = outbox;
        this.here = here;
    }

    /**
     * What is told of one.
     *
     * @param words in whole sentences
     * @param link the page of ours that shows it
     */
    record Notice(Organisation organisation, String subject, String words, String reason, String link) {}

    /** Tells it with the transaction that does it. */
    void tell(Collection<Account> people, Notice notice) {
        outbox.send(people.stream().map(it -> post(it, notice)).toList(), Duration.ofDays(1));
    }

    private Post post(Account to, Notice notice) {
        return new Post(
                kind(),
                to.address(),
                Map.of(
                        "name", to.name(),
                        "organisation", notice.organisation().name(),
                        "subject", notice.subject(),
                        "words", notice.words(),
                        "reason", notice.reason(),
                        "link", notice.link()));
    }

    @Override
    public String kind() {
        return "emergency";
    }

    @Override
    public Optional<Message> write(Post post) {
        return Optional.of(new Message(
                post.to(),
                "Meridian at " + post.about("organisation"),
                post.about("subject"),
                List.of(
                        "Dear " + post.about("name") + ",",
                        post.about("words"),
                        "The reason given: “" + post.about("reason") + "”"),
                new Message.Link("See it on Meridian", here.of(post.about("link"))),
                "If this does not look right to you, ask an auditor of %s: they can end it and read what was looked at."
                        .formatted(post.about("organisation"))));
    }
}
