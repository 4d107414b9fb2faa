package meridian.staffing.planner.tasks;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import meridian.staffing.planner.Faults;
import meridian.staffing.planner.ProblemFile;
import org.jspecify.annotations.Nullable;
import org.mpxj.ProjectCalendar;
import org.mpxj.ProjectFile;
import org.mpxj.Rate;
import org.mpxj.ResourceAssignment;
import org.mpxj.common.RateHelper;

/**
 * Reads files of Microsoft Project and programs like it: tasks without anything below them, days of the project's calendar for
 * units of time, people, links and constraints. docs/planning.md says what becomes of each.
 */
final class ProjectFileReader {

    private static final double ONE_PERSON = 100;
    private static final int DECIMALS = 4;
    private static final int A_YEAR = 260;

    private final ProjectFile file;
    private final ProjectFileDays days;
    private final Faults faults;
    private final ProjectFaults project;
    private final ProjectFileLinks links;

    private ProjectFileReader(ProjectFile file, ProjectFileDays days, Faults faults) {
        this.file = file;
        this.days = days;
        this.faults = faults;
        project = new ProjectFaults(faults);
        links = ProjectFileLinks.of(file, days, faults);
    }

    /**
     * The problem in the file.
     *
     * @throws meridian.staffing.planner.FaultyInput with all that is wrong with it
     */
    static Project read(ProblemFile problem) {
        ProjectFile opened = OpenedProjectFile.open(problem);
        Faults faults = new Faults();
        ProjectFileDays days = ProjectFileDays.of(opened, faults);
        faults.throwIfAny();
        Project read = new ProjectFileReader(opened, Objects.requireNonNull(days), faults).project(problem.name());
        faults.throwIfAny();
        return read;
    }

    private Project project(String name) {
        List<Task> tasks = file.getTasks().stream()
                .filter(OpenedProjectFile::isWork)
                .filter(task -> !OpenedProjectFile.isFinished(task))
                .map(this::task)
                .toList();
        int horizon = horizon(tasks);
        BegunTasks begun = new BegunTasks(tasks, faults);
        List<Resource> resources = file.getResources().stream()
                .filter(OpenedProjectFile::isPerson)
                .map(each -> resource(each, horizon))
                .map(begun::there)
                .toList();
        longEnough(tasks, resources, horizon);
        Project read = new Project(name, true, resources, tasks, days.workingDays());
        project.check(read);
        return read;
    }

    /** A unit by which everything is done even where people are away for half of the time, and a year at least. */
    private static int horizon(List<Task> tasks) {
        long all = 0;
        long latest = 0;
        for (Task task : tasks) {
            all += task.duration()
                    + task.after().stream()
                            .mapToInt(link -> Math.max(0, link.lag()))
                            .max()
                            .orElse(0);
            latest = Math.max(latest, task.earliest());
            latest = Math.max(latest, Objects.requireNonNullElse(task.deadline(), 0));
            latest = Math.max(latest, Objects.requireNonNullElse(task.pin().start(), 0));
        }
        return (int) Math.min(Integer.MAX_VALUE, latest + 2 * all + A_YEAR);
    }

    /** A task for which everybody who may do it is away too often is one that nobody can do. */
    private void longEnough(List<Task> tasks, List<Resource> resources, int horizon) {
        Map<Resource, Integer> stretches =
                resources.stream().collect(Collectors.toMap(each -> each, each -> longestStretch(each, horizon)));
        for (Task task : tasks) {
            OptionalInt longest = resources.stream()
                    .filter(each -> each.canDo(task) && isFree(task, each))
                    .mapToInt(stretches::get)
                    .max();
            if (task.pin().start() == null && longest.isPresent() && longest.getAsInt() < task.duration()) {
                faults.add(
                        place(task),
                        "away",
                        "takes %d days in a row, and nobody who may do it is there for more than %d: split it",
                        task.duration(),
                        longest.getAsInt());
            }
        }
    }

    private static boolean isFree(Task task, Resource who) {
        return task.pin().resource() == null || task.pin().resource().equals(who.id());
    }

    private static int longestStretch(Resource who, int horizon) {
        int longest = 0;
        int from = 0;
        for (Span away : who.away()) {
            longest = Math.max(longest, away.from() - from);
            from = away.to();
        }
        return Math.max(longest, horizon - from);
    }

    private Resource resource(org.mpxj.Resource given, int horizon) {
        String id = OpenedProjectFile.id(given);
        String place = "resource " + id + " “" + given.getName() + "”";
        project.resource(id, place);
        if (given.getMaxUnits() != null && given.getMaxUnits().doubleValue() > ONE_PERSON) {
            faults.add(
                    place,
                    "people",
                    "stands for more than one person (%.0f %%): give each of them a row",
                    given.getMaxUnits().doubleValue());
        }
        String group = group(given);
        return new Resource(
                id,
                given.getName(),
                salary(given, place),
                group == null ? Map.of() : Map.of(group, 1),
                away(given, horizon));
    }

    private List<Span> away(org.mpxj.Resource given, int horizon) {
        ProjectCalendar own = given.getCalendar();
        return own == null ? List.of() : days.away(own, horizon);
    }

    /** What a day of the project's usual hours costs. */
    private BigDecimal salary(org.mpxj.Resource given, String place) {
        Rate rate = given.getStandardRate();
        if (rate == null) {
            return BigDecimal.ZERO;
        }
        double hours = file.getProjectProperties().getMinutesPerDay() / 60.0;
        double day = RateHelper.convertToHours(file.getProjectProperties(), rate) * hours;
        if (day < 0 || day > ProjectFaults.MOST_SALARY.doubleValue()) {
            faults.add(place, "rate", "a day costs 0 to %s, not %.2f", ProjectFaults.MOST_SALARY, day);
            return BigDecimal.ZERO;
        }
        BigDecimal salary =
                BigDecimal.valueOf(day).setScale(DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
        return salary.scale() < 0 ? salary.setScale(0) : salary;
    }

    private static @Nullable String group(org.mpxj.Resource resource) {
        String group = resource.getGroup();
        return group == null || group.isBlank() ? null : group.strip();
    }

    private Task task(org.mpxj.Task given) {
        String place = place(given);
        project.task(OpenedProjectFile.id(given), place);
        if (given.getExternalTask()) {
            faults.add(place, "external", "is a task of another file: plan that file, or take the link out");
        }
        boolean begun = OpenedProjectFile.isBegun(given);
        org.mpxj.Resource who = assigned(given, place);
        return new Task(
                OpenedProjectFile.id(given),
                named(given.getName()),
                begun ? begunFor(given, place) : duration(given, place),
                begun ? List.of() : needs(who),
                links.before(given),
                begun ? 0 : earliest(given),
                deadline(given),
                new Pin(settled(who, begun), begun ? begunAt(given) : start(given, place)));
    }

    private int duration(org.mpxj.Task given, String place) {
        if (given.getDuration() == null) {
            faults.add(place, "duration", "does not say how long it takes");
            return 0;
        }
        Integer whole = days.whole(given.getDuration());
        if (whole == null) {
            faults.add(place, "duration", "takes elapsed time; give it in working days");
            return 0;
        }
        return whole;
    }

    /** The days from its start to its finish, whatever is between. */
    private int begunFor(org.mpxj.Task given, String place) {
        int length = duration(given, place);
        return length == 0 || given.getFinish() == null ? length : days.end(given.getFinish()) - begunAt(given);
    }

    /** Who the file says does the task; null: nobody, or a fault. */
    private org.mpxj.@Nullable Resource assigned(org.mpxj.Task given, String place) {
        List<org.mpxj.Resource> workers = workers(given).distinct().toList();
        if (workers.size() > 1) {
            faults.add(
                    place,
                    "one person",
                    "is assigned to %s; here one person does a task: give each of them a task of their own, or leave one",
                    workers.stream().map(org.mpxj.Resource::getName).collect(Collectors.joining(" and ")));
            return null;
        }
        if (!workers.isEmpty() && workers.getFirst().getGeneric() && group(workers.getFirst()) == null) {
            faults.add(
                    place,
                    "role",
                    "is assigned to %s, a generic resource without a group: name the group of those who may do it",
                    workers.getFirst().getName());
            return null;
        }
        return workers.isEmpty() ? null : workers.getFirst();
    }

    private static Stream<org.mpxj.Resource> workers(org.mpxj.Task given) {
        return given.getResourceAssignments().stream()
                .map(ResourceAssignment::getResource)
                .filter(OpenedProjectFile::isWorker);
    }

    private static List<Need> needs(org.mpxj.@Nullable Resource who) {
        String group = who == null ? null : group(who);
        return group == null ? List.of() : List.of(new Need(group, 1));
    }

    /** Who does it whatever comes: whoever began it, or who is assigned and in no group. */
    private static @Nullable String settled(org.mpxj.@Nullable Resource who, boolean begun) {
        if (who == null || who.getGeneric() || (!begun && group(who) != null)) {
            return null;
        }
        return OpenedProjectFile.id(who);
    }

    private Integer begunAt(org.mpxj.Task given) {
        LocalDateTime begun = given.getActualStart() == null ? given.getStart() : given.getActualStart();
        return begun == null ? 0 : days.unit(begun);
    }

    /** Not before its constraint, the day up to which the project is reported, and what is finished before it. */
    private int earliest(org.mpxj.Task given) {
        LocalDateTime status = file.getProjectProperties().getStatusDate();
        int now = Math.max(links.earliest(given), status == null ? 0 : days.unit(status));
        boolean held = given.getConstraintType() == org.mpxj.ConstraintType.START_NO_EARLIER_THAN
                && given.getConstraintDate() != null;
        return held ? Math.max(now, days.unit(given.getConstraintDate())) : now;
    }

    private @Nullable Integer deadline(org.mpxj.Task given) {
        List<LocalDateTime> ends = new ArrayList<>();
        if (given.getDeadline() != null) {
            ends.add(given.getDeadline());
        }
        if (given.getConstraintType() == org.mpxj.ConstraintType.FINISH_NO_LATER_THAN
                && given.getConstraintDate() != null) {
            ends.add(given.getConstraintDate());
        }
        return ends.stream().min(LocalDateTime::compareTo).map(days::end).orElse(null);
    }

    private @Nullable Integer start(org.mpxj.Task given, String place) {
        LocalDateTime date = given.getConstraintDate();
        return switch (given.getConstraintType()) {
            case MUST_START_ON, START_ON -> date == null ? null : Integer.valueOf(days.unit(date));
            case AS_LATE_AS_POSSIBLE, MUST_FINISH_ON, START_NO_LATER_THAN, FINISH_NO_EARLIER_THAN, FINISH_ON -> {
                faults.add(
                        place,
                        "constraint",
                        "has the constraint %s; planned are as soon as possible, start no earlier than, must start on and finish"
                                + " no later than",
                        given.getConstraintType()
                                .name()
                                .toLowerCase(Locale.ROOT)
                                .replace('_', ' '));
                yield null;
            }
            case null, default -> null;
        };
    }

    /** Where a task stands: its unique id and its name. */
    static String place(org.mpxj.Task task) {
        return "task " + named(task);
    }

    static String place(Task task) {
        return "task %s “%s”".formatted(task.id(), task.name());
    }

    /** A task as a part of a sentence. */
    static String named(org.mpxj.Task task) {
        return "%s “%s”".formatted(OpenedProjectFile.id(task), named(task.getName()));
    }

    private static String named(@Nullable String name) {
        return name == null || name.isBlank() ? "without a name" : name;
    }
}
