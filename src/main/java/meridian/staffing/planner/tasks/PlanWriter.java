package meridian.staffing.planner.tasks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import meridian.staffing.planner.PlanFiles;

/** Writes plans as JSON. */
final class PlanWriter {

    private PlanWriter() {}

    static byte[] json(PlannedTasks planned) {
        Project project = planned.project();
        FoundPlan found = planned.found();
        Map<String, Object> plan = new LinkedHashMap<>();
        plan.put("problem", project.name());
        plan.put("makespan", found.plan().makespan());
        plan.put("cost", found.plan().cost());
        plan.put("bound", found.makespanBound());
        plan.put("costBound", found.costBound());
        plan.put("status", found.proven() ? "optimal" : "feasible");
        plan.put("assignments", assignments(project, found.plan()));
        List<Map<String, Object>> late =
                planned.late().stream().map(each -> late(project, each)).toList();
        if (!late.isEmpty()) {
            plan.put("late", late);
        }
        if (!found.front().isEmpty()) {
            plan.put(
                    "front",
                    found.front().stream().map(point -> point(project, point)).toList());
        }
        return PlanFiles.json(plan);
    }

    private static Map<String, Object> point(Project project, FoundPlan.FrontPoint point) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("makespan", point.plan().makespan());
        written.put("cost", point.plan().cost());
        written.put("costBound", point.bound());
        written.put("proven", point.proven());
        written.put("assignments", assignments(project, point.plan()));
        return written;
    }

    private static List<Map<String, Object>> assignments(Project project, TaskPlan plan) {
        return plan.placed().stream()
                .map(each -> {
                    Map<String, Object> assignment = new LinkedHashMap<>();
                    assignment.put("task", id(project, each.task().id()));
                    assignment.put("resource", id(project, each.resource().id()));
                    assignment.put("start", each.start());
                    assignment.put("finish", each.finish());
                    return assignment;
                })
                .toList();
    }

    private static Map<String, Object> late(Project project, Lateness.Late late) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("task", id(project, late.placed().task().id()));
        written.put("by", TaskPlan.late(late.placed()));
        written.put("reason", late.reason());
        written.put("remedies", late.remedies().stream().map(PlanWriter::remedy).toList());
        return written;
    }

    private static Map<String, Object> remedy(Remedy remedy) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("text", remedy.text());
        written.put(
                "changes",
                remedy.changes().stream()
                        .map(change -> {
                            Map<String, Object> one = new LinkedHashMap<>();
                            one.put("rule", change.rule());
                            one.put("about", change.about());
                            one.put("text", change.text());
                            return one;
                        })
                        .toList());
        return written;
    }

    private static Object id(Project project, String id) {
        return project.numbered() ? (Object) Integer.valueOf(id) : id;
    }
}
