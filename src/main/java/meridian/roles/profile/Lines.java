package meridian.roles.profile;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Comparator;

/**
 * A range of source lines, 1-based, both ends included. In JSON: {@code [first, last]}.
 *
 * <p>For a Word, PDF, ODT or HTML document the lines are those of the text extracted from it.
 */
public record Lines(int first, int last) implements Comparable<Lines> {

    private static final Comparator<Lines> IN_READING_ORDER =
            Comparator.comparingInt(Lines::first).thenComparingInt(Lines::last);

    public Lines {
        if (first < 1 || last < first) {
            throw new IllegalArgumentException(
                    "Lines [%d, %d]: the first is at least 1 and the last not before it".formatted(first, last));
        }
    }

    public static Lines of(int line) {
        return new Lines(line, line);
    }

    @JsonCreator
    static Lines of(int[] ends) {
        if (ends.length != 2) {
            throw new IllegalArgumentException("lines has %d numbers: give [first, last]".formatted(ends.length));
        }
        return new Lines(ends[0], ends[1]);
    }

    @JsonValue
    int[] ends() {
        return new int[] {first, last};
    }

    public boolean contains(int line) {
        return first <= line && line <= last;
    }

    public boolean overlaps(Lines other) {
        return first <= other.last && other.first <= last;
    }

    /** The smallest range that holds both. */
    public Lines through(Lines other) {
        return new Lines(Math.min(first, other.first), Math.max(last, other.last));
    }

    @Override
    public int compareTo(Lines other) {
        return IN_READING_ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return first == last ? "line " + first : "lines " + first + " to " + last;
    }
}
