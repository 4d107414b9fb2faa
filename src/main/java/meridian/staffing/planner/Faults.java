package meridian.staffing.planner;

import java.util.ArrayList;
import java.util.List;

/** What is wrong with a file, gathered while it is read, so that all of it is said at once. */
public final class Faults {

    private final List<Fault> found = new ArrayList<>();

    @SuppressWarnings("AnnotateFormatMethod")
    public void add(String place, String rule, String text, Object... values) {
        found.add(new Fault(place, rule, text.formatted(values)));
    }

    public boolean any() {
        return !found.isEmpty();
    }

    /** Ends the reading where anything was wrong. */
    public void throwIfAny() {
        if (any()) {
            throw new FaultyInput(found);
        }
    }
}
