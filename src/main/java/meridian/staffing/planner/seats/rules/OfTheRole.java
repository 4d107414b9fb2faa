package meridian.staffing.planner.seats.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import meridian.staffing.planner.seats.Person;
import meridian.staffing.planner.seats.Seat;

final class OfTheRole implements MaySit {

    @Override
    public String name() {
        return "role";
    }

    @Override
    public String sentence() {
        return "Who sits on a seat has one of its roles.";
    }

    @Override
    public boolean allows(Person person, Seat seat) {
        return seat.roles() == null || seat.roles().contains(person.role());
    }

    @Override
    public String why(Person person, Seat seat) {
        return "is %s, asked for is %s".formatted(person.role(), Words.listed(seat.roles()));
    }

    @Override
    public List<List<Change>> ways(Person person, Seat seat) {
        Set<String> asked = new HashSet<>(Objects.requireNonNull(seat.roles()));
        asked.add(person.role());
        return List.of(
                List.of(Change.of(this, seat, "the role %s too".formatted(person.role()), 2, any -> any.roles(asked))));
    }
}
