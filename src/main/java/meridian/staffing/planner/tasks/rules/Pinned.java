package meridian.staffing.planner.tasks.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import meridian.staffing.planner.tasks.Pin;
import meridian.staffing.planner.tasks.Placed;
import meridian.staffing.planner.tasks.Project;
import meridian.staffing.planner.tasks.Resource;
import meridian.staffing.planner.tasks.Task;
import meridian.staffing.planner.tasks.TaskPlan;

final class Pinned implements Rule {

    @Override
    public String name() {
        return "pinned";
    }

    @Override
    public String sentence() {
        return "What is settled of a task, who does it and from when, stays so.";
    }

    @Override
    public void state(Project project, Stated stated) {
        for (Task task : project.tasks()) {
            Pin pin = task.pin();
            if (pin.start() != null) {
                stated.startsNotBefore(task, pin.start());
                stated.startsNotAfter(task, pin.start());
            }
            if (pin.resource() != null) {
                for (Resource resource : project.resources()) {
                    if (!resource.id().equals(pin.resource())) {
                        stated.forbidden(task, resource);
                    }
                }
            }
        }
    }

    @Override
    public Stream<String> brokenBy(TaskPlan plan, Project project) {
        return plan.placed().stream()
                .filter(each -> !keeps(each))
                .map(each -> "task %s is settled otherwise than %s from %s"
                        .formatted(each.task().id(), each.resource().name(), project.when(each.start())));
    }

    private static boolean keeps(Placed each) {
        Pin pin = each.task().pin();
        return (pin.start() == null || pin.start() == each.start())
                && (pin.resource() == null
                        || pin.resource().equals(each.resource().id()));
    }

    @Override
    public List<List<Change>> ways(Placed there, TaskPlan plan, Project project) {
        Pin pin = there.task().pin();
        List<Change> open = new ArrayList<>();
        if (pin.start() != null && pin.start() != there.start()) {
            open.add(open(there.task(), "start on " + project.when(pin.start()), new Pin(pin.resource(), null)));
        }
        if (pin.resource() != null && !pin.resource().equals(there.resource().id())) {
            String name = project.resourcesById()
                    .getOrDefault(pin.resource(), there.resource())
                    .name();
            open.add(open(there.task(), "be done by " + name, new Pin(null, pin.start())));
        }
        return List.of(open);
    }

    private Change open(Task task, String settled, Pin left) {
        return Change.of(
                name(),
                task,
                "it is not settled to " + settled,
                Change.WITHOUT,
                one -> one.with(one.pin().only(left)));
    }
}
