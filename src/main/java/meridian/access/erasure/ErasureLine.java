package meridian.access.erasure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What becomes, or became, of all that is kept of a person for one purpose, in rows.
 *
 * @param left found by a name that somebody else has too, and so for a person to look at
 * @param looksThroughTexts whether more may stand in texts, which nobody counted
 */
public record ErasureLine(String purpose, long erased, long replaced, long kept, long left, boolean looksThroughTexts) {

    /** Whether there is nothing to say of it. */
    public boolean isEmpty() {
        return erased + replaced + kept + left == 0 && !looksThroughTexts;
    }

    /**
     * What becomes of some rows of a purpose.
     *
     * @param rows null where nobody counted them
     */
    record Step(String purpose, Becomes becomes, @Nullable Long rows) {}

    /** By purpose, in the order in which they come. */
    static List<ErasureLine> of(List<Step> steps) {
        Map<String, List<Step>> byPurpose = new LinkedHashMap<>();
        steps.forEach(it -> byPurpose
                .computeIfAbsent(it.purpose(), unseen -> new ArrayList<>())
                .add(it));
        return byPurpose.entrySet().stream()
                .map(it -> of(it.getKey(), it.getValue()))
                .filter(it -> !it.isEmpty())
                .toList();
    }

    private static ErasureLine of(String purpose, List<Step> steps) {
        return new ErasureLine(
                purpose,
                sum(steps, Becomes.ERASED),
                sum(steps, Becomes.REPLACED),
                sum(steps, Becomes.KEPT),
                sum(steps, Becomes.LEFT),
                steps.stream().anyMatch(it -> it.rows() == null));
    }

    private static long sum(List<Step> steps, Becomes becomes) {
        return steps.stream()
                .filter(it -> it.becomes() == becomes)
                .mapToLong(it -> it.rows() == null ? 0 : it.rows())
                .sum();
    }
}
