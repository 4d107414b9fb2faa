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
                .anyMatch(entry -> entry instanceof Entry.Table table
                        && table.rows().size() > 1
                        && names(table.rows().getFirst()) >= 2);
    }

    private static int names(Block.Row head) {
        int names = 0;
        for (Words cell : head.cells()) {
            names += isLevel(cell.text()) || Parts.isPost(cell.text()) ? 1 : 0;
        }
        return names;
    }

    /** "level 2": whether a heading, as {@link Letters#key} gives it, names a level and no post. */
    static boolean isBare(String key) {
        return key.startsWith("level ") && Letters.isFigures(key.substring(6), "");
    }

    /** "Level 2", "L3 – Pilot", "Senior", "Grade 7". */
    private static boolean isLevel(String text) {
        int figure = text.startsWith("Level ") || text.startsWith("Grade ") ? 6 : text.startsWith("L") ? 1 : -1;
        return figure > 0 && figure < text.length() && Character.isDigit(text.charAt(figure)) || Parts.isLevel(text);
    }
}
