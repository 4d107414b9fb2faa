package meridian.access;

import org.jspecify.annotations.Nullable;

/**
 * Who does something, as history will name them, and how.
 *
 * @param account null where it is nobody with an account: a command, or somebody not signed in
 * @param address of the network, where it came from; null where it came from within
 */
public record Actor(
        String name,
        Through through,
        @Nullable AccountId account,
        @Nullable String address) {

    /** What an act came in by. */
    public enum Through {
        PAGE,
        API,
        /** The API, by a program that shows a token. */
        TOKEN,
        /** A directory that keeps accounts as it says. */
        SCIM,
        /** Work that goes on in the background, for whoever began it. */
        JOB,
        COMMAND
    }

    /** Somebody on a page that asks nobody to sign in, such as that of an invitation. */
    public static final Actor NOBODY = new Actor("Somebody not signed in", Through.PAGE);

    public Actor {
        if (name.isBlank()) {
            throw new IllegalArgumentException("An actor has a name");
        }
    }

    /** Nobody with an account. */
    public Actor(String name, Through through) {
        this(name, through, null, null);
    }

    /** The same way and place, once it is known who it is. */
    public Actor as(Account known) {
        return new Actor(known.name(), through, known.id(), address);
    }

    /** The same, from an address of the network. */
    public Actor from(String place) {
        return new Actor(name, through, account, place);
    }
}
