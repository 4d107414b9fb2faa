package meridian.staffing.planner.tasks;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import meridian.staffing.planner.Faults;
import org.jspecify.annotations.Nullable;
import org.mpxj.Duration;
import org.mpxj.ProjectFile;
import org.mpxj.Relation;
import org.mpxj.RelationType;
import org.mpxj.Task;
import org.mpxj.TimeUnit;

/** The links of a project file, those of summary tasks carried over to what is below them. */
final class ProjectFileLinks {

    private static final int MOST = 400_000;

    private final ProjectFileDays days;
    private final Faults faults;
    private final Map<Task, List<Task>> below = new HashMap<>();
    private final Map<Task, Map<String, Integer>> lags = new HashMap<>();
    private final Map<Task, Integer> earliest = new HashMap<>();
    private long count;

    private ProjectFileLinks(ProjectFileDays days, Faults faults) {
        this.days = days;
        this.faults = faults;
    }

    static ProjectFileLinks of(ProjectFile file, ProjectFileDays days, Faults faults) {
        ProjectFileLinks links = new ProjectFileLinks(days, faults);
        for (Task task : file.getTasks()) {
            if (!task.getNull() && task.getActive()) {
                task.getPredecessors().forEach(links::add);
            }
        }
        if (links.count > MOST) {
            faults.add(
                    "/",
                    "size",
                    "summary tasks that are linked make %,d links of the tasks below them; %,d are the most. Link milestones instead",
                    links.count,
                    MOST);
        }
        return links;
    }

    /** What has to be finished before this task; nothing where it is begun, for then that is past. */
    List<Link> before(Task task) {
        if (OpenedProjectFile.isBegun(task)) {
            return List.of();
        }
        return lags.getOrDefault(task, Map.of()).entrySet().stream()
                .map(each -> new Link(each.getKey(), each.getValue()))
                .toList();
    }

    /** The unit before which this task may not start because of what is finished already. */
    int earliest(Task task) {
        return earliest.getOrDefault(task, 0);
    }

    private void add(Relation relation) {
        Task before = relation.getPredecessorTask();
        Task after = relation.getSuccessorTask();
        if (relation.getType() != RelationType.FINISH_START) {
            faults.add(
                    ProjectFileReader.place(after),
                    "link",
                    "is linked %s to %s; only links from finish to start are planned: change it, or split the task that is"
                            + " waited for",
                    words(relation.getType()),
                    ProjectFileReader.named(before));
            return;
        }
        List<Task> first = below(before);
        List<Task> then = below(after);
        count += (long) first.size() * then.size();
        if (count > MOST) {
            return;
        }
        for (Task one : first) {
            Integer lag = lag(relation.getLag(), one);
            if (lag == null) {
                faults.add(
                        ProjectFileReader.place(after),
                        "lag",
                        "the lag after %s is in elapsed time; give it in working days",
                        ProjectFileReader.named(before));
                return;
            }
            if (OpenedProjectFile.isFinished(one)) {
                past(one, lag, then);
                continue;
            }
            for (Task other : then) {
                lags.computeIfAbsent(other, key -> new LinkedHashMap<>())
                        .merge(OpenedProjectFile.id(one), lag, Math::max);
            }
        }
    }

    private void past(Task finished, int lag, List<Task> then) {
        if (finished.getFinish() != null) {
            int free = Math.max(0, days.after(finished.getFinish()) + lag);
            then.forEach(other -> earliest.merge(other, free, Math::max));
        }
    }

    private @Nullable Integer lag(@Nullable Duration lag, Task before) {
        if (lag == null) {
            return 0;
        }
        Integer length = before.getDuration() == null ? null : days.whole(before.getDuration());
        if (lag.getUnits() == TimeUnit.PERCENT) {
            return ProjectFileDays.up(lag.getDuration() / 100 * (length == null ? 0 : length));
        }
        return days.whole(lag);
    }

    private List<Task> below(Task task) {
        return below.computeIfAbsent(
                task, key -> leaves(key).filter(OpenedProjectFile::isWork).toList());
    }

    private static Stream<Task> leaves(Task task) {
        return task.hasChildTasks() ? task.getChildTasks().stream().flatMap(ProjectFileLinks::leaves) : Stream.of(task);
    }

    private static String words(@Nullable RelationType type) {
        return switch (type) {
            case START_START -> "from start to start";
            case FINISH_FINISH -> "from finish to finish";
            case START_FINISH -> "from start to finish";
            case null, default -> "in a way that is not known";
        };
    }
}
