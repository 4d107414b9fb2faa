package meridian.staffing.planner.seats.search;

import meridian.staffing.planner.seats.Staffing;
import meridian.staffing.planner.seats.rules.Rules;

/**
 * What the search builds of a problem before it begins.
 *
 * @param triples the people on seats in weeks that the rules of the seat alone allow
 * @param seconds that building took
 */
public record BuiltModel(long triples, double seconds) {

    public static BuiltModel of(Staffing staffing) {
        long begun = System.nanoTime();
        SeatNetwork network = SeatNetwork.of(staffing, Rules.ALL);
        double seconds = (System.nanoTime() - begun) / 1e9;
        return new BuiltModel(network.triples(), seconds);
    }
}
