package meridian.staffing.planner.seats;

import meridian.staffing.planner.KindOfProblem;
import meridian.staffing.planner.Plannable;
import meridian.staffing.planner.ProblemFile;
import meridian.staffing.planner.seats.rules.Rules;

/** Files of seats to staff. */
public final class SeatFiles implements KindOfProblem {

    @Override
    public boolean isIn(ProblemFile file) {
        String text = file.text();
        return text.stripLeading().startsWith("{")
                && !text.contains("\"tasks\"")
                && (text.contains("\"seats\"") || text.contains("\"workstreams\"") || text.contains("\"people\""));
    }

    @Override
    public Plannable read(ProblemFile file) {
        return new SeatProblem(StaffingJson.read(file), Rules.ALL);
    }
}
