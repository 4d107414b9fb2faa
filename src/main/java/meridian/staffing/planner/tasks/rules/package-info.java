/** The rules of work items: a class each, with the sentence that solver, checker and explanations share. */
@NullMarked
package meridian.staffing.planner.tasks.rules;

import org.jspecify.annotations.NullMarked;
