package meridian.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import meridian.bench.TimefoldPlanner.Found;
import meridian.staffing.planner.FaultyInput;
import meridian.staffing.planner.Format;
import meridian.staffing.planner.PlanRequest;
import meridian.staffing.planner.ProblemFile;
import meridian.staffing.planner.seats.FoundSeats;
import meridian.staffing.planner.seats.GeneratedStaffing;
import meridian.staffing.planner.seats.PlannedSeats;
import meridian.staffing.planner.seats.SeatFiles;
import meridian.staffing.planner.seats.SeatProblem;
import meridian.staffing.planner.seats.Staffing;
import meridian.staffing.planner.seats.measures.Measures;
import meridian.staffing.planner.seats.rules.Rules;
import meridian.staffing.planner.seats.search.BuiltModel;
import meridian.staffing.planner.seats.search.SeatBySeat;
import org.jspecify.annotations.Nullable;

/**
 * How good staffing plans are against what is proven of them, against one that a careful person makes seat by seat and against Timefold
 * Solver in the same time, and how soon.
 */
final class StaffingBench {

    /**
     * A problem and the gap within which it has to be planned in so many seconds, at so much of what it comes to by hand or as near to the
     * bound as that gap where nobody could do it for so little; and how good it is to be early, where that is asked.
     */
    private record Measured(
            String name,
            SeatProblem problem,
            double seconds,
            double mostGap,
            double mostOfByHand,
            @Nullable Early early) {}

    /**
     * How far above its value in the end a plan may be after so many seconds; and a plan made anew after a while, of which one has to
     * be there in a second too.
     */
    private record Early(double seconds, double mostAbove, double secondsAnew, double mostAboveAnew) {}

    private static final double AT_ONCE = 1;
    private static final double NEAR = 0.05;

    /** So many people, with two seats for five of them, models are built of. */
    private static final int[] GROWING = {100, 250, 500, 1000, 2500, 5000};

    private static final int BUILT = 3;

    /** Twice the triples may take this power of two times as long; what it is above 1 is room for what else the machine does. */
    private static final double MOST_POWER = 1.1;

    private StaffingBench() {}

    /** Measures the problems of a folder, each for so many seconds; whether every plan is valid. */
    static boolean files(Path folder, double seconds) throws IOException {
        List<Measured> read = new ArrayList<>();
        SeatFiles kind = new SeatFiles();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path path : files.filter(each -> each.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                try {
                    ProblemFile file = ProblemFile.at(path);
                    if (kind.isIn(file)) {
                        read.add(new Measured(
                                file.name(), (SeatProblem) kind.read(file), seconds, 1, Double.MAX_VALUE, null));
                    }
                } catch (FaultyInput faulty) {
                    System.out.println(path + ": " + faulty.faults().getFirst());
                }
            }
        }
        return measure(read);
    }

    /** Measures generated problems; whether every plan is valid and within its gap. */
    static boolean generated() {
        List<Measured> all = new ArrayList<>();
        for (long seed = 1; seed <= 3; seed++) {
            all.add(generated(seed, 60, 30, 3, 0, null));
        }
        all.add(generated(1, 250, 100, 60, 0.05, new Early(10, 0.03, 5, 0.01)));
        all.add(generated(1, 1000, 400, 60, 0.12, new Early(10, 0.08, 10, 0.02)));
        return measure(all) & grows();
    }

    private static Measured generated(
            long seed, int people, int seats, double seconds, double mostGap, @Nullable Early early) {
        int weeks = people > 100 ? 26 : 13;
        return new Measured(
                "%d people, %d seats, %d weeks".formatted(people, seats, weeks),
                problem(GeneratedStaffing.staffing(seed, people, seats, weeks)),
                seconds,
                mostGap,
                early == null ? 1 : 0.5,
                early);
    }

    private static SeatProblem problem(Staffing staffing) {
        return new SeatProblem(staffing, Rules.ALL);
    }

    private static boolean measure(List<Measured> all) {
        if (all.isEmpty()) {
            return true;
        }
        System.out.printf(
                "%-32s %12s %12s %8s %12s %12s %8s %8s%n",
                "name", "by hand", "at once", "seconds", "value", "bound", "gap", "seconds");
        TimefoldPlanner.plan(GeneratedStaffing.tiny(1), 0.1, 1);
        boolean kept = true;
        for (Measured each : all) {
            kept &= plan(each);
        }
        return kept;
    }

    private static boolean plan(Measured measured) {
        long begun = System.nanoTime();
        FoundSeats once = planned(measured.problem(), 0, null).found();
        double onceSeconds = PlannerBench.since(begun);
        List<Found> better = new ArrayList<>();
        begun = System.nanoTime();
        PlannedSeats planned = planned(measured.problem(), measured.seconds(), null, better);
        FoundSeats found = planned.found();
        double gap = found.proven() ? 0 : (found.value() - found.bound()) / Math.max(1, Math.abs(found.value()));
        double hand = Measures.value(
                SeatBySeat.plan(measured.problem().staffing()),
                measured.problem().staffing());
        boolean within = gap <= measured.mostGap()
                && found.value() <= Math.max(measured.mostOfByHand() * hand, (1 + measured.mostGap()) * found.bound())
                && isValid(measured.problem(), planned);
        System.out.printf(
                "%-32s %12.0f %12.0f %8.2f %12.0f %12.0f %6.2f %% %8.2f%s%n",
                measured.name(),
                hand,
                once.value(),
                onceSeconds,
                found.value(),
                found.bound(),
                100 * gap,
                PlannerBench.since(begun),
                within ? "" : "  missed");
        beside(measured, found.value(), better);
        return within & (measured.early() == null || early(measured, measured.early(), planned));
    }

    /** Says what Timefold Solver comes to in as long, on the one thread that it is free for, and when each was near the better of both. */
    private static void beside(Measured measured, double value, List<Found> own) {
        TimefoldPlanner.Reached other = TimefoldPlanner.plan(measured.problem().staffing(), measured.seconds(), 1);
        double near = Math.min(value, other.value()) * (1 + NEAR);
        System.out.printf(
                "  Timefold, one thread, in as long %.0f, %.2f %% above; within %.0f %% of the better: here %s, Timefold %s%n",
                other.value(),
                100 * (other.value() / value - 1),
                100 * NEAR,
                when(own, near),
                when(other.found(), near));
    }

    private static String when(List<Found> all, double value) {
        return all.stream()
                .filter(each -> each.value() <= value)
                .findFirst()
                .map(each -> "after %.1f s".formatted(each.seconds()))
                .orElse("never");
    }

    private static boolean early(Measured measured, Early early, PlannedSeats last) {
        boolean soon = near(measured.problem(), null, early.seconds(), early.mostAbove(), last);
        SeatProblem later = problem(GeneratedStaffing.later(
                measured.problem().staffing(), last.found().plan(), 1));
        ProblemFile from = new ProblemFile("before.json", last.written(Format.json));
        PlannedSeats anew = planned(later, measured.seconds(), from);
        System.out.printf(
                "  after 1 %% left and 1 %% came: %.0f%n", anew.found().value());
        boolean first = near(later, from, AT_ONCE, Double.POSITIVE_INFINITY, anew);
        return soon & first & near(later, from, early.secondsAnew(), early.mostAboveAnew(), anew);
    }

    /** Whether a plan made in so many seconds is valid and at most so far above the last one. */
    private static boolean near(
            SeatProblem problem, @Nullable ProblemFile from, double seconds, double mostAbove, PlannedSeats last) {
        long begun = System.nanoTime();
        PlannedSeats planned = planned(problem, seconds, from);
        double took = PlannerBench.since(begun);
        double above = planned.found().value() / last.found().value() - 1;
        boolean within = above <= mostAbove && isValid(problem, planned);
        System.out.printf(
                "  in %2.0f s %12.0f, %6.2f %% above; %.2f seconds%s%n",
                seconds, planned.found().value(), 100 * above, took, within ? "" : "  missed");
        return within;
    }

    private static boolean isValid(SeatProblem problem, PlannedSeats planned) {
        return problem.check(new ProblemFile("plan.json", planned.written(Format.json)))
                .isValid();
    }

    /** Whether the time to build what is searched grows no faster than the people on seats in weeks that are allowed. */
    private static boolean grows() {
        System.out.printf("%-12s %12s %8s %12s%n", "people", "triples", "seconds", "ns a triple");
        List<BuiltModel> all = new ArrayList<>();
        for (int people : GROWING) {
            Staffing staffing = GeneratedStaffing.staffing(1, people, people * 2 / 5, 26);
            BuiltModel model = IntStream.range(0, BUILT)
                    .mapToObj(time -> BuiltModel.of(staffing))
                    .min(Comparator.comparingDouble(BuiltModel::seconds))
                    .orElseThrow();
            all.add(model);
            System.out.printf(
                    "%-12d %12d %8.3f %12.1f%n",
                    people, model.triples(), model.seconds(), 1e9 * model.seconds() / model.triples());
        }
        double power = Math.log(all.getLast().seconds() / all.get(2).seconds())
                / Math.log((double) all.getLast().triples() / all.get(2).triples());
        boolean within = power <= MOST_POWER;
        System.out.printf(
                "From %d to %d people the time grows as the triples to the power of %.2f%s%n",
                GROWING[2], GROWING[GROWING.length - 1], power, within ? "" : "  missed");
        return within;
    }

    private static PlannedSeats planned(SeatProblem problem, double seconds, @Nullable ProblemFile from) {
        return planned(problem, seconds, from, new ArrayList<>());
    }

    /** @param better takes every plan that is better than those before */
    private static PlannedSeats planned(
            SeatProblem problem, double seconds, @Nullable ProblemFile from, List<Found> better) {
        long begun = System.nanoTime();
        Duration time = Duration.ofMillis(Math.round(seconds * 1000));
        return (PlannedSeats) problem.plan(new PlanRequest(
                time,
                null,
                1,
                null,
                from,
                standing -> {
                    synchronized (better) {
                        better.add(new Found(PlannerBench.since(begun), standing.value()));
                    }
                },
                () -> false));
    }
}
