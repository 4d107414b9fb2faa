package meridian.access.privacy;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a table holds of a person, as they are given it.
 *
 * @param category what it is kept for
 * @param table where it is kept
 * @param labels what each column holds, by its name and in the order they are shown
 * @param rows values by column
 * @param isUnsure whether some of it may be of somebody else of the same name
 * @param isCut whether there are more rows than are given at once
 */
public record GatheredPart(
        String category,
        String table,
        Map<String, String> labels,
        List<Map<String, Object>> rows,
        boolean isUnsure,
        boolean isCut) {

    /** A value as it is read: lists with commas, nothing where there is none. */
    public static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case List<?> list ->
                String.join(", ", list.stream().map(GatheredPart::text).toList());
            case Map<?, ?> map ->
                String.join(
                        ", ",
                        map.entrySet().stream()
                                .map(it -> it.getKey() + ": " + text(it.getValue()))
                                .toList());
            default -> value.toString();
        };
    }
}
