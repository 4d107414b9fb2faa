package meridian.staffing.planner.tasks.rules;

import meridian.staffing.planner.tasks.Resource;
import meridian.staffing.planner.tasks.Task;

/** What a rule may say to the solver. */
public interface Stated {

    /** The resource may not do the task. */
    void forbidden(Task task, Resource resource);

    void startsNotBefore(Task task, int unit);

    void startsNotAfter(Task task, int unit);

    /** A task starts when the other is finished and so many units have gone by. */
    void follows(Task task, String before, int lag);

    /** Every resource does one task at a time; who searches for plans has this built in, who asks which rules contradict each other has not. */
    void oneAtATime();

    /** The resource does nothing from a unit up to but not another. */
    void away(Resource resource, int from, int to);
}
