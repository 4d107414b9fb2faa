package meridian.staffing.planner.tasks;

import java.util.EnumSet;
import java.util.Set;
import meridian.staffing.planner.CheckedPlan;
import meridian.staffing.planner.Format;
import meridian.staffing.planner.Objective;
import meridian.staffing.planner.PlanRequest;
import meridian.staffing.planner.Plannable;
import meridian.staffing.planner.Planned;
import meridian.staffing.planner.ProblemFile;
import meridian.staffing.planner.tasks.search.TaskSearch;

/** Work items to plan. */
public record TaskProblem(Project project) implements Plannable {

    @Override
    public Set<Objective> objectives() {
        return EnumSet.complementOf(EnumSet.of(Objective.VALUE));
    }

    @Override
    public Set<Format> formats() {
        return EnumSet.of(Format.json, Format.csv, Format.html);
    }

    @Override
    public Planned plan(PlanRequest request) {
        TaskPlan from = request.from() == null ? null : PlanJson.valid(request.from(), project);
        return new PlannedTasks(project, new TaskSearch(project, request, from).search());
    }

    @Override
    public CheckedPlan check(ProblemFile plan) {
        return PlanCheck.check(PlanJson.read(plan, project), project);
    }
}
