package meridian.staffing.planner.seats.rules;

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
}
