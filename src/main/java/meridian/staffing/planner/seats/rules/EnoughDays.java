package meridian.staffing.planner.seats.rules;

import java.util.List;
import meridian.staffing.planner.seats.Person;
import meridian.staffing.planner.seats.Seat;

final class EnoughDays implements MaySit {

    @Override
    public String name() {
        return "days";
    }

    @Override
    public String sentence() {
        return "Who sits on a seat works the least days it takes, or more, in a usual week.";
    }

    @Override
    public boolean allows(Person person, Seat seat) {
        return person.capacity().days() >= seat.leastDays();
    }

    @Override
    public String why(Person person, Seat seat) {
        return "works %s a week, asked for are %s"
                .formatted(Words.days(person.capacity().days()), Words.number(seat.leastDays()));
    }

    @Override
    public List<List<Change>> ways(Person person, Seat seat) {
        double has = person.capacity().days();
        Change less = Change.of(
                this,
                seat,
                "%s a week at least instead of %s".formatted(Words.days(has), Words.number(seat.leastDays())),
                seat.leastDays() - has,
                asked -> asked.leastDays(has));
        return seat.leastDays() > WithinCapacity.FULL_WEEK
                ? List.of(List.of(less))
                : List.of(List.of(less), List.of(WithinCapacity.more(this, person, seat.leastDays(), "in every week")));
    }
}
