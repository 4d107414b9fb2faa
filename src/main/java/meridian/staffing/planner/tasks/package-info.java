/** Work items: tasks with durations, links and needed skills, each done by one capable person without interruption. */
@NullMarked
package meridian.staffing.planner.tasks;

import org.jspecify.annotations.NullMarked;
