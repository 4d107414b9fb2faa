package meridian.staffing.planner.seats.rules;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import meridian.staffing.planner.seats.Agreed.Lead;
import meridian.staffing.planner.seats.Seat;
import meridian.staffing.planner.seats.SeatPlan;
import meridian.staffing.planner.seats.Staffing;
import meridian.staffing.planner.seats.Stretch;

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

    @Override
    public List<List<Change>> ways(Stretch stretch, SeatPlan plan, Staffing staffing) {
        return List.of(staffing.agreed(Lead.class)
                .filter(lead -> lead.of().contains(stretch.seat()))
                .filter(lead -> IntStream.rangeClosed(stretch.from(), stretch.to())
                        .anyMatch(week -> plan.holder(lead.seat(), week) == null))
                .map(lead -> alone(lead, stretch.seat()))
                .toList());
    }

    private Change alone(Lead lead, Seat seat) {
        return Change.of(
                this,
                lead,
                "held also while %s (%s) is not, which %s does not allow"
                        .formatted(lead.seat().name(), lead.seat().id(), lead.id()),
                2,
                new Lead(
                        lead.id(),
                        lead.seat(),
                        lead.of().stream().filter(each -> !each.equals(seat)).toList()));
    }
}
