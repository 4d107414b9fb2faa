package meridian.staffing.planner.seats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import meridian.staffing.planner.Format;
import meridian.staffing.planner.PlanRequest;
import meridian.staffing.planner.ProblemFile;
import meridian.staffing.planner.seats.rules.Rule;
import meridian.staffing.planner.seats.rules.Rules;
import meridian.staffing.planner.seats.rules.Stated;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Solver, bound and checker against trying everything. */
class EveryTinyStaffingTest {

    @Property(tries = 1000)
    void is_planned_as_well_as_can_be_which_is_proven(@ForAll long seed) {
        Staffing staffing = GeneratedStaffing.tiny(seed);
        assertPlannedAsWellAsCanBe(staffing, Rules.ALL);
    }

    @Property(tries = 200)
    void a_rule_that_is_added_is_kept_by_solver_and_checker(@ForAll long seed) {
        Staffing staffing = GeneratedStaffing.tiny(seed);
        List<Rule> rules = Stream.concat(Rules.ALL.stream(), Stream.of(new FirstWeekIsFree()))
                .toList();
        assertPlannedAsWellAsCanBe(staffing, rules);
    }

    private static void assertPlannedAsWellAsCanBe(Staffing staffing, List<Rule> rules) {
        SeatProblem problem = new SeatProblem(staffing, rules);
        PlannedSeats planned = planned(problem);
        double best = EveryStaffing.best(staffing, rules);
        assertThat(planned.found().value()).isCloseTo(best, within(1e-6 * Math.max(1, Math.abs(best))));
        assertThat(planned.found().bound()).isLessThanOrEqualTo(best + 1e-6 * Math.max(1, Math.abs(best)));
        assertThat(planned.found().proven()).isTrue();
        ProblemFile written = new ProblemFile("plan.json", planned.written(Format.json));
        assertThat(problem.check(written).broken()).isEmpty();
    }

    static PlannedSeats planned(SeatProblem problem) {
        return (PlannedSeats) problem.plan(ten());
    }

    /** Ten rounds: the same each time. */
    static PlanRequest ten() {
        return new PlanRequest(Duration.ofSeconds(60), null, 1, 10, null, standing -> {}, () -> false);
    }

    /** A rule that the contract does not know: nobody holds a seat in the first week. */
    private static final class FirstWeekIsFree implements Rule {

        @Override
        public String name() {
            return "first week";
        }

        @Override
        public String sentence() {
            return "Nobody sits on anything in the first week.";
        }

        @Override
        public void state(Staffing staffing, Stated stated) {
            for (Person person : staffing.people()) {
                staffing.seats().forEach(seat -> stated.notInWeek(person, seat, 0));
            }
        }

        @Override
        public Stream<Broken> brokenBy(SeatPlan plan, Staffing staffing) {
            return plan.held()
                    .filter(held -> held.week() == 0)
                    .map(held -> new Broken(held.toString(), 1, held.person().id() + " sits in the first week"));
        }
    }
}
