package meridian.staffing.planner.seats.rules;

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
}
