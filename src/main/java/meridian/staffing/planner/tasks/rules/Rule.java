package meridian.staffing.planner.tasks.rules;

import java.util.stream.Stream;
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
}
