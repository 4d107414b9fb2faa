package meridian.staffing.planner.seats.measures;

import meridian.staffing.planner.seats.Person;
import meridian.staffing.planner.seats.Seat;

/** What a holder works of a seat in a week. */
final class Days {

    /** A week in which nobody is away, for measures that count weeks. */
    static final double WEEK = 5;

    private Days() {}

    static double worked(Seat seat, Person holder, int week) {
        return holder.takes(seat) * holder.capacity().share(week);
    }

    static double missed(Seat seat, Person holder, int week) {
        return holder.takes(seat) * (1 - holder.capacity().share(week));
    }
}
