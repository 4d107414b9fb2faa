package meridian.ui;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Cells of CSV files that spreadsheets open. */
public final class CsvCell {

    /** A cell that begins so, in one width of letters or the other, is run as a formula: OWASP's rule against CSV injection. */
    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20\t\r\n].*", Pattern.DOTALL);

    private CsvCell() {}

    /** The text, behind an apostrophe (which a spreadsheet does not show) where it would be run; null stays null. */
    public static @Nullable String safe(@Nullable String cell) {
        return cell != null && FORMULA.matcher(cell).matches() ? "'" + cell : cell;
    }
}
