package meridian.roles.reading.blocks;

/** A link in a text: the words it is on and where it leads. */
public record Link(String text, String target) {}
