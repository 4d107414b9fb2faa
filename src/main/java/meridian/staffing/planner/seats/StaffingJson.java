package meridian.staffing.planner.seats;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import meridian.staffing.planner.Faults;
import meridian.staffing.planner.Fields;
import meridian.staffing.planner.ProblemFile;
import meridian.staffing.planner.seats.measures.Measure;
import meridian.staffing.planner.seats.measures.Measures;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads staffing problems: {@code planning/staffing.schema.json} says what stands in one. */
final class StaffingJson {

    private static final Set<String> PROBLEM =
            Set.of("weeks", "people", "workstreams", "seats", "rules", "allocations", "weights");
    private static final Set<String> PERSON = Set.of(
            "id",
            "name",
            "organisation",
            "role",
            "grade",
            "location",
            "remote",
            "clearance",
            "skills",
            "capacity",
            "dayCost",
            "limits",
            "growth",
            "avoids");
    private static final Set<String> SEAT = Set.of(
            "id",
            "workstream",
            "name",
            "days",
            "leastDays",
            "from",
            "to",
            "roles",
            "grades",
            "organisations",
            "location",
            "clearance",
            "needs",
            "leastWeeks");
    private static final Set<String> TEAM =
            Set.of("id", "kind", "workstream", "skill", "level", "atLeast", "from", "to");
    private static final Set<String> ALLOCATION = Set.of("seat", "person", "from", "to", "fixed", "reasons");

    private static final int MOST_WEEKS = 520;
    private static final int HIGHEST_LEVEL = 4;
    private static final int HIGHEST_CLEARANCE = 3;
    private static final int HIGHEST_PRIORITY = 5;
    private static final int HIGHEST_GRADE = 100;
    private static final int MOST = 1_000_000;
    private static final BigDecimal DAYS_A_WEEK = BigDecimal.valueOf(7);
    private static final BigDecimal MOST_COST = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal MOST_WEIGHT = BigDecimal.valueOf(1_000_000_000);

    private final Faults faults = new Faults();
    private final Fields fields = new Fields(faults);
    private final Map<String, Person> people = new LinkedHashMap<>();
    private final Map<String, Workstream> workstreams = new LinkedHashMap<>();
    private final Map<String, Seat> seats = new LinkedHashMap<>();
    private final Map<String, String> places = new HashMap<>();
    private final GivenOnce once = new GivenOnce(faults);
    private int weeks;

    private StaffingJson() {}

    /**
     * The problem in the file.
     *
     * @throws meridian.staffing.planner.FaultyInput with all that is wrong with it
     */
    static Staffing read(ProblemFile file) {
        StaffingJson reader = new StaffingJson();
        JsonNode root = Fields.tree(file, reader.faults);
        reader.faults.throwIfAny();
        Staffing read = reader.staffing(root, file.name());
        reader.faults.throwIfAny();
        StaffingLimits.refuseTooLarge(read);
        return read;
    }

    private Staffing staffing(JsonNode root, String file) {
        fields.only(root, "", PROBLEM);
        LocalDate first = horizon(root.path("weeks"));
        each(root, "workstreams", this::workstream);
        each(root, "people", this::person);
        each(root, "seats", this::seat);
        List<Agreed> agreed = new ArrayList<>();
        each(root, "rules", (node, place) -> agreed(node, place, agreed));
        List<Allocation> allocations = new ArrayList<>();
        each(root, "allocations", (node, place) -> allocation(node, place, allocations));
        Map<String, Double> weights = weights(root.path("weights"));
        if (people.isEmpty()) {
            faults.add("/people", "people", "there is nobody to sit on a seat");
        }
        if (seats.isEmpty()) {
            faults.add("/seats", "seats", "there is no seat to hold");
        }
        return new Staffing(
                file,
                first,
                weeks,
                List.copyOf(people.values()),
                List.copyOf(workstreams.values()),
                List.copyOf(seats.values()),
                agreed,
                allocations,
                weights);
    }

    private LocalDate horizon(JsonNode node) {
        fields.only(node, "/weeks", Set.of("first", "count"));
        weeks = fields.whole(node.path("count"), "/weeks/count", 0, MOST_WEEKS);
        if (weeks == 0) {
            if (node.path("count").isIntegralNumber() && node.path("count").intValue() == 0) {
                faults.add("/weeks/count", "weeks", "there is no week to plan");
            }
            weeks = MOST_WEEKS;
        }
        return Objects.requireNonNullElse(fields.date(node.path("first"), "/weeks/first"), LocalDate.EPOCH);
    }

    private void workstream(JsonNode node, String place) {
        fields.only(node, place, Set.of("id", "account", "priority", "name"));
        String id = id(node, "workstream", place);
        int priority = whole(node, "priority", place, 1, HIGHEST_PRIORITY);
        workstreams.putIfAbsent(
                id, new Workstream(workstreams.size(), id, fields.text(node, "account", place, ""), priority));
    }

    private void person(JsonNode node, String place) {
        fields.only(node, place, PERSON);
        String id = id(node, "person", place);
        Set<String> avoids = texts(node, "avoids", place);
        avoids.forEach(avoided -> known(avoided, "workstream", workstreams, place + "/avoids"));
        JsonNode limits = node.path("limits");
        if (Fields.isGiven(limits)) {
            fields.only(limits, place + "/limits", Set.of("workstreams"));
        }
        people.putIfAbsent(
                id,
                new Person(
                        people.size(),
                        id,
                        fields.text(node, "name", place, id),
                        fields.text(node, "organisation", place, ""),
                        fields.text(node, "role", place, ""),
                        Fields.isGiven(node.path("grade")) ? whole(node, "grade", place, 0, HIGHEST_GRADE) : null,
                        fields.text(node, "location", place, ""),
                        fields.flag(node, "remote", place),
                        Fields.isGiven(node.path("clearance"))
                                ? whole(node, "clearance", place, 0, HIGHEST_CLEARANCE)
                                : 0,
                        fields.wholes(node, "skills", place, HIGHEST_LEVEL),
                        capacity(node.path("capacity"), place + "/capacity"),
                        fields.amount(node, "dayCost", place, MOST_COST).doubleValue(),
                        Fields.isGiven(limits.path("workstreams"))
                                ? whole(limits, "workstreams", place + "/limits", 0, MOST)
                                : null,
                        texts(node, "growth", place),
                        avoids));
    }

    private Capacity capacity(JsonNode node, String place) {
        fields.only(node, place, Set.of("days", "except"));
        double days = days(node, "days", place);
        List<Capacity.Except> except = new ArrayList<>();
        if (Fields.isGiven(node.path("except"))) {
            each(node, "except", place, (other, at) -> {
                fields.only(other, at, Set.of("from", "to", "days"));
                double left = fields.amount(other, "days", at, DAYS_A_WEEK).doubleValue();
                int[] span = span(other, at, 0, weeks - 1, "the weeks of the problem");
                if (span.length > 0) {
                    except.add(new Capacity.Except(span[0], span[1], left));
                }
            });
        }
        return new Capacity(days, weeks, except);
    }

    private void seat(JsonNode node, String place) {
        fields.only(node, place, SEAT);
        String id = id(node, "seat", place);
        Workstream workstream = known(node, "workstream", workstreams, place);
        double days = days(node, "days", place);
        double leastDays = Fields.isGiven(node.path("leastDays")) ? days(node, "leastDays", place) : days;
        if (leastDays > days) {
            faults.add(place + "/leastDays", "days", "the least days are more than the days");
        }
        int[] span = span(node, place, 0, weeks - 1, "the weeks of the problem");
        List<SeatNeed> needs = new ArrayList<>();
        each(node, "needs", place, (need, at) -> {
            fields.only(need, at, Set.of("skill", "level", "hard"));
            needs.add(new SeatNeed(
                    fields.text(need, "skill", at),
                    whole(need, "level", at, 0, HIGHEST_LEVEL),
                    fields.flag(need, "hard", at)));
        });
        int leastWeeks = Fields.isGiven(node.path("leastWeeks")) ? whole(node, "leastWeeks", place, 0, MOST) : 1;
        Seat.Grades grades =
                Fields.isGiven(node.path("grades")) ? grades(node.path("grades"), place + "/grades") : null;
        Integer clearance = Fields.isGiven(node.path("clearance"))
                ? (Integer) whole(node, "clearance", place, 0, HIGHEST_CLEARANCE)
                : null;
        if (workstream != null && span.length > 0) {
            seats.putIfAbsent(
                    id,
                    new Seat(
                            seats.size(),
                            id,
                            workstream,
                            fields.text(node, "name", place, id),
                            days,
                            leastDays,
                            span[0],
                            span[1],
                            Fields.isGiven(node.path("roles")) ? texts(node, "roles", place) : null,
                            grades,
                            Fields.isGiven(node.path("organisations")) ? texts(node, "organisations", place) : null,
                            Fields.isGiven(node.path("location")) ? fields.text(node, "location", place) : null,
                            clearance,
                            needs,
                            Math.max(1, leastWeeks)));
        }
    }

    private Seat.@Nullable Grades grades(JsonNode node, String place) {
        if (!node.isArray() || node.size() != 2) {
            faults.add(place, "form", "the least and the most grade are expected here: [4, 6]");
            return null;
        }
        int least = fields.whole(node.get(0), place + "/0", 0, HIGHEST_GRADE);
        int most = fields.whole(node.get(1), place + "/1", 0, HIGHEST_GRADE);
        if (least > most) {
            faults.add(place, "order", "the least grade is above the most");
        }
        return new Seat.Grades(least, most);
    }

    private void agreed(JsonNode node, String place, List<Agreed> agreed) {
        String kind = node.path("kind").asString("");
        String id = id(node, "rule", place);
        switch (kind) {
            case "team" -> team(node, place, id, agreed);
            case "apart" -> {
                fields.only(node, place, Set.of("id", "kind", "people"));
                agreed.add(new Agreed.Apart(id, all(node, "people", "person", people, place)));
            }
            case "lead" -> {
                fields.only(node, place, Set.of("id", "kind", "workstream", "seat", "of"));
                if (Fields.isGiven(node.path("workstream"))) {
                    known(node, "workstream", workstreams, place);
                }
                Seat lead = known(node, "seat", seats, place);
                List<Seat> of = all(node, "of", "seat", seats, place);
                if (lead != null && of.contains(lead)) {
                    faults.add(place + "/of", "lead", "seat %s cannot lead itself", lead.id());
                } else if (lead != null) {
                    agreed.add(new Agreed.Lead(id, lead, of));
                }
            }
            default ->
                faults.add(
                        place + "/kind",
                        "form",
                        "%s is no kind of rule; known are apart, lead, team",
                        node.path("kind"));
        }
    }

    private void team(JsonNode node, String place, String id, List<Agreed> agreed) {
        fields.only(node, place, TEAM);
        Workstream workstream = known(node, "workstream", workstreams, place);
        String skill = fields.text(node, "skill", place);
        int level = whole(node, "level", place, 0, HIGHEST_LEVEL);
        int atLeast = whole(node, "atLeast", place, 0, MOST);
        int[] span = span(node, place, 0, weeks - 1, "the weeks of the problem");
        if (workstream != null && span.length > 0) {
            agreed.add(new Agreed.Team(id, workstream, skill, level, atLeast, span[0], span[1]));
        }
    }

    private void allocation(JsonNode node, String place, List<Allocation> allocations) {
        fields.only(node, place, ALLOCATION);
        Seat seat = known(node, "seat", seats, place);
        Person person = known(node, "person", people, place);
        if (seat == null) {
            return;
        }
        int[] span = span(node, place, seat.from(), seat.to(), "the weeks of seat " + seat.id());
        if (person != null && span.length > 0) {
            Allocation given = new Allocation(seat, person, span[0], span[1], fields.flag(node, "fixed", place));
            once.add(given, place);
            allocations.add(given);
        }
    }

    private Map<String, Double> weights(JsonNode node) {
        Set<String> names =
                new LinkedHashSet<>(Measures.ALL.stream().map(Measure::name).toList());
        fields.only(node, "/weights", names);
        Map<String, Double> weights = new LinkedHashMap<>();
        names.forEach(name -> weights.put(
                name, fields.amount(node, name, "/weights", MOST_WEIGHT).doubleValue()));
        return weights;
    }

    private interface Read {
        void from(JsonNode node, String place);
    }

    private void each(JsonNode root, String list, Read read) {
        each(root, list, "", read);
    }

    private void each(JsonNode node, String list, String place, Read read) {
        JsonNode all = fields.list(node, list, place);
        for (int i = 0; all.isArray() && i < all.size(); i++) {
            read.from(all.get(i), place + "/" + list + "/" + i);
        }
    }

    private String id(JsonNode node, String what, String place) {
        String id = fields.text(node, "id", place);
        String before = places.putIfAbsent(what + " " + id, place);
        if (before != null && !id.isEmpty()) {
            faults.add(place, "duplicate", "%s %s stands at %s already", what, id, before);
        }
        return id;
    }

    private int whole(JsonNode node, String name, String place, int least, int most) {
        return fields.whole(node.path(name), place + "/" + name, least, most);
    }

    private double days(JsonNode node, String name, String place) {
        double days = fields.amount(node, name, place, DAYS_A_WEEK).doubleValue();
        if (days <= 0) {
            if (node.path(name).isNumber() && node.path(name).decimalValue().signum() == 0) {
                faults.add(place + "/" + name, "number", "more than 0 days a week are expected here");
            }
            return 1;
        }
        return days;
    }

    /** First and last week; empty where they are wrong. */
    private int[] span(JsonNode node, String place, int first, int last, String inside) {
        if (!node.path("from").isIntegralNumber() || !node.path("to").isIntegralNumber()) {
            faults.add(place, "weeks", "\"from\" and \"to\" are expected here: the first and the last week");
            return new int[0];
        }
        long from = node.path("from").longValue();
        long to = node.path("to").longValue();
        if (from < first || to > last) {
            faults.add(place, "weeks", "weeks %d to %d are not inside %s, %d to %d", from, to, inside, first, last);
            return new int[0];
        }
        if (to < from) {
            faults.add(place, "order", "ends in week %d before it begins in week %d", to, from);
            return new int[0];
        }
        return new int[] {(int) from, (int) to};
    }

    private Set<String> texts(JsonNode node, String name, String place) {
        Set<String> texts = new LinkedHashSet<>();
        if (!Fields.isGiven(node.path(name))) {
            return texts;
        }
        each(node, name, place, (text, at) -> {
            if (text.isString()) {
                texts.add(text.asString());
            } else {
                faults.add(at, "form", "a text is expected here");
            }
        });
        return texts;
    }

    private <T> List<T> all(JsonNode node, String list, String what, Map<String, T> known, String place) {
        List<T> found = new ArrayList<>();
        each(node, list, place, (each, at) -> {
            T one = known(each.asString(""), what, known, at);
            if (one != null && !found.contains(one)) {
                found.add(one);
            }
        });
        return found;
    }

    private <T> @Nullable T known(JsonNode node, String what, Map<String, T> known, String place) {
        return known(node.path(what).asString(""), what, known, place + "/" + what);
    }

    private <T> @Nullable T known(String id, String what, Map<String, T> known, String place) {
        T found = known.get(id);
        if (found == null && !places.containsKey(what + " " + id)) {
            faults.add(place, "unknown", "there is no %s %s", what, id);
        }
        return found;
    }
}
