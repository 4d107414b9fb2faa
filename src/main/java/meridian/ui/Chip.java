package meridian.ui;

/**
 * A filter that is chosen.
 *
 * @param text what it filters by, in words: "Family: Product management"
 * @param without the address of the same list without it
 */
public record Chip(String text, Address without) {}
