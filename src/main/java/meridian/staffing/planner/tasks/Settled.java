package meridian.staffing.planner.tasks;

/**
 * One thing that is settled of a task.
 *
 * @param number of the task in the project
 * @param pin who does it, or when it starts
 */
public record Settled(int number, Task task, Pin pin) {

    String text(Project project) {
        if (pin.resource() == null) {
            return "%s starts on %s".formatted(task.name(), pin.start() == null ? "" : project.when(pin.start()));
        }
        Resource resource = project.resourcesById().get(pin.resource());
        return "%s is done by %s".formatted(task.name(), resource == null ? pin.resource() : resource.name());
    }
}
