package meridian.roles.pay;

import java.util.Locale;
import java.util.regex.Pattern;

/** Grades in the order people expect: PO2 before PO10. */
final class GradeOrder {

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private GradeOrder() {}

    /** A text that sorts as the grade does, the same for "PO8" and "po 8". */
    static String key(String grade) {
        String folded = grade.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
        return NUMBER.matcher(folded)
                .replaceAll(number -> "0".repeat(Math.max(0, 6 - number.group().length())) + number.group());
    }
}
