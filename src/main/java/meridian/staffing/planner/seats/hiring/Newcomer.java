package meridian.staffing.planner.seats.hiring;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import meridian.staffing.planner.seats.Capacity;
import meridian.staffing.planner.seats.Person;
import meridian.staffing.planner.seats.Seat;
import meridian.staffing.planner.seats.SeatNeed;
import meridian.staffing.planner.seats.Staffing;
import org.jspecify.annotations.Nullable;

/** Somebody who is all that some seats ask for and wish, and in what they leave open as people here mostly are. */
final class Newcomer {

    private static final double DAYS = 5;

    private final Staffing staffing;
    private final List<Seat> seats;

    Newcomer(Staffing staffing, List<Seat> seats) {
        this.staffing = staffing;
        this.seats = seats;
    }

    Person person(int from) {
        String role = one(Seat::roles, mostly(Person::role, staffing.people()));
        List<Person> same = staffing.people().stream()
                .filter(person -> person.role().equals(role))
                .toList();
        List<Person> like = same.isEmpty() ? staffing.people() : same;
        String place = seats.stream()
                .map(Seat::location)
                .filter(each -> each != null)
                .findFirst()
                .orElse("");
        return new Person(
                staffing.people().size(),
                id(),
                "Somebody new",
                one(Seat::organisations, mostly(Person::organisation, like)),
                role,
                grade(),
                place,
                place.isEmpty(),
                seats.stream()
                        .mapToInt(seat -> seat.clearance() == null ? 0 : seat.clearance())
                        .max()
                        .orElse(0),
                skills(),
                new Capacity(
                        DAYS, staffing.weeks(), from == 0 ? List.of() : List.of(new Capacity.Except(0, from - 1, 0))),
                Math.rint(like.stream().mapToDouble(Person::dayCost).average().orElse(0)),
                null,
                Set.of(),
                Set.of());
    }

    private String id() {
        String id = "new";
        while (staffing.peopleById().containsKey(id)) {
            id += "-too";
        }
        return id;
    }

    private String one(Function<Seat, @Nullable Set<String>> asked, String otherwise) {
        for (Seat seat : seats) {
            Set<String> any = asked.apply(seat);
            if (any != null && !any.isEmpty()) {
                return any.contains(otherwise)
                        ? otherwise
                        : any.stream().sorted().toList().getFirst();
            }
        }
        return otherwise;
    }

    private static String mostly(Function<Person, String> what, List<Person> people) {
        return people.stream().collect(Collectors.groupingBy(what, Collectors.counting())).entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse("");
    }

    /** The least that all of them take. */
    private @Nullable Integer grade() {
        return seats.stream()
                .map(Seat::grades)
                .filter(each -> each != null)
                .map(Seat.Grades::least)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private Map<String, Integer> skills() {
        Map<String, Integer> levels = new HashMap<>();
        for (Seat seat : seats) {
            for (SeatNeed need : seat.needs()) {
                levels.merge(need.skill(), need.level(), Math::max);
            }
        }
        return levels;
    }
}
