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
        brief = brief(share);
    }

    private Capacity(double days, double[] share) {
        this.days = days;
        this.share = share;
        brief = brief(share);
    }

    private static boolean[] brief(double[] share) {
        boolean[] brief = new boolean[share.length];
        int run = 0;
        for (int week = 0; week < share.length; week++) {
            run = share[week] < 1 ? run + 1 : 0;
            brief[week] = run > 0 && run <= BRIEF_WEEKS;
        }
        return brief;
    }

    /** With so many days a week, or as many as there are: more in each week but those of no work at all. */
    public Capacity atLeast(double least) {
        double more = Math.max(0, least - days);
        return new Capacity(
                days + more,
                Arrays.stream(share)
                        .map(each -> each == 0 || each == 1 ? each : (each * days + more) / (days + more))
                        .toArray());
    }

    /** With no absence in weeks of which both are included. */
    public Capacity there(int from, int to) {
        double[] other = share.clone();
        Arrays.fill(other, from, to + 1, 1);
        return new Capacity(days, other);
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
