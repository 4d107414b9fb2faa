package meridian.staffing.planner.seats.measures;

import meridian.staffing.planner.seats.Person;
import meridian.staffing.planner.seats.Seat;
import meridian.staffing.planner.seats.SeatPlan;
import meridian.staffing.planner.seats.Staffing;
import org.jspecify.annotations.Nullable;

/** A measure that is a sum over seats and weeks, whatever the rest of the plan. */
public interface Weekly extends Measure {

    /** Its parts of seats and weeks. */
    Part in(Staffing staffing);

    /** What seats have of it, each with somebody. */
    interface Part {
        /**
         * What one seat has of it.
         *
         * @param holder null: nobody
         */
        Weeks of(Seat seat, @Nullable Person holder);
    }

    /** What one seat has of it in each week. */
    interface Weeks {
        double in(int week);
    }

    @Override
    default double of(SeatPlan plan, Staffing staffing) {
        Part part = in(staffing);
        double sum = 0;
        for (Seat seat : staffing.seats()) {
            for (int week = seat.from(); week <= seat.to(); week++) {
                sum += part.of(seat, plan.holder(seat, week)).in(week);
            }
        }
        return sum;
    }
}
