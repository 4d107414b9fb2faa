package meridian.platform.mail;

import java.time.Duration;
import java.util.Optional;

/** A kind of message. */
public interface Letter {

    String kind();

    /**
     * Writes one, when it is about to be sent: what it says is as true as it can be, and a link in it was never stored. It is
     * written anew for each try to send it.
     *
     * @return empty where there is nothing to say any more
     */
    Optional<Message> write(Post post);

    /** For how long it is tried: what is of no use after an hour is not sent the day after. */
    default Duration usefulFor() {
        return Duration.ofDays(1);
    }
}
