package meridian.staffing.planner.seats.rules;

import java.util.List;
import meridian.staffing.planner.seats.Person;
import meridian.staffing.planner.seats.Seat;

final class AtTheLocation implements MaySit {

    @Override
    public String name() {
        return "location";
    }

    @Override
    public String sentence() {
        return "Who sits on a seat is where it is, or works from elsewhere.";
    }

    @Override
    public boolean allows(Person person, Seat seat) {
        return seat.location() == null || person.remote() || seat.location().equals(person.location());
    }

    @Override
    public String why(Person person, Seat seat) {
        return "is in %s, asked for is %s".formatted(person.location(), seat.location());
    }

    @Override
    public List<List<Change>> ways(Person person, Seat seat) {
        return List.of(List.of(Change.of(
                this, seat, "from any place instead of in " + seat.location(), 1, asked -> asked.location(null))));
    }
}
