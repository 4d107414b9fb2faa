package meridian.access;

/** Who does something, as history will name them, and through what. */
public record Actor(String name, Through through) {

    /** What an act came in by. */
    public enum Through {
        PAGE,
        API,
        /** Work that goes on in the background, for whoever began it. */
        JOB,
        COMMAND
    }

    /** Everybody, until people sign in: the program listens to this computer alone. */
    public static final Actor SOMEONE_HERE = new Actor("Someone at this computer", Through.PAGE);

    /** A program of theirs that uses the API. */
    public static final Actor PROGRAM_HERE = new Actor("A program at this computer", Through.API);

    public Actor {
        if (name.isBlank()) {
            throw new IllegalArgumentException("An actor has a name");
        }
    }
}
