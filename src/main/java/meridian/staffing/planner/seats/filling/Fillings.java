package meridian.staffing.planner.seats.filling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import meridian.staffing.planner.seats.Person;
import meridian.staffing.planner.seats.Seat;
import meridian.staffing.planner.seats.SeatPlan;
import meridian.staffing.planner.seats.SeatPlan.Empty;
import meridian.staffing.planner.seats.Staffing;
import meridian.staffing.planner.seats.Stretch;
import meridian.staffing.planner.seats.measures.Measures;
import meridian.staffing.planner.seats.rules.Change;
import meridian.staffing.planner.seats.rules.MaySit;
import meridian.staffing.planner.seats.rules.Rule;

/**
 * What would fill the weeks in which nobody holds a seat. Each is tried: with it the seat is held and every rule kept, and without any
 * part of it by nobody.
 */
public final class Fillings {

    /** What is said where no filling was found. */
    public static final String NONE = "No four changes would fill it; somebody new might.";

    /** What more than so many changes would take is somebody else's problem. */
    private static final int MOST_CHANGES = 4;

    private static final int MOST_WAYS = 12;
    private static final int MOST_NAMED = 3;
    private static final int MOST_WEIGHED = 4;
    private static final int NOT_MUCH_LARGER = 3;
    private static final int NEAREST = 12;
    private static final int MOST_EMPTY = 12;
    private static final int LEAST_EMPTY = 3;
    private static final long MOST_PAIRS = 1_200_000;

    private static final Comparator<Set> SMALLEST =
            Comparator.comparingInt((Set set) -> set.changes().size()).thenComparingDouble(Set::size);

    private static final Comparator<Filling> BEST = Comparator.comparingInt(Filling::steps)
            .thenComparingDouble(Filling::size)
            .thenComparingDouble(Filling::dearer)
            .thenComparing(filling -> filling.person().id());

    private final Staffing staffing;
    private final List<Rule> rules;
    private final SeatPlan plan;
    private final Neighbours neighbours;
    private final Trial asItIs;
    private final double value;

    /** Changes with which one person could hold a seat. */
    private record Set(Person person, List<Change> changes) {
        double size() {
            return changes.stream().mapToDouble(Change::size).sum();
        }
    }

    public Fillings(Staffing staffing, List<Rule> rules, SeatPlan plan) {
        this.staffing = staffing;
        this.rules = rules;
        this.plan = plan;
        neighbours = new Neighbours(staffing, plan);
        asItIs = new Trial(staffing, rules, plan, neighbours);
        value = Measures.value(plan, staffing);
    }

    /** The most pressing weeks that nobody holds, each with the smallest changes that would fill it. */
    public Map<Empty, List<Filling>> mostPressing() {
        return plan.empty().stream()
                .sorted(Comparator.comparingDouble(Fillings::weight)
                        .reversed()
                        .thenComparing(empty -> empty.seat().id())
                        .thenComparingInt(Empty::from))
                .limit(looked())
                .collect(Collectors.toMap(empty -> empty, this::of, (a, b) -> a, LinkedHashMap::new));
    }

    /** Fewer of large problems, so that whoever stops the planning soon has the plan. */
    private long looked() {
        long pairs = (long) staffing.people().size() * staffing.seats().size();
        return Math.clamp(MOST_PAIRS / pairs, LEAST_EMPTY, MOST_EMPTY);
    }

    private static double weight(Empty empty) {
        return empty.seat().workstream().weight() * empty.seat().days() * (empty.to() - empty.from() + 1);
    }

    /** The smallest changes, of which none holds another; the smallest first. Empty: four changes are not enough. */
    public List<Filling> of(Empty empty) {
        List<Filling> now = staffing.people().stream()
                .filter(person -> asItIs.fits(asItIs.stretch(empty, person), List.of()))
                .limit(MOST_WEIGHED)
                .flatMap(person -> filling(asItIs, empty, person, List.of(), List.of()).stream())
                .toList();
        if (!now.isEmpty()) {
            return best(now);
        }
        return best(Stream.concat(moved(empty).limit(MOST_WEIGHED), changed(empty).stream())
                .toList());
    }

    private static List<Filling> best(List<Filling> all) {
        double smallest = all.stream().mapToDouble(Filling::size).min().orElse(0);
        return all.stream()
                .filter(each -> each.size() <= smallest + NOT_MUCH_LARGER)
                .sorted(BEST)
                .limit(MOST_NAMED)
                .toList();
    }

    /** The filling, where the whole plan with it keeps every rule. */
    private Optional<Filling> filling(
            Trial trial, Empty empty, Person person, List<Change> changes, List<Stretch> moves) {
        Stretch stretch = trial.stretch(empty, person);
        return trial.isValid(stretch, moves)
                ? Optional.of(new Filling(
                        empty,
                        stretch.person(),
                        changes,
                        moves,
                        trial.staffing,
                        trial.with(stretch, moves),
                        trial.value(stretch, moves) - value))
                : Optional.empty();
    }

    /** Who may sit on it, with somebody else taking over the one seat that keeps them from it. */
    private Stream<Filling> moved(Empty empty) {
        return staffing.people().stream()
                .filter(person -> asItIs.may(asItIs.stretch(empty, person)))
                .flatMap(person -> held(person, empty).stream()
                        .filter(move -> asItIs.fitsWithout(asItIs.stretch(empty, person), move))
                        .flatMap(move -> staffing.people().stream()
                                .filter(other -> !other.equals(person))
                                .map(other -> new Stretch(move.seat(), other, move.from(), move.to()))
                                .filter(asItIs::may)
                                .filter(taken -> asItIs.fits(asItIs.stretch(empty, person), List.of(taken)))
                                .flatMap(taken -> filling(asItIs, empty, person, List.of(), List.of(taken)).stream())));
    }

    /** What somebody holds in weeks in which they could hold the seat, cut to these. */
    private List<Stretch> held(Person person, Empty empty) {
        return neighbours
                .heldBy(person.number())
                .mapToObj(staffing.seats()::get)
                .flatMap(seat -> plan.stretches(seat).stream())
                .filter(each -> each.person().equals(person))
                .filter(each -> each.from() <= empty.to() && empty.from() <= each.to())
                .map(each -> new Stretch(
                        each.seat(), person, Math.max(each.from(), empty.from()), Math.min(each.to(), empty.to())))
                .toList();
    }

    private List<Filling> changed(Empty empty) {
        List<Set> open = nearest(empty.seat()).stream()
                .flatMap(person -> sets(empty, person).stream())
                .sorted(SMALLEST)
                .toList();
        Map<String, Filling> found = new LinkedHashMap<>();
        for (Set each : open) {
            Set smallest = smaller(each, empty).orElse(each);
            filling(trial(smallest.changes()), empty, smallest.person(), smallest.changes(), List.of())
                    .ifPresent(filling -> found.putIfAbsent(filling.text(), filling));
            if (found.size() == MOST_WEIGHED) {
                break;
            }
        }
        return List.copyOf(found.values());
    }

    /** Whoever lacks least of what the seat asks for. */
    private List<Person> nearest(Seat seat) {
        return staffing.people().stream()
                .sorted(Comparator.comparingDouble((Person person) -> lacks(person, seat))
                        .thenComparing(Person::id))
                .limit(NEAREST)
                .toList();
    }

    private double lacks(Person person, Seat seat) {
        return MaySit.among(rules).stream()
                .filter(rule -> !rule.allows(person, seat))
                .mapToDouble(rule -> rule.ways(person, seat).stream()
                        .mapToDouble(
                                way -> way.stream().mapToDouble(Change::size).sum())
                        .min()
                        .orElse(MOST_WAYS))
                .sum();
    }

    /** Changes with which one person could hold it, each without anything that is not needed for that. */
    private List<Set> sets(Empty empty, Person person) {
        Stretch stretch = asItIs.stretch(empty, person);
        SeatPlan with = asItIs.with(stretch, List.of());
        List<List<Change>> all = List.of(List.of());
        for (Rule rule : asItIs.against(stretch)) {
            List<List<Change>> ways = rule.ways(stretch, with, staffing);
            all = all.stream()
                    .flatMap(begun -> ways.stream().map(way -> together(begun, way)))
                    .filter(set -> set.size() <= MOST_CHANGES)
                    .limit(MOST_WAYS)
                    .toList();
        }
        return all.stream()
                .filter(set -> fits(set, empty, person))
                .map(set -> new Set(person, needed(set, empty, person)))
                .toList();
    }

    private static List<Change> together(List<Change> begun, List<Change> way) {
        List<Change> both = new ArrayList<>(begun);
        way.stream()
                .filter(change -> begun.stream().noneMatch(each -> each.text().equals(change.text())))
                .forEach(both::add);
        return both;
    }

    private Trial trial(List<Change> set) {
        Staffing changed = staffing;
        for (Change change : set) {
            changed = change.made().apply(changed);
        }
        return new Trial(changed, rules, plan, neighbours);
    }

    private boolean fits(List<Change> set, Empty empty, Person person) {
        Trial trial = trial(set);
        return trial.fits(trial.stretch(empty, person), List.of());
    }

    /** Takes out one change after the other, the largest first, that is not needed. */
    private List<Change> needed(List<Change> set, Empty empty, Person person) {
        List<Change> needed = set;
        for (Change change : set.stream()
                .sorted(Comparator.comparingDouble(Change::size).reversed())
                .toList()) {
            List<Change> without =
                    needed.stream().filter(each -> !each.equals(change)).toList();
            if (fits(without, empty, person)) {
                needed = without;
            }
        }
        return needed;
    }

    /** Some of the changes, where they are enough for anybody. */
    private Optional<Set> smaller(Set set, Empty empty) {
        int all = set.changes().size();
        return IntStream.range(1, (1 << all) - 1)
                .boxed()
                .sorted(Comparator.comparingInt(Integer::bitCount).thenComparing(Comparator.naturalOrder()))
                .map(chosen -> IntStream.range(0, all)
                        .filter(i -> (chosen & (1 << i)) != 0)
                        .mapToObj(set.changes()::get)
                        .toList())
                .flatMap(some -> withAnybody(some, empty))
                .findFirst();
    }

    private Stream<Set> withAnybody(List<Change> some, Empty empty) {
        Trial trial = trial(some);
        return staffing.people().stream()
                .filter(person -> trial.fits(trial.stretch(empty, person), List.of()))
                .map(person -> new Set(person, some));
    }
}
