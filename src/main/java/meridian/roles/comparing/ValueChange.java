package meridian.roles.comparing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;
import meridian.roles.profile.RoleProfile;
import org.jspecify.annotations.Nullable;

/**
 * A value held once that is another in the later profile.
 *
 * @param field as in the profile's JSON ("limits.directReports"); pay by place ("pay London")
 * @param label what a person calls it ("direct reports")
 * @param before null where it is new
 * @param after null where it is gone
 * @param trend which way it went, never {@link Trend#SAME}
 */
public record ValueChange(
        String field,
        String label,
        @Nullable String before,
        @Nullable String after,
        Trend trend) {

    /** The change as a sentence: "Direct reports raised from 3 to 5." */
    public String sentence() {
        String what = Sentences.capitalised(label);
        if (before == null) {
            return "%s added: %s.".formatted(what, after);
        }
        return after == null
                ? "%s removed, was %s.".formatted(what, before)
                : "%s %s from %s to %s.".formatted(what, trend, before, after);
    }

    static List<ValueChange> between(RoleProfile before, RoleProfile after) {
        SequencedMap<String, SingleValue> was = byField(before);
        SequencedMap<String, SingleValue> is = byField(after);
        Stream<ValueChange> kept = is.values().stream()
                .filter(it -> !it.text().equals(text(was.get(it.field()))))
                .map(it -> change(was.get(it.field()), it));
        Stream<ValueChange> gone = was.values().stream()
                .filter(it -> !is.containsKey(it.field()))
                .map(it -> new ValueChange(it.field(), it.label(), it.text(), null, Trend.REMOVED));
        return Stream.concat(kept, gone).toList();
    }

    /** A second band for one place is another value: it is told by its number. */
    static SequencedMap<String, SingleValue> byField(RoleProfile profile) {
        SequencedMap<String, SingleValue> byField = new LinkedHashMap<>();
        for (SingleValue it : SingleValue.of(profile)) {
            String field = it.field();
            for (int number = 2; byField.containsKey(field); number++) {
                field = it.field() + " " + number;
            }
            byField.put(field, new SingleValue(field, it.label(), it.text(), it.sizes()));
        }
        return byField;
    }

    private static @Nullable String text(@Nullable SingleValue value) {
        return value == null ? null : value.text();
    }

    private static ValueChange change(@Nullable SingleValue was, SingleValue is) {
        if (was == null) {
            return new ValueChange(is.field(), is.label(), null, is.text(), Trend.ADDED);
        }
        Trend trend = Trend.between(was.sizes(), is.sizes());
        return new ValueChange(
                is.field(), is.label(), was.text(), is.text(), trend == Trend.SAME ? Trend.CHANGED : trend);
    }
}
