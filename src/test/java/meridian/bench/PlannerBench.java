package meridian.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import meridian.staffing.planner.FaultyInput;
import meridian.staffing.planner.Format;
import meridian.staffing.planner.Objective;
import meridian.staffing.planner.PlanRequest;
import meridian.staffing.planner.ProblemFile;
import meridian.staffing.planner.tasks.FoundPlan;
import meridian.staffing.planner.tasks.GeneratedProjects;
import meridian.staffing.planner.tasks.PlannedTasks;
import meridian.staffing.planner.tasks.TaskFiles;
import meridian.staffing.planner.tasks.TaskProblem;

/**
 * How short plans of work items are against what is proven of them, and how soon: of generated projects, or of a folder of them; and
 * how good staffing plans are.
 */
final class PlannerBench {

    /** A project and the gap within which it has to be planned in so many seconds. */
    private record Measured(String name, TaskProblem problem, double seconds, double mostGap) {}

    /** A project whose trade-off front is searched, and how far its costs may be above their bounds by the deadlines. */
    private record FrontMeasured(long seed, int tasks, int people, double mostGap) {}

    private static final List<FrontMeasured> FRONTS = List.of(
            new FrontMeasured(9, 100, 10, 0.003),
            new FrontMeasured(10, 200, 20, 0.003),
            new FrontMeasured(11, 200, 40, 0.02));

    private static final Duration FRONT_TIME = Duration.ofSeconds(60);
    private static final double LEAST_AREA = 0.998;

    private static final long MOST_MEGABYTES = 2048;

    private int proven;
    private boolean kept = true;

    private PlannerBench() {}

    /**
     * Measures every project.
     *
     * @param options {@code --instances DIR}: the .def files of a folder, and the staffing problems (.json); {@code --seconds N}: for each of them
     */
    static boolean run(List<String> options) throws IOException {
        return new PlannerBench().measure(options);
    }

    private boolean measure(List<String> options) throws IOException {
        String folder = option(options, "--instances", "");
        double seconds = Double.parseDouble(option(options, "--seconds", "10"));
        List<Measured> all = folder.isEmpty() ? generated() : files(Path.of(folder), seconds);
        System.out.printf("%-28s %8s %8s %-7s %8s%n", "name", "makespan", "bound", "", "seconds");
        long begun = System.nanoTime();
        all.forEach(this::plan);
        System.out.printf("%d of %d proven, %.1f seconds%n", proven, all.size(), since(begun));
        if (folder.isEmpty()) {
            FRONTS.forEach(this::front);
        }
        boolean staffed = folder.isEmpty() ? StaffingBench.generated() : StaffingBench.files(Path.of(folder), seconds);
        return kept & staffed & takesLittleMemory() && !(all.isEmpty() && folder.isEmpty());
    }

    /** Whether the whole program, solvers in it, never had more than it may; true where the system does not say. */
    private static boolean takesLittleMemory() throws IOException {
        Path said = Path.of("/proc/self/status");
        if (!Files.isReadable(said)) {
            return true;
        }
        for (String line : Files.readAllLines(said)) {
            if (line.startsWith("VmHWM:")) {
                long most = Long.parseLong(line.replaceAll("\\D", "")) / 1024;
                boolean within = most <= MOST_MEGABYTES;
                System.out.printf("At most %d MB of memory%s%n", most, within ? "" : "  missed");
                return within;
            }
        }
        return true;
    }

    private static String option(List<String> options, String name, String otherwise) {
        int at = options.indexOf(name);
        return at >= 0 && at + 1 < options.size() ? options.get(at + 1) : otherwise;
    }

    private static List<Measured> files(Path folder, double seconds) throws IOException {
        List<Measured> read = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".def"))
                    .sorted()
                    .toList()) {
                try {
                    TaskProblem problem = (TaskProblem) new TaskFiles().read(ProblemFile.at(file));
                    read.add(new Measured(String.valueOf(file.getFileName()), problem, seconds, 0));
                } catch (FaultyInput faulty) {
                    System.out.println(file + ": " + faulty.faults().getFirst());
                }
            }
        }
        return read;
    }

    private static List<Measured> generated() {
        return Arrays.asList(
                generated(1, 100, 10, 0.5, 10, 0),
                generated(2, 200, 20, 0.7, 10, 0),
                generated(3, 500, 20, 1, 5, 0),
                generated(4, 1000, 40, 0, 5, 0),
                generated(5, 1000, 20, 1, 5, 0),
                generated(6, 1000, 40, 1, 5, 0),
                generated(7, 500, 20, 4, 60, 0.005),
                generated(8, 1000, 40, 4, 60, 0.005));
    }

    private static Measured generated(
            long seed, int tasks, int resources, double links, double seconds, double mostGap) {
        String name = "%d tasks, %d people, %.1f links".formatted(tasks, resources, links);
        TaskProblem problem = new TaskProblem(GeneratedProjects.project(seed, tasks, resources, links));
        return new Measured(name, problem, seconds, mostGap);
    }

    private void plan(Measured measured) {
        long begun = System.nanoTime();
        Duration time = Duration.ofMillis(Math.round(measured.seconds() * 1000));
        PlannedTasks planned = (PlannedTasks) measured.problem().plan(PlanRequest.of(time, Objective.MAKESPAN, 1));
        int makespan = planned.found().plan().makespan();
        int bound = planned.found().makespanBound();
        boolean within = makespan - bound <= measured.mostGap() * makespan && valid(measured, planned);
        proven += planned.found().proven() ? 1 : 0;
        kept &= within;
        System.out.printf(
                "%-28s %8d %8d %-7s %8.2f%s%n",
                measured.name(),
                makespan,
                bound,
                planned.found().proven() ? "proven" : "",
                since(begun),
                within ? "" : "  missed");
    }

    /** Both ends of a front, how much of what the bounds allow it covers, and how near to its bound the cost is by the deadlines. */
    private void front(FrontMeasured measured) {
        TaskProblem problem =
                new TaskProblem(GeneratedProjects.project(measured.seed(), measured.tasks(), measured.people(), 0.6));
        long begun = System.nanoTime();
        FoundPlan found = ((PlannedTasks) problem.plan(PlanRequest.of(FRONT_TIME, Objective.FRONT, 1))).found();
        boolean ends = found.plan().makespan() == found.makespanBound()
                && found.front().getLast().plan().cost().compareTo(found.costBound()) == 0;
        boolean within = ends && found.area() >= LEAST_AREA;
        System.out.printf(
                "front, %d tasks, %d people: %d plans, %.2f %% of the area, %s; cost above its bound",
                measured.tasks(),
                measured.people(),
                found.front().size(),
                100 * found.area(),
                ends ? "both ends proven" : "an end is open");
        for (FoundPlan.Deadline each : found.deadlines()) {
            double gap = each.cost().doubleValue() / each.bound().doubleValue() - 1;
            within &= gap <= measured.mostGap();
            System.out.printf(" %.2f %% by %s,", 100 * gap, each.multiple());
        }
        kept &= within;
        System.out.printf(" %.2f seconds%s%n", since(begun), within ? "" : "  missed");
    }

    private static boolean valid(Measured measured, PlannedTasks planned) {
        String json = new String(planned.written(Format.json), StandardCharsets.UTF_8);
        return measured.problem()
                .check(new ProblemFile("plan.json", json.getBytes(StandardCharsets.UTF_8)))
                .isValid();
    }

    /** Seconds since a reading of {@link System#nanoTime}. */
    static double since(long nanos) {
        return (System.nanoTime() - nanos) / 1e9;
    }
}
