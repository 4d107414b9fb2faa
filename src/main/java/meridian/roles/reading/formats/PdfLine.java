package meridian.roles.reading.formats;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A printed line, or the part of one before a wide gap.
 *
 * @param page from 1
 * @param baseline points from the top of the page
 * @param size of its type, in points
 */
record PdfLine(int page, float baseline, float size, List<Word> words) {

    /** A word from its left to its right edge, in points, and where it leads if it is a link. */
    record Word(
            String text,
            float left,
            float right,
            boolean bold,
            @Nullable String target) {}

    PdfLine {
        words = List.copyOf(words);
    }

    float left() {
        return words.getFirst().left();
    }

    float right() {
        return words.getLast().right();
    }

    float top() {
        return baseline - size;
    }

    boolean isBold() {
        return words.stream().allMatch(Word::bold);
    }

    String text() {
        return words.stream().map(Word::text).collect(Collectors.joining(" "));
    }

    PdfLine withWords(List<Word> others) {
        return new PdfLine(page, baseline, size, others);
    }
}
