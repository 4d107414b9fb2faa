package meridian.staffing.planner.seats;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import meridian.staffing.planner.Format;
import meridian.staffing.planner.NativeSolver;
import meridian.staffing.planner.PlanRequest;
import meridian.staffing.planner.Planned;
import meridian.staffing.planner.Standing;
import meridian.staffing.planner.seats.SeatPlan.Empty;
import meridian.staffing.planner.seats.filling.Filling;
import meridian.staffing.planner.seats.filling.Fillings;
import meridian.staffing.planner.seats.hiring.Hire;
import meridian.staffing.planner.seats.hiring.Hires;
import meridian.staffing.planner.seats.measures.Measures;
import meridian.staffing.planner.seats.rules.Words;
import org.jspecify.annotations.Nullable;

/** A staffing plan, and what is to be said of it. */
public final class PlannedSeats implements Planned {

    private static final int MOST_FILLINGS = 5;

    private final SeatProblem problem;
    private final FoundSeats found;
    private final @Nullable Difference difference;
    private final List<Hire> hires;
    private @Nullable Map<Empty, List<Filling>> fillings;
    private @Nullable List<Contradiction> contradictions;

    PlannedSeats(SeatProblem problem, FoundSeats found, @Nullable Difference difference) {
        this(problem, found, difference, List.of());
    }

    private PlannedSeats(SeatProblem problem, FoundSeats found, @Nullable Difference difference, List<Hire> hires) {
        this.problem = problem;
        this.found = found;
        this.difference = difference;
        this.hires = hires;
    }

    public FoundSeats found() {
        return found;
    }

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

    /** What would fill the most pressing weeks in which nobody holds a seat. */
    synchronized Map<Empty, List<Filling>> fillings() {
        Map<Empty, List<Filling>> known = fillings;
        if (known == null) {
            known = new Fillings(staffing(), problem.rules(), plan()).mostPressing();
            fillings = known;
        }
        return known;
    }

    /** Where fixed allocations stand against a rule, with the smallest sets of them that do. */
    synchronized List<Contradiction> contradictions() {
        List<Contradiction> known = contradictions;
        if (known == null) {
            known = new Contradictions(staffing(), problem.rules()).in(plan());
            contradictions = known;
        }
        return known;
    }

    @Override
    public PlannedSeats withHires(PlanRequest request) {
        return new PlannedSeats(
                problem, found, difference, new Hires(staffing(), problem.rules(), found).best(request));
    }

    /** What is other than in the plan it was made from; null: it was made from none. */
    @Nullable
    Difference difference() {
        return difference;
    }

    /** What is other than in the plan it was made from, a line each. */
    List<String> changes() {
        return difference == null ? List.of() : difference.text(staffing(), plan());
    }

    /** Whom to hire, where that was asked. */
    List<Hire> hires() {
        return hires;
    }

    @Override
    public List<String> summary() {
        List<String> lines = headlines();
        Map<String, Double> measures = Measures.of(plan(), staffing());
        Measures.ALL.stream()
                .filter(measure -> measures.getOrDefault(measure.name(), 0.0) != 0)
                .map(measure -> "%s: %s"
                        .formatted(
                                measure.title(),
                                Words.number(measure.shown(measures.getOrDefault(measure.name(), 0.0)))))
                .forEach(lines::add);
        lines.addAll(changes());
        lines.addAll(unfilled());
        hires.forEach(hire -> lines.add("To hire: " + hire.text()));
        contradictions().stream()
                .limit(MOST_FILLINGS)
                .map(each -> each.text(staffing()))
                .forEach(lines::add);
        return lines;
    }

    /** What was reached and what is proven, a line each. */
    List<String> headlines() {
        List<String> lines = new ArrayList<>();
        lines.add("%s: %s"
                .formatted(staffing().name(), new Standing("value", cents(found.value()), cents(found.bound()))));
        lines.add(filled());
        lines.add(proof());
        if (!NativeSolver.isThere()) {
            lines.add(NativeSolver.LOST);
        }
        return lines;
    }

    private String filled() {
        int open = staffing().seats().stream().mapToInt(Seat::weeks).sum();
        long held = plan().held().count();
        long people = plan().held().map(SeatPlan.Held::person).distinct().count();
        return "%d of %d weeks of seats are held, by %s."
                .formatted(held, open, people == 1 ? "1 person" : people + " people");
    }

    /** The most pressing weeks in which nobody holds a seat, each with the smallest change that would fill it. */
    private List<String> unfilled() {
        List<String> lines = fillings().entrySet().stream()
                .limit(MOST_FILLINGS)
                .map(each -> "Nobody holds %s (%s) %s. %s"
                        .formatted(
                                each.getKey().seat().name(),
                                each.getKey().seat().id(),
                                staffing()
                                        .when(
                                                each.getKey().from(),
                                                each.getKey().to()),
                                each.getValue().isEmpty()
                                        ? Fillings.NONE
                                        : each.getValue().getFirst().text()))
                .collect(Collectors.toCollection(ArrayList::new));
        int more = plan().empty().size() - lines.size();
        if (more > 0) {
            lines.add(
                    "There are %d more stretches in which nobody holds a seat; the plan says what would fill the most pressing."
                            .formatted(more));
        }
        return lines;
    }

    private String proof() {
        if (found.proven()) {
            return "Proven: no plan is better.";
        }
        if (difference != null && difference.best().proven()) {
            return "Proven: no plan is better than one with the value %s, which changes more."
                    .formatted(Words.number(cents(difference.best().value())));
        }
        return found.settled()
                ? "Not proven: prices on people's weeks show that no plan is below the bound; what is between is open."
                : "Not proven: the time was over while the plan got better and the bound rose.";
    }

    private static double cents(double value) {
        return Math.rint(value * 100) / 100;
    }
}
