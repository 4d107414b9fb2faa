package meridian.staffing.planner.tasks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import meridian.staffing.planner.Faults;
import meridian.staffing.planner.ProblemFile;
import org.jspecify.annotations.Nullable;

/** Reads iMOPSE's {@code .def}: a header of counts, a table of resources, a table of tasks. */
final class DefReader {

    private static final Pattern COUNT = Pattern.compile("(Tasks|Resources)\\s*:\\s*(.*)");
    private static final Pattern SKILL = Pattern.compile("([A-Za-z]\\w*)\\s*:\\s*([+-]?\\d+)");
    private static final Pattern ROW = Pattern.compile("(\\S+)\\s+(\\S+)\\s*(.*)");
    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,9}");

    private enum Section {
        HEADER,
        RESOURCES,
        TASKS,
        END
    }

    private final Faults faults = new Faults();
    private final Map<String, Integer> counts = new HashMap<>();
    private final List<Resource> resources = new ArrayList<>();
    private final List<Task> tasks = new ArrayList<>();
    private final ProjectFaults project = new ProjectFaults(faults);
    private Section section = Section.HEADER;
    private int line;

    private DefReader() {}

    /**
     * The problem in the file.
     *
     * @throws meridian.staffing.planner.FaultyInput with all that is wrong with it
     */
    static Project read(ProblemFile file) {
        DefReader reader = new DefReader();
        file.text().lines().forEach(reader::line);
        reader.end();
        Project read = new Project(file.name(), true, reader.resources, reader.tasks, null);
        reader.project.check(read);
        reader.faults.throwIfAny();
        return read;
    }

    private void line(String raw) {
        line++;
        String text = raw.strip();
        if (text.startsWith("ResourceID")) {
            section = Section.RESOURCES;
        } else if (text.startsWith("TaskID")) {
            section = Section.TASKS;
        } else if (text.startsWith("===")) {
            section = section == Section.TASKS ? Section.END : section;
        } else if (!text.isEmpty()) {
            switch (section) {
                case HEADER -> header(text);
                case RESOURCES -> resource(text);
                case TASKS -> task(text);
                case END -> fault("end", "nothing is expected after the line of === that ends the tasks");
            }
        }
    }

    private void header(String text) {
        Matcher count = COUNT.matcher(text);
        if (count.matches()) {
            Integer number = whole(count.group(2).strip(), count.group(1));
            if (number != null) {
                counts.put(count.group(1), number);
            }
        }
    }

    private void resource(String text) {
        Matcher row = ROW.matcher(text);
        if (!row.matches()) {
            fault("form", "a resource is an id, a salary and skills like Q1: 2, not “%s”", shortened(text));
            return;
        }
        String id = id(row.group(1), "resource");
        project.resource(id, place());
        Map<String, Integer> skills = new HashMap<>();
        for (Need skill : skills(row.group(3))) {
            if (skills.put(skill.skill(), skill.level()) != null) {
                fault("duplicate", "resource %s has the skill %s twice", id, skill.skill());
            }
        }
        String rest = SKILL.matcher(row.group(3)).replaceAll("").strip();
        if (!rest.isEmpty()) {
            fault("form", "resource %s: “%s” is no skill like Q1: 2", id, shortened(rest));
        }
        resources.add(new Resource(id, id, salary(row.group(2), id), skills, List.of()));
    }

    private BigDecimal salary(String text, String id) {
        try {
            BigDecimal salary = new BigDecimal(text.length() > 20 ? "x" : text);
            if (salary.signum() < 0 || salary.compareTo(ProjectFaults.MOST_SALARY) > 0 || salary.scale() > 4) {
                fault(
                        "salary",
                        "resource %s: a salary is 0 to %s with 4 decimals at most, not %s",
                        id,
                        ProjectFaults.MOST_SALARY,
                        text);
                return BigDecimal.ZERO;
            }
            return salary;
        } catch (NumberFormatException unreadable) {
            fault("salary", "resource %s: “%s” is no number", id, shortened(text));
            return BigDecimal.ZERO;
        }
    }

    private void task(String text) {
        Matcher row = ROW.matcher(text);
        if (!row.matches()) {
            fault(
                    "form",
                    "a task is an id, a duration, skills like Q1: 2 and its predecessors, not “%s”",
                    shortened(text));
            return;
        }
        String id = id(row.group(1), "task");
        project.task(id, place());
        Integer duration = whole(row.group(2), "the duration of task " + id);
        List<Need> needs = skills(row.group(3));
        if (needs.isEmpty()) {
            fault("form", "task %s names no skill like Q1: 2", id);
        }
        List<String> after = Stream.of(
                        SKILL.matcher(row.group(3)).replaceAll(" ").strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .map(word -> id(word, "predecessor"))
                .toList();
        tasks.add(Task.of(id, duration == null ? 0 : duration, needs, after));
    }

    private List<Need> skills(String text) {
        List<Need> found = new ArrayList<>();
        Matcher skill = SKILL.matcher(text);
        while (skill.find()) {
            Integer level = whole(skill.group(2), "the level of " + skill.group(1));
            if (level != null && level < 0) {
                fault("level", "a level is 0 or more, not %s", skill.group(2));
            }
            found.add(new Need(skill.group(1), level == null ? 0 : level));
        }
        return found;
    }

    /** Ids are numbers; 007 and 7 are the same one. */
    private String id(String text, String what) {
        Integer number = whole(text, "the id of a " + what);
        return number == null ? text : number.toString();
    }

    private @Nullable Integer whole(String text, String what) {
        if (WHOLE.matcher(text).matches()) {
            return Integer.valueOf(text);
        }
        fault("number", "%s: “%s” is no whole number of 9 digits at most", what, shortened(text));
        return null;
    }

    private void end() {
        line++;
        if (section != Section.END) {
            fault(
                    "truncated",
                    "the file ends %s; it ends with a line of === after the tasks",
                    switch (section) {
                        case HEADER -> "before the line that begins with ResourceID";
                        case RESOURCES -> "before the line that begins with TaskID";
                        default -> "within the tasks";
                    });
        }
        counted("Resources", resources.size());
        counted("Tasks", tasks.size());
    }

    private void counted(String what, int found) {
        Integer said = counts.get(what);
        if (said == null) {
            faults.add("header", "counts", "there is no line “%s: ” with how many there are", what);
        } else if (said != found) {
            faults.add("header", "counts", "%s: %d, but there are %d", what, said, found);
        }
    }

    private String place() {
        return "line " + line;
    }

    private void fault(String rule, String text, Object... values) {
        faults.add(place(), rule, text, values);
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
