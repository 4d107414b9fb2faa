package meridian.staffing.planner;

import java.util.List;

/** A plan that was made. */
public interface Planned {

    /** The plan in a format of {@link Plannable#formats}. */
    byte[] written(Format format);

    /** What was reached, what is proven, and why the rest is not: a line each. */
    List<String> summary();
}
