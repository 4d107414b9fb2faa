package meridian.staffing.planner.tasks;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import meridian.staffing.planner.Faults;
import meridian.staffing.planner.Fields;
import meridian.staffing.planner.ProblemFile;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads Meridian's own JSON of tasks: {@code planning/tasks.schema.json} says what stands in it. */
final class ProjectJson {

    private static final Set<String> PROJECT = Set.of("name", "calendar", "resources", "tasks");
    private static final Set<String> CALENDAR = Set.of("first", "week", "off");
    private static final Set<String> RESOURCE = Set.of("id", "name", "salary", "skills", "away");
    private static final Set<String> TASK =
            Set.of("id", "name", "duration", "needs", "after", "notBefore", "deadline", "resource", "start");
    private static final int LONGEST_LEVEL = 100;

    private final Faults faults = new Faults();
    private final ProjectFaults project = new ProjectFaults(faults);
    private final Fields fields = new Fields(faults);
    private @Nullable WorkingDays calendar;

    private ProjectJson() {}

    /**
     * The problem in the file.
     *
     * @throws meridian.staffing.planner.FaultyInput with all that is wrong with it
     */
    static Project read(ProblemFile file) {
        ProjectJson reader = new ProjectJson();
        JsonNode root = Fields.tree(file, reader.faults);
        reader.faults.throwIfAny();
        Project read = reader.project(root, file.name());
        reader.faults.throwIfAny();
        return read;
    }

    private Project project(JsonNode root, String file) {
        fields.only(root, "", PROJECT);
        calendar = root.has("calendar") ? calendar(root.get("calendar")) : null;
        List<Resource> resources = new ArrayList<>();
        for (int i = 0; i < fields.list(root, "resources", "").size(); i++) {
            resources.add(resource(root.get("resources").get(i), "/resources/" + i));
        }
        List<Task> tasks = new ArrayList<>();
        Set<String> known = new HashSet<>(resources.stream().map(Resource::id).toList());
        for (int i = 0; i < fields.list(root, "tasks", "").size(); i++) {
            tasks.add(task(root.get("tasks").get(i), "/tasks/" + i, known));
        }
        Project read = new Project(file, false, resources, tasks, calendar);
        project.check(read);
        return read;
    }

    private @Nullable WorkingDays calendar(JsonNode node) {
        fields.only(node, "/calendar", CALENDAR);
        LocalDate first = date(node.path("first"), "/calendar/first");
        Set<DayOfWeek> week = EnumSet.noneOf(DayOfWeek.class);
        if (node.has("week")) {
            for (JsonNode day : node.get("week")) {
                try {
                    week.add(DayOfWeek.valueOf(day.asString().toUpperCase(Locale.ROOT)));
                } catch (IllegalArgumentException unknown) {
                    faults.add("/calendar/week", "day", "%s is no day of the week", day);
                }
            }
        } else {
            week = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
        }
        Set<LocalDate> off = new HashSet<>();
        for (int i = 0; i < node.path("off").size(); i++) {
            LocalDate day = date(node.path("off").get(i), "/calendar/off/" + i);
            if (day != null) {
                off.add(day);
            }
        }
        if (week.isEmpty()) {
            faults.add("/calendar/week", "week", "a week has a working day at least");
        }
        return first == null || week.isEmpty() ? null : new WorkingDays(first, week, off);
    }

    private Resource resource(JsonNode node, String place) {
        fields.only(node, place, RESOURCE);
        String id = fields.text(node, "id", place);
        project.resource(id, place);
        BigDecimal salary = fields.amount(node, "salary", place, ProjectFaults.MOST_SALARY);
        List<Span> away = new ArrayList<>();
        for (int i = 0; i < node.path("away").size(); i++) {
            JsonNode each = node.path("away").get(i);
            Integer from = unit(each.path("from"), place + "/away/" + i + "/from");
            Integer to = end(each.path("to"), place + "/away/" + i + "/to");
            if (from != null && to != null && to >= from) {
                away.add(new Span(from, to));
            } else if (from != null && to != null) {
                faults.add(place + "/away/" + i, "order", "ends before it begins");
            }
        }
        return new Resource(
                id, node.path("name").asString(id), salary, levels(node.path("skills"), place + "/skills"), away);
    }

    private Map<String, Integer> levels(JsonNode node, String place) {
        Map<String, Integer> levels = new HashMap<>();
        for (Map.Entry<String, JsonNode> each : node.properties()) {
            levels.put(each.getKey(), fields.whole(each.getValue(), place + "/" + each.getKey(), LONGEST_LEVEL));
        }
        return levels;
    }

    private Task task(JsonNode node, String place, Set<String> resources) {
        fields.only(node, place, TASK);
        String id = fields.text(node, "id", place);
        project.task(id, place);
        List<Need> needs = levels(node.path("needs"), place + "/needs").entrySet().stream()
                .map(each -> new Need(each.getKey(), each.getValue()))
                .toList();
        Integer earliest = node.has("notBefore") ? unit(node.get("notBefore"), place + "/notBefore") : null;
        Integer deadline = node.has("deadline") ? end(node.get("deadline"), place + "/deadline") : null;
        Integer start = node.has("start") ? unit(node.get("start"), place + "/start") : null;
        String resource = node.has("resource") ? fields.text(node, "resource", place) : null;
        if (resource != null && !resources.contains(resource)) {
            faults.add(place + "/resource", "resource", "there is no resource %s", resource);
        }
        return new Task(
                id,
                node.path("name").asString(id),
                fields.whole(node.path("duration"), place + "/duration", ProjectFaults.LONGEST),
                needs,
                links(node.path("after"), place + "/after"),
                earliest == null ? 0 : earliest,
                deadline,
                new Pin(resource, start));
    }

    private List<Link> links(JsonNode node, String place) {
        List<Link> links = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            JsonNode each = node.get(i);
            if (each.isString()) {
                links.add(new Link(each.asString(), 0));
            } else {
                fields.only(each, place + "/" + i, Set.of("task", "lag"));
                int lag = each.path("lag").asInt(0);
                links.add(new Link(fields.text(each, "task", place + "/" + i), lag));
            }
        }
        return links;
    }

    /** The unit that a day begins: a number, or a date where there is a calendar. */
    private @Nullable Integer unit(JsonNode node, String place) {
        if (node.isIntegralNumber()) {
            return fields.whole(node, place, 10 * ProjectFaults.LONGEST);
        }
        LocalDate day = date(node, place);
        return day == null || calendar == null ? null : Integer.valueOf(calendar.unit(day));
    }

    /** The unit at which a day is over. */
    private @Nullable Integer end(JsonNode node, String place) {
        if (node.isIntegralNumber()) {
            return fields.whole(node, place, 10 * ProjectFaults.LONGEST);
        }
        LocalDate day = date(node, place);
        return day == null || calendar == null ? null : Integer.valueOf(calendar.unit(day.plusDays(1)));
    }

    private @Nullable LocalDate date(JsonNode node, String place) {
        try {
            LocalDate day = LocalDate.parse(node.asString(""));
            if (calendar != null
                    && (day.isBefore(calendar.first())
                            || day.isAfter(calendar.first().plusYears(30)))) {
                faults.add(place, "date", "%s is before the calendar's first day, or 30 years after", day);
                return null;
            }
            if (calendar == null && !place.startsWith("/calendar")) {
                faults.add(place, "date", "a date needs a calendar that says which day is the first");
                return null;
            }
            return day;
        } catch (DateTimeException unreadable) {
            faults.add(place, "date", "%s is no date like 2027-01-04", node);
            return null;
        }
    }
}
