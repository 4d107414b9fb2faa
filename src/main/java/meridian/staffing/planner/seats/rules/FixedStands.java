package meridian.staffing.planner.seats.rules;

import java.util.Objects;
import java.util.stream.Stream;
import meridian.staffing.planner.seats.SeatPlan;
import meridian.staffing.planner.seats.Staffing;

final class FixedStands implements Rule {

    @Override
    public String name() {
        return "fixed";
    }

    @Override
    public String sentence() {
        return "What is fixed of today's plan stands.";
    }

    @Override
    public void state(Staffing staffing, Stated stated) {
        staffing.fixed().held().forEach(held -> stated.fixed(held.seat(), held.week(), held.person()));
    }

    @Override
    public Stream<Broken> brokenBy(SeatPlan plan, Staffing staffing) {
        return staffing.fixed()
                .held()
                .filter(held -> !Objects.equals(plan.holder(held.seat(), held.week()), held.person()))
                .map(held -> new Broken(
                        held.toString(),
                        1,
                        "%s is fixed on %s %s"
                                .formatted(
                                        held.person().id(),
                                        held.seat().id(),
                                        staffing.when(held.week(), held.week()))));
    }
}
