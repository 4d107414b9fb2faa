package meridian.staffing.planner.tasks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import meridian.staffing.planner.Format;
import meridian.staffing.planner.NativeSolver;
import meridian.staffing.planner.Planned;
import meridian.staffing.planner.ProblemFile;
import meridian.staffing.planner.Standing;
import org.jspecify.annotations.Nullable;

/** A plan of work items, and what is to be said of it. */
public final class PlannedTasks implements Planned {

    private final Project project;
    private final FoundPlan found;
    private final @Nullable ProblemFile source;
    private @Nullable List<Lateness.Late> late;

    /** @param source see {@link TaskProblem} */
    PlannedTasks(Project project, FoundPlan found, @Nullable ProblemFile source) {
        this.project = project;
        this.found = found;
        this.source = source;
    }

    public Project project() {
        return project;
    }

    public FoundPlan found() {
        return found;
    }

    @Override
    public byte[] written(Format format) {
        return switch (format) {
            case json -> PlanWriter.json(this);
            case csv -> PlanTable.csv(project, found.plan());
            case html -> PlanPage.html(this);
            case mspdi -> ProjectFileWriter.mspdi(project, found.plan(), source);
        };
    }

    @Override
    public List<String> summary() {
        return Stream.concat(headlines().stream(), late().stream().map(Lateness.Late::text))
                .toList();
    }

    /** What is late, and what would have it in time. */
    synchronized List<Lateness.Late> late() {
        List<Lateness.Late> known = late;
        if (known == null) {
            known = new Lateness(project, found.plan()).all();
            late = known;
        }
        return known;
    }

    /** What was reached and what is proven, a line each. */
    List<String> headlines() {
        List<String> lines = new ArrayList<>();
        TaskPlan plan = found.plan();
        lines.add("%s: %s".formatted(project.name(), new Standing("makespan", plan.makespan(), found.makespanBound())));
        lines.add("cost %s, none below %s"
                .formatted(plan.cost().toPlainString(), found.costBound().toPlainString()));
        found.deadlines().forEach(each -> lines.add(line(each)));
        lines.addAll(proof());
        if (!NativeSolver.isThere()) {
            lines.add(NativeSolver.LOST);
        }
        return lines;
    }

    private static String line(FoundPlan.Deadline each) {
        return "By %d, %s times the shortest: cost %s, none below %s"
                .formatted(
                        each.end(),
                        BigDecimal.valueOf(each.multiple()).stripTrailingZeros().toPlainString(),
                        each.cost().toPlainString(),
                        each.bound().toPlainString());
    }

    private List<String> proof() {
        return switch (found.objective()) {
            case COST -> List.of("Proven: no plan is cheaper.");
            case COST_THEN_MAKESPAN ->
                List.of(
                        "Proven: no plan is cheaper.",
                        found.proven()
                                ? "Proven: none as cheap is shorter."
                                : "Not proven: that none as cheap is shorter; the time was over.");
            case MAKESPAN_THEN_COST ->
                List.of(
                        shortest(),
                        "No plan as short is cheaper than %s%s."
                                .formatted(
                                        found.cheapestInTime().toPlainString(),
                                        found.proven() ? ", which this one costs" : ": what is between is open"));
            case FRONT ->
                List.of(
                        shortest(),
                        "%d plans, none both shorter and cheaper than another; %d are proven the cheapest of their length."
                                .formatted(
                                        found.front().size(),
                                        found.front().stream()
                                                .filter(FoundPlan.FrontPoint::proven)
                                                .count()),
                        String.format(
                                Locale.ROOT,
                                "They cover %.2f %% of the area that the bounds allow.",
                                100 * found.area()));
            default -> List.of(shortest());
        };
    }

    private String shortest() {
        if (found.proven() && found.plan().late() > 0) {
            return "Proven: no plan is less late in all, nor as late and shorter.";
        }
        if (found.proven()) {
            return "Proven: no plan is shorter.";
        }
        if (found.plan().late() > 0) {
            return "Not proven: the time was over before a plan that is less late in all was found or excluded.";
        }
        return found.plan().makespan() == found.makespanBound()
                ? "Proven: no plan is shorter."
                : "Not proven: the time was over before a shorter plan was found or excluded.";
    }
}
