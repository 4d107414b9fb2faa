package meridian.roles.reading.formats;

import java.util.List;
import java.util.stream.Collectors;
import meridian.roles.reading.blocks.Words;

/** A block that has no place in a text yet. */
sealed interface Piece {

    List<Words> rows();

    record Heading(int level, List<Words> rows) implements Piece {}

    record Paragraph(int depth, List<Words> rows) implements Piece {}

    record Item(int depth, String marker, List<Words> rows) implements Piece {}

    record Verbatim(List<Words> rows) implements Piece {}

    default boolean isBlank() {
        return rows().stream().allMatch(Words::isBlank);
    }

    default void to(Extracted.Builder out) throws UnreadableDocument {
        switch (this) {
            case Heading heading -> out.heading(heading.level(), heading.rows());
            case Paragraph paragraph -> out.paragraph(paragraph.depth(), paragraph.rows());
            case Item item -> out.item(item.depth(), item.marker(), item.rows());
            case Verbatim verbatim ->
                out.verbatim(verbatim.rows().stream().map(Words::text).collect(Collectors.joining("\n")));
        }
    }
}
