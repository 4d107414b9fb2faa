package meridian.staffing.planner.tasks.search;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import meridian.staffing.planner.NativeSolver;
import meridian.staffing.planner.SmallestSet;
import meridian.staffing.planner.tasks.Contradiction;
import meridian.staffing.planner.tasks.Pin;
import meridian.staffing.planner.tasks.Project;
import meridian.staffing.planner.tasks.Settled;
import meridian.staffing.planner.tasks.Task;
import meridian.staffing.planner.tasks.rules.Rule;
import meridian.staffing.planner.tasks.rules.Rules;

/** Finds the smallest sets of what is settled of tasks that no plan keeps, each with the rules that it takes for that. */
final class Contradictions {

    private static final int MOST = 5;
    private static final Duration LOOK = Duration.ofSeconds(20);

    private final Project project;
    private final BooleanSupplier stopped;
    private final long until = System.nanoTime() + LOOK.toNanos();
    private boolean isOpen;

    Contradictions(Project project, BooleanSupplier stopped) {
        this.project = project;
        this.stopped = stopped;
    }

    /** Sets that have nothing in common; no more where one could not be found out in the time. */
    List<Contradiction> all() {
        List<Contradiction> found = new ArrayList<>();
        List<Settled> left = new ArrayList<>(settled());
        while (found.size() < MOST && isImpossible(left, Rules.ALL)) {
            List<Settled> set = SmallestSet.of(left, some -> isImpossible(some, Rules.ALL));
            List<Rule> rules = SmallestSet.of(others(), some -> isImpossible(set, with(some)));
            if (set.isEmpty() || isOpen) {
                break;
            }
            found.add(new Contradiction(set, rules));
            left.removeAll(set);
        }
        return found;
    }

    private static List<Rule> others() {
        return Rules.ALL.stream().filter(rule -> rule != Rules.PINNED).toList();
    }

    private static List<Rule> with(List<Rule> others) {
        return Stream.concat(others.stream(), Stream.of(Rules.PINNED)).toList();
    }

    private List<Settled> settled() {
        return IntStream.range(0, project.tasks().size())
                .boxed()
                .flatMap(number -> {
                    Task task = project.tasks().get(number);
                    Pin pin = task.pin();
                    return Stream.of(
                                    new Settled(number, task, new Pin(pin.resource(), null)),
                                    new Settled(number, task, new Pin(null, pin.start())))
                            .filter(each -> !each.pin().equals(Pin.NONE));
                })
                .toList();
    }

    /** Whether no plan keeps the rules and no more than this of what is settled; not where that stays open. */
    private boolean isImpossible(List<Settled> kept, List<Rule> rules) {
        TaskNetwork network = TaskNetwork.of(only(kept), rules);
        boolean isPossible = network.isPossibleWithMany();
        if (!isPossible || !network.isOneAtATime()) {
            return !isPossible;
        }
        if (!NativeSolver.isThere()) {
            isOpen = true;
            return false;
        }
        AtomicBoolean isFound = new AtomicBoolean();
        Incumbent any = new Incumbent(
                network,
                0,
                until,
                () -> isFound.get() || stopped.getAsBoolean(),
                (makespan, bound) -> isFound.set(true));
        ListScheduling list = new ListScheduling(network);
        any.offer(list.plan(list.weights(new SplittableRandom(1), 0)));
        if (!any.isOver()) {
            new JointModel(network, any).solve(1, Double.MAX_VALUE, 1);
        }
        isOpen |= !any.isImpossible() && !isFound.get();
        return any.isImpossible();
    }

    private Project only(List<Settled> kept) {
        List<Task> tasks = new ArrayList<>();
        project.tasks().forEach(task -> tasks.add(task.with(Pin.NONE)));
        for (Settled each : kept) {
            tasks.set(
                    each.number(),
                    tasks.get(each.number())
                            .with(each.pin().and(tasks.get(each.number()).pin())));
        }
        return project.with(tasks);
    }
}
