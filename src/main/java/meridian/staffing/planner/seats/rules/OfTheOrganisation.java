package meridian.staffing.planner.seats.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import meridian.staffing.planner.seats.Person;
import meridian.staffing.planner.seats.Seat;

final class OfTheOrganisation implements MaySit {

    @Override
    public String name() {
        return "organisation";
    }

    @Override
    public String sentence() {
        return "Who sits on a seat is of one of its organisations.";
    }

    @Override
    public boolean allows(Person person, Seat seat) {
        return seat.organisations() == null || seat.organisations().contains(person.organisation());
    }

    @Override
    public String why(Person person, Seat seat) {
        return "is of %s, asked for is %s".formatted(person.organisation(), Words.listed(seat.organisations()));
    }

    @Override
    public List<List<Change>> ways(Person person, Seat seat) {
        Set<String> asked = new HashSet<>(Objects.requireNonNull(seat.organisations()));
        asked.add(person.organisation());
        return List.of(List.of(Change.of(
                this,
                seat,
                "somebody of %s too".formatted(person.organisation()),
                2,
                any -> any.organisations(asked))));
    }
}
