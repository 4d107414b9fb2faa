/** The rules of staffing: a class each, with the sentence that solver, checker and explanations share. */
@NullMarked
package meridian.staffing.planner.seats.rules;

import org.jspecify.annotations.NullMarked;
