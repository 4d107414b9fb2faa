package meridian.roles.pay;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** A place as pay names it: "London and South East" and "London & South East" are one. */
public record Place(@JsonValue String name) {

    /** Pay that names no place is meant for all of them. */
    public static final Place EVERYWHERE = new Place("Everywhere");

    public Place {
        name = name.strip().replaceAll("\\s+", " ");
        if (name.isEmpty()) {
            throw new IllegalArgumentException("A place has a name");
        }
    }

    /** What two ways of writing the place have in common. */
    public String key() {
        return name.toLowerCase(Locale.ROOT)
                .replace("&", "and")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    public boolean is(Place other) {
        return key().equals(other.key());
    }
}
