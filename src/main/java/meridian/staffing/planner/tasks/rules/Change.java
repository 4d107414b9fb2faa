package meridian.staffing.planner.tasks.rules;

import java.util.function.UnaryOperator;
import meridian.staffing.planner.tasks.Project;
import meridian.staffing.planner.tasks.Resource;
import meridian.staffing.planner.tasks.Task;

/**
 * One thing that somebody could change so that a rule no longer stands in the way of a task, which is "it".
 *
 * @param rule the name of the rule
 * @param about the id of the task or the resource that is changed
 * @param text what would be, as a part of a sentence
 * @param size how much of a change it is: a level and a unit of time are 1 each
 * @param made the project with it
 */
public record Change(String rule, String about, String text, int size, UnaryOperator<Project> made) {

    /** How much more of a change it is to do without something than to ask for less of it: hardly anybody would. */
    static final int WITHOUT = 6;

    /** @param changed of the task as it then is */
    public static Change of(String rule, Task task, String text, int size, UnaryOperator<Task> changed) {
        return new Change(
                rule,
                task.id(),
                text,
                size,
                project -> project.with(project.tasks().stream()
                        .map(each -> each.id().equals(task.id()) ? changed.apply(each) : each)
                        .toList()));
    }

    /** @param changed of the resource as it then is */
    static Change of(String rule, Resource resource, String text, int size, UnaryOperator<Resource> changed) {
        return new Change(
                rule,
                resource.id(),
                text,
                size,
                project -> project.withResources(project.resources().stream()
                        .map(each -> each.id().equals(resource.id()) ? changed.apply(each) : each)
                        .toList()));
    }
}
