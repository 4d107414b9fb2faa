package meridian.staffing.planner.seats.rules;

import java.util.List;
import java.util.Objects;
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

    @Override
    public List<List<Change>> ways(Person person, Seat seat) {
        Seat.Grades asked = Objects.requireNonNull(seat.grades());
        Integer grade = person.grade();
        if (grade == null) {
            return List.of(List.of(Change.of(
                    this, seat, "any grade or none instead of " + Words.grades(asked), 2, any -> any.grades(null))));
        }
        Seat.Grades wider = new Seat.Grades(Math.min(asked.least(), grade), Math.max(asked.most(), grade));
        return List.of(List.of(Change.of(
                this,
                seat,
                "grade %s instead of %s".formatted(Words.grades(wider), Words.grades(asked)),
                asked.least() - wider.least() + wider.most() - asked.most(),
                any -> any.grades(wider))));
    }
}
