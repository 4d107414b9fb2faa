package meridian.staffing.planner.seats;

import java.util.stream.Stream;
import meridian.staffing.planner.PlanFiles;
import meridian.staffing.planner.seats.rules.Words;

/** A staffing plan as CSV: a row for each stretch of somebody on a seat, and for each in which nobody is. */
final class SeatPlanTable {

    private static final Object[] HEADS = {
        "seat", "name", "workstream", "person", "person name", "from", "to", "first week", "last week", "days"
    };

    private SeatPlanTable() {}

    static byte[] csv(PlannedSeats planned) {
        Staffing staffing = planned.staffing();
        Stream<Object[]> held = planned.plan().stretches().stream()
                .map(each -> row(
                        staffing,
                        each.seat(),
                        each.person().id(),
                        each.person().name(),
                        each.from(),
                        each.to(),
                        Words.number(each.person().takes(each.seat()))));
        Stream<Object[]> empty = planned.plan().empty().stream()
                .map(each -> row(staffing, each.seat(), "", "", each.from(), each.to(), "0"));
        return PlanFiles.csv(HEADS, Stream.concat(held, empty));
    }

    private static Object[] row(
            Staffing staffing, Seat seat, String person, String name, int from, int to, String days) {
        return new Object[] {
            seat.id(),
            seat.name(),
            seat.workstream().id(),
            person,
            name,
            from,
            to,
            staffing.day(from),
            staffing.day(to),
            days
        };
    }
}
