package meridian.staffing.planner.seats;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_AND_MONTH = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_ALONE = DateTimeFormatter.ofPattern("d", Locale.ENGLISH);

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

    /** The same with somebody changed, in today's plan and in what is agreed too. */
    public Staffing with(Person changed) {
        return with(replaced(people, changed, changed.number()), seats, agreed);
    }

    /** The same with a seat changed, in today's plan and in what is agreed too. */
    public Staffing with(Seat changed) {
        return with(people, replaced(seats, changed, changed.number()), agreed);
    }

    /** The same with other things agreed. */
    public Staffing withAgreed(List<Agreed> other) {
        return with(people, seats, other);
    }

    /** The same with somebody more. */
    public Staffing and(Person more) {
        List<Person> all = new ArrayList<>(people);
        all.add(more);
        return with(all, seats, agreed);
    }

    private static <T> List<T> replaced(List<T> all, T changed, int number) {
        List<T> other = new ArrayList<>(all);
        other.set(number, changed);
        return other;
    }

    private Staffing with(List<Person> whom, List<Seat> which, List<Agreed> what) {
        List<Agreed> agreedAnew = what.stream()
                .<Agreed>map(each -> switch (each) {
                    case Agreed.Team team -> team;
                    case Agreed.Apart apart -> new Agreed.Apart(apart.id(), same(apart.people(), whom));
                    case Agreed.Lead lead ->
                        new Agreed.Lead(
                                lead.id(),
                                which.get(lead.seat().number()),
                                lead.of().stream()
                                        .map(seat -> which.get(seat.number()))
                                        .toList());
                })
                .toList();
        List<Allocation> today = allocations.stream()
                .map(each -> new Allocation(
                        which.get(each.seat().number()),
                        whom.get(each.person().number()),
                        each.from(),
                        each.to(),
                        each.fixed()))
                .toList();
        return new Staffing(name, first, weeks, whom, workstreams, which, agreedAnew, today, weights);
    }

    private static List<Person> same(List<Person> all, List<Person> whom) {
        return all.stream().map(person -> whom.get(person.number())).toList();
    }

    /** The day on which a week begins, for a program. */
    String day(int week) {
        return first.plusWeeks(week).toString();
    }

    /** A week for a person: the day on which it begins. */
    public String when(int week) {
        return first.plusWeeks(week).format(DAY);
    }

    /** Weeks for a person, both included. */
    public String when(int from, int to) {
        LocalDate begins = first.plusWeeks(from);
        LocalDate ends = first.plusWeeks(to);
        if (from == to) {
            return "in the week of " + when(from);
        }
        DateTimeFormatter known = begins.getYear() != ends.getYear()
                ? DAY
                : begins.getMonth() != ends.getMonth() ? DAY_AND_MONTH : DAY_ALONE;
        return "in the weeks of " + begins.format(known) + " to " + when(to);
    }
}
