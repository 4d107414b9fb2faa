package meridian.staffing.planner.seats;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A place on a workstream that one person holds in a week.
 *
 * @param number the place among the seats of the problem
 * @param days a week
 * @param leastDays a holder has so many days a week at least
 * @param from the first week
 * @param to the last week
 * @param roles null: any
 * @param grades null: any
 * @param organisations null: any
 * @param location null: any
 * @param clearance null: any
 * @param leastWeeks nobody sits shorter on it
 */
public record Seat(
        int number,
        String id,
        Workstream workstream,
        String name,
        double days,
        double leastDays,
        int from,
        int to,
        @Nullable Set<String> roles,
        @Nullable Grades grades,
        @Nullable Set<String> organisations,
        @Nullable String location,
        @Nullable Integer clearance,
        List<SeatNeed> needs,
        int leastWeeks) {

    /** From the least to the most grade, both included. */
    public record Grades(int least, int most) {}

    /** How many weeks it is open. */
    public int weeks() {
        return to - from + 1;
    }

    public boolean isOpen(int week) {
        return from <= week && week <= to;
    }

    /** The same seat asking for something else. */
    public Seat with(Consumer<Asked> change) {
        Asked asked = new Asked(this);
        change.accept(asked);
        return asked.seat();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Seat seat && seat.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
