package meridian.bench;

import ai.timefold.solver.core.api.score.HardSoftScore;
import ai.timefold.solver.core.api.solver.Solver;
import ai.timefold.solver.core.api.solver.SolverConfigOverride;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.heuristic.selector.move.composite.UnionMoveSelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.factory.MoveIteratorFactoryConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.generic.ChangeMoveSelectorConfig;
import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;
import ai.timefold.solver.core.config.localsearch.decider.acceptor.LocalSearchAcceptorConfig;
import ai.timefold.solver.core.config.localsearch.decider.forager.LocalSearchForagerConfig;
import ai.timefold.solver.core.config.phase.custom.CustomPhaseConfig;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import meridian.bench.timefold.RunMoves;
import meridian.bench.timefold.SeatWeek;
import meridian.bench.timefold.StaffingConstraints;
import meridian.bench.timefold.Table;
import meridian.bench.timefold.WholeRuns;
import meridian.staffing.planner.seats.SeatPlan;
import meridian.staffing.planner.seats.Staffing;
import meridian.staffing.planner.seats.measures.Measures;

/** Plans staffing by Timefold Solver, given the same rules, measures and seconds as our own planner. */
final class TimefoldPlanner {

    /** Moves of runs of weeks for each that changes a single week. */
    private static final double RUNS_A_CHANGE = 20;

    /** Annealing begins where a move that leaves so many days of the least urgent work empty is taken now and then. */
    private static final double HOT_DAYS = 10;

    private static final double MILLIS = 1000;

    private TimefoldPlanner() {}

    /**
     * How far it came.
     *
     * @param plan the best one that keeps every rule; where none was found, what is fixed alone
     * @param found every plan that was better than those before, in the order of time
     */
    record Reached(SeatPlan plan, double value, List<Found> found) {}

    /**
     * A plan that keeps every rule.
     *
     * @param seconds since it was begun, the building of the model included
     */
    record Found(double seconds, double value) {}

    static Reached plan(Staffing staffing, double seconds, long seed) {
        long begun = System.nanoTime();
        List<Found> found = new ArrayList<>();
        Table today = Table.of(staffing);
        SolverFactory<Table> factory = SolverFactory.create(config(staffing, seed));
        double left = Math.max(0, seconds - PlannerBench.since(begun));
        Solver<Table> solver = factory.buildSolver(
                new SolverConfigOverride().withTerminationSpentLimit(Duration.ofMillis(Math.round(left * MILLIS))));
        solver.addEventListener(event -> {
            if (event.getNewBestScore() instanceof HardSoftScore score && score.isFeasible()) {
                found.add(new Found(PlannerBench.since(begun), -score.softScore() / Table.PARTS));
            }
        });
        Table best = solver.solve(today);
        SeatPlan plan = found.isEmpty() ? staffing.fixed() : best.plan(staffing);
        return new Reached(plan, Measures.value(plan, staffing), List.copyOf(found));
    }

    static SolverConfig config(Staffing staffing, long seed) {
        long temperature = Math.max(1, Math.round(HOT_DAYS * staffing.weight("unfilled") * Table.PARTS));
        return new SolverConfig()
                .withEnvironmentMode(EnvironmentMode.NO_ASSERT)
                .withRandomSeed(seed)
                .withSolutionClass(Table.class)
                .withEntityClasses(SeatWeek.class)
                .withConstraintProviderClass(StaffingConstraints.class)
                .withTerminationSpentLimit(Duration.ofSeconds(1))
                .withPhases(
                        new CustomPhaseConfig().withCustomPhaseCommandClassList(List.of(WholeRuns.class)),
                        annealing(temperature));
    }

    private static LocalSearchPhaseConfig annealing(long temperature) {
        return new LocalSearchPhaseConfig()
                .withMoveSelectorConfig(new UnionMoveSelectorConfig()
                        .withMoveSelectors(
                                new MoveIteratorFactoryConfig()
                                        .withMoveIteratorFactoryClass(RunMoves.class)
                                        .withFixedProbabilityWeight(RUNS_A_CHANGE),
                                new ChangeMoveSelectorConfig().withFixedProbabilityWeight(1.0)))
                .withAcceptorConfig(new LocalSearchAcceptorConfig()
                        .withSimulatedAnnealingStartingTemperature("0hard/%dsoft".formatted(temperature)))
                .withForagerConfig(new LocalSearchForagerConfig().withAcceptedCountLimit(1));
    }
}
