package meridian.access.erasure;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import meridian.access.Account;
import meridian.access.Organisation;
import meridian.platform.mail.Letter;
import meridian.platform.mail.Message;
import meridian.platform.mail.Outbox;
import meridian.platform.mail.Post;
import org.springframework.stereotype.Component;

/** Tells a person that what is kept of them is erased; it is the last that is sent to their address. */
@Component
class ErasureLetter implements Letter {

    private static final String KIND = "erasure";

    /** A mail server that is down for longer does not keep an erasure from being done. */
    private static final Duration TRIED_FOR = Duration.ofDays(1);

    private final Outbox outbox;

    ErasureLetter(Outbox outbox) {
        this.outbox = outbox;
    }

    void tell(Account account, Organisation organisation, boolean isWhole) {
        outbox.send(
                new Post(
                        KIND,
                        account.address(),
                        Map.of(
                                "name",
                                account.name(),
                                "organisation",
                                organisation.name(),
                                "whole",
                                String.valueOf(isWhole))),
                TRIED_FOR);
    }

    /** Whether the person is still to be told. */
    boolean isWaiting(Account account) {
        return outbox.isWaiting(KIND, account.address());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Message> write(Post post) {
        String organisation = post.about("organisation");
        boolean isWhole = Boolean.parseBoolean(post.about("whole"));
        String done = isWhole
                ? "%s has your account on Meridian erased, with what is kept of you there. You are signed out everywhere and cannot sign in any more."
                        .formatted(organisation)
                : "%s has what it keeps of you on Meridian erased. You do not belong to it any more. Your account stays, because you belong to others or left another since."
                        .formatted(organisation);
        return Optional.of(new Message(
                post.to(),
                "Meridian at " + organisation,
                isWhole ? "Your account is erased" : "What %s kept of you is erased".formatted(organisation),
                List.of(
                        "Dear " + post.about("name") + ",",
                        done,
                        "Two people of %s decided it. What was done without saying that it was you stays: versions of roles that were published, and that something was done and when."
                                .formatted(organisation)),
                null,
                "If you do not expect this, ask %s at once: it cannot be brought back.".formatted(organisation)));
    }
}
