package meridian.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.timefold.solver.core.api.score.HardSoftScore;
import ai.timefold.solver.core.api.solver.SolutionManager;
import ai.timefold.solver.core.api.solver.SolverFactory;
import java.util.Objects;
import java.util.SplittableRandom;
import meridian.bench.TimefoldPlanner.Reached;
import meridian.bench.timefold.Table;
import meridian.staffing.planner.seats.GeneratedStaffing;
import meridian.staffing.planner.seats.Person;
import meridian.staffing.planner.seats.Seat;
import meridian.staffing.planner.seats.SeatPlan;
import meridian.staffing.planner.seats.SeatPlanCheck;
import meridian.staffing.planner.seats.Staffing;
import meridian.staffing.planner.seats.measures.Measures;
import meridian.staffing.planner.seats.rules.Rules;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlanningByTimefoldTest {

    private static final int PROBLEMS = 200;
    private static final int PLANS = 5;

    /** What a week of a seat is off at most by counting whole hundredths. */
    private static final double ROUNDED = 0.5 / Table.PARTS;

    private final SolutionManager<Table, HardSoftScore> scores =
            SolutionManager.create(SolverFactory.create(TimefoldPlanner.config(GeneratedStaffing.tiny(1), 1)));

    @Test
    void its_plan_keeps_our_rules_and_is_worth_what_it_says() {
        Staffing staffing = GeneratedStaffing.staffing(1, 60, 30, 13);
        Reached reached = TimefoldPlanner.plan(staffing, 3, 1);
        assertThat(new SeatPlanCheck(staffing, Rules.ALL).broken(reached.plan()))
                .isEmpty();
        assertThat(reached.found()).isNotEmpty();
        assertThat(reached.found().getLast().value()).isCloseTo(reached.value(), within(rounded(staffing)));
        assertThat(reached.value()).isLessThan(Measures.value(staffing.fixed(), staffing));
    }

    @Test
    void any_plan_breaks_its_rules_where_it_breaks_ours_and_is_worth_the_same() {
        int kept = 0;
        int broken = 0;
        for (long seed = 0; seed < PROBLEMS; seed++) {
            Staffing staffing = GeneratedStaffing.tiny(seed);
            SeatPlanCheck check = new SeatPlanCheck(staffing, Rules.ALL);
            SplittableRandom random = new SplittableRandom(seed);
            for (int i = 0; i < PLANS; i++) {
                Table table = Table.of(staffing, anyPlan(staffing, random));
                SeatPlan plan = table.plan(staffing);
                HardSoftScore score = Objects.requireNonNull(scores.update(table));
                assertThat(score.isFeasible())
                        .as("seed %d: %s", seed, check.broken(plan))
                        .isEqualTo(check.broken(plan).isEmpty());
                assertThat(-score.softScore() / Table.PARTS)
                        .as("seed %d", seed)
                        .isCloseTo(Measures.value(plan, staffing), within(rounded(staffing)));
                kept += score.isFeasible() ? 1 : 0;
                broken += score.isFeasible() ? 0 : 1;
            }
        }
        assertThat(kept).isGreaterThan(PROBLEMS / 2);
        assertThat(broken).isGreaterThan(PROBLEMS / 2);
    }

    private static double rounded(Staffing staffing) {
        return ROUNDED * staffing.seats().stream().mapToInt(Seat::weeks).sum() + 1e-6;
    }

    /** Weeks in a row mostly held by the same, so that some plans keep the rules. */
    private static SeatPlan anyPlan(Staffing staffing, SplittableRandom random) {
        @Nullable Person[][] holders = new Person[staffing.seats().size()][staffing.weeks()];
        for (Seat seat : staffing.seats()) {
            @Nullable Person[] row = holders[seat.number()];
            Person holder = null;
            for (int week = seat.from(); week <= seat.to(); week++) {
                if (week == seat.from() || random.nextInt(4) == 0) {
                    int drawn = random.nextInt(staffing.people().size() + 1);
                    holder = drawn == 0 ? null : staffing.people().get(drawn - 1);
                }
                row[week] = holder;
            }
        }
        return new SeatPlan(staffing.seats(), holders);
    }
}
