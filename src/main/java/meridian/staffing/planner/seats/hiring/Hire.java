package meridian.staffing.planner.seats.hiring;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import meridian.staffing.planner.seats.Person;
import meridian.staffing.planner.seats.Seat;
import meridian.staffing.planner.seats.SeatNeed;
import meridian.staffing.planner.seats.SeatPlan;
import meridian.staffing.planner.seats.SeatPlan.Held;
import meridian.staffing.planner.seats.Staffing;
import meridian.staffing.planner.seats.rules.Words;

/**
 * Somebody whom a plan would be better with.
 *
 * @param staffing the problem with them
 * @param plan of it
 * @param from the first week in which they would be there
 * @param before the value of the plan without them
 * @param after the value of the plan with them
 * @param proven whether no plan is better than either, so that the gain is what it is and not just at least
 */
public record Hire(
        Person person, Staffing staffing, SeatPlan plan, int from, double before, double after, boolean proven) {

    public double gain() {
        return before - after;
    }

    /** The seats they would sit on. */
    public List<Seat> seats() {
        return plan.held()
                .filter(held -> held.person().equals(person))
                .map(Held::seat)
                .distinct()
                .toList();
    }

    /** All of it for a person. */
    public String text() {
        return "%s, for %s: the value would fall from %s to %s, by %s %s."
                .formatted(
                        profile(),
                        seats().stream()
                                .map(seat -> "%s (%s)".formatted(seat.name(), seat.id()))
                                .collect(Collectors.joining(" and ")),
                        whole(before),
                        whole(after),
                        whole(gain()),
                        proven ? "(proven)" : "at least");
    }

    private String profile() {
        String skills = person.skills().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each -> each.getKey() + " at " + SeatNeed.word(each.getValue()))
                .collect(Collectors.joining(", "));
        return "%s%s of %s%s%s, %s, %s a week from %s"
                .formatted(
                        person.role(),
                        person.grade() == null ? "" : " of grade " + person.grade(),
                        person.organisation(),
                        skills.isEmpty() ? "" : " with " + skills,
                        person.clearance() == 0 ? "" : ", " + Words.clearance(person.clearance()),
                        person.remote() ? "anywhere" : "in " + person.location(),
                        Words.days(person.capacity().days()),
                        staffing.when(from));
    }

    private static String whole(double value) {
        return Words.number(Math.rint(value));
    }
}
