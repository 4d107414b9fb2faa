package meridian.roles.reading.understanding;

import java.util.List;
import meridian.roles.profile.Lines;
import meridian.roles.reading.blocks.Letters;
import meridian.roles.reading.blocks.Words;
import meridian.roles.reading.understanding.Cues.Cue;
import meridian.roles.reading.vocabulary.Field;
import meridian.roles.reading.vocabulary.HeaderField;
import meridian.roles.reading.vocabulary.Kind;
import org.jspecify.annotations.Nullable;

/** The grade of the post: from a field, else from the head of the text or where it speaks of pay. */
final class PostGrade {

    /** How many entries a text's head has in which a heading, a short line or a sentence can say the grade. */
    private static final int HEADINGS = 6;

    private static final int LINES = 8;
    private static final int SENTENCES = 16;

    /** So many entries on, a sum is no longer the post's pay. */
    private static final int LATEST = 60;

    /** A longer entry, in characters, is no line of its own. */
    private static final int LONGEST_LINE = 90;

    private static final int LONGEST_NAME = 20;

    private PostGrade() {}

    /** The grade without the salary that may follow it, null where the value is none; a bare federal level is given its schedule. */
    static @Nullable String inField(String key, String text) {
        String said = Letters.hasWords(text, 4) ? GradeInSentence.saidOf(text) : null;
        if (said != null) {
            return said;
        }
        int end = isRanked(text) ? -1 : Letters.firstOf(text, text.startsWith("(") ? 1 : 0, "£$€(");
        String grade = Letters.withoutEndMarks(end < 0 ? text : text.substring(0, end));
        int last = grade.lastIndexOf(' ');
        if (last > 0 && HeaderField.of(grade.substring(last + 1)) == Field.PAY) {
            grade = Letters.withoutEndMarks(grade.substring(0, last));
        }
        if (grade.isEmpty() || grade.contains("{{") || Letters.wordCount(grade) > 8 || Placeholders.isOne(grade)) {
            return null;
        }
        int slash = grade.indexOf('/');
        if (slash > 0 && Grades.isCode(grade.substring(0, slash)) && Letters.wordCount(grade) > 2) {
            // "T-02/Technical assistant": the code, and what it is called.
            return grade.substring(0, slash);
        }
        int level = afterSeries(grade);
        if (level > 0) {
            return "GS-" + grade.substring(level);
        }
        boolean figure = Letters.isFigures(grade, "");
        return switch (Letters.key(key)) {
            case "gs level", "gs grade level", "gs" -> Letters.isFigures(grade, "-–/") ? "GS-" + grade : grade;
            case "level" -> figure || Letters.wordCount(grade) > 5 || isBetweenLevels(grade) ? null : grade;
            case "class", "scale", "classification" -> Letters.wordCount(grade) > 5 ? null : grade;
            default -> grade;
        };
    }

    /** "Mid-level to senior": who may apply, and the grade of no post. */
    private static boolean isBetweenLevels(String text) {
        String key = Letters.key(text);
        int to = key.indexOf(" to ");
        return to > 0
                && Parts.isLevel(key.substring(0, to).replace(" level", ""))
                && Parts.isLevel(key.substring(to + 4));
    }

    /** "0301-14", "GS-0301-14": where the federal level begins that follows the four figures of a series, -1 where none does. */
    private static int afterSeries(String grade) {
        String figures = grade.startsWith("GS-") ? grade.substring(3) : grade;
        boolean series = figures.length() > 5
                && figures.length() <= 10
                && figures.charAt(4) == '-'
                && Letters.isFigures(figures.substring(0, 4), "")
                && Letters.isFigures(figures.substring(5), "-/");
        return series ? grade.length() - figures.length() + 5 : -1;
    }

    /** "G6 (Lead)": whether all that the bracket at the end holds is a word for how senior the post is. */
    private static boolean isRanked(String text) {
        int open = text.indexOf(" (");
        return open > 0
                && text.indexOf(')') == text.length() - 1
                && Parts.isLevel(text.substring(open + 2, text.length() - 1));
    }

    /** The grade that other fields or the text name, null where they name none. */
    static @Nullable Sourced<String> inWords(List<Facts.Known> facts, List<Section> sections, Cues cues) {
        for (Facts.Known fact : facts) {
            if (fact.field() == Field.TITLE || fact.field() == Field.PAY || fact.field() == Field.OTHER) {
                String text = fact.value().text();
                String named = Grades.find(text);
                String grade = named == null && fact.field() == Field.PAY ? Grades.paid(text) : named;
                if (grade != null) {
                    return new Sourced<>(grade, fact.lines());
                }
            }
        }
        return inText(sections, cues);
    }

    private static @Nullable Sourced<String> inText(List<Section> sections, Cues cues) {
        int seen = 0;
        for (Section section : sections) {
            Lines lines = section.lines();
            if (lines != null && seen < HEADINGS && section.kind() != Kind.CRITERIA) {
                String grade = Grades.find(section.heading());
                if (grade != null) {
                    return new Sourced<>(grade, lines);
                }
            }
            for (Entry entry : section.entries()) {
                String grade = inEntry(entry, section.kind(), seen, cues);
                if (grade != null) {
                    return new Sourced<>(grade, entry.lines());
                }
                seen += entry instanceof Entry.Raw ? 0 : 1;
            }
        }
        return null;
    }

    /** The grade an entry names, null where it names none; {@code seen} are the entries before it. */
    private static @Nullable String inEntry(Entry entry, @Nullable Kind kind, int seen, Cues cues) {
        boolean head = seen < LINES && kind != Kind.CRITERIA && kind != Kind.DUTIES || kind == Kind.PAY;
        if (head && entry instanceof Entry.Fact fact && fact.field() == null) {
            String named = namesSum(fact.key() + ": " + fact.value().text());
            if (named != null) {
                return named;
            }
        }
        Words words = words(entry);
        if (words != null
                && !(entry instanceof Entry.Point)
                && (head || seen < LATEST)
                && cues.in(Cue.MONEY, entry.lines())
                && CurrencySign.isIn(words.text())) {
            String paid = Grades.besideSum(words.text());
            if (paid != null) {
                return paid;
            }
        }
        if (words == null || !head && seen >= SENTENCES && !GradeInSentence.isSet(words.text())) {
            return null;
        }
        String said = seen < SENTENCES || !head ? GradeInSentence.said(words.text()) : null;
        if (said != null || !head) {
            return said;
        }
        return words.text().length() < LONGEST_LINE ? Grades.find(words.text()) : namesSum(words.text());
    }

    /** "Grade 5: £31,000 in the north, or where": the grade that names a sum, null where none does. */
    private static @Nullable String namesSum(String text) {
        int colon = text.indexOf(':');
        boolean sum = colon > 0
                && colon <= LONGEST_NAME
                && colon + 2 < text.length()
                && "£$€".indexOf(text.charAt(colon + 2)) >= 0;
        return sum ? Grades.find(text.substring(0, colon)) : null;
    }

    private static @Nullable Words words(Entry entry) {
        return switch (entry) {
            case Entry.Prose prose -> prose.words();
            case Entry.Fact fact -> fact.value();
            case Entry.Point point -> point.words();
            default -> null;
        };
    }
}
