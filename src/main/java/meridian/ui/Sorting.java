package meridian.ui;

/**
 * The order of a list, kept in its address as {@code sort=title} or, the other way round, {@code sort=-title}.
 *
 * @param by the column sorted by, with a minus before it where the order is descending
 * @param list the list's address with its filters
 */
public record Sorting(String by, Address list) {

    /** For {@code aria-sort}. */
    public String direction(String column) {
        return by.equals(column) ? "ascending" : by.equals("-" + column) ? "descending" : "none";
    }

    /** The address of the list sorted by this column; the other way round where it is already. */
    public String to(String column) {
        return list.without("page")
                .with("sort", by.equals(column) ? "-" + column : column)
                .toString();
    }
}
