package meridian.platform.mail;

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
}
