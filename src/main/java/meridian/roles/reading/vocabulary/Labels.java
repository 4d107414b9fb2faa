package meridian.roles.reading.vocabulary;

import java.util.Set;
import meridian.roles.reading.blocks.Block;
import meridian.roles.reading.blocks.Letters;
import meridian.roles.reading.blocks.Words;
import org.jspecify.annotations.Nullable;

/** Tells the lines that head what follows from those that only lead in, and from plain text. */
public final class Labels {

    /** What a paragraph is. */
    public sealed interface Reading {}

    public record Label(String text, int rank) implements Reading {}

    /** A label with its text on the same line. */
    public record LabelAndText(String text, int rank, Words rest) implements Reading {}

    /** @param field what the key names, null where it names no field */
    public record KeyAndValue(String key, @Nullable Field field, Words value, boolean strong) implements Reading {

        private KeyAndValue(String key, Words value, boolean strong) {
            this(key, HeaderField.of(key), value, strong);
        }
    }

    /** A key whose value is the next paragraph. */
    public record KeyAbove(String key) implements Reading {}

    public record Text(Words words) implements Reading {}

    private static final int CAPITALS = 65;
    private static final int NUMBERED = 68;
    private static final int STRONG = 70;
    private static final int KNOWN = 72;
    private static final int BARE = 80;
    private static final int CATEGORY = 81;
    private static final int IMPORTANCE = 90;

    private static final int LONGEST = 100;

    private static final int LONGEST_NAME = 60;

    /** Words no label holds: they make a line with a colon the beginning of a sentence. */
    private static final Set<String> SENTENCE = Vocabulary.words("sentence");

    private static final Set<String> OPEN_ENDED =
            Set.of("to", "for", "by", "with", "of", "on", "in", "as", "and", "or", "the", "a");

    private final String title;

    /** The title without a bracket at its end. */
    private final String name;

    public Labels(String title) {
        this.title = Letters.key(title);
        int bracket = title.indexOf(" (");
        this.name = bracket > 0 ? Letters.key(title.substring(0, bracket)) : this.title;
    }

    /** Whether a heading is but the role's name; the heading as {@link Letters#key} gives it. */
    public boolean isTitle(String key) {
        return !title.isEmpty() && key.equals(title);
    }

    /** Whether the role's name is known and a heading, as {@link Letters#key} gives it, holds nothing of it. */
    public boolean isApart(String key) {
        return !name.isEmpty() && !key.contains(name) && !title.contains(key);
    }

    /** What a paragraph is, by its look, its words and what follows it. */
    public Reading of(Block.Paragraph paragraph, @Nullable Block next, @Nullable Kind around) {
        Words words = paragraph.words();
        String text = words.text();
        if (text.startsWith("{") || text.isEmpty()) {
            return new Text(words);
        }
        HeaderField field = HeaderField.read(text);
        if (field != null && !field.value().isEmpty() && field.field() != Field.METHODS) {
            return new KeyAndValue(field.key(), field.field(), words.from(text.indexOf(':') + 1), false);
        }
        int dash = field == null && (around == null || around == Kind.HEADER) ? departmentDash(text) : -1;
        if (dash > 0) {
            return new KeyAndValue(text.substring(0, dash), words.from(dash + 3), false);
        }
        if (text.length() <= LONGEST) {
            Reading label = shortLine(words, next);
            if (label != null) {
                return label;
            }
        }
        return longLine(words, next, around);
    }

    private @Nullable Reading shortLine(Words words, @Nullable Block next) {
        String text = words.text();
        String core = withoutColon(text);
        if (words.isStrong() && Letters.firstOf(core, "£$€") >= 0 && Letters.hasFigure(core)) {
            // "£31,000 a year, 20 hours a week": what the post pays heads nothing.
            return null;
        }
        boolean colon = core.length() < text.length();
        String key = Letters.key(core);
        Vocabulary.Meaning exact = Vocabulary.exactly(core, key);
        boolean listed = next instanceof Block.Item item && item.depth() == 1 || next instanceof Block.Row;
        if (next instanceof Block.Paragraph value && isKeyAbove(Vocabulary.field(key), words, colon, value, exact)) {
            return new KeyAbove(core);
        }
        if (exact != null
                && next != null
                && (Letters.beginsUpper(core) || words.isStrong())
                && Letters.last(core) != '.') {
            return new Label(
                    core,
                    exact.importance() != null
                            ? IMPORTANCE
                            : Letters.isCapitals(core) ? CAPITALS : words.isStrong() ? STRONG : KNOWN);
        }
        boolean asks = Letters.last(core) == '?' && (words.isStrong() || listed);
        if (Letters.wordCount(core) > 12 || (Letters.endsSentence(core) && !colon && !asks)) {
            return null;
        }
        Vocabulary.Meaning meaning = exact != null ? exact : Vocabulary.inPart(key);
        boolean importance = meaning != null && meaning.importance() != null;
        if (words.isStrong() && (meaning != null || !(colon && keyLeadsIn(key, core) && listed))) {
            return next == null
                    ? null
                    : new Label(core, importance ? IMPORTANCE : Letters.isCapitals(core) ? CAPITALS : STRONG);
        }
        if (Letters.isCapitals(core) && core.indexOf(':') < 0 && Letters.wordCount(core) <= 10 && next != null) {
            return new Label(core, importance ? IMPORTANCE : CAPITALS);
        }
        if (colon && importance && !keyLeadsIn(key, core) && Letters.wordCount(core) <= 6) {
            return new Label(core, IMPORTANCE);
        }
        boolean bare = listed
                && !(asks && meaning == null)
                && Letters.beginsUpper(core)
                && Letters.wordCount(core) <= 8
                && core.length() <= 70
                && core.indexOf(':') < 0;
        if (bare && (meaning != null && !colon || !keyLeadsIn(key, core))) {
            return new Label(core, importance ? IMPORTANCE : isBeside(meaning, key) ? KNOWN : BARE);
        }
        return null;
    }

    /** Whether a label speaks of something that is no group of duties or criteria, and so ends them. */
    private static boolean isBeside(Vocabulary.@Nullable Meaning meaning, String key) {
        return meaning != null
                && switch (meaning.kind()) {
                    case APART -> !key.startsWith("our ");
                    case PURPOSE, OUTCOMES, MEASURES, PAY -> true;
                    default -> false;
                };
    }

    /** "Location" on a line of its own, its value on the next. */
    private static boolean isKeyAbove(
            @Nullable Field field,
            Words words,
            boolean colon,
            Block.Paragraph value,
            Vocabulary.@Nullable Meaning exact) {
        if (field == null || value.depth() > 0) {
            return false;
        }
        String said = value.words().text();
        boolean isValue = said.length() <= 80
                && !value.words().isStrong()
                && !HeaderField.isPair(said)
                && !Letters.endsSentence(said)
                && Letters.last(said) != ':';
        boolean isHeading = exact != null && !colon && !words.isStrong() && field == Field.OTHER;
        return isValue
                && !isHeading
                && (colon || words.isStrong() || exact == null)
                && HeaderField.of(withoutColon(said)) == null;
    }

    private Reading longLine(Words words, @Nullable Block next, @Nullable Kind around) {
        String text = words.text();
        int colon = text.indexOf(':');
        if (around == Kind.DUTIES && colon > 0 && words.strong() >= colon) {
            boolean listed = isListed(next);
            if ((listed || words.isStrong()) && isNumberedName(text, colon)) {
                return new Label(text, STRONG);
            }
            if (listed && words.isStrong() && isShortName(text.substring(0, colon))) {
                return new LabelAndText(text.substring(0, colon), STRONG, words.from(colon + 1));
            }
        }
        if (colon > 3 && colon < 80 && colon + 2 < text.length()) {
            String key = text.substring(0, colon).strip();
            if (Letters.isCapitals(key) && Vocabulary.of(key) != null) {
                return new LabelAndText(key, CAPITALS, words.from(colon + 1));
            }
            boolean weighs = around == Kind.CRITERIA && namesWeight(words, key);
            Vocabulary.Meaning exact = weighs || words.strong() >= colon - 1 ? Vocabulary.exactly(key) : null;
            if (exact != null && exact.kind() != Kind.HEADER) {
                return new LabelAndText(key, exact.importance() != null ? IMPORTANCE : STRONG, words.from(colon + 1));
            }
        }
        if (words.strong() > 2 && !words.isStrong()) {
            int end = words.strong();
            String key = withoutColon(text.substring(0, end).strip());
            boolean parted = key.length() < text.substring(0, end).strip().length()
                    || isParted(text, end)
                    || HeaderField.of(key) != null
                    || isLeadIn(key, text.substring(end).strip(), around);
            if (parted && namesGroup(key, next, around)) {
                return new LabelAndText(key, STRONG, words.from(skipPart(text, end)));
            }
            if (parted && Letters.wordCount(key) <= 14) {
                return new KeyAndValue(key, words.from(skipPart(text, end)), true);
            }
        }
        int dash = isListed(next) && words.strong() == 0 ? plainDash(text) : -1;
        if (dash > 0 && namesGroup(text.substring(0, dash), next, around)) {
            return new LabelAndText(text.substring(0, dash), BARE, words.from(skipPart(text, dash)));
        }
        boolean header = around == null || around == Kind.HEADER;
        if (header
                && colon > 2
                && colon < 40
                && colon + 2 < text.length()
                && text.length() < 160
                && text.charAt(colon + 1) == ' '
                && Letters.beginsUpper(text)
                && !leadsIn(text.substring(0, colon))
                && Letters.wordCount(text.substring(0, colon)) <= 5) {
            return new KeyAndValue(text.substring(0, colon).strip(), words.from(colon + 1), false);
        }
        return new Text(words);
    }

    /** "Preferred qualifications: a boat of your own", among criteria: a label that does not stand out, but says what they weigh. */
    private static boolean namesWeight(Words words, String key) {
        Vocabulary.Meaning meaning =
                words.strong() == 0 && key.length() <= LONGEST_NAME && key.indexOf(' ') > 0 && Letters.beginsUpper(key)
                        ? Vocabulary.exactly(key)
                        : null;
        return meaning != null && meaning.importance() != null;
    }

    /** "**Discovery** - you find out what users need" over a list: a group with what it is about. */
    private static boolean namesGroup(String key, @Nullable Block next, @Nullable Kind around) {
        return (around == null || around == Kind.DUTIES)
                && isListed(next)
                && Letters.beginsUpper(key)
                && Letters.wordCount(key) <= 5
                && HeaderField.of(key) == null;
    }

    /** "Harbour patrol - leading the crews that keep the water safe": where the dash stands that a small letter follows, -1 where none does. */
    private static int plainDash(String text) {
        for (int at = 3; at + 3 < text.length() && at <= LONGEST_NAME; at++) {
            if (text.charAt(at) == ' ' && text.charAt(at + 2) == ' ' && "-–—".indexOf(text.charAt(at + 1)) >= 0) {
                return Character.isLowerCase(text.charAt(at + 3)) ? at : -1;
            }
        }
        return -1;
    }

    /** "Department - Ferries": where the dash stands that parts the two, -1 where the text says no such thing. */
    private static int departmentDash(String text) {
        int dash = text.startsWith("Department ") && text.length() <= LONGEST ? plainParting(text) : -1;
        return dash > 0 && HeaderField.of(text.substring(0, dash)) == Field.DEPARTMENT ? dash : -1;
    }

    private static int plainParting(String text) {
        int dash = text.indexOf(" - ");
        return dash > 0 ? dash : text.indexOf(" – ");
    }

    /** "**Sales support** Help the team that sells": a name that stands out, and a sentence that begins after it. */
    private static boolean isLeadIn(String key, String rest, @Nullable Kind around) {
        return (around == Kind.DUTIES || around == Kind.CRITERIA)
                && Letters.wordCount(key) > 1
                && Letters.wordCount(key) <= 8
                && Letters.beginsUpper(rest)
                && Letters.wordCount(rest) > 3;
    }

    /** "Objective #2: We will open the archive to all", or "Goal 2". */
    private static boolean isNumberedName(String text, int colon) {
        return colon <= 20
                && Character.isDigit(text.charAt(colon - 1))
                && Letters.beginsUpper(text)
                && Letters.hasWords(text.substring(colon), 1);
    }

    /** "**Harbour patrol: Lead the crews that keep the water safe.**", over a list: the name before the colon. */
    private static boolean isShortName(String name) {
        return Letters.beginsUpper(name) && name.length() <= 60 && Letters.wordCount(name) <= 8;
    }

    private static boolean isListed(@Nullable Block next) {
        return next instanceof Block.Item item && item.depth() == 1;
    }

    private static boolean isParted(String text, int end) {
        int at = end;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at < text.length() && ":-–—".indexOf(text.charAt(at)) >= 0 || ".:".indexOf(text.charAt(end - 1)) >= 0;
    }

    private static int skipPart(String text, int end) {
        int at = end;
        while (at < text.length() && " :-–—".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    /** What an item is a label for: the points nested in it, or the section that a number before it begins. Else null. */
    @Nullable
    public Label of(Block.Item item, @Nullable Block next, @Nullable Kind around) {
        String core = withoutColon(item.words().text());
        if (around == Kind.DUTIES && isNumberedGroup(item, next, core)) {
            return new Label(core, NUMBERED + 1);
        }
        if (around == Kind.CRITERIA && isNumberedCategory(item, next, core)) {
            return new Label(core, CATEGORY);
        }
        if (core.length() > 60 || next == null) {
            return null;
        }
        boolean numbered = Character.isLetterOrDigit(
                item.marker().charAt(item.marker().length() > 1 && item.marker().charAt(0) == '(' ? 1 : 0));
        boolean nests = next instanceof Block.Item inner && inner.depth() > item.depth();
        if (next instanceof Block.Item inner && isNumberedHeading(item, inner, core)) {
            Vocabulary.Meaning said = Vocabulary.exactly(core);
            if (said != null || nests || Letters.isCapitals(core)) {
                return new Label(core, said == null ? NUMBERED + 1 : NUMBERED);
            }
        }
        boolean weighs = around == Kind.CRITERIA
                && !nests
                && next instanceof Block.Item
                && (Letters.last(core) == ')' || Letters.wordCount(core) <= 3);
        if (!nests && !numbered && !weighs || Letters.wordCount(core) > 9) {
            return null;
        }
        Vocabulary.Meaning exact = Vocabulary.exactly(core);
        if (weighs && exact != null && exact.kind() == Kind.CRITERIA && exact.importance() != null) {
            return new Label(core, IMPORTANCE);
        }
        if (!nests && !numbered) {
            return null;
        }
        if (exact == null) {
            boolean heading = numbered
                    && item.depth() == 1
                    && !nests
                    && !(next instanceof Block.Item)
                    && Letters.isCapitals(core);
            return heading ? new Label(core, NUMBERED) : null;
        }
        boolean ends = around != Kind.DUTIES && around != Kind.MEASURES
                || (numbered && exact.kind() != Kind.DUTIES && (Letters.isCapitals(core) || core.indexOf(' ') > 0));
        if (nests && (exact.importance() != null || ends)) {
            return new Label(core, exact.importance() != null ? IMPORTANCE : NUMBERED);
        }
        boolean alone = !(next instanceof Block.Item sibling) || !alike(sibling.marker(), item.marker());
        boolean category = around == Kind.CRITERIA && exact.kind() == Kind.CRITERIA && exact.importance() == null;
        return numbered && item.depth() == 1 && alone && !(nests && around == Kind.DUTIES)
                ? new Label(core, category ? CATEGORY : NUMBERED)
                : null;
    }

    /** "2. Keep the narrows safe" over a list with bullets: a name for what that list holds. */
    private static boolean isNumberedGroup(Block.Item item, @Nullable Block next, String core) {
        return item.depth() == 1
                && Character.isDigit(item.marker().charAt(0))
                && next instanceof Block.Item inner
                && inner.depth() == 1
                && !Character.isLetterOrDigit(inner.marker().charAt(0))
                && core.length() <= LONGEST
                && core.length() == item.words().text().length()
                && !Letters.endsSentence(core);
    }

    /** "2. Health" over a list of its own, among criteria: what those are about. */
    private static boolean isNumberedCategory(Block.Item item, @Nullable Block next, String core) {
        return item.depth() == 1
                && Character.isDigit(item.marker().charAt(0))
                && next instanceof Block.Item inner
                && !Character.isDigit(inner.marker().charAt(0))
                && core.length() <= LONGEST_NAME
                && Letters.wordCount(core) <= 4
                && Letters.beginsUpper(core)
                && !Letters.endsSentence(core);
    }

    private static boolean alike(String one, String other) {
        return Character.isDigit(one.charAt(0)) == Character.isDigit(other.charAt(0))
                && one.indexOf('.') == one.lastIndexOf('.')
                && other.indexOf('.') == other.lastIndexOf('.');
    }

    private boolean leadsIn(String core) {
        return keyLeadsIn(Letters.key(core), core);
    }

    private boolean keyLeadsIn(String key, String text) {
        if (!name.isEmpty() && (key.startsWith(name) || key.endsWith(name + "s") || key.endsWith(name))) {
            return true;
        }
        String word = "";
        for (int start = 0; start < key.length(); start += word.length() + 1) {
            int space = key.indexOf(' ', start);
            word = key.substring(start, space < 0 ? key.length() : space);
            if (SENTENCE.contains(word) && !(word.equals("it") && text.contains("IT"))) {
                return true;
            }
        }
        return OPEN_ENDED.contains(word);
    }

    /** A label without the colon, or the three dots, that lead over to what it is for. */
    public static String withoutColon(String text) {
        int end = text.length();
        if (text.endsWith("...")) {
            end -= 3;
        }
        while (end > 0 && (":…".indexOf(text.charAt(end - 1)) >= 0 || Letters.isSpace(text.charAt(end - 1)))) {
            end--;
        }
        return text.substring(0, end);
    }

    /** "1. Planning and organising" over "1.1", "1.2": the number of a heading. */
    private static boolean isNumberedHeading(Block.Item item, Block.Item inner, String core) {
        String number = item.marker().endsWith(".") ? item.marker() : item.marker() + ".";
        return item.depth() == 1
                && Character.isDigit(number.charAt(0))
                && inner.marker().startsWith(number)
                && inner.marker().length() > number.length()
                && Letters.wordCount(core) <= 8
                && !Letters.endsSentence(core);
    }
}
