package meridian.staffing.planner.seats;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import meridian.staffing.planner.CheckedPlan;
import meridian.staffing.planner.Format;
import meridian.staffing.planner.Objective;
import meridian.staffing.planner.PlanRequest;
import meridian.staffing.planner.Plannable;
import meridian.staffing.planner.Planned;
import meridian.staffing.planner.ProblemFile;
import meridian.staffing.planner.seats.rules.Rule;
import meridian.staffing.planner.seats.search.SeatSearch;

/**
 * Seats to staff.
 *
 * @param rules that every plan keeps
 */
public record SeatProblem(Staffing staffing, List<Rule> rules) implements Plannable {

    @Override
    public Set<Objective> objectives() {
        return EnumSet.of(Objective.VALUE);
    }

    @Override
    public Set<Format> formats() {
        return EnumSet.of(Format.json, Format.csv, Format.html);
    }

    @Override
    public boolean knowsWhomToHire() {
        return true;
    }

    @Override
    public Planned plan(PlanRequest request) {
        SeatPlan from = request.from() == null
                ? null
                : SeatPlanJson.read(request.from(), staffing).plan();
        return new PlannedSeats(this, new SeatSearch(staffing, rules, request, from).search());
    }

    @Override
    public CheckedPlan check(ProblemFile plan) {
        return new SeatPlanCheck(staffing, rules).check(SeatPlanJson.read(plan, staffing));
    }
}
