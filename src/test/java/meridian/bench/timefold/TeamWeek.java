package meridian.bench.timefold;

import meridian.staffing.planner.seats.Agreed.Team;
import meridian.staffing.planner.seats.measures.Measures;

/** A week in which a team has to have enough people with a skill. Equal to itself alone. */
public final class TeamWeek {

    private final Team team;
    private final int week;
    private final long cost;

    /** @param cost of one person short */
    TeamWeek(Team team, int week, long cost) {
        this.team = team;
        this.week = week;
        this.cost = cost;
    }

    boolean counts(Sitter sitter) {
        return Measures.counts(sitter.person, team, week);
    }

    boolean isShort(long able) {
        return able < team.atLeast();
    }

    long cost(long able) {
        return cost * (team.atLeast() - able);
    }
}
