package meridian.staffing.planner.seats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who holds each seat in each week. */
public final class SeatPlan {

    private final List<Seat> seats;
    private final @Nullable Person[][] holders;

    /** A seat held in a week. */
    public record Held(Seat seat, Person person, int week) {

        @Override
        public String toString() {
            return "%s %s %d".formatted(seat.id(), person.id(), week);
        }
    }

    /** @param holders of each seat by its number, in each week of the horizon; null: nobody */
    public SeatPlan(List<Seat> seats, @Nullable Person[][] holders) {
        this.seats = seats;
        this.holders = holders;
    }

    /** The seats that are allocated to anybody; of two allocations of one seat in a week the later one counts. */
    static SeatPlan of(Staffing staffing, List<Allocation> allocations) {
        @Nullable Person[][] holders = new Person[staffing.seats().size()][staffing.weeks()];
        for (Allocation each : allocations) {
            for (int week = each.from(); week <= each.to(); week++) {
                holders[each.seat().number()][week] = each.person();
            }
        }
        return new SeatPlan(
                allocations.stream().map(Allocation::seat).distinct().toList(), holders);
    }

    /** The same plan with the people and seats of a problem that is this one but for some changes. */
    public SeatPlan in(Staffing staffing) {
        @Nullable Person[][] same = copy();
        for (@Nullable Person[] row : same) {
            for (int week = 0; week < row.length; week++) {
                Person person = row[week];
                row[week] = person == null ? null : staffing.people().get(person.number());
            }
        }
        return new SeatPlan(staffing.seats(), same);
    }

    /** The same plan with somebody on a seat in some weeks. */
    public SeatPlan with(Stretch stretch) {
        @Nullable Person[][] other = holders.clone();
        @Nullable Person[] row = other[stretch.seat().number()].clone();
        Arrays.fill(row, stretch.from(), stretch.to() + 1, stretch.person());
        other[stretch.seat().number()] = row;
        return new SeatPlan(seats, other);
    }

    /** The same plan with nobody on what somebody holds in some weeks. */
    public SeatPlan without(Stretch stretch) {
        @Nullable Person[][] other = holders.clone();
        @Nullable Person[] row = other[stretch.seat().number()].clone();
        Arrays.fill(row, stretch.from(), stretch.to() + 1, null);
        other[stretch.seat().number()] = row;
        return new SeatPlan(seats, other);
    }

    /** The plan of some of its seats alone. */
    public SeatPlan only(List<Seat> some) {
        return new SeatPlan(some, holders);
    }

    /** The stretch of whoever holds a seat in a week, with the weeks around it. */
    public Stretch around(Stretch part) {
        return stretches(part.seat()).stream()
                .filter(each -> each.from() <= part.from() && part.from() <= each.to())
                .findFirst()
                .orElse(part);
    }

    /** A plan like this one to change. */
    public @Nullable Person[][] copy() {
        return Stream.of(holders).map(each -> each.clone()).toArray(length -> new Person[length][]);
    }

    public @Nullable Person holder(Seat seat, int week) {
        return holders[seat.number()][week];
    }

    /** Whether that person is on that seat in each of the weeks. */
    boolean holds(Stretch stretch) {
        return IntStream.rangeClosed(stretch.from(), stretch.to())
                .allMatch(week -> stretch.person().equals(holder(stretch.seat(), week)));
    }

    public Stream<Held> held() {
        return seats.stream().flatMap(seat -> held(seat));
    }

    public Stream<Held> held(Seat seat) {
        return IntStream.rangeClosed(seat.from(), seat.to()).boxed().flatMap(week -> {
            Person person = holder(seat, week);
            return person == null ? Stream.empty() : Stream.of(new Held(seat, person, week));
        });
    }

    public List<Stretch> stretches(Seat seat) {
        List<Stretch> found = new ArrayList<>();
        int from = seat.from();
        for (int week = seat.from(); week <= seat.to(); week++) {
            Person person = holder(seat, week);
            if (week == seat.to() || !Objects.equals(person, holder(seat, week + 1))) {
                if (person != null) {
                    found.add(new Stretch(seat, person, from, week));
                }
                from = week + 1;
            }
        }
        return found;
    }

    public List<Stretch> stretches() {
        return seats.stream().flatMap(seat -> stretches(seat).stream()).toList();
    }

    /** Weeks in a row, both included, in which nobody holds a seat. */
    public record Empty(Seat seat, int from, int to) {}

    public List<Empty> empty() {
        List<Empty> found = new ArrayList<>();
        for (Seat seat : seats) {
            int from = seat.from();
            for (int week = seat.from(); week <= seat.to(); week++) {
                if (holder(seat, week) != null) {
                    from = week + 1;
                } else if (week == seat.to() || holder(seat, week + 1) != null) {
                    found.add(new Empty(seat, from, week));
                }
            }
        }
        return found;
    }
}
