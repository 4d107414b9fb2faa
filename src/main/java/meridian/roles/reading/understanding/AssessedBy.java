package meridian.roles.reading.understanding;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import meridian.roles.reading.blocks.Letters;
import meridian.roles.reading.vocabulary.Vocabulary;

/** How a criterion is assessed, as a cell of a table or a bracket says it: in the codes of a legend, or in words. */
final class AssessedBy {

    private static final Set<String> WORDS = Vocabulary.words("assessments");

    private static final Pattern PARTING = Pattern.compile("[•,;/&]| and ");

    private static final int LONGEST_CODE = 4;

    /** A longer bracket, in characters, says more than codes. */
    private static final int LONGEST_BRACKET = 24;

    private AssessedBy() {}

    /** The codes in a cell, "A/I", or else the words that are methods, "Interview, test"; empty where it has neither. */
    static List<String> inCell(String cell) {
        List<String> codes = codes(cell);
        return codes.isEmpty() && !cell.isEmpty() ? words(cell) : codes;
    }

    /** The codes of the legend in the bracket a criterion ends with; empty where it ends otherwise. */
    static List<String> atEnd(String criterion, Set<String> legend) {
        int open = Math.max(criterion.lastIndexOf('('), criterion.lastIndexOf('['));
        char last = Letters.last(criterion);
        if (open <= 0 || (last != ')' && last != ']') || criterion.length() - open > LONGEST_BRACKET) {
            return List.of();
        }
        List<String> codes = codes(criterion.substring(open));
        return !codes.isEmpty() && legend.containsAll(codes) ? codes : List.of();
    }

    /** The words that the methods column of a table of criteria holds, in the order of its rows. */
    static Set<String> wordsIn(Entry.Table table) {
        CriteriaColumns columns = CriteriaColumns.headed(table);
        Set<String> words = new LinkedHashSet<>();
        for (int at = columns.headRows();
                columns.method() >= 0 && at < table.rows().size();
                at++) {
            words.addAll(words(CriteriaColumns.cell(table.rows().get(at), columns.method())));
        }
        return words;
    }

    private static List<String> words(String cell) {
        List<String> words = new ArrayList<>();
        for (String part : PARTING.split(cell)) {
            String word = part.strip();
            if (WORDS.contains(Letters.key(word))) {
                words.add(word);
            }
        }
        return words;
    }

    /** The codes in a text: "A/I", "AF, T", "A I". */
    private static List<String> codes(String text) {
        List<String> codes = new ArrayList<>();
        int start = -1;
        for (int at = 0; at <= text.length(); at++) {
            boolean inWord = at < text.length() && Character.isLetterOrDigit(text.charAt(at));
            if (inWord && start < 0) {
                start = at;
            } else if (!inWord && start >= 0) {
                String word = text.substring(start, at);
                if (word.length() <= LONGEST_CODE && word.equals(word.toUpperCase(Locale.ROOT))) {
                    codes.add(word);
                }
                start = -1;
            }
        }
        return codes;
    }
}
