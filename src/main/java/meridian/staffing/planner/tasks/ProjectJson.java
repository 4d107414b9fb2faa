package meridian.staffing.planner.tasks;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
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
    private static final Set<String> SPAN = Set.of("from", "to");
    private static final Set<String> LINK = Set.of("task", "lag");
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
        JsonNode given = fields.list(root, "resources", "");
        for (int i = 0; i < given.size(); i++) {
            if (fields.only(given.get(i), "/resources/" + i, RESOURCE)) {
                resources.add(resource(given.get(i), "/resources/" + i));
            }
        }
        List<Task> tasks = new ArrayList<>();
        Set<String> known = new HashSet<>(resources.stream().map(Resource::id).toList());
        given = fields.list(root, "tasks", "");
        for (int i = 0; i < given.size(); i++) {
            if (fields.only(given.get(i), "/tasks/" + i, TASK)) {
                tasks.add(task(given.get(i), "/tasks/" + i, known));
            }
        }
        Project read = new Project(file, false, resources, tasks, calendar);
        project.check(read);
        return read;
    }

    private @Nullable WorkingDays calendar(JsonNode node) {
        if (!fields.only(node, "/calendar", CALENDAR)) {
            return null;
        }
        LocalDate first = fields.date(node.path("first"), "/calendar/first");
        Set<DayOfWeek> week = node.has("week") ? week(node) : EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
        Set<LocalDate> off = new HashSet<>();
        JsonNode given = fields.list(node, "off", "/calendar");
        for (int i = 0; i < given.size(); i++) {
            LocalDate day = fields.date(given.get(i), "/calendar/off/" + i);
            if (day != null) {
                off.add(day);
            }
        }
        return first == null || week.isEmpty() ? null : new WorkingDays(first, week, off);
    }

    private Set<DayOfWeek> week(JsonNode node) {
        Set<DayOfWeek> week = EnumSet.noneOf(DayOfWeek.class);
        JsonNode given = fields.list(node, "week", "/calendar");
        for (JsonNode day : given) {
            try {
                week.add(DayOfWeek.valueOf(day.asString("").toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException unknown) {
                faults.add("/calendar/week", "day", "%s is no day of the week", day);
            }
        }
        if (given.isEmpty()) {
            faults.add("/calendar/week", "week", "a week has a working day at least");
        }
        return week;
    }

    private Resource resource(JsonNode node, String place) {
        String id = fields.text(node, "id", place);
        project.resource(id, place);
        BigDecimal salary = fields.amount(node, "salary", place, ProjectFaults.MOST_SALARY);
        List<Span> away = new ArrayList<>();
        JsonNode given = fields.list(node, "away", place);
        for (int i = 0; i < given.size(); i++) {
            JsonNode each = given.get(i);
            if (!fields.only(each, place + "/away/" + i, SPAN)) {
                continue;
            }
            Integer from = unit(each.path("from"), place + "/away/" + i + "/from");
            Integer to = end(each.path("to"), place + "/away/" + i + "/to");
            if (from != null && to != null && to >= from) {
                away.add(new Span(from, to));
            } else if (from != null && to != null) {
                faults.add(place + "/away/" + i, "order", "ends before it begins");
            }
        }
        return new Resource(
                id,
                fields.text(node, "name", place, id),
                salary,
                fields.wholes(node, "skills", place, LONGEST_LEVEL),
                away);
    }

    private Task task(JsonNode node, String place, Set<String> resources) {
        String id = fields.text(node, "id", place);
        project.task(id, place);
        List<Need> needs = fields.wholes(node, "needs", place, LONGEST_LEVEL).entrySet().stream()
                .map(each -> new Need(each.getKey(), each.getValue()))
                .toList();
        Integer earliest = node.has("notBefore") ? unit(node.get("notBefore"), place + "/notBefore") : null;
        Integer deadline = node.has("deadline") ? end(node.get("deadline"), place + "/deadline") : null;
        Integer start = node.has("start") ? start(node.get("start"), place + "/start") : null;
        String resource = node.has("resource") ? fields.text(node, "resource", place) : null;
        if (resource != null && !resources.contains(resource)) {
            faults.add(place + "/resource", "resource", "there is no resource %s", resource);
        }
        return new Task(
                id,
                fields.text(node, "name", place, id),
                fields.whole(node.path("duration"), place + "/duration", 0, ProjectFaults.LONGEST),
                needs,
                links(fields.list(node, "after", place), place + "/after"),
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
            } else if (fields.only(each, place + "/" + i, LINK)) {
                int lag = each.has("lag")
                        ? fields.whole(
                                each.get("lag"),
                                place + "/" + i + "/lag",
                                -ProjectFaults.LONGEST,
                                ProjectFaults.LONGEST)
                        : 0;
                links.add(new Link(fields.text(each, "task", place + "/" + i), lag));
            }
        }
        return links;
    }

    /** The unit that a day begins: a number, or a date where there is a calendar. */
    private @Nullable Integer unit(JsonNode node, String place) {
        if (node.isIntegralNumber()) {
            return fields.whole(node, place, 0, 10 * ProjectFaults.LONGEST);
        }
        LocalDate day = date(node, place);
        return day == null || calendar == null ? null : Integer.valueOf(calendar.unit(day));
    }

    /** The unit at which a day is over. */
    private @Nullable Integer end(JsonNode node, String place) {
        if (node.isIntegralNumber()) {
            return fields.whole(node, place, 0, 10 * ProjectFaults.LONGEST);
        }
        LocalDate day = date(node, place);
        return day == null || calendar == null ? null : Integer.valueOf(calendar.unit(day.plusDays(1)));
    }

    /** The unit at which something is settled to start: not on a day that nobody works. */
    private @Nullable Integer start(JsonNode node, String place) {
        Integer unit = unit(node, place);
        if (unit != null
                && calendar != null
                && node.isString()
                && !calendar.day(unit).toString().equals(node.asString())) {
            faults.add(
                    place,
                    "date",
                    "nobody works on %s; the next day that is worked is %s",
                    node.asString(),
                    calendar.day(unit));
        }
        return unit;
    }

    /** A day of the calendar. */
    private @Nullable LocalDate date(JsonNode node, String place) {
        LocalDate day = fields.date(node, place);
        if (day != null && calendar == null) {
            faults.add(place, "date", "a date needs a calendar that says which day is the first");
            return null;
        }
        if (day != null
                && calendar != null
                && (day.isBefore(calendar.first())
                        || day.isAfter(calendar.first().plusYears(30)))) {
            faults.add(place, "date", "%s is before the calendar's first day, or 30 years after", day);
            return null;
        }
        return day;
    }
}
