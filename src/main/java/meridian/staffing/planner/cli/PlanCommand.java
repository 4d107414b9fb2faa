package meridian.staffing.planner.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import meridian.staffing.planner.CheckedPlan;
import meridian.staffing.planner.FaultyInput;
import meridian.staffing.planner.Format;
import meridian.staffing.planner.KindOfProblem;
import meridian.staffing.planner.Objective;
import meridian.staffing.planner.PlanRequest;
import meridian.staffing.planner.Plannable;
import meridian.staffing.planner.Planned;
import meridian.staffing.planner.ProblemFile;
import meridian.staffing.planner.WholeFile;
import meridian.staffing.planner.seats.SeatFiles;
import meridian.staffing.planner.tasks.TaskFiles;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code meridian plan}: makes a plan of a problem, or checks one. */
@Command(
        name = "plan",
        description = "Plans who does what and when, says how good the plan is, and checks plans.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Plans seats on workstreams over weeks, and tasks with links and skills (iMOPSE .def, Meridian's",
            "JSON, Microsoft Project's .mpp, .mpx and XML, Primavera's .xer). Shows the best value, the bound and",
            "the gap once a second; Ctrl-C stops it and keeps the best plan so far.",
            "docs/planning.md says what the files hold and how plans are found.",
            "",
            "Examples:",
            "  meridian plan project.def --seconds 10 --out plan.json",
            "  meridian plan project.def --objective front --out front.json",
            "  meridian plan tasks.json --format html --out plan.html",
            "  meridian plan move.mpp --format mspdi --out planned.xml",
            "  meridian plan seats.json --from today.json --out plan.json",
            "  meridian plan seats.json --hire --out plan.json",
            "  meridian plan --check project.def plan.json",
            "",
            "Exit codes: 0 planned, or the plan checked is valid; 1 the plan checked is not, or could not be",
            "written; 2 the command line or a file was wrong, each fault named, nothing written; 130 stopped by",
            "Ctrl-C, 143 by the system, the best plan so far written."
        })
public final class PlanCommand implements Callable<Integer> {

    private static final List<KindOfProblem> KINDS = List.of(new SeatFiles(), new TaskFiles());

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = "Problems to plan; with --check a problem and its plan.")
    private List<Path> files = List.of();

    @Option(names = "--check", description = "Judge a plan by code that shares nothing with the solver.")
    private boolean check;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "60",
            description = "Time for each problem; less where the best is proven before. Default: ${DEFAULT-VALUE}.")
    private double seconds;

    @Option(
            names = "--objective",
            paramLabel = "WHAT",
            converter = Objectives.class,
            completionCandidates = Objectives.class,
            description = "Of tasks: ${COMPLETION-CANDIDATES}. Default: makespan.")
    private @Nullable Objective objective;

    @Option(names = "--from", paramLabel = "PLAN", description = "A plan to start from.")
    private @Nullable Path from;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Breaks ties. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            description = "Stop after so much work: with the same seed the same plan each time.")
    private @Nullable Integer rounds;

    @Option(names = "--hire", description = "Of seats: whom to hire, each planned with; takes as long again at most.")
    private boolean hire;

    @Option(names = "--out", paramLabel = "F", description = "Where the plan goes; a folder where several are planned.")
    private @Nullable Path out;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "json",
            description =
                    "${COMPLETION-CANDIDATES}; mspdi: XML of Microsoft Project, of tasks. Default: ${DEFAULT-VALUE}.")
    private Format format = Format.json;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        if (check) {
            return checkPlan();
        }
        refuseNonsense();
        try (Stopping stopping = Stopping.atCtrlC()) {
            for (Path file : files) {
                int exit = plan(file, stopping);
                if (exit != 0) {
                    return exit;
                }
            }
            return 0;
        }
    }

    private int plan(Path file, Stopping stopping) {
        Planned planned;
        try (ProgressLine progress = ProgressLine.onStandardError(file)) {
            Plannable problem = read(file);
            refuseWhatItCannot(problem);
            Path earlier = from;
            ProblemFile start =
                    earlier == null ? null : FaultyInput.beside(earlier.toString(), () -> ProblemFile.at(earlier));
            PlanRequest request = new PlanRequest(
                    Duration.ofMillis(Math.round(seconds * 1000)),
                    objective,
                    seed,
                    rounds,
                    start,
                    progress,
                    stopping::isWanted);
            planned = problem.plan(request);
            planned = hire ? planned.withHires(request) : planned;
        } catch (FaultyInput faulty) {
            return complain(file, faulty);
        }
        planned.summary().forEach(System.out::println);
        return out == null ? 0 : write(planned, file, out);
    }

    private int write(Planned planned, Path file, Path out) {
        Path target = Files.isDirectory(out) ? out.resolve(file.getFileName() + ".plan." + ending()) : out;
        try {
            WholeFile.write(target, planned.written(format));
            System.out.println("Written: " + target);
            return 0;
        } catch (FaultyInput unwritten) {
            return complain(file, unwritten);
        } catch (IOException unwritten) {
            System.err.println("meridian: " + target + ": the plan could not be written: " + unwritten.getMessage());
            return 1;
        }
    }

    private String ending() {
        return format == Format.mspdi ? "xml" : format.name();
    }

    private int checkPlan() {
        if (files.size() != 2) {
            throw wrong("--check takes a problem and its plan");
        }
        Plannable problem;
        try {
            problem = read(files.getFirst());
        } catch (FaultyInput faulty) {
            return complain(files.getFirst(), faulty);
        }
        try {
            CheckedPlan checked = problem.check(ProblemFile.at(files.getLast()));
            checked.broken().forEach(line -> System.out.println("broken: " + line));
            if (checked.isValid()) {
                System.out.println("The plan keeps every rule.");
            }
            checked.measures().forEach(System.out::println);
            return checked.isValid() ? 0 : 1;
        } catch (FaultyInput faulty) {
            return complain(files.getLast(), faulty);
        }
    }

    /** A problem of the first kind that it looks like. */
    public static Plannable read(Path path) {
        ProblemFile file = ProblemFile.at(path);
        KindOfProblem kind =
                KINDS.stream().filter(each -> each.isIn(file)).findFirst().orElse(KINDS.getLast());
        return kind.read(file);
    }

    private void refuseNonsense() {
        if (!(seconds >= 0 && seconds <= 86_400)) {
            throw wrong("--seconds takes 0 to 86400");
        }
        if (rounds != null && rounds < 0) {
            throw wrong("--rounds takes 0 or more");
        }
        if (files.size() > 1 && out != null && !Files.isDirectory(out)) {
            throw wrong("--out takes a folder where several problems are planned");
        }
        refuseWrongOut();
    }

    private void refuseWhatItCannot(Plannable problem) {
        if (objective != null && !problem.objectives().contains(objective)) {
            throw wrong("this problem is planned for " + words(problem.objectives()));
        }
        if (hire && !problem.knowsWhomToHire()) {
            throw wrong("--hire is for seats: tasks do not say whom they need");
        }
        if (!problem.formats().contains(format)) {
            throw wrong("plans of this problem are written as " + problem.formats());
        }
    }

    private void refuseWrongOut() {
        if (out == null) {
            return;
        }
        Path folder = out.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw wrong("--out: there is no folder " + folder);
        }
        try {
            for (Path file : files) {
                if (Files.exists(out) && Files.exists(file) && Files.isSameFile(out, file)) {
                    throw wrong("--out would replace the problem " + file + " by its plan");
                }
            }
        } catch (IOException unreadable) {
            throw wrong("--out: " + unreadable.getMessage());
        }
    }

    private static String words(Set<Objective> objectives) {
        return objectives.stream().map(Objective::word).collect(Collectors.joining(", "));
    }

    private static int complain(Path file, FaultyInput faulty) {
        String name = faulty.file() == null ? file.toString() : faulty.file();
        faulty.faults().forEach(fault -> System.err.println("meridian: " + name + ": " + fault));
        return 2;
    }

    private ParameterException wrong(String text) {
        if (spec == null) {
            throw new IllegalStateException(text);
        }
        return new ParameterException(spec.commandLine(), text);
    }

    static final class Objectives implements ITypeConverter<Objective>, Iterable<String> {
        @Override
        public Objective convert(String word) {
            return Objective.named(word);
        }

        @Override
        public Iterator<String> iterator() {
            return EnumSet.complementOf(EnumSet.of(Objective.VALUE)).stream()
                    .map(Objective::word)
                    .iterator();
        }
    }
}
