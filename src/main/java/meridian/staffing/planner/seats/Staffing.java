package meridian.staffing.planner.seats;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The problem: who there is, which seats are to be held, and what is agreed.
 *
 * @param name of the file it was read from
 * @param first the day on which week 0 begins
 * @param weeks how many there are
 * @param allocations today's plan
 * @param weights of the measures, by name
 */
public record Staffing(
        String name,
        LocalDate first,
        int weeks,
        List<Person> people,
        List<Workstream> workstreams,
        List<Seat> seats,
        List<Agreed> agreed,
        List<Allocation> allocations,
        Map<String, Double> weights) {

    public Map<String, Person> peopleById() {
        return people.stream().collect(Collectors.toMap(Person::id, Function.identity()));
    }

    public Map<String, Seat> seatsById() {
        return seats.stream().collect(Collectors.toMap(Seat::id, Function.identity()));
    }

    /** What is agreed of one kind. */
    public <T extends Agreed> Stream<T> agreed(Class<T> kind) {
        return agreed.stream().filter(kind::isInstance).map(kind::cast);
    }

    public double weight(String measure) {
        return weights.getOrDefault(measure, 0.0);
    }

    /** Today's plan. */
    public SeatPlan today() {
        return SeatPlan.of(this, allocations);
    }

    /** What of today's plan stands. */
    public SeatPlan fixed() {
        return SeatPlan.of(this, allocations.stream().filter(Allocation::fixed).toList());
    }

    /** A week for a person: the day on which it begins. */
    public String when(int week) {
        return first.plusWeeks(week).toString();
    }

    /** Weeks for a person, both included. */
    public String when(int from, int to) {
        return from == to ? "in the week of " + when(from) : "in the weeks of " + when(from) + " to " + when(to);
    }
}
