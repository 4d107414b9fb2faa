package meridian.roles.reading.understanding;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Grades as public bodies write them, told without a label. */
final class Grades {

    private static final Pattern GRADE = Pattern.compile(
            "\\b(?:Grade \\d{1,2}(?:/\\d{1,2})?[A-Z]?|Grade [A-Z]{1,3}\\d{0,2}\\b|Band \\d[a-d]?|Pay Band \\w{1,3}|Band [A-L]\\b|G[67]|SCS ?[1-4]|SCS Pay ?[Bb]and [1-4]|[SH]EO|EO|AO"
                    + "|GS-?\\d{1,2}|PO ?\\d{1,2}|SO ?[12]|SM ?\\d|Scale \\d{1,2}|Senior Civil Service|Higher Executive Officer|Senior Executive Officer|Executive Officer)\\b");

    private Grades() {}

    /** The first grade a short text names, null where it names none. */
    static @Nullable String find(String text) {
        if (text.length() > 200) {
            return null;
        }
        Matcher matcher = GRADE.matcher(text);
        if (!matcher.find()) {
            return null;
        }
        String grade = matcher.group();
        boolean named = grade.startsWith("Grade ") && Character.isLetter(grade.charAt(6));
        return named ? grade.substring(6) : grade;
    }
}
