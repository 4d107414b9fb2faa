package meridian.staffing.planner;

import java.util.List;

/** A plan that was made. */
public interface Planned {

    /** The plan in a format of {@link Plannable#formats}. */
    byte[] written(Format format);

    /**
     * The same plan with whom to hire; of a problem that {@link Plannable#knowsWhomToHire}.
     *
     * @param request how long that may take
     */
    default Planned withHires(PlanRequest request) {
        throw new UnsupportedOperationException();
    }

    /** What was reached, what is proven, and why the rest is not: a line each. */
    List<String> summary();
}
