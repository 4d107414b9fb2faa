package meridian.staffing.planner.seats.rules;

import java.util.List;
import java.util.Objects;
import meridian.staffing.planner.seats.Person;
import meridian.staffing.planner.seats.Seat;

final class Cleared implements MaySit {

    @Override
    public String name() {
        return "clearance";
    }

    @Override
    public String sentence() {
        return "Who sits on a seat has its clearance or a higher one.";
    }

    @Override
    public boolean allows(Person person, Seat seat) {
        return seat.clearance() == null || person.clearance() >= seat.clearance();
    }

    @Override
    public String why(Person person, Seat seat) {
        return "has %s, asked for is %s"
                .formatted(Words.clearance(person.clearance()), Words.clearance(seat.clearance()));
    }

    @Override
    public List<List<Change>> ways(Person person, Seat seat) {
        int asked = Objects.requireNonNull(seat.clearance());
        return List.of(List.of(Change.of(
                this,
                person,
                "with %s instead of %s".formatted(Words.clearance(asked), Words.clearance(person.clearance())),
                2 * (asked - person.clearance()),
                one -> one.with(one.capacity(), asked, one.workstreams()))));
    }
}
