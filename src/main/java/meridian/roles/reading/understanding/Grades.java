package meridian.roles.reading.understanding;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import meridian.roles.reading.blocks.Letters;
import meridian.roles.reading.vocabulary.Phrases;
import org.jspecify.annotations.Nullable;

/** Grades as public bodies write them, told without a label. */
final class Grades {

    private static final Pattern GRADE = Pattern.compile(
            "\\b(?:G[67]/[SH]EO|[SH]EO/G[67]|HEO/SEO|EO/HEO|IC ?\\d|TP\\d\\d|CT-[A-Z]{3}|(?<=\\()L\\d(?=\\))|Grade \\d{1,2}(?:/\\d{1,2})?[A-Z]?|Grade [A-Z]{1,3}\\d{0,2}\\b|Band \\d[a-d]?|Pay Band \\w{1,3}|Band [A-L]\\b|G[67]|SCS ?[1-4]|SCS Pay ?[Bb]and [1-4]|[SH]EO|EO|AO"
                    + "|GS[- ]?\\d{1,2}(?:/\\d{1,2})?|PO ?\\d{1,2}|SO ?[12]|SM ?\\d|Scale \\d{1,2}|Senior Civil Service|Higher Executive Officer|Senior Executive Officer|Executive Officer"
                    + "|EG? ?\\d{1,2}[ab]? TV(?:-[LH]|öD)|TV(?:-[LH]|öD) EG? ?\\d{1,2}[ab]?|[A-Z]{2}-0\\d)\\b");

    /** The last letter that one of them begins with. */
    private static final char LAST = 'T';

    /** How each of them begins, by its first letter from A on. */
    private static final String[][] BEGINNINGS = byFirst(
            "Grade ",
            "Band ",
            "Pay Band ",
            "G6",
            "G7",
            "IC",
            "TP",
            "CT-",
            "L1)",
            "L2)",
            "L3)",
            "L4)",
            "L5)",
            "L6)",
            "L7)",
            "L8)",
            "GS",
            "SCS",
            "SEO",
            "HEO",
            "EO",
            "AO",
            "PO",
            "SO",
            "SM",
            "Scale ",
            "Senior Civil",
            "Senior Exec",
            "Higher Exec",
            "Executive O",
            "E1",
            "E 1",
            "E9",
            "E 9",
            "EG ",
            "TV");

    private static final int LONGEST_BEFORE_SUM = 50;

    private static final int LONGEST_CODE = 6;

    /** A longer text, in characters, speaks of more than pay. */
    private static final int LONGEST_PAID = 300;

    private static final Phrases CALLED = Phrases.of(" grade", " scale", " band");

    /** A grade's letters and figure: "ALC 4", "AD7". */
    private static final Pattern CODE = Pattern.compile("\\b[A-Z]{2,4} ?\\d{1,2}\\b");

    private Grades() {}

    /** Where a text names grades, one after the other. */
    static Matcher in(String text) {
        return GRADE.matcher(text);
    }

    /** The first grade a short text names, null where it names none. */
    static @Nullable String find(String text) {
        if (text.length() > 200 || !mayName(text)) {
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

    /** What a field for the salary names beside its sum or instead of one: "Technical Staff 3B: £31,000", "4P2"; null where it names no grade. */
    static @Nullable String paid(String salary) {
        return isCode(salary) ? salary : beforeSum(salary);
    }

    /** "4P2", "C2-1", but not "45k": whether a text is a code in capitals and figures. */
    static boolean isCode(String text) {
        boolean capital = false;
        boolean code = text.length() <= LONGEST_CODE && Letters.hasFigure(text);
        for (int at = 0; code && at < text.length(); at++) {
            char c = text.charAt(at);
            boolean sum = at > 0 && (c == 'K' || c == 'M') && Character.isDigit(text.charAt(at - 1));
            capital |= c >= 'A' && c <= 'Z';
            code = (c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-') && !sum;
        }
        return code && capital;
    }

    /** "Technical Staff 3B: £31,000": the grade that a salary's sum follows, told by its figure; null where none does. */
    private static @Nullable String beforeSum(String salary) {
        int sum = Letters.firstOf(salary, "£$€");
        if (sum < 3 || sum > LONGEST_BEFORE_SUM) {
            return null;
        }
        String name = Letters.withoutEnd(salary.substring(0, sum), " :;,(–—-");
        String last = name.substring(name.lastIndexOf(' ') + 1);
        boolean year = last.length() == 4 && last.chars().allMatch(Character::isDigit);
        return Letters.beginsUpper(name) && Letters.hasFigure(last) && !year && Letters.wordCount(name) <= 5
                ? name
                : null;
    }

    /** "within the ALC 4 scale: £31,000", "£31,000, grade ALC 4": the code that a sentence with a sum calls a grade, null where none is. */
    static @Nullable String besideSum(String text) {
        int at = text.length() > LONGEST_PAID ? -1 : CALLED.in(text, 0, text.length());
        if (at < 0) {
            return null;
        }
        int space = text.indexOf(' ', at + 1);
        String after = space < 0 ? "" : text.substring(space + 1);
        Matcher following = CODE.matcher(after);
        if (following.lookingAt()) {
            return following.group();
        }
        Matcher before = CODE.matcher(text.substring(Math.max(0, at - 9), at));
        String code = null;
        while (before.find()) {
            code = before.end() == Math.min(at, 9) ? before.group() : null;
        }
        return code;
    }

    /** Whether a word begins as a grade does, or is one of a series ("IT-01"): in most texts none does. */
    private static boolean mayName(String text) {
        boolean inWord = false;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (!inWord && c >= 'A' && c <= LAST && beginsGrade(text, at)) {
                return true;
            }
            inWord = Character.isLetterOrDigit(c);
        }
        return text.contains("-0");
    }

    private static String[][] byFirst(String... beginnings) {
        return IntStream.rangeClosed('A', LAST)
                .mapToObj(first -> Stream.of(beginnings)
                        .filter(beginning -> beginning.charAt(0) == first)
                        .toArray(String[]::new))
                .toArray(String[][]::new);
    }

    private static boolean beginsGrade(String text, int at) {
        for (String beginning : BEGINNINGS[text.charAt(at) - 'A']) {
            if (text.startsWith(beginning, at)) {
                return true;
            }
        }
        return false;
    }
}
