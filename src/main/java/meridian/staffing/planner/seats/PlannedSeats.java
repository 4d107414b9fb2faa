package meridian.staffing.planner.seats;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import meridian.staffing.planner.Format;
import meridian.staffing.planner.NativeSolver;
import meridian.staffing.planner.Planned;
import meridian.staffing.planner.Standing;
import meridian.staffing.planner.seats.measures.Measures;
import meridian.staffing.planner.seats.rules.Words;

/** A staffing plan, and what is to be said of it. */
public record PlannedSeats(SeatProblem problem, FoundSeats found) implements Planned {

    @Override
    public byte[] written(Format format) {
        return switch (format) {
            case json -> SeatPlanWriter.json(this);
            case csv -> SeatPlanTable.csv(this);
            case html -> SeatPlanPage.html(this);
            case mspdi -> throw new IllegalArgumentException("staffing plans are not written so");
        };
    }

    Staffing staffing() {
        return problem.staffing();
    }

    SeatPlan plan() {
        return found.plan();
    }

    Reasons reasons() {
        return new Reasons(staffing(), problem.rules(), plan());
    }

    /** Where fixed allocations stand against a rule, a line each. */
    List<String> notes() {
        return new SeatPlanCheck(staffing(), problem.rules()).standing(plan());
    }

    @Override
    public List<String> summary() {
        List<String> lines = new ArrayList<>();
        lines.add("%s: %s"
                .formatted(staffing().name(), new Standing("value", cents(found.value()), cents(found.bound()))));
        lines.add(filled());
        Map<String, Double> measures = Measures.of(plan(), staffing());
        lines.add(measures.entrySet().stream()
                .map(each -> each.getKey() + " " + Words.number(each.getValue()))
                .collect(Collectors.joining(", ")));
        lines.add(proof());
        List<String> notes = notes();
        if (!notes.isEmpty()) {
            lines.add("Fixed allocations stand against rules %d times; the notes of the plan say where."
                    .formatted(notes.size()));
        }
        if (!NativeSolver.isThere()) {
            lines.add(NativeSolver.LOST);
        }
        return lines;
    }

    private String filled() {
        int open = staffing().seats().stream().mapToInt(Seat::weeks).sum();
        long held = plan().held().count();
        return "%d of %d weeks of seats are held, by %d people."
                .formatted(
                        held,
                        open,
                        plan().held().map(SeatPlan.Held::person).distinct().count());
    }

    private String proof() {
        if (found.proven()) {
            return "Proven: no plan is better.";
        }
        return found.settled()
                ? "Not proven: prices on people's weeks show that no plan is below the bound; what is between is open."
                : "Not proven: the time was over while the plan got better and the bound rose.";
    }

    private static double cents(double value) {
        return Math.rint(value * 100) / 100;
    }
}
