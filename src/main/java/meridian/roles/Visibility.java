package meridian.roles;

/** Who sees a published role. */
public enum Visibility {

    /** The people of its organisation. */
    PRIVATE,

    /** They, and the people of organisations that it is shared with. */
    SHARED,

    /** Everybody, signed in or not. */
    PUBLIC
}
