package meridian.staffing.planner.tasks;

import meridian.staffing.planner.PlanFiles;

/** A plan as CSV, a row for each task. */
final class PlanTable {

    private static final Object[] HEADS = {
        "task", "name", "resource", "person", "start", "finish", "from", "until", "late"
    };

    private PlanTable() {}

    static byte[] csv(Project project, TaskPlan plan) {
        return PlanFiles.csv(HEADS, plan.placed().stream().map(each -> new Object[] {
            each.task().id(),
            each.task().name(),
            each.resource().id(),
            each.resource().name(),
            each.start(),
            each.finish(),
            project.when(each.start()),
            project.until(each.finish()),
            TaskPlan.late(each)
        }));
    }
}
