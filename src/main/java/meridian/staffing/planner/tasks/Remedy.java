package meridian.staffing.planner.tasks;

import java.util.List;
import java.util.stream.Collectors;
import meridian.staffing.planner.tasks.rules.Change;

/**
 * A way to finish a late task by its deadline.
 *
 * @param there who would do it from when
 * @param isMoved whether that is to be said
 * @param changes of the project, all of which it takes; none: it could be as things are
 * @param project with the changes
 * @param plan of it: all else as it was
 */
record Remedy(Placed there, boolean isMoved, List<Change> changes, Project project, TaskPlan plan) {

    /** How much of a change all of it is. */
    int size() {
        return changes.stream().mapToInt(Change::size).sum();
    }

    private String changed() {
        return changes.stream().map(Change::text).collect(Collectors.joining(" and "));
    }

    /** What is changed, however much. */
    List<String> about() {
        return changes.stream()
                .map(change -> change.rule() + " " + change.about())
                .sorted()
                .toList();
    }

    String text() {
        String who = "done by %s from %s".formatted(there.resource().name(), project.when(there.start()));
        return changes.isEmpty()
                ? "It would be in time, as things are, %s.".formatted(who)
                : "It would be in time%s if %s.".formatted(isMoved ? ", " + who + "," : "", changed());
    }
}
