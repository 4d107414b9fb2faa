package meridian.access.privacy;

import java.time.Duration;
import java.util.ArrayList;
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

/** What is to be answered soon, with its days and nobody's name: a mailbox is read by others too. */
@Component
class ReminderLetter implements Letter {

    private static final Duration USEFUL_FOR = Duration.ofDays(7);

    private final Outbox outbox;
    private final PublicAddress here;

    ReminderLetter(Outbox outbox, PublicAddress here) {
        this.outbox = outbox;
        this.here = here;
    }

    /** @param due in whole sentences */
    void send(List<Account> to, Organisation organisation, List<String> due) {
        outbox.send(
                to.stream()
                        .map(it -> new Post(
                                kind(),
                                it.address(),
                                Map.of(
                                        "name", it.name(),
                                        "organisation", organisation.name(),
                                        "slug", organisation.slug(),
                                        "due", String.join("\n", due))))
                        .toList(),
                USEFUL_FOR);
    }

    @Override
    public String kind() {
        return "reminder";
    }

    @Override
    public Optional<Message> write(Post post) {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add("Dear " + post.about("name") + ",");
        post.about("due").lines().forEach(paragraphs::add);
        String organisation = post.about("organisation");
        return Optional.of(new Message(
                post.to(),
                "Meridian at " + organisation,
                "Due soon: requests for personal data and complaints",
                paragraphs,
                new Message.Link("See them", here.of("/organisations/%s/privacy".formatted(post.about("slug")))),
                "You are told once of each, because you answer them for %s.".formatted(organisation)));
    }
}
