package meridian.roles.reading.understanding;

import java.util.List;
import meridian.roles.reading.blocks.Block;
import meridian.roles.reading.blocks.Letters;
import meridian.roles.reading.blocks.Words;
import meridian.roles.reading.vocabulary.Phrases;

/** The levels of a career that a framework tells apart, as its headings or as the columns of its tables. */
final class Levels {

    /** What a document is called that holds some. */
    private static final Phrases FRAMEWORKS = Phrases.of(
            "framework",
            "levels",
            "ladder",
            "progression",
            "career path",
            "career map",
            "competenc",
            "matrix",
            "track");

    private Levels() {}

    /**
     * Whether a document is a framework of levels, although it may list no duties.
     *
     * @param title its name
     * @param line the whole line its name stands in
     */
    static boolean areIn(String title, String line, List<Section> sections) {
        return (FRAMEWORKS.isIn(title) || FRAMEWORKS.isIn(line)) && (areHeadings(sections) || areColumns(sections));
    }

    private static boolean areHeadings(List<Section> sections) {
        int levels = 0;
        for (Section section : sections) {
            levels += isLevel(section.heading()) ? 1 : 0;
        }
        return levels >= 2;
    }

    private static boolean areColumns(List<Section> sections) {
        return sections.stream()
                .flatMap(section -> section.entries().stream())
                .anyMatch(entry -> entry instanceof Entry.Table table && areColumns(table));
    }

    /** Whether the columns of a table are of levels. */
    static boolean areColumns(Entry.Table table) {
        return table.rows().size() > 1 && names(table.rows().getFirst()) >= 2;
    }

    /** Whether the head of a column names a level or a post. */
    static boolean isColumn(String head) {
        return isLevel(head) || Parts.isPost(head);
    }

    private static int names(Block.Row head) {
        int names = 0;
        for (Words cell : head.cells()) {
            names += isColumn(cell.text()) ? 1 : 0;
        }
        return names;
    }

    /** "level 2": whether a heading, as {@link Letters#key} gives it, names a level and no post. */
    static boolean isBare(String key) {
        return key.startsWith("level ") && Letters.isFigures(key.substring(6), "");
    }

    /** "2. Senior": whether a section's heading is but the word for a level. */
    static boolean isNamed(Section section) {
        return Parts.isLevel(Letters.withoutStart(section.key(), "0123456789 "));
    }

    /** "Level 2", "L3 – Pilot", "Senior", "Grade 7". */
    private static boolean isLevel(String text) {
        int figure = text.startsWith("Level ") || text.startsWith("Grade ") ? 6 : text.startsWith("L") ? 1 : -1;
        return figure > 0 && figure < text.length() && Character.isDigit(text.charAt(figure)) || Parts.isLevel(text);
    }
}
