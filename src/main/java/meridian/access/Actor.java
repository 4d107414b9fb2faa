package meridian.access;

/** Who does something, as history will name them. */
public record Actor(String name) {

    /** Everybody, until people sign in: the program listens to this computer alone. */
    public static final Actor SOMEONE_HERE = new Actor("Someone at this computer");

    public Actor {
        if (name.isBlank()) {
            throw new IllegalArgumentException("An actor has a name");
        }
    }
}
