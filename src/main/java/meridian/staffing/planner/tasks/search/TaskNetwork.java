package meridian.staffing.planner.tasks.search;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import meridian.staffing.planner.tasks.Placed;
import meridian.staffing.planner.tasks.Project;
import meridian.staffing.planner.tasks.Resource;
import meridian.staffing.planner.tasks.Span;
import meridian.staffing.planner.tasks.Task;
import meridian.staffing.planner.tasks.TaskPlan;
import meridian.staffing.planner.tasks.rules.Rule;
import meridian.staffing.planner.tasks.rules.Rules;
import meridian.staffing.planner.tasks.rules.Stated;

/** A project as numbers: what its rules say, ready for searching. Tasks and resources are their places in the project. */
public final class TaskNetwork {

    /** No limit. */
    static final int NEVER = 1 << 28;

    final Project project;
    final int tasks;
    final int resources;
    final int[] duration;
    /** For each task who may do it. */
    final int[][] able;

    /** For each task a number that it shares with those that the same resources may do. */
    final int[] group;

    /** Who may do the tasks of each group. */
    final int[][] ableOfGroup;

    final boolean[][] may;
    final int[][] before;
    final int[][] lag;
    final int[][] after;
    final int[][] lagAfter;
    /** Tasks so that each comes after those it follows. */
    final int[] order;

    final int[] earliest;
    final int[] latestStart;
    /** When a task has to be finished to be in time. */
    final int[] deadline;
    /** When a task starts at the earliest, were there resources enough. */
    final int[] head;
    /** How long everything goes on at least from a task's finish. */
    final int[] tail;

    final List<List<Span>> away;
    /** What a unit of each resource's time costs, in parts of ten to the power of minus {@link #costScale}. */
    final long[] salary;

    final int costScale;

    /** Whether resources do one task at a time. */
    private boolean oneAtATime;

    private TaskNetwork(Project project, List<Rule> rules, boolean theCheapestOnly) {
        this.project = project;
        tasks = project.tasks().size();
        resources = project.resources().size();
        duration = project.tasks().stream().mapToInt(Task::duration).toArray();
        earliest = new int[tasks];
        latestStart = filled(NEVER);
        deadline = project.tasks().stream()
                .mapToInt(task -> task.deadline() == null ? NEVER : task.deadline())
                .toArray();
        may = new boolean[tasks][resources];
        for (boolean[] row : may) {
            Arrays.fill(row, true);
        }
        away = new ArrayList<>();
        for (int r = 0; r < resources; r++) {
            away.add(new ArrayList<>());
        }
        Statements statements = new Statements();
        rules.forEach(rule -> rule.state(project, statements));
        away.forEach(spans -> spans.sort((one, other) -> Integer.compare(one.from(), other.from())));
        costScale = project.resources().stream()
                .mapToInt(resource -> Math.max(0, resource.salary().scale()))
                .max()
                .orElse(0);
        salary = project.resources().stream()
                .mapToLong(
                        resource -> resource.salary().movePointRight(costScale).longValueExact())
                .toArray();
        if (theCheapestOnly) {
            forbidTheDearer();
        }
        able = IntStream.range(0, tasks)
                .mapToObj(t ->
                        IntStream.range(0, resources).filter(r -> may[t][r]).toArray())
                .toArray(int[][]::new);
        Map<String, Integer> groups = new HashMap<>();
        group = Arrays.stream(able)
                .mapToInt(who -> groups.computeIfAbsent(Arrays.toString(who), key -> groups.size()))
                .toArray();
        ableOfGroup = new int[groups.size()][];
        for (int t = 0; t < tasks; t++) {
            ableOfGroup[group[t]] = able[t];
        }
        before = statements.numbers(statements.before);
        lag = statements.numbers(statements.lag);
        after = statements.numbers(statements.after);
        lagAfter = statements.numbers(statements.lagAfter);
        order = sorted();
        head = new int[tasks];
        tail = new int[tasks];
        walk();
    }

    /** The same with time running backwards; days off, pins and what is due are left out. */
    private TaskNetwork(TaskNetwork forward) {
        project = forward.project;
        tasks = forward.tasks;
        resources = forward.resources;
        duration = forward.duration;
        able = forward.able;
        group = forward.group;
        ableOfGroup = forward.ableOfGroup;
        may = forward.may;
        before = forward.after;
        lag = forward.lagAfter;
        after = forward.before;
        lagAfter = forward.lag;
        order = IntStream.range(0, tasks).map(i -> forward.order[tasks - 1 - i]).toArray();
        earliest = new int[tasks];
        latestStart = filled(NEVER);
        deadline = filled(NEVER);
        head = forward.tail;
        tail = forward.head;
        away = IntStream.range(0, resources).mapToObj(r -> List.<Span>of()).toList();
        salary = forward.salary;
        costScale = forward.costScale;
    }

    TaskNetwork reversed() {
        return new TaskNetwork(this);
    }

    public static TaskNetwork of(Project project) {
        return of(project, Rules.ALL);
    }

    static TaskNetwork of(Project project, List<Rule> rules) {
        return new TaskNetwork(project, rules, false);
    }

    /** The same, each task done by none but the cheapest of those who may do it. */
    TaskNetwork withTheCheapestOnly() {
        return new TaskNetwork(project, Rules.ALL, true);
    }

    private void forbidTheDearer() {
        for (boolean[] row : may) {
            long least = IntStream.range(0, resources)
                    .filter(r -> row[r])
                    .mapToLong(r -> salary[r])
                    .min()
                    .orElse(0);
            for (int r = 0; r < resources; r++) {
                row[r] &= salary[r] == least;
            }
        }
    }

    private int[] filled(int value) {
        int[] array = new int[tasks];
        Arrays.fill(array, value);
        return array;
    }

    private int[] sorted() {
        int[] waiting = new int[tasks];
        int[] sorted = new int[tasks];
        int end = 0;
        for (int t = 0; t < tasks; t++) {
            waiting[t] = before[t].length;
            if (waiting[t] == 0) {
                sorted[end++] = t;
            }
        }
        for (int next = 0; next < end; next++) {
            for (int follower : after[sorted[next]]) {
                if (--waiting[follower] == 0) {
                    sorted[end++] = follower;
                }
            }
        }
        if (end < tasks) {
            throw new IllegalArgumentException("tasks wait for each other");
        }
        return sorted;
    }

    private void walk() {
        for (int t : order) {
            head[t] = Math.max(0, earliest[t]);
            for (int k = 0; k < before[t].length; k++) {
                head[t] = Math.max(head[t], head[before[t][k]] + duration[before[t][k]] + lag[t][k]);
            }
        }
        for (int i = tasks - 1; i >= 0; i--) {
            int t = order[i];
            for (int k = 0; k < after[t].length; k++) {
                tail[t] = Math.max(tail[t], lagAfter[t][k] + duration[after[t][k]] + tail[after[t][k]]);
            }
        }
    }

    /** The first unit from {@code start} on from which the resource is there so long in a row. */
    int there(int resource, int start, int length) {
        int from = start;
        for (Span span : away.get(resource)) {
            if (length > 0 && span.overlaps(from, from + length)) {
                from = span.to();
            }
        }
        return from;
    }

    boolean isOneAtATime() {
        return oneAtATime;
    }

    /** Whether every task could start in time, were each resource there once for each of its tasks. */
    boolean isPossibleWithMany() {
        int[] finish = new int[tasks];
        for (int t : order) {
            int ready = Math.max(0, earliest[t]);
            for (int k = 0; k < before[t].length; k++) {
                ready = Math.max(ready, finish[before[t][k]] + lag[t][k]);
            }
            int soonest = NEVER;
            for (int r : able[t]) {
                soonest = Math.min(soonest, there(r, ready, duration[t]));
            }
            if (able[t].length == 0 || soonest > latestStart[t]) {
                return false;
            }
            finish[t] = soonest + duration[t];
        }
        return true;
    }

    boolean hasCalendar() {
        return away.stream().anyMatch(spans -> !spans.isEmpty());
    }

    boolean hasDeadlines() {
        return Arrays.stream(deadline).anyMatch(due -> due < NEVER);
    }

    boolean hasPinnedStarts() {
        return Arrays.stream(latestStart).anyMatch(latest -> latest < NEVER);
    }

    public int totalWork() {
        return Arrays.stream(duration).sum();
    }

    /** An end that certainly suffices. */
    int horizon() {
        int end = totalWork() + Arrays.stream(head).max().orElse(0);
        for (int[] lags : lag) {
            end += Math.max(0, Arrays.stream(lags).max().orElse(0));
        }
        for (List<Span> spans : away) {
            end = Math.max(
                    end,
                    end
                            + spans.stream()
                                    .mapToInt(span -> span.to() - span.from())
                                    .sum());
        }
        int lastAway =
                away.stream().flatMap(List::stream).mapToInt(Span::to).max().orElse(0);
        return Math.max(end, lastAway + totalWork());
    }

    public BigDecimal money(long cost) {
        return BigDecimal.valueOf(cost, costScale);
    }

    public TaskPlan named(Schedule schedule) {
        return new TaskPlan(IntStream.range(0, tasks)
                .mapToObj(t -> new Placed(
                        project.tasks().get(t), project.resources().get(schedule.resource()[t]), schedule.start()[t]))
                .toList());
    }

    /** The schedule of a plan that has every task. */
    public Schedule numbered(TaskPlan plan) {
        Map<String, Placed> placed = plan.byTask();
        int[] resource = new int[tasks];
        int[] start = new int[tasks];
        for (int t = 0; t < tasks; t++) {
            Placed each = placed.get(project.tasks().get(t).id());
            if (each == null) {
                throw new IllegalArgumentException(
                        "a plan without task " + project.tasks().get(t).id());
            }
            resource[t] = project.resources().indexOf(each.resource());
            start[t] = each.start();
        }
        return new Schedule(resource, start);
    }

    private final class Statements implements Stated {

        private final Map<String, Integer> taskNumbers = new HashMap<>();
        private final Map<String, Integer> resourceNumbers = new HashMap<>();
        private final List<List<Integer>> before = lists();
        private final List<List<Integer>> lag = lists();
        private final List<List<Integer>> after = lists();
        private final List<List<Integer>> lagAfter = lists();

        private Statements() {
            project.tasks().forEach(task -> taskNumbers.put(task.id(), taskNumbers.size()));
            project.resources().forEach(resource -> resourceNumbers.put(resource.id(), resourceNumbers.size()));
        }

        private List<List<Integer>> lists() {
            List<List<Integer>> lists = new ArrayList<>();
            for (int t = 0; t < tasks; t++) {
                lists.add(new ArrayList<>());
            }
            return lists;
        }

        private int[][] numbers(List<List<Integer>> lists) {
            return lists.stream()
                    .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                    .toArray(int[][]::new);
        }

        private int number(Task task) {
            return java.util.Objects.requireNonNull(taskNumbers.get(task.id()));
        }

        private int number(Resource resource) {
            return java.util.Objects.requireNonNull(resourceNumbers.get(resource.id()));
        }

        @Override
        public void forbidden(Task task, Resource resource) {
            may[number(task)][number(resource)] = false;
        }

        @Override
        public void startsNotBefore(Task task, int unit) {
            earliest[number(task)] = Math.max(earliest[number(task)], unit);
        }

        @Override
        public void startsNotAfter(Task task, int unit) {
            latestStart[number(task)] = Math.min(latestStart[number(task)], unit);
        }

        @Override
        public void follows(Task task, String earlier, int units) {
            int first = java.util.Objects.requireNonNull(taskNumbers.get(earlier));
            before.get(number(task)).add(first);
            lag.get(number(task)).add(units);
            after.get(first).add(number(task));
            lagAfter.get(first).add(units);
        }

        @Override
        public void oneAtATime() {
            oneAtATime = true;
        }

        @Override
        public void away(Resource resource, int from, int to) {
            away.get(number(resource)).add(new Span(from, to));
        }
    }
}
