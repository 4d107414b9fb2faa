package meridian.staffing.planner;

/** How a plan is written. */
public enum Format {
    json,
    csv,
    mspdi,
    html
}
