package meridian.roles.reading.understanding;

import java.util.List;
import java.util.Set;
import meridian.roles.profile.Lines;
import meridian.roles.reading.blocks.Block;
import meridian.roles.reading.blocks.Letters;
import meridian.roles.reading.blocks.ListMarker;
import meridian.roles.reading.vocabulary.Field;
import meridian.roles.reading.vocabulary.HeaderField;
import meridian.roles.reading.vocabulary.Labels;
import meridian.roles.reading.vocabulary.Phrases;
import meridian.roles.reading.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/** The role's name: a field that says it, else the first heading. */
final class Title {

    /** What those who advertise a post say before its name. */
    private static final Phrases SEEKING = Phrases.of(
            "looking for a",
            "looking to hire a",
            "looking to recruit a",
            "looking to appoint a",
            "seeking a",
            "seeks a",
            "recruiting a",
            "hiring a",
            "appoint a",
            "to hire a",
            "to recruit a",
            "requires a",
            "invited for a",
            "a vacancy for a");

    /** How a heading begins that is no name. */
    private static final Phrases OPENINGS = Phrases.of(
            "about ",
            "the role ",
            "the job ",
            "your ",
            "what ",
            "why ",
            "how ",
            "our ",
            "who ",
            "join ",
            "welcome ",
            "this role ",
            "key ",
            "department information ");

    /** What a page is called that holds the posts that are open. */
    private static final Set<String> PAGES = Set.of(
            "jobs",
            "job",
            "careers",
            "career",
            "vacancies",
            "current vacancies",
            "vacancy",
            "join us",
            "work with us",
            "work for us",
            "recruitment",
            "job opportunities",
            "opportunities",
            "we are hiring",
            "were hiring");

    /** What a post is called in the sentence that introduces it. */
    private static final Phrases POSITIONS = Phrases.of(" role", " position", " post ", " job ");

    private static final int LONGEST = 120;

    /** In characters. */
    private static final int LONGEST_NAME = 60;

    /** In words. */
    private static final int MOST_OF_SPECIALISM = 4;

    /** How long the short form of a rank is at most, in characters: "a VP, Head of Tides". */
    private static final int LONGEST_SHORT = 4;

    private Title() {}

    /** The title, null where the document has no line for one. */
    static @Nullable Sourced<String> of(List<Block> blocks) {
        Sourced<String> plainField = null;
        Sourced<String> heading = null;
        boolean closed = false;
        for (int at = 0; at < blocks.size(); at++) {
            Block block = blocks.get(at);
            if (at + 1 < blocks.size()
                    && block instanceof Block.Heading key
                    && blocks.get(at + 1) instanceof Block.Paragraph value
                    && isKey(key.words().text())
                    && isName(value.words().text())) {
                return new Sourced<>(
                        PlainTitle.of(value.words().text()), block.lines().through(value.lines()));
            }
            HeaderField field = field(block);
            if (field != null && field.field() == Field.TITLE && isName(field.value())) {
                String key = Letters.key(field.key());
                Sourced<String> found = new Sourced<>(PlainTitle.of(field.value()), block.lines());
                if (!key.equals("title")) {
                    return found;
                }
                plainField = plainField == null ? found : plainField;
            } else if (heading != null && block instanceof Block.Heading marked && isNamedPost(marked, heading)) {
                heading = new Sourced<>(PlainTitle.of(marked.words().text()), marked.lines());
            } else if (heading == null && block instanceof Block.Heading marked) {
                heading = closed ? null : name(marked.words().text(), block.lines());
                closed |= heading == null && isSection(marked.words().text());
            }
        }
        if (heading == null) {
            heading = firstLine(blocks);
        }
        if (heading == null) {
            return plainField == null ? inWords(blocks) : orSought(plainField, blocks);
        }
        return orSought(plainField == null || isBehind(plainField, heading) ? heading : plainField, blocks);
    }

    /** Whether a page's own title stands below the first heading, or only says that posts are open and the heading which. */
    private static boolean isBehind(Sourced<String> page, Sourced<String> heading) {
        return page.lines().first() >= heading.lines().first()
                || PAGES.contains(Letters.key(page.value())) && Parts.isPost(heading.value());
    }

    /** The name, or where it is no post's the one that the first paragraphs say somebody is sought for. */
    private static Sourced<String> orSought(Sourced<String> name, List<Block> blocks) {
        boolean post = Parts.isPost(name.value())
                || Parts.isLevel(name.value())
                || name.value().endsWith(" Associate")
                || isSpecialism(name.value());
        Sourced<String> told = post ? null : told(blocks);
        return told == null ? name : told;
    }

    /** "Harbour Pilot: Night Tides": whether a post's name is followed by what it specialises in. */
    private static boolean isSpecialism(String name) {
        int colon = name.indexOf(": ");
        return colon > 0
                && Letters.beginsUpper(name.substring(colon + 2))
                && Letters.wordCount(name.substring(colon)) <= MOST_OF_SPECIALISM
                && Parts.isPost(name.substring(0, colon));
    }

    /** "We are hiring a Harbour Master to", in the first paragraphs below a heading that names no post; null where none does. */
    private static @Nullable Sourced<String> told(List<Block> blocks) {
        int paragraphs = 0;
        for (int at = 0; at < blocks.size() && paragraphs < 3; at++) {
            if (blocks.get(at) instanceof Block.Paragraph paragraph) {
                paragraphs++;
                String sought = sought(paragraph.words().text());
                String told = sought == null ? introduced(paragraph.words().text()) : sought;
                if (told != null && Letters.beginsUpper(told) && told.indexOf(' ') > 0) {
                    return new Sourced<>(told, paragraph.lines());
                }
            }
        }
        return null;
    }

    /** "The Harbour Master is a new role at the port": the post that the first sentence of a text speaks of, null where it is no post. */
    private static @Nullable String introduced(String text) {
        int verb = text.startsWith("The ") ? text.indexOf(" is a", 4) : -1;
        String name = verb < 0 || verb > LONGEST_NAME ? "" : text.substring(4, verb);
        boolean posted = !name.isEmpty() && POSITIONS.isIn(text, verb, Math.min(text.length(), verb + LONGEST_NAME));
        return posted && Parts.isPost(name) ? name : null;
    }

    /** "As a Finance Business Partner on our team, you will": the name where no heading gives one. */
    private static @Nullable Sourced<String> inWords(List<Block> blocks) {
        for (Block block : blocks) {
            String text = block instanceof Block.Paragraph paragraph
                    ? paragraph.words().text()
                    : "";
            int start = text.startsWith("As a ") ? 5 : text.startsWith("As an ") ? 6 : -1;
            int end = text.indexOf(',');
            if (start > 0 && end > start && end - start < 60 && Letters.beginsUpper(text.substring(start))) {
                String name = text.substring(start, end);
                int team = name.indexOf(" on ");
                return new Sourced<>(team > 0 ? name.substring(0, team) : name, block.lines());
            }
            String sought = sought(text);
            if (sought != null) {
                return new Sourced<>(sought, block.lines());
            }
        }
        return null;
    }

    /** "Northlight is hiring a Data Engineer": where the name begins, -1 where nobody is said to be wanted. */
    static int afterSeeking(String title) {
        int seeking = SEEKING.in(title, 0, title.length());
        int article = seeking < 0 ? -1 : title.indexOf(" a", seeking) + 2;
        if (article > 0 && title.startsWith("n ", article)) {
            article++;
        }
        return article > 0 && article + 1 < title.length() && title.charAt(article) == ' ' ? article + 1 : -1;
    }

    /** "We are looking for a part-time bookkeeper to": the post that a text says somebody is wanted for, null where it says none. */
    static @Nullable String sought(String text) {
        int at = SEEKING.in(text, 0, Math.min(text.length(), 600));
        int article = at < 0 ? -1 : text.indexOf(" a", at);
        if (article < 0) {
            return null;
        }
        int start = text.indexOf(' ', article + 1) + 1;
        int end = start;
        for (int words = 0; words < 7 && end < text.length(); words++) {
            int next = text.indexOf(' ', end);
            next = next < 0 ? text.length() : next;
            boolean ends = ".,;:!".indexOf(text.charAt(next - 1)) >= 0;
            String name = text.substring(start, ends ? next - 1 : next);
            if (Parts.isPost(name)) {
                String whole = text.startsWith(" of ", next) ? PostName.at(text.substring(start)) : null;
                return withoutPraise(whole == null ? name : whole);
            }
            if (ends && !(text.charAt(next - 1) == ',' && name.length() <= LONGEST_SHORT)) {
                return null;
            }
            start = ends ? next + 1 : start;
            end = next + 1;
        }
        return null;
    }

    /** "creative Map Librarian", where the post's name is in capitals. */
    private static String withoutPraise(String name) {
        int second = name.indexOf(' ') + 1;
        return second > 0 && Letters.beginsLower(name) && Letters.beginsUpper(name.substring(second))
                ? name.substring(second)
                : name;
    }

    /** "Job description: Harbour Master" below "Northmoor Harbour": the first of these names no post. */
    private static boolean isNamedPost(Block.Heading marked, Sourced<String> first) {
        String text = marked.words().text();
        int colon = text.indexOf(": ");
        return colon > 0
                && PlainTitle.isDocument(text.substring(0, colon))
                && !Parts.isPost(first.value())
                && Parts.isPost(PlainTitle.of(text));
    }

    private static @Nullable HeaderField field(Block block) {
        return switch (block) {
            case Block.Pair pair -> paired(pair.key().text(), pair.value().text());
            case Block.Row row
            when row.cells().size() >= 2 && !headsColumns(row) ->
                paired(
                        Labels.withoutColon(row.cells().get(0).text()),
                        row.cells().get(1).text());
            case Block.Paragraph paragraph -> HeaderField.read(paragraph.words().text());
            case Block.Heading heading ->
                HeaderField.read(unnumbered(heading.words().text()));
            case Block.Item item -> HeaderField.read(item.words().text());
            default -> null;
        };
    }

    /** "Job title | Minimum salary | Next salary": whether a row says what stands in the columns below it. */
    private static boolean headsColumns(Block.Row row) {
        int width = row.cells().size();
        if (!row.head() || width == 2) {
            return false;
        }
        boolean pairs = width == 4 && isField(row, 2) && !isField(row, 1) && !isField(row, 3);
        return !pairs && !row.cells().get(2).isBlank();
    }

    private static boolean isField(Block.Row row, int column) {
        return HeaderField.of(Labels.withoutColon(row.cells().get(column).text())) != null;
    }

    /** "1. Role title: Pilot": a heading without its number. */
    private static String unnumbered(String heading) {
        return !heading.isEmpty() && Character.isDigit(heading.charAt(0)) ? ListMarker.without(heading) : heading;
    }

    /** Whether a heading is "Post title", its value below it. */
    private static boolean isKey(String heading) {
        return heading.length() < 32 && heading.indexOf(' ') > 0 && HeaderField.of(heading) == Field.TITLE;
    }

    private static @Nullable HeaderField paired(String key, String value) {
        Field field = key.equals("name") && Parts.isPost(value) ? Field.TITLE : HeaderField.of(key);
        return field == null ? null : new HeaderField(field, key, value);
    }

    /** The first line where it is a name, else a post's name among the next few: below "Northlight is hiring!". */
    private static @Nullable Sourced<String> firstLine(List<Block> blocks) {
        boolean first = true;
        for (int at = 0; at < Math.min(blocks.size(), 6); at++) {
            if (!(blocks.get(at) instanceof Block.Paragraph paragraph)) {
                continue;
            }
            String text = paragraph.words().text();
            boolean line = Letters.wordCount(text) <= 9 && !Letters.endsSentence(text);
            Sourced<String> name = line && (first || Letters.isCapitals(text)) ? name(text, paragraph.lines()) : null;
            if (name != null && (first || Parts.isPost(name.value()))) {
                return name;
            }
            first &= line;
        }
        return null;
    }

    private static @Nullable Sourced<String> name(String text, Lines lines) {
        if (!isName(text)
                || isOpening(text)
                || Vocabulary.exactly(Labels.withoutColon(text)) != null
                || Labels.withoutColon(text).length() < text.length()
                || HeaderField.isPair(text)) {
            return null;
        }
        String name = PlainTitle.of(text);
        return name.isEmpty() || PlainTitle.isDocument(name) ? null : new Sourced<>(name, lines);
    }

    /** Whether a heading opens a section: "About the positions", "The role at Northlight", and not "Join us as a Pilot". */
    private static boolean isOpening(String text) {
        return OPENINGS.beginsIn(Letters.key(text) + " ") && OPENINGS.beginsIn(Letters.key(PlainTitle.of(text)) + " ");
    }

    /** Whether a heading begins the document's body, so that no name stands in a later one. */
    private static boolean isSection(String text) {
        return Vocabulary.exactly(Labels.withoutColon(text)) != null && !PlainTitle.isDocument(text) || isOpening(text);
    }

    private static boolean isName(String text) {
        return text.length() <= LONGEST
                && holdsLetter(text)
                && !text.contains("{{")
                && !text.contains("://")
                && !text.startsWith("[")
                && !text.startsWith("<");
    }

    private static boolean holdsLetter(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (Character.isLetter(text.charAt(at))) {
                return true;
            }
        }
        return false;
    }
}
