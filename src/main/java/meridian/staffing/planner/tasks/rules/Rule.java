package meridian.staffing.planner.tasks.rules;

import java.util.List;
import java.util.stream.Stream;
import meridian.staffing.planner.tasks.Placed;
import meridian.staffing.planner.tasks.Project;
import meridian.staffing.planner.tasks.TaskPlan;

/** What every plan keeps. */
public interface Rule {

    String name();

    /** The rule as a sentence for a person. */
    String sentence();

    /** Says the rule to the solver. */
    void state(Project project, Stated stated);

    /** Where a plan breaks it, a sentence each; by code of its own, which knows nothing of {@link #state}. */
    Stream<String> brokenBy(TaskPlan plan, Project project);

    /**
     * Changes of the project with which a plan would not break it by a task any more, each list by itself enough; none: no such
     * change is known.
     *
     * @param there the task, as it stands in the plan
     */
    default List<List<Change>> ways(Placed there, TaskPlan plan, Project project) {
        return List.of();
    }
}
