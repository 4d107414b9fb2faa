package meridian.staffing.planner.seats.filling;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import meridian.staffing.planner.seats.SeatPlan;
import meridian.staffing.planner.seats.Staffing;
import meridian.staffing.planner.seats.Stretch;

/** Which seats have to do with somebody sitting somewhere: those of the same workstream, and what they hold in the plan. */
final class Neighbours {

    private final BitSet[] ofWorkstream;
    private final BitSet[] ofPerson;

    Neighbours(Staffing staffing, SeatPlan plan) {
        ofWorkstream = sets(staffing.workstreams().size());
        ofPerson = sets(staffing.people().size());
        staffing.seats().forEach(seat -> ofWorkstream[seat.workstream().number()].set(seat.number()));
        plan.held()
                .forEach(
                        held -> ofPerson[held.person().number()].set(held.seat().number()));
    }

    private static BitSet[] sets(int count) {
        return IntStream.range(0, count).mapToObj(each -> new BitSet()).toArray(BitSet[]::new);
    }

    IntStream of(List<Stretch> stretches) {
        BitSet near = new BitSet();
        for (Stretch each : stretches) {
            near.or(ofWorkstream[each.seat().workstream().number()]);
            near.or(ofPerson[each.person().number()]);
        }
        return near.stream();
    }

    /** The seats that somebody holds in the plan. */
    IntStream heldBy(int person) {
        return ofPerson[person].stream();
    }
}
