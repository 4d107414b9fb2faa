package meridian.roles.reading;

/** A document that cannot be read at all; its message is one line for a person: what was given, the rule, what to do. */
public final class UnreadableDocument extends Exception {

    private static final long serialVersionUID = 1L;

    public UnreadableDocument(String message) {
        super(message);
    }

    public UnreadableDocument(String message, Throwable cause) {
        super(message, cause);
    }
}
