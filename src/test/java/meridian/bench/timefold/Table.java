package meridian.bench.timefold;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.solution.ProblemFactCollectionProperty;
import ai.timefold.solver.core.api.score.HardSoftScore;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import meridian.staffing.planner.seats.Person;
import meridian.staffing.planner.seats.SeatPlan;
import meridian.staffing.planner.seats.Staffing;
import org.jspecify.annotations.Nullable;

/** A plan of all seats in all weeks, as the solver sees it. */
@PlanningSolution
public class Table {

    /** Scores count hundredths, as whole numbers. */
    public static final double PARTS = 100;

    @PlanningEntityCollectionProperty
    private List<SeatWeek> seatWeeks;

    @ProblemFactCollectionProperty
    private List<TeamWeek> teamWeeks;

    @PlanningScore
    private @Nullable HardSoftScore score;

    /** For the solver, which makes copies. */
    @SuppressWarnings("NullAway.Init")
    public Table() {}

    /** @param seatWeeks those of a seat one after the other, in the order of weeks */
    Table(List<SeatWeek> seatWeeks, List<TeamWeek> teamWeeks) {
        this.seatWeeks = seatWeeks;
        this.teamWeeks = teamWeeks;
    }

    /** The problem with today's plan, as far as people may sit where they do. */
    public static Table of(Staffing staffing) {
        return new TableMaker(staffing).table(staffing.today());
    }

    /** The problem with a plan of it. */
    public static Table of(Staffing staffing, SeatPlan plan) {
        return new TableMaker(staffing).table(plan);
    }

    public List<SeatWeek> getSeatWeeks() {
        return seatWeeks;
    }

    public List<TeamWeek> getTeamWeeks() {
        return teamWeeks;
    }

    public @Nullable HardSoftScore getScore() {
        return score;
    }

    public void setScore(@Nullable HardSoftScore score) {
        this.score = score;
    }

    /** The weeks of each seat that are free, in a row each. */
    List<List<SeatWeek>> freeRuns() {
        Map<SeatWeek, List<SeatWeek>> runs = new LinkedHashMap<>();
        SeatWeek before = null;
        List<SeatWeek> run = new ArrayList<>();
        for (SeatWeek each : seatWeeks) {
            if (before == null || before.line() != each.line() || before.isFixed()) {
                run = new ArrayList<>();
            }
            if (!each.isFixed()) {
                run.add(each);
                runs.put(run.getFirst(), run);
            }
            before = each;
        }
        return List.copyOf(runs.values());
    }

    public SeatPlan plan(Staffing staffing) {
        @Nullable Person[][] holders = new Person[staffing.seats().size()][staffing.weeks()];
        for (SeatWeek each : seatWeeks) {
            Sitter sitter = each.getSitter();
            @Nullable Person[] row = holders[each.line().seat.number()];
            row[each.week()] = sitter == null ? null : sitter.person;
        }
        return new SeatPlan(staffing.seats(), holders);
    }
}
