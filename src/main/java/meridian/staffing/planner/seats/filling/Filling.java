package meridian.staffing.planner.seats.filling;

import java.util.List;
import java.util.stream.Stream;
import meridian.staffing.planner.seats.Person;
import meridian.staffing.planner.seats.SeatPlan;
import meridian.staffing.planner.seats.SeatPlan.Empty;
import meridian.staffing.planner.seats.Staffing;
import meridian.staffing.planner.seats.Stretch;
import meridian.staffing.planner.seats.rules.Change;
import meridian.staffing.planner.seats.rules.Words;

/**
 * A way to fill a seat in weeks in which nobody holds it.
 *
 * @param empty what is filled
 * @param person who would hold it
 * @param changes of the problem, all of which it takes; none: it could be held as things are
 * @param moves who would take over what, beside that
 * @param staffing the problem with the changes
 * @param plan of it with the seat filled, and all else as it was but for the moves
 * @param dearer by how much the value would be higher; less than 0: lower
 */
public record Filling(
        Empty empty,
        Person person,
        List<Change> changes,
        List<Stretch> moves,
        Staffing staffing,
        SeatPlan plan,
        double dearer) {

    /** How many things would be other than they are. */
    int steps() {
        return changes.size() + moves.size();
    }

    /** How much of a change all of it is. */
    double size() {
        return changes.stream().mapToDouble(Change::size).sum();
    }

    /** All of it for a person. */
    public String text() {
        List<String> takes = Stream.concat(
                        changes.stream().map(this::withoutTheirName),
                        moves.stream().map(this::taking))
                .toList();
        return "%s could hold it%s. The value would be %s."
                .formatted(
                        person.name(),
                        takes.isEmpty() ? " as things are" : ": " + String.join(", and ", takes),
                        difference());
    }

    private String difference() {
        double rounded = Math.rint(Math.abs(dearer));
        return rounded == 0
                ? "the same"
                : Words.number(rounded) + (dearer > 0 ? " higher, which is worse" : " lower, which is better");
    }

    private String withoutTheirName(Change change) {
        return change.about().equals(person.id()) ? change.what() : change.text();
    }

    private String taking(Stretch move) {
        return "%s takes over %s (%s) %s"
                .formatted(
                        move.person().name(),
                        move.seat().name(),
                        move.seat().id(),
                        staffing.when(move.from(), move.to()));
    }
}
