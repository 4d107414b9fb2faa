package meridian.staffing.planner.seats;

import java.util.Arrays;
import java.util.List;

/** The days a week that somebody works, and how much of them in each week. */
public final class Capacity {

    private static final int BRIEF_WEEKS = 2;

    private final double days;
    private final double[] share;
    private final boolean[] brief;

    /** Other days than the usual ones, in weeks of which both are included. */
    public record Except(int from, int to, double days) {}

    /** @param except of two for the same week the later one counts */
    public Capacity(double days, int weeks, List<Except> except) {
        this.days = days;
        double[] each = new double[weeks];
        Arrays.fill(each, days);
        except.forEach(other -> Arrays.fill(each, other.from(), other.to() + 1, other.days()));
        share = Arrays.stream(each).map(left -> Math.min(1, left / days)).toArray();
        brief = new boolean[weeks];
        int run = 0;
        for (int week = 0; week < weeks; week++) {
            run = each[week] < days ? run + 1 : 0;
            brief[week] = run > 0 && run <= BRIEF_WEEKS;
        }
    }

    /** The usual days a week. */
    public double days() {
        return days;
    }

    /** What is worked of the usual days in a week, 0 to 1. */
    public double share(int week) {
        return share[week];
    }

    /** Whether an absence in this week is a brief one: the first or second week of a run of such weeks. */
    public boolean isBrief(int week) {
        return brief[week];
    }
}
