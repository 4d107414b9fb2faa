package meridian.staffing.planner.seats.rules;

import java.util.stream.Stream;
import meridian.staffing.planner.seats.Agreed.Lead;
import meridian.staffing.planner.seats.SeatPlan;
import meridian.staffing.planner.seats.Staffing;

final class WhileLed implements Rule {

    @Override
    public String name() {
        return "lead";
    }

    @Override
    public String sentence() {
        return "Seats with a lead seat are held only in weeks in which that one is held.";
    }

    @Override
    public void state(Staffing staffing, Stated stated) {
        staffing.agreed(Lead.class).forEach(lead -> lead.of().forEach(seat -> stated.onlyWhileHeld(seat, lead.seat())));
    }

    @Override
    public Stream<Broken> brokenBy(SeatPlan plan, Staffing staffing) {
        return staffing.agreed(Lead.class)
                .flatMap(lead -> lead.of().stream()
                        .flatMap(plan::held)
                        .filter(held -> plan.holder(lead.seat(), held.week()) == null)
                        .map(held -> new Broken(
                                lead.id() + " " + held,
                                1,
                                "%s is held %s and its lead seat %s is not"
                                        .formatted(
                                                held.seat().id(),
                                                staffing.when(held.week(), held.week()),
                                                lead.seat().id()))));
    }
}
