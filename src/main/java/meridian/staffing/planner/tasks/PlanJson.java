package meridian.staffing.planner.tasks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import meridian.staffing.planner.Faults;
import meridian.staffing.planner.Fields;
import meridian.staffing.planner.ProblemFile;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the plan of a project and what it says of itself. */
final class PlanJson {

    /**
     * A plan as it stands in a file.
     *
     * @param missing the tasks it leaves out
     */
    record Stated(
            TaskPlan plan,
            List<String> missing,
            @Nullable BigDecimal makespan,
            @Nullable BigDecimal cost) {}

    private PlanJson() {}

    /**
     * The plan in the file.
     *
     * @throws meridian.staffing.planner.FaultyInput where it is no plan, or of another problem
     */
    static Stated read(ProblemFile file, Project project) {
        Faults faults = new Faults();
        JsonNode plan = Fields.tree(file, faults);
        faults.throwIfAny();
        Map<String, Task> tasks = project.tasksById();
        Map<String, Resource> resources = project.resourcesById();
        List<Placed> placed = new ArrayList<>();
        Set<String> once = new HashSet<>();
        JsonNode assignments = plan.path("assignments");
        if (!assignments.isArray()) {
            faults.add("/assignments", "form", "a plan has a list of assignments here");
        }
        for (int i = 0; i < assignments.size(); i++) {
            JsonNode each = assignments.get(i);
            String place = "/assignments/" + i;
            Task task = known(each, "task", tasks, place, faults);
            Resource resource = known(each, "resource", resources, place, faults);
            JsonNode start = each.path("start");
            if (!start.isIntegralNumber() || !start.canConvertToInt() || start.intValue() < 0) {
                faults.add(place + "/start", "form", "a start is a whole number, 0 or more, not %s", start);
            } else if (task != null && resource != null) {
                placed.add(new Placed(task, resource, start.intValue()));
            }
            if (task != null && !once.add(task.id())) {
                faults.add(place + "/task", "once", "task %s is placed already", task.id());
            }
        }
        faults.throwIfAny();
        Map<String, Task> missing = new HashMap<>(tasks);
        once.forEach(missing::remove);
        return new Stated(
                new TaskPlan(placed),
                missing.keySet().stream().sorted().toList(),
                number(plan.path("makespan")),
                number(plan.path("cost")));
    }

    /**
     * The plan in the file, to start from.
     *
     * @throws meridian.staffing.planner.FaultyInput where it is no plan, or breaks a rule
     */
    static TaskPlan valid(ProblemFile file, Project project) {
        Stated stated = read(file, project);
        Faults faults = new Faults();
        stated.missing().forEach(task -> faults.add("/assignments", "once", "task %s is not in the plan", task));
        PlanCheck.broken(stated.plan(), project).forEach(broken -> faults.add("/assignments", "rule", "%s", broken));
        faults.throwIfAny();
        return stated.plan();
    }

    private static <T> @Nullable T known(JsonNode each, String name, Map<String, T> all, String place, Faults faults) {
        JsonNode id = each.path(name);
        T found = id.isString() || id.isIntegralNumber() ? all.get(id.asString()) : null;
        if (found == null) {
            faults.add(place + "/" + name, "other problem", "the problem has no %s %s", name, id);
        }
        return found;
    }

    private static @Nullable BigDecimal number(JsonNode node) {
        return node.isNumber() ? node.decimalValue() : null;
    }
}
