package meridian.roles.reading.understanding;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import meridian.roles.reading.blocks.Letters;
import meridian.roles.reading.vocabulary.Phrases;
import org.jspecify.annotations.Nullable;

/** The grade that a sentence says the post is of. */
final class GradeInSentence {

    private static final List<String> SAYING =
            List.of("classified as ", "classified at ", "graded as ", "graded at ", "at grade ", " is set at ");

    /** How a sentence begins that says what the post is. */
    private static final Phrases POST_IS = Phrases.of(
            "this is a",
            "this role is ",
            "this post is ",
            "this position is ",
            "this job is ",
            "this vacancy is ",
            "the role is ",
            "the post is ",
            "the position is ",
            "the job is ");

    /** What a sentence calls the post. */
    private static final Phrases POSTED = Phrases.of("role", "position", "post ", "job ");

    /** So many characters after that, a grade is no longer the post's. */
    private static final int LONGEST_BEFORE = 60;

    /** "band 6", "grade 5", as they are written within a sentence. */
    private static final Pattern SMALL = Pattern.compile("\\b(band|grade) (\\d{1,2}[A-Za-d]?)\\b");

    /** "CS4/CS5": one or two codes of letters and a figure. */
    private static final Pattern CODES = Pattern.compile("[A-Z]{2,4}[- ]?\\d{1,2}(?:/[A-Z]{2,4}[- ]?\\d{1,2})?\\b");

    private GradeInSentence() {}

    /**
     * The grade a sentence says the post is of ("classified as an IT-01", "graded at PO4"), or both where it says that of
     * two levels of the post, null where it says none.
     */
    static @Nullable String said(String text) {
        String classed = text.contains("classified ") || text.contains("grade") || isSet(text) ? classed(text) : null;
        return classed == null ? ofPost(text) : classed;
    }

    private static @Nullable String classed(String text) {
        for (String phrase : SAYING) {
            int at = text.indexOf(phrase);
            if (at >= 0) {
                String first = after(text, at + phrase.length());
                int again = text.indexOf(phrase, at + phrase.length());
                String second = again < 0 ? null : after(text, again + phrase.length());
                return first == null || second == null || first.contains(second) ? first : first + " and " + second;
            }
        }
        return null;
    }

    /** "This position is set at a GS-13 level", "The role is classified as an EC-06": whether a sentence says it of the post. */
    static boolean isSet(String text) {
        int at = text.indexOf(" is set at ");
        int classified = text.indexOf(" is classified a");
        return POST_IS.beginsIn(text)
                || classified > 0 && POSTED.isIn(text, 0, classified)
                || at > 0
                        && (text.startsWith("position", at - 8)
                                || text.startsWith("role", at - 4)
                                || text.startsWith("post", at - 4));
    }

    /** "The Signal Engineer is a grade 5": the grade that a sentence in a field for it says, null where it says none. */
    static @Nullable String saidOf(String text) {
        int at = text.indexOf(" is a grade ");
        at = at < 0 ? text.indexOf(" is grade ") : at;
        if (at < 0) {
            return said(text);
        }
        int start = text.indexOf("grade ", at) + 6;
        int end = start;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return end > start && end - start <= 3 ? "Grade " + text.substring(start, end) : null;
    }

    private static @Nullable String after(String text, int from) {
        String named = text.substring(from, Math.min(text.length(), from + 30));
        String grade = pair(named);
        if (grade != null) {
            return grade;
        }
        Matcher code = CODES.matcher(named.startsWith("a ") ? named.substring(2) : named);
        return code.lookingAt() ? code.group() : null;
    }

    /** "This is a GS-14 position", "The post is a band 6": the grade that the first sentence of a text says the post is of. */
    private static @Nullable String ofPost(String text) {
        int from = POST_IS.beginning(text);
        if (from == 0) {
            return null;
        }
        int end = text.indexOf(". ", from);
        String said = text.substring(from, Math.min(end < 0 ? text.length() : end, from + LONGEST_BEFORE));
        String grade = pair(said);
        if (grade != null) {
            return grade;
        }
        Matcher small = SMALL.matcher(said);
        return small.find() ? (small.group(1).equals("band") ? "Band " : "Grade ") + small.group(2) : null;
    }

    /** "EC-06 and EC-07": the grades of a post that may be of either. */
    private static @Nullable String pair(String text) {
        Matcher matcher = Grades.in(text);
        if (!matcher.find()) {
            return null;
        }
        int start = matcher.start();
        int end = matcher.end();
        boolean second = matcher.find()
                && matcher.start() - end <= 5
                && Letters.wordCount(text.substring(end, matcher.start())) == 1;
        return text.substring(start, second ? matcher.end() : end);
    }
}
