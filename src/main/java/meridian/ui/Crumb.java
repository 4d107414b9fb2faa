package meridian.ui;

/** One step of the way up from a page. */
public record Crumb(String text, String href) {}
