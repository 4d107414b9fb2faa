package meridian.staffing.planner.tasks;

import java.util.EnumSet;
import java.util.Set;
import meridian.staffing.planner.CheckedPlan;
import meridian.staffing.planner.FaultyInput;
import meridian.staffing.planner.Format;
import meridian.staffing.planner.Objective;
import meridian.staffing.planner.PlanRequest;
import meridian.staffing.planner.Plannable;
import meridian.staffing.planner.Planned;
import meridian.staffing.planner.ProblemFile;
import meridian.staffing.planner.tasks.search.TaskSearch;
import org.jspecify.annotations.Nullable;

/**
 * Work items to plan.
 *
 * @param source the file of Microsoft Project, or of a program like it, that they were read from; null: another file
 */
public record TaskProblem(Project project, @Nullable ProblemFile source) implements Plannable {

    public TaskProblem(Project project) {
        this(project, null);
    }

    @Override
    public Set<Objective> objectives() {
        return EnumSet.complementOf(EnumSet.of(Objective.VALUE));
    }

    @Override
    public Set<Format> formats() {
        return EnumSet.allOf(Format.class);
    }

    @Override
    public Planned plan(PlanRequest request) {
        ProblemFile file = request.from();
        TaskPlan from = file == null ? null : FaultyInput.beside(file.name(), () -> PlanJson.valid(file, project));
        return new PlannedTasks(project, new TaskSearch(project, request, from, this::place).search(), source);
    }

    @Override
    public CheckedPlan check(ProblemFile plan) {
        return PlanCheck.check(PlanJson.read(plan, project), project);
    }

    private String place(Settled settled) {
        return source == null ? "/tasks/" + settled.number() : ProjectFileReader.place(settled.task());
    }
}
