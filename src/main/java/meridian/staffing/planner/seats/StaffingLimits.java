package meridian.staffing.planner.seats;

import java.util.List;
import meridian.staffing.planner.Fault;
import meridian.staffing.planner.FaultyInput;

/** What is too large to be planned at once. */
final class StaffingLimits {

    private static final long MOST_PAIRS = 25_000_000;
    private static final long MOST_SEAT_WEEKS = 400_000;

    private StaffingLimits() {}

    /** Ends here where memory or time would not do, before anything is begun. */
    static void refuseTooLarge(Staffing staffing) {
        long pairs = (long) staffing.people().size() * staffing.seats().size();
        long seatWeeks = staffing.seats().stream().mapToLong(Seat::weeks).sum();
        if (pairs > MOST_PAIRS || seatWeeks > MOST_SEAT_WEEKS) {
            throw new FaultyInput(List.of(new Fault(
                    "file",
                    "size",
                    ("%,d people, %,d seats and %,d weeks of seats are too many to plan at once; %,d pairs of a person and a seat"
                                    + " and %,d weeks of seats are the most. Plan accounts that share nobody one by one,"
                                    + " or fewer weeks")
                            .formatted(
                                    staffing.people().size(),
                                    staffing.seats().size(),
                                    seatWeeks,
                                    MOST_PAIRS,
                                    MOST_SEAT_WEEKS))));
        }
    }
}
