package meridian.staffing.planner.seats;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import meridian.staffing.planner.Faults;
import meridian.staffing.planner.Fields;
import meridian.staffing.planner.ProblemFile;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads a staffing plan and what it says of itself. */
final class SeatPlanJson {

    /**
     * A plan as it stands in a file.
     *
     * @param twice seats given to somebody in a week in which they are given before, a line each
     * @param empty what it lists as held by nobody: how often, by seat and week
     * @param calledFixed what it calls fixed
     * @param measures what it says they are; null where it does not
     */
    record Stated(
            SeatPlan plan,
            List<String> twice,
            Map<SeatWeek, Integer> empty,
            List<Allocation> calledFixed,
            @Nullable Double value,
            @Nullable Double bound,
            String status,
            Map<String, @Nullable Double> measures,
            boolean hasNotes) {}

    record SeatWeek(Seat seat, int week) {}

    private final Faults faults = new Faults();
    private final Map<String, Seat> seats;
    private final Map<String, Person> people;

    private SeatPlanJson(Staffing staffing) {
        seats = staffing.seatsById();
        people = staffing.peopleById();
    }

    /**
     * The plan in the file.
     *
     * @throws meridian.staffing.planner.FaultyInput where it is no plan, or of another problem
     */
    static Stated read(ProblemFile file, Staffing staffing) {
        return new SeatPlanJson(staffing).stated(file, staffing);
    }

    private Stated stated(ProblemFile file, Staffing staffing) {
        JsonNode root = Fields.tree(file, faults);
        faults.throwIfAny();
        @Nullable Person[][] holders = new Person[staffing.seats().size()][staffing.weeks()];
        List<String> twice = new ArrayList<>();
        List<Allocation> calledFixed = new ArrayList<>();
        for (int i = 0; i < list(root, "allocations").size(); i++) {
            Allocation each = allocation(root.path("allocations").get(i), "/allocations/" + i);
            if (each != null) {
                hold(each, holders, twice);
                if (each.fixed()) {
                    calledFixed.add(each);
                }
            }
        }
        Map<SeatWeek, Integer> empty = new HashMap<>();
        for (int i = 0; i < list(root, "unfilled").size(); i++) {
            String place = "/unfilled/" + i;
            JsonNode node = root.path("unfilled").get(i);
            Seat seat = known(node, "seat", seats, place);
            if (seat != null && inside(node, seat, place)) {
                for (int week = node.path("from").intValue();
                        week <= node.path("to").intValue();
                        week++) {
                    empty.merge(new SeatWeek(seat, week), 1, Integer::sum);
                }
            }
        }
        faults.throwIfAny();
        Map<String, @Nullable Double> measures = new HashMap<>();
        root.path("measures").properties().forEach(each -> measures.put(each.getKey(), number(each.getValue())));
        return new Stated(
                new SeatPlan(staffing.seats(), holders),
                twice,
                empty,
                calledFixed,
                number(root.path("value")),
                number(root.path("bound")),
                root.path("status").asString(""),
                measures,
                !root.path("notes").isEmpty());
    }

    private JsonNode list(JsonNode root, String name) {
        JsonNode list = root.path(name);
        if (!list.isArray()) {
            faults.add("/" + name, "form", "a plan has a list of %s here", name);
            faults.throwIfAny();
        }
        return list;
    }

    private @Nullable Allocation allocation(JsonNode node, String place) {
        Seat seat = known(node, "seat", seats, place);
        Person person = known(node, "person", people, place);
        if (seat == null || person == null || !inside(node, seat, place)) {
            return null;
        }
        return new Allocation(
                seat,
                person,
                node.path("from").intValue(),
                node.path("to").intValue(),
                node.path("fixed").asBoolean(false));
    }

    private static void hold(Allocation each, @Nullable Person[][] holders, List<String> twice) {
        for (int week = each.from(); week <= each.to(); week++) {
            Person before = holders[each.seat().number()][week];
            if (before != null) {
                twice.add("%s is given to %s and to %s in week %d"
                        .formatted(each.seat().id(), before.id(), each.person().id(), week));
            }
            holders[each.seat().number()][week] = each.person();
        }
    }

    private boolean inside(JsonNode node, Seat seat, String place) {
        boolean inside = node.path("from").isIntegralNumber()
                && node.path("to").isIntegralNumber()
                && seat.from() <= node.path("from").longValue()
                && node.path("from").longValue() <= node.path("to").longValue()
                && node.path("to").longValue() <= seat.to();
        if (!inside) {
            faults.add(
                    place,
                    "other problem",
                    "from and to are not weeks of seat %s, %d to %d",
                    seat.id(),
                    seat.from(),
                    seat.to());
        }
        return inside;
    }

    private <T> @Nullable T known(JsonNode each, String name, Map<String, T> all, String place) {
        T found = all.get(each.path(name).asString(""));
        if (found == null) {
            faults.add(place + "/" + name, "other problem", "the problem has no %s %s", name, each.path(name));
        }
        return found;
    }

    private static @Nullable Double number(JsonNode node) {
        return node.isNumber() ? node.doubleValue() : null;
    }
}
