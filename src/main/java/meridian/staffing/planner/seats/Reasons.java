package meridian.staffing.planner.seats;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import meridian.staffing.planner.seats.Agreed.Apart;
import meridian.staffing.planner.seats.Agreed.Lead;
import meridian.staffing.planner.seats.SeatPlan.Empty;
import meridian.staffing.planner.seats.rules.MaySit;
import meridian.staffing.planner.seats.rules.Rule;
import meridian.staffing.planner.seats.rules.Words;
import meridian.staffing.planner.seats.search.Beside;
import meridian.staffing.planner.seats.search.Beside.Option;

/** Why a plan is as it is: who else could sit where and what that would take, and what stands in the way where nobody sits. */
final class Reasons {

    private static final int MOST_ALTERNATIVES = 2;
    private static final int MOST_NAMED = 3;

    private final Staffing staffing;
    private final SeatPlan plan;
    private final SeatPlan fixed;
    private final List<MaySit> maySit;
    private final Beside beside;
    private final List<List<Seat>> held = new ArrayList<>();

    /**
     * What stands in the way of a seat being held.
     *
     * @param rule the name of the rule; {@code value} where a holder would make the plan worse
     * @param people whom it keeps away
     */
    record Obstacle(String rule, String text, List<Person> people) {}

    Reasons(Staffing staffing, List<Rule> rules, SeatPlan plan) {
        this.staffing = staffing;
        this.plan = plan;
        fixed = staffing.fixed();
        maySit = MaySit.among(rules);
        beside = new Beside(staffing, rules, plan);
        IntStream.range(0, staffing.people().size() * staffing.weeks()).forEach(at -> held.add(new ArrayList<>()));
        plan.held().forEach(each -> held(each.person(), each.week()).add(each.seat()));
    }

    private List<Seat> held(Person person, int week) {
        return held.get(person.number() * staffing.weeks() + week);
    }

    /** Why this person sits there: what is fixed, or who else could and what that would take. */
    List<String> of(Stretch stretch) {
        boolean stands = IntStream.rangeClosed(stretch.from(), stretch.to())
                .anyMatch(week -> fixed.holder(stretch.seat(), week) != null);
        if (stands) {
            return List.of("%s is fixed here.".formatted(stretch.person().name()));
        }
        List<Option> options = beside.options(stretch.seat(), stretch.from(), stretch.to(), List.of(stretch.person()));
        if (options.isEmpty()) {
            return List.of("Nobody else could hold it in all of these weeks beside the rest of the plan.");
        }
        return options.stream()
                .limit(MOST_ALTERNATIVES)
                .map(option -> "%s instead would raise the value by %s."
                        .formatted(option.person().name(), Words.number(Math.rint(option.dearer()))))
                .toList();
    }

    /** What stands in the way of a seat being held in weeks in which nobody holds it, the people it keeps away named. */
    List<Obstacle> of(Empty empty) {
        List<Person> may = staffing.people().stream()
                .filter(person -> lacking(person, empty.seat()).isEmpty())
                .toList();
        if (may.isEmpty()) {
            return nobodyMay(empty.seat());
        }
        Map<String, List<Person>> kept = new LinkedHashMap<>();
        may.forEach(person -> kept.computeIfAbsent(obstacle(person, empty), rule -> new ArrayList<>())
                .add(person));
        return kept.entrySet().stream()
                .map(each -> new Obstacle(each.getKey(), text(each.getKey(), each.getValue(), empty), each.getValue()))
                .toList();
    }

    private List<MaySit> lacking(Person person, Seat seat) {
        return maySit.stream().filter(rule -> !rule.allows(person, seat)).toList();
    }

    /** Whoever lacks least. */
    private List<Obstacle> nobodyMay(Seat seat) {
        int fewest = staffing.people().stream()
                .mapToInt(person -> lacking(person, seat).size())
                .min()
                .orElse(0);
        Map<List<MaySit>, List<Person>> nearest = staffing.people().stream()
                .filter(person -> lacking(person, seat).size() == fewest)
                .collect(Collectors.groupingBy(
                        person -> lacking(person, seat), LinkedHashMap::new, Collectors.toList()));
        return nearest.entrySet().stream()
                .flatMap(each -> each.getKey().stream()
                        .map(rule -> new Obstacle(
                                rule.name(),
                                "Nobody may sit on it. Nearest to it %s: %s."
                                        .formatted(
                                                each.getValue().size() == 1 ? "is" : "are",
                                                named(each.getValue().stream()
                                                        .map(person -> person.name() + " " + rule.why(person, seat)))),
                                each.getValue())))
                .toList();
    }

    /** The rule that keeps a person who may sit from most of the weeks, or from all that would be left. */
    private String obstacle(Person person, Empty empty) {
        Map<String, Long> weeks = IntStream.rangeClosed(empty.from(), empty.to())
                .mapToObj(week -> inWeek(person, empty.seat(), week))
                .collect(Collectors.groupingBy(rule -> rule, Collectors.counting()));
        long free = weeks.getOrDefault("", 0L);
        if (free == 0) {
            return weeks.entrySet().stream()
                    .max(Map.Entry.comparingByValue())
                    .map(Map.Entry::getKey)
                    .orElse("value");
        }
        return beside.options(empty.seat(), empty.from(), empty.to(), List.of()).stream()
                        .anyMatch(option -> option.person().equals(person))
                ? "value"
                : weeks.size() > 1 ? "part" : "least weeks";
    }

    private String inWeek(Person person, Seat seat, int week) {
        List<Seat> others = held(person, week);
        double taken = others.stream().mapToDouble(person::takes).sum();
        if (staffing.agreed(Lead.class)
                .anyMatch(lead -> lead.of().contains(seat) && plan.holder(lead.seat(), week) == null)) {
            return "lead";
        }
        if (taken + person.takes(seat) > person.capacity().days() + 1e-9) {
            return "capacity";
        }
        if (person.capacity().share(week) == 0) {
            return "ends";
        }
        if (others.stream().anyMatch(other -> other.workstream().equals(seat.workstream()))) {
            return "";
        }
        if (person.workstreams() != null
                && others.stream().map(Seat::workstream).distinct().count() >= person.workstreams()) {
            return "workstreams";
        }
        boolean apart = staffing.agreed(Apart.class)
                .filter(each -> each.people().contains(person))
                .flatMap(each -> each.people().stream())
                .filter(other -> !other.equals(person))
                .anyMatch(other -> held(other, week).stream()
                        .anyMatch(each -> each.workstream().equals(seat.workstream())));
        return apart ? "apart" : "";
    }

    private String text(String rule, List<Person> people, Empty empty) {
        return switch (rule) {
            case "lead" -> "Its lead seat is not held in these weeks.";
            case "capacity" ->
                "%s may sit on it and %s taken by %s."
                        .formatted(
                                named(people.stream().map(Person::name)),
                                people.size() == 1 ? "is" : "are",
                                named(people.stream()
                                        .flatMap(person -> IntStream.rangeClosed(empty.from(), empty.to())
                                                .boxed()
                                                .flatMap(week -> held(person, week).stream()))
                                        .map(Seat::id)
                                        .distinct()));
            case "ends" ->
                "%s may sit on it and %s away in these weeks."
                        .formatted(named(people.stream().map(Person::name)), people.size() == 1 ? "is" : "are");
            case "workstreams" ->
                "%s may sit on it and %s on as many workstreams as they may be."
                        .formatted(named(people.stream().map(Person::name)), people.size() == 1 ? "is" : "are");
            case "apart" ->
                "%s may sit on it, and somebody they are kept apart from is on %s."
                        .formatted(
                                named(people.stream().map(Person::name)),
                                empty.seat().workstream().id());
            case "least weeks", "part" ->
                "%s could hold it in some of these weeks, too few in a row to begin or not worth a handover."
                        .formatted(named(people.stream().map(Person::name)));
            default ->
                "%s could hold it, and the plan would be worse by %s."
                        .formatted(
                                named(people.stream().map(Person::name)),
                                named(beside.options(empty.seat(), empty.from(), empty.to(), List.of()).stream()
                                        .filter(option -> people.contains(option.person()))
                                        .map(option -> Words.number(Math.rint(option.dearer())))));
        };
    }

    private static String named(Stream<String> all) {
        List<String> names = all.filter(Objects::nonNull).toList();
        String first = String.join(", ", names.subList(0, Math.min(MOST_NAMED, names.size())));
        return names.size() <= MOST_NAMED ? first : first + " and " + (names.size() - MOST_NAMED) + " more";
    }
}
