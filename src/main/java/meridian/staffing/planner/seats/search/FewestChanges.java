package meridian.staffing.planner.seats.search;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import meridian.staffing.planner.seats.SeatPlan;
import meridian.staffing.planner.seats.SeatPlanCheck;
import meridian.staffing.planner.seats.Staffing;
import meridian.staffing.planner.seats.rules.Rule;

/** Takes back what a plan changes of an earlier one and is not worth it: a week changed weighs as one changed from today's plan. */
public final class FewestChanges {

    private static final int MOST_PASSES = 20;
    private static final double HAIR = 1e-9;

    private final SeatNetwork network;
    private final Putting putting;
    private final int[][] earlier;
    private final boolean isValid;
    private final double weight;

    private record Kept(Roster roster, double weighed) {}

    /**
     * Of a problem.
     *
     * @param rules that plans keep
     * @param earlier of the same seats and people; need not keep the rules
     */
    public FewestChanges(Staffing staffing, List<Rule> rules, SeatPlan earlier) {
        network = SeatNetwork.of(staffing, rules);
        putting = new Putting(network);
        isValid = new SeatPlanCheck(staffing, rules).against(earlier).isEmpty();
        this.earlier = network.numbered(earlier);
        weight = Math.max(staffing.weight("change"), network.day() / 1000);
    }

    /** The better of a plan and the earlier one as far as it fits, each with all taken back that is not worth a change. */
    public SeatPlan from(SeatPlan plan) {
        Kept best = Stream.of(exactly(network.numbered(plan)), isValid ? exactly(earlier) : putting.keeping(earlier))
                .map(this::kept)
                .reduce((a, b) -> b.weighed() < a.weighed() - HAIR ? b : a)
                .orElseThrow();
        return network.named(best.roster().copy());
    }

    private Roster exactly(int[][] holders) {
        Roster roster = new Roster(network);
        for (OpenSeat open : network.seats) {
            roster.put(open, holders[open.seat]);
        }
        return roster;
    }

    private Kept kept(Roster roster) {
        double before = Double.POSITIVE_INFINITY;
        for (int pass = 0; pass < MOST_PASSES && weighed(roster) < before - HAIR; pass++) {
            before = weighed(roster);
            for (int seat : putting.order()) {
                OpenSeat open = network.seats[seat];
                if (!Arrays.equals(roster.holders(seat), earlier[seat])) {
                    roster.lift(open);
                    putting.put(roster, open, open.prices(earlier[seat], -weight, 0), 1);
                }
            }
        }
        return new Kept(roster, weighed(roster));
    }

    private double weighed(Roster roster) {
        long kept = 0;
        for (OpenSeat open : network.seats) {
            for (int i = 0; i < open.weeks; i++) {
                kept += earlier[open.seat][i] >= 0 && roster.holders(open.seat)[i] == earlier[open.seat][i] ? 1 : 0;
            }
        }
        return roster.total() - weight * kept;
    }
}
