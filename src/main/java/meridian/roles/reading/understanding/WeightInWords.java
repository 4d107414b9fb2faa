package meridian.roles.reading.understanding;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import meridian.roles.profile.RoleProfile.Importance;
import meridian.roles.reading.blocks.Letters;
import meridian.roles.reading.vocabulary.LeadIn;
import meridian.roles.reading.vocabulary.Phrases;
import meridian.roles.reading.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/** How much a criterion weighs by its own words: a mark at its end or beginning, or what its one clause says. */
final class WeightInWords {

    private static final Phrases OBLIGES = Phrases.of(
            "must have",
            "must possess",
            "must hold",
            "must be able",
            "you must ",
            " requires ",
            "is required",
            "absolute requirement");

    private static final Phrases DESIRED = Phrases.of("desired ", "desirable ", "preferred ");

    private static final Set<String> ESSENTIAL = Vocabulary.words("weight-essential");

    private static final Set<String> DESIRABLE = Vocabulary.words("weight-desirable");

    private static final int LONGEST_NAME = Stream.concat(ESSENTIAL.stream(), DESIRABLE.stream())
            .mapToInt(String::length)
            .max()
            .orElseThrow();

    /** How a criterion ends that is not asked of everybody. */
    private static final List<String> ENDINGS = List.of(
            " preferred",
            " desirable",
            " desired",
            " advantageous",
            " an advantage",
            " an asset",
            " strong asset",
            " real asset",
            " big advantage",
            " distinct advantage",
            " added advantage",
            " added advantages",
            " advantages",
            " added bonus",
            " useful",
            " helpful",
            " beneficial",
            " a bonus",
            " nice to have",
            " not required",
            " not essential");

    private static final Phrases ENDING = Phrases.of(ENDINGS);

    /** What names what is wished for, wherever a clause says it. */
    private static final Phrases WISH = Phrases.of("nice-to-have", "nice to have");

    /** How a last sentence begins that takes the weight off those before it. */
    private static final Phrases WAIVING =
            Phrases.of(". not a requirement", ". not required", ". not essential", ". not necessary", ". not a must");

    /** How what goes on about the same begins, after a comma. */
    private static final Phrases NARROWING =
            Phrases.of("in particular ", "particularly ", "especially ", "preferably ", "ideally ", "specifically ");

    /** How the end begins that something is required for where that is the post. */
    private static final Phrases OWN_END = Phrases.of(
            "the ",
            "this ",
            "all ",
            "any ",
            "our ",
            "each ",
            "every ",
            "both ",
            "appointment",
            "entry",
            "consideration");

    /** What stands before "required" where that speaks of when, or of what is not. */
    private static final Set<String> CIRCUMSTANCES = Set.of(
            "as",
            "when",
            "where",
            "if",
            "whenever",
            "wherever",
            "not",
            "than",
            "otherwise",
            "be",
            "are",
            "may",
            "usually",
            "often",
            "sometimes",
            "also",
            "skills",
            "experience",
            "the",
            "of",
            "and",
            "or");

    /** What a criterion begins with that goes on to say what it is of. */
    private static final Phrases ONE_THING = Phrases.of(
            "knowledge of ",
            "experience of ",
            "experience in ",
            "experience with ",
            "understanding of ",
            "familiarity with ");

    /** What stands before "required" at the end of a criterion that this does not mark. */
    private static final Set<String> UNMARKING =
            Set.of("as", "when", "where", "if", "whenever", "wherever", "not", "than", "otherwise", "be", "often");

    private static final int LONGEST_CODES = 9;

    private WeightInWords() {}

    /** The weight that a cell, a bracket or a marker names ("E", "[desirable]", "Must have"), null where it names none. */
    static @Nullable Importance named(String text) {
        return ofKey(Letters.shortKey(text, LONGEST_NAME));
    }

    /** The same where the text's {@link Letters#key} is at hand. */
    static @Nullable Importance ofKey(String key) {
        return ESSENTIAL.contains(key) ? Importance.ESSENTIAL : DESIRABLE.contains(key) ? Importance.DESIRABLE : null;
    }

    /** "(essential)", "(E)", "[desirable]" at the end of a criterion, or "Essential:" before it. */
    static @Nullable Importance marked(String text) {
        if (endsInBracket(text)) {
            Importance named = named(text.substring(bracket(text)));
            return named != null || !endsInTwoBrackets(text) ? named : marked(withoutEndBracket(text));
        }
        int column = column(text);
        if (column > 0) {
            return text.charAt(column) == 'E' ? Importance.ESSENTIAL : Importance.DESIRABLE;
        }
        int dash = dash(text);
        Importance last = dash > 0 ? named(text.substring(dash + 3)) : null;
        int colon = text.indexOf(':');
        return last != null ? last : colon > 0 && colon <= 12 ? named(text.substring(0, colon)) : null;
    }

    /** "Knowledge of planning law would be an advantage": what a criterion without a label says of itself, in its one clause. */
    static @Nullable Importance said(String text) {
        if (text.startsWith("Preferably")
                || text.startsWith("Ideally")
                || text.startsWith("Preference ") && text.indexOf("given", 11) > 0) {
            return Importance.DESIRABLE;
        }
        if (text.startsWith("You must ") || text.startsWith("Must ")) {
            return Importance.ESSENTIAL;
        }
        int wish = WISH.in(text, 0, text.length());
        if (WAIVING.isIn(text) || wish >= 0 && !isParted(text, wish)) {
            return Importance.DESIRABLE;
        }
        int at = -1;
        for (String phrase :
                List.of("would be ", "is desirable", "desirable but ", "is preferred", "is essential", "is required")) {
            at = at < 0 ? text.indexOf(phrase) : at;
        }
        if (at < 0) {
            int end = desirableEnd(text);
            if (end < 0 && (text.endsWith(" a must") || text.endsWith(" a must.") || endsRequired(text))) {
                return text.indexOf(". ") < 0 && text.indexOf(';') < 0 ? Importance.ESSENTIAL : null;
            }
            return end < 0 || isParted(text, end) ? null : Importance.DESIRABLE;
        }
        return isParted(text, at) || isForAnotherEnd(text, at)
                ? null
                : LeadIn.importance(" " + Letters.key(text.substring(at)));
    }

    /** "Charts, logs and tables required. Radar too.": whether a list that marks its criteria so marks this one. */
    static boolean endsInRequired(String text) {
        int required = text.indexOf(" required");
        while (required > 0 && !endsClause(text, required + 9)) {
            required = text.indexOf(" required", required + 9);
        }
        return required > 0 && !UNMARKING.contains(text.substring(text.lastIndexOf(' ', required - 1) + 1, required));
    }

    /** "A pilot's licence required", but not "Overtime as required", "No boat required". */
    private static boolean endsRequired(String text) {
        int required = text.lastIndexOf(" required");
        if (required < 0 || text.length() - required > 10 || text.startsWith("No ") || text.startsWith("Not ")) {
            return false;
        }
        String before = text.substring(text.lastIndexOf(' ', required - 1) + 1, required);
        return !CIRCUMSTANCES.contains(before) && !isParted(text, required);
    }

    /** "is required for promotion": not for the post that is advertised. */
    private static boolean isForAnotherEnd(String text, int at) {
        String words = "is required for ";
        return text.startsWith(words, at) && !OWN_END.beginsIn(text.substring(at + words.length()));
    }

    /** What a paragraph says of itself: "The post requires a driving licence". */
    static @Nullable Importance saidInProse(String text) {
        Importance own = isDesired(text) ? Importance.DESIRABLE : said(text);
        return own != null || !OBLIGES.isIn(text) ? own : Importance.ESSENTIAL;
    }

    /** "Other desired qualifications include": whether a sentence names what is desired. */
    static boolean isDesired(String text) {
        int include = text.indexOf(" include");
        return include > 0 && include < 50 && DESIRED.isIn(text, 0, include);
    }

    /**
     * Where the last words of a criterion begin that say it is "preferred" or "a strong plus", -1 where they do not: whoever is
     * "patient and helpful" is said to be so.
     */
    private static int desirableEnd(String text) {
        if (ENDING.isIn(text)) {
            for (String word : ENDINGS) {
                int said = text.lastIndexOf(word);
                if (said > 0 && endsClause(text, said + word.length()) && !text.startsWith(" and", said - 4)) {
                    return text.charAt(said - 1) == ',' ? said - 1 : said;
                }
            }
        }
        int plus = text.lastIndexOf(" plus");
        if (plus < 0 || !endsClause(text, plus + 5)) {
            return -1;
        }
        int article = text.lastIndexOf(" a ", plus);
        int verb = text.lastIndexOf(" is ", plus);
        return plus - verb <= 20 && verb > 0 ? verb : plus - article <= 16 && article > 0 ? article : plus;
    }

    private static boolean endsClause(String text, int at) {
        return at >= text.length() || ".,;!".indexOf(text.charAt(at)) >= 0 || text.startsWith(" (", at);
    }

    /** Whether a clause ends, or a bracket is open, before this place; commas that list what the clause is of end none. */
    private static boolean isParted(String text, int end) {
        int open = 0;
        boolean lists = listsUpTo(text, end);
        for (int at = 0; at < end; at++) {
            char c = text.charAt(at);
            open += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c == ',' && !lists || ";:".indexOf(c) >= 0 || (c == '.' && text.charAt(at + 1) == ' ')) {
                return true;
            }
        }
        return open > 0;
    }

    /** "Knowledge of policy, practice and procedures": whether the last comma before this place only lists. */
    private static boolean listsUpTo(String text, int end) {
        String last = text.substring(text.lastIndexOf(',', end - 1) + 1, end).strip();
        boolean joins =
                last.contains(" and ") || last.contains(" or ") || last.startsWith("and ") || last.startsWith("or ");
        int before = text.lastIndexOf(',', text.lastIndexOf(',', end - 1) - 1);
        boolean names = before > 0
                && Letters.wordCount(last) == 1
                && Letters.wordCount(text.substring(before, text.lastIndexOf(',', end - 1))) <= 2;
        int including = text.lastIndexOf(", including ", end);
        // "including counts preferred" speaks of the counts, "including plans, counts and reports desired" of the
        // whole.
        boolean part = including >= 0 && text.indexOf(',', including + 1, end) < 0;
        boolean singular = joins && !part && ONE_THING.beginsIn(text) && !ONE_THING.isIn(last);
        boolean narrows = text.startsWith(" is ", end) && NARROWING.beginsIn(last);
        return narrows
                || singular && isSaid(text, end)
                || !part && (joins || names) && Letters.wordCount(last) <= 4 && !last.startsWith("with");
    }

    /** Whether what follows, or what stands right before, is "is" or "would be": the weight is of the whole that the text begins with. */
    private static boolean isSaid(String text, int end) {
        return text.startsWith("would be ", end)
                || text.startsWith(" is ", end)
                || text.startsWith("is ", end)
                || text.lastIndexOf(" is ", end) >= end - 12;
    }

    /** "Writes plainly (E) (A, I)": whether a bracket stands before the last, which says how a criterion is assessed. */
    private static boolean endsInTwoBrackets(String text) {
        int open = bracket(text);
        return open > 2 && ")]".indexOf(text.charAt(open - 1)) >= 0
                || open > 3 && text.charAt(open - 1) == ' ' && ")]".indexOf(text.charAt(open - 2)) >= 0;
    }

    /** "Writes plainly E A/I": where a weight stands that codes follow, in columns that were typed; -1 where none does. */
    private static int column(String text) {
        int codes = text.lastIndexOf(' ') + 1;
        int weight = codes - 2;
        boolean placed = weight > 1
                && text.charAt(weight - 1) == ' '
                && (text.charAt(weight) == 'E' || text.charAt(weight) == 'D')
                && text.length() - codes <= LONGEST_CODES;
        for (int at = codes; placed && at < text.length(); at++) {
            char c = text.charAt(at);
            placed = c >= 'A' && c <= 'Z' || "/,&".indexOf(c) >= 0;
        }
        return placed ? weight : -1;
    }

    /** What stands after the mark and says how a criterion is assessed, "A/I", "(A, I)"; empty where nothing does. */
    static String afterMark(String text) {
        int column = column(text);
        if (column > 0) {
            return text.substring(column + 2);
        }
        return endsInBracket(text)
                        && endsInTwoBrackets(text)
                        && named(text.substring(bracket(text))) == null
                        && marked(withoutEndBracket(text)) != null
                ? text.substring(bracket(text))
                : "";
    }

    /** The criterion without the mark that {@link #marked} read. */
    static String withoutMark(String text) {
        if (endsInBracket(text)) {
            boolean last = named(text.substring(bracket(text))) != null;
            return last ? withoutEndBracket(text) : withoutEndBracket(withoutEndBracket(text));
        }
        int column = column(text);
        if (column > 0) {
            return text.substring(0, column).stripTrailing();
        }
        int dash = dash(text);
        boolean ends = dash > 0 && named(text.substring(dash + 3)) != null;
        return ends
                ? text.substring(0, dash)
                : text.substring(text.indexOf(':') + 1).strip();
    }

    /** Where a last word after a dash begins, -1 where none does. */
    private static int dash(String text) {
        for (int at = text.length() - 3; at > 0 && text.length() - at <= 16; at--) {
            char c = text.charAt(at + 1);
            if ((c == '–' || c == '-') && text.charAt(at) == ' ' && text.charAt(at + 2) == ' ') {
                return at;
            }
        }
        return -1;
    }

    static boolean endsInBracket(String text) {
        char last = Letters.last(text);
        int open = last == ')' || last == ']' ? bracket(text) : -1;
        return open > 0 && text.length() - open <= 24;
    }

    /** Where the last bracket opens, -1 where there is none. */
    private static int bracket(String text) {
        return Math.max(text.lastIndexOf('('), text.lastIndexOf('['));
    }

    static String withoutEndBracket(String text) {
        int open = bracket(text);
        return open > 0 ? text.substring(0, open).stripTrailing() : text;
    }
}
