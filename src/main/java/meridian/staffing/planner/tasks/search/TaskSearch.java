package meridian.staffing.planner.tasks.search;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import meridian.staffing.planner.Fault;
import meridian.staffing.planner.FaultyInput;
import meridian.staffing.planner.Objective;
import meridian.staffing.planner.PlanRequest;
import meridian.staffing.planner.Standing;
import meridian.staffing.planner.tasks.FoundPlan;
import meridian.staffing.planner.tasks.FoundPlan.Deadline;
import meridian.staffing.planner.tasks.FoundPlan.FrontPoint;
import meridian.staffing.planner.tasks.Project;
import meridian.staffing.planner.tasks.Settled;
import meridian.staffing.planner.tasks.TaskPlan;
import org.jspecify.annotations.Nullable;

/** Searches for what is asked for. */
public final class TaskSearch {

    private static final String IMPOSSIBLE =
            "what is settled contradicts itself or another rule: there is no plan that keeps it";

    private final TaskNetwork network;
    private final PlanRequest request;
    private final @Nullable TaskPlan from;
    private final Function<Settled, String> place;
    private final Bounds bounds;
    private final long begun = System.nanoTime();

    /**
     * A search.
     *
     * @param from a valid plan to start from, null: none
     * @param place where what is settled of a task stands in its file
     */
    public TaskSearch(Project project, PlanRequest request, @Nullable TaskPlan from, Function<Settled, String> place) {
        network = TaskNetwork.of(project);
        this.request = request;
        this.from = from;
        this.place = place;
        bounds = new Bounds(network);
    }

    /**
     * Searches.
     *
     * @throws FaultyInput where no plan keeps what is settled, or none was found in the time
     */
    public FoundPlan search() {
        if (!network.isPossibleWithMany()) {
            throw impossible(IMPOSSIBLE);
        }
        Objective objective = request.objective() == null ? Objective.MAKESPAN : request.objective();
        return switch (objective) {
            case COST, COST_THEN_MAKESPAN -> cheapest(objective);
            case MAKESPAN_THEN_COST -> shortestThenCheapest();
            case FRONT -> front();
            default -> shortest();
        };
    }

    private FoundPlan shortest() {
        Incumbent found = shortest(network, 1);
        return found(Objective.MAKESPAN, best(found), found.bound(), bounds.cost(), found.isProven());
    }

    /** Everybody who is the cheapest for a task costs the same, so that what is left open is the makespan among them. */
    private FoundPlan cheapest(Objective objective) {
        Incumbent found = shortest(network.withTheCheapestOnly(), objective == Objective.COST ? 0 : 1);
        boolean proven = objective == Objective.COST || found.isProven();
        return found(objective, best(found), bounds.makespan(), bounds.cost(), proven);
    }

    private FoundPlan shortestThenCheapest() {
        Incumbent found = shortest(network, 0.5);
        CostSearch search = new CostSearch(network, until(1, 0, "cost"), new SplittableRandom(request.seed()));
        Schedule shortest = best(found);
        CostSearch.Point point = search.cheapestBy(
                shortest.makespan(network), shortest, request.time().toNanos() / 1e9, true);
        return found(
                Objective.MAKESPAN_THEN_COST,
                point.schedule(),
                found.bound(),
                point.bound(),
                found.isProven() && point.isProven());
    }

    private FoundPlan front() {
        Incumbent shortest = shortest(network, 0.25);
        Incumbent cheapest = shortest(network.withTheCheapestOnly(), 0.35);
        Front front =
                new FrontSearch(network, until(1, 0, "front"), request.seed()).search(best(shortest), best(cheapest));
        List<FrontPoint> points = front.points().stream()
                .map(point ->
                        new FrontPoint(network.named(point.schedule()), network.money(point.bound()), point.isProven()))
                .toList();
        boolean proven =
                shortest.isProven() && cheapest.isProven() && points.stream().allMatch(FrontPoint::proven);
        return new FoundPlan(
                Objective.FRONT,
                points.getFirst().plan(),
                shortest.bound(),
                network.money(bounds.cost()),
                points.getFirst().bound(),
                proven,
                points,
                deadlines(front, points.getFirst().plan().makespan()),
                front.area());
    }

    private List<Deadline> deadlines(Front front, int shortest) {
        return Arrays.stream(FrontSearch.MULTIPLES)
                .mapToObj(multiple -> {
                    int end = (int) (shortest * multiple);
                    Schedule cheapest = Objects.requireNonNull(front.cheapestBy(end), "the shortest ends by then");
                    return new Deadline(
                            multiple, end, network.money(cheapest.cost(network)), network.money(front.boundBy(end)));
                })
                .toList();
    }

    /** The search for the shortest plan, in a part of the time; in none of it, what is found at once. */
    private Incumbent shortest(TaskNetwork network, double part) {
        int bound = new Bounds(network).makespan();
        Incumbent incumbent = until(network, part, bound, "makespan");
        if (from != null && network == this.network) {
            incumbent.offer(network.numbered(from));
        }
        new MakespanSearch(network, incumbent, request.seed()).search(request.rounds());
        return incumbent;
    }

    private Incumbent until(double part, int bound, String measure) {
        return until(network, part, bound, measure);
    }

    private Incumbent until(TaskNetwork network, double part, int bound, String measure) {
        Duration time = Duration.ofNanos((long) (request.time().toNanos() * part));
        return new Incumbent(
                network,
                bound,
                begun + time.toNanos(),
                request.stopped(),
                (best, least) -> request.progress().accept(new Standing(measure, best, least)));
    }

    private Schedule best(Incumbent incumbent) {
        Schedule best = incumbent.best();
        if (best == null) {
            throw impossible(
                    incumbent.isImpossible() ? IMPOSSIBLE : "no plan that keeps what is settled was found in the time");
        }
        return best;
    }

    /** @param otherwise what is said where it was not found out what contradicts what */
    private FaultyInput impossible(String otherwise) {
        List<Fault> faults = new Contradictions(network.project, request.stopped())
                .all().stream()
                        .map(each -> new Fault(
                                each.settled().stream().map(place).distinct().collect(Collectors.joining(", ")),
                                "pinned",
                                each.text(network.project)))
                        .toList();
        return new FaultyInput(faults.isEmpty() ? List.of(new Fault("tasks", "pinned", otherwise)) : faults);
    }

    private FoundPlan found(Objective objective, Schedule schedule, int makespanBound, long inTime, boolean proven) {
        return new FoundPlan(
                objective,
                network.named(schedule),
                makespanBound,
                network.money(bounds.cost()),
                network.money(inTime),
                proven,
                List.of(),
                List.of(),
                0);
    }
}
