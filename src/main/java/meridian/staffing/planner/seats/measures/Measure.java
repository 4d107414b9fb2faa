package meridian.staffing.planner.seats.measures;

import meridian.staffing.planner.seats.SeatPlan;
import meridian.staffing.planner.seats.Staffing;

/** What a plan is to have little of. */
public interface Measure {

    /** As the weights name it. */
    String name();

    /** What it is called for a person, with the unit. */
    String title();

    /** The number for a person. */
    default double shown(double measured) {
        return measured;
    }

    /** What it counts, as a sentence for a person. */
    String sentence();

    double of(SeatPlan plan, Staffing staffing);
}
