package meridian.staffing.planner.seats.rules;

import java.util.List;
import java.util.function.BiPredicate;
import meridian.staffing.planner.seats.Person;
import meridian.staffing.planner.seats.Seat;

/**
 * What a rule may say to the solver. That one person at most holds a seat in a week goes without saying, and so does that what is
 * fixed is forgiven.
 */
public interface Stated {

    /** Nobody sits where this does not hold. */
    void maySit(BiPredicate<Person, Seat> allowed);

    /** The person does not hold the seat in the week. */
    void notInWeek(Person person, Seat seat, int week);

    /** What the person takes of seats in a week is so many days at most. */
    void mostDays(Person person, double days);

    void mostWorkstreams(Person person, int workstreams);

    /** No two of them are on one workstream in the same week. */
    void neverTogether(List<Person> people);

    /** A seat is held only in weeks in which the other is. */
    void onlyWhileHeld(Seat seat, Seat lead);

    /** A stretch on the seat has so many weeks at least, where what is fixed leaves as many free in a row. */
    void leastWeeks(Seat seat, int weeks);

    /** No stretch of the person begins or ends in the week. */
    void notAtAnEnd(Person person, int week);

    void fixed(Seat seat, int week, Person person);
}
