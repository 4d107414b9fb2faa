package meridian.staffing.planner.seats;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import meridian.staffing.planner.CheckedPlan;
import meridian.staffing.planner.FaultyInput;
import meridian.staffing.planner.Format;
import meridian.staffing.planner.Objective;
import meridian.staffing.planner.PlanRequest;
import meridian.staffing.planner.Plannable;
import meridian.staffing.planner.Planned;
import meridian.staffing.planner.ProblemFile;
import meridian.staffing.planner.seats.measures.Measures;
import meridian.staffing.planner.seats.rules.Rule;
import meridian.staffing.planner.seats.search.FewestChanges;
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
        ProblemFile from = request.from();
        if (from == null) {
            return new PlannedSeats(this, new SeatSearch(staffing, rules, request, null).search(), null);
        }
        EarlierPlan earlier = FaultyInput.beside(from.name(), () -> EarlierPlan.read(from, staffing));
        FoundSeats best = new SeatSearch(staffing, rules, request, earlier.plan()).search();
        SeatPlan plan = new FewestChanges(staffing, rules, earlier.plan()).from(best.plan());
        double value = Measures.value(plan, staffing);
        FoundSeats found = value <= best.value()
                ? new FoundSeats(plan, value, Math.min(value, best.bound()), best.proven(), best.settled())
                : new FoundSeats(plan, value, best.bound(), false, best.settled());
        return new PlannedSeats(this, found, Difference.between(earlier, plan, best, staffing));
    }

    @Override
    public CheckedPlan check(ProblemFile plan) {
        return new SeatPlanCheck(staffing, rules).check(SeatPlanJson.read(plan, staffing));
    }
}
