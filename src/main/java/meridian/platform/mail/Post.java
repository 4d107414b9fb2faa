package meridian.platform.mail;

import java.util.Map;

/**
 * A message to be sent, as what causes it knows it.
 *
 * @param kind which {@link Letter} writes it
 * @param to the address that it is for; its letter may know a better one
 * @param about what it is about, for its letter. It is kept until it is sent, so no secret belongs here
 */
public record Post(String kind, String to, Map<String, String> about) {

    public Post {
        about = Map.copyOf(about);
    }

    /** What it is about under a name that its kind always has. */
    public String about(String name) {
        String value = about.get(name);
        if (value == null) {
            throw new IllegalStateException("A message of the kind " + kind + " says nothing of its " + name);
        }
        return value;
    }
}
