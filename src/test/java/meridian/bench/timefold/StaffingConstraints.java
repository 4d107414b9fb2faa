package meridian.bench.timefold;

import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.countDistinct;
import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.sum;

import ai.timefold.solver.core.api.score.HardSoftScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import ai.timefold.solver.core.api.score.stream.Joiners;
import ai.timefold.solver.core.api.score.stream.bi.BiConstraintStream;

/** The rules of a plan, which are hard, and its measures, which are soft. */
public class StaffingConstraints implements ConstraintProvider {

    private static final long DAY = 1000;

    @Override
    public Constraint[] defineConstraints(ConstraintFactory factory) {
        BiConstraintStream<SeatLine, Stretches> stretches =
                factory.forEach(SeatWeek.class).groupBy(SeatWeek::line, Stretches.ofSeat());
        return new Constraint[] {
            withinCapacity(factory),
            fewWorkstreams(factory),
            keptApart(factory),
            whileLed(factory),
            stretches
                    .filter((line, all) -> all.missing() > 0)
                    .penalize(HardSoftScore.ONE_HARD, (line, all) -> all.missing())
                    .asConstraint("least weeks"),
            stretches
                    .filter((line, all) -> all.away() > 0)
                    .penalize(HardSoftScore.ONE_HARD, (line, all) -> all.away())
                    .asConstraint("ends"),
            stretches
                    .filter((line, all) -> all.count() > 1)
                    .penalize(HardSoftScore.ONE_SOFT, (line, all) -> line.handover * (all.count() - 1))
                    .asConstraint("handover"),
            weekly(factory),
            team(factory)
        };
    }

    private static Constraint withinCapacity(ConstraintFactory factory) {
        return factory.forEach(SeatWeek.class)
                .groupBy(SeatWeek::getSitter, SeatWeek::week, sum(SeatWeek::days))
                .filter((sitter, week, days) -> days > sitter.mostDays(week))
                .penalize(
                        HardSoftScore.ONE_HARD, (sitter, week, days) -> Math.ceilDiv(days - sitter.mostDays(week), DAY))
                .asConstraint("capacity");
    }

    private static Constraint fewWorkstreams(ConstraintFactory factory) {
        return factory.forEach(SeatWeek.class)
                .filter(each -> each.getSitter() != null && each.getSitter().hasFewWorkstreams())
                .groupBy(SeatWeek::getSitter, SeatWeek::week, countDistinct(SeatWeek::workstream))
                .filter((sitter, week, count) -> count > sitter.mostWorkstreams(week))
                .penalize(HardSoftScore.ONE_HARD, (sitter, week, count) -> count - sitter.mostWorkstreams(week))
                .asConstraint("workstreams");
    }

    private static Constraint keptApart(ConstraintFactory factory) {
        return factory.forEach(SeatWeek.class)
                .flatten(SeatWeek::apart)
                .groupBy(
                        (each, group) -> group,
                        (each, group) -> each.where(),
                        countDistinct((each, group) -> each.getSitter()))
                .filter((group, where, count) -> count > group.most(where))
                .penalize(HardSoftScore.ONE_HARD, (group, where, count) -> count - group.most(where))
                .asConstraint("apart");
    }

    private static Constraint whileLed(ConstraintFactory factory) {
        return factory.forEach(SeatWeek.class)
                .flatten(SeatWeek::leads)
                .ifNotExists(SeatWeek.class, Joiners.equal((each, lead) -> lead, SeatWeek::getId))
                .penalize(HardSoftScore.ONE_HARD)
                .asConstraint("lead");
    }

    /** All measures that are a sum over seats and weeks, empty seats included. */
    private static Constraint weekly(ConstraintFactory factory) {
        return factory.forEachIncludingUnassigned(SeatWeek.class)
                .impact(HardSoftScore.ONE_SOFT, each -> -each.cost())
                .asConstraint("weekly measures");
    }

    private static Constraint team(ConstraintFactory factory) {
        return factory.forEach(SeatWeek.class)
                .flatten(SeatWeek::teams)
                .groupBy((each, team) -> team, countDistinct((each, team) -> each.getSitter()))
                .complement(TeamWeek.class, team -> 0L)
                .filter(TeamWeek::isShort)
                .penalize(HardSoftScore.ONE_SOFT, TeamWeek::cost)
                .asConstraint("team");
    }
}
