package meridian.staffing.planner.seats.rules;

import meridian.staffing.planner.seats.Person;
import meridian.staffing.planner.seats.Seat;

final class OfTheGrade implements MaySit {

    @Override
    public String name() {
        return "grade";
    }

    @Override
    public String sentence() {
        return "Who sits on a seat has a grade from its least to its most.";
    }

    @Override
    public boolean allows(Person person, Seat seat) {
        return seat.grades() == null
                || (person.grade() != null
                        && seat.grades().least() <= person.grade()
                        && person.grade() <= seat.grades().most());
    }

    @Override
    public String why(Person person, Seat seat) {
        return "has %s, asked for is %s"
                .formatted(
                        person.grade() == null ? "no grade" : "grade " + person.grade(), Words.grades(seat.grades()));
    }
}
