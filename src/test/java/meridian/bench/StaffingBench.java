package meridian.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import meridian.staffing.planner.FaultyInput;
import meridian.staffing.planner.Format;
import meridian.staffing.planner.PlanRequest;
import meridian.staffing.planner.ProblemFile;
import meridian.staffing.planner.seats.FoundSeats;
import meridian.staffing.planner.seats.GeneratedStaffing;
import meridian.staffing.planner.seats.PlannedSeats;
import meridian.staffing.planner.seats.SeatFiles;
import meridian.staffing.planner.seats.SeatProblem;
import meridian.staffing.planner.seats.rules.Rules;

/** How good staffing plans are against what is proven of them and against a plan made seat by seat at once, and how soon. */
final class StaffingBench {

    /** A problem and the gap within which it has to be planned in so many seconds. */
    private record Measured(String name, SeatProblem problem, double seconds, double mostGap) {}

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
                        read.add(new Measured(file.name(), (SeatProblem) kind.read(file), seconds, 1));
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
            all.add(generated(seed, 60, 30, 13, 3, 0));
        }
        all.add(generated(1, 250, 100, 26, 60, 0.05));
        all.add(generated(1, 1000, 400, 26, 60, 0.12));
        return measure(all);
    }

    private static Measured generated(long seed, int people, int seats, int weeks, double seconds, double mostGap) {
        return new Measured(
                "%d people, %d seats, %d weeks".formatted(people, seats, weeks),
                new SeatProblem(GeneratedStaffing.staffing(seed, people, seats, weeks), Rules.ALL),
                seconds,
                mostGap);
    }

    private static boolean measure(List<Measured> all) {
        if (all.isEmpty()) {
            return true;
        }
        System.out.printf(
                "%-32s %12s %8s %12s %12s %8s %8s%n", "name", "at once", "seconds", "value", "bound", "gap", "seconds");
        boolean kept = true;
        for (Measured each : all) {
            kept &= plan(each);
        }
        return kept;
    }

    private static boolean plan(Measured measured) {
        long begun = System.nanoTime();
        FoundSeats once = planned(measured, 0).found();
        double onceSeconds = since(begun);
        begun = System.nanoTime();
        PlannedSeats planned = planned(measured, measured.seconds());
        FoundSeats found = planned.found();
        double gap = found.proven() ? 0 : (found.value() - found.bound()) / Math.max(1, Math.abs(found.value()));
        boolean within = gap <= measured.mostGap()
                && measured.problem()
                        .check(new ProblemFile("plan.json", planned.written(Format.json)))
                        .isValid();
        System.out.printf(
                "%-32s %12.0f %8.2f %12.0f %12.0f %6.2f %% %8.2f%s%n",
                measured.name(),
                once.value(),
                onceSeconds,
                found.value(),
                found.bound(),
                100 * gap,
                since(begun),
                within ? "" : "  missed");
        return within;
    }

    private static PlannedSeats planned(Measured measured, double seconds) {
        return (PlannedSeats)
                measured.problem().plan(PlanRequest.of(Duration.ofMillis(Math.round(seconds * 1000)), null, 1));
    }

    private static double since(long nanos) {
        return (System.nanoTime() - nanos) / 1e9;
    }
}
