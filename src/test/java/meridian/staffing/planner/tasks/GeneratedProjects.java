package meridian.staffing.planner.tasks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Projects made by chance, the same for the same seed; each task can be done by somebody. */
public final class GeneratedProjects {

    private GeneratedProjects() {}

    /**
     * A project as those that iMOPSE generates: tasks of 8 to 40 units, people with one to nine of ten skills, and so many links a task
     * in all, each between any two tasks.
     */
    public static Project project(long seed, int tasks, int resources, double links) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Resource> people = new ArrayList<>();
        for (int r = 1; r <= resources; r++) {
            people.add(resource(random, r, 10, 1 + random.nextInt(9)));
        }
        List<SortedSet<Integer>> before = new ArrayList<>();
        for (int t = 1; t <= tasks; t++) {
            before.add(new TreeSet<>());
        }
        for (int link = 0; link < links * tasks; link++) {
            int one = random.nextInt(tasks);
            int other = random.nextInt(tasks);
            if (one != other) {
                before.get(Math.max(one, other)).add(1 + Math.min(one, other));
            }
        }
        List<Task> work = new ArrayList<>();
        for (int t = 1; t <= tasks; t++) {
            List<String> after =
                    before.get(t - 1).stream().map(Object::toString).toList();
            work.add(task(random, t, people, 8 + random.nextInt(33), after));
        }
        return new Project("generated.def", true, people, work, null);
    }

    /** A project small enough to try everything. */
    public static Project tiny(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Resource> people = new ArrayList<>();
        for (int r = 1; r <= 1 + random.nextInt(3); r++) {
            people.add(resource(random, r, 3, 2));
        }
        List<Task> work = new ArrayList<>();
        for (int t = 1; t <= 1 + random.nextInt(5); t++) {
            work.add(task(random, t, people, random.nextInt(6), before(random, t, 0.7)));
        }
        return new Project("tiny.def", true, people, work, null);
    }

    private static Resource resource(SplittableRandom random, int id, int skills, int has) {
        Map<String, Integer> levels = new HashMap<>();
        for (int i = 0; i < has; i++) {
            levels.put("Q" + random.nextInt(skills), random.nextInt(3));
        }
        return new Resource("" + id, "" + id, BigDecimal.valueOf(100 + random.nextInt(900), 1), levels, List.of());
    }

    private static Task task(
            SplittableRandom random, int id, List<Resource> people, int duration, List<String> before) {
        List<Map.Entry<String, Integer>> skills = people.get(random.nextInt(people.size())).skills().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .toList();
        Map.Entry<String, Integer> skill = skills.get(random.nextInt(skills.size()));
        Need need = new Need(skill.getKey(), random.nextInt(skill.getValue() + 1));
        return Task.of("" + id, duration, List.of(need), before);
    }

    private static List<String> before(SplittableRandom random, int id, double links) {
        int many = (int) links + (random.nextDouble() < links - (int) links ? 1 : 0);
        return random.ints(id == 1 ? 0 : many, Math.max(1, id - 200), Math.max(2, id))
                .distinct()
                .sorted()
                .mapToObj(Integer::toString)
                .toList();
    }

    /** The project as iMOPSE writes it. */
    public static String def(Project project) {
        return "Tasks: %d\nResources: %d\n====\nResourceID Salary Skills\n%s\n====\nTaskID Duration Skill Predecessors\n%s\n====\n"
                .formatted(
                        project.tasks().size(),
                        project.resources().size(),
                        project.resources().stream()
                                .map(each -> each.id() + "\t" + each.salary() + "\t" + skills(each.skills()))
                                .collect(Collectors.joining("\n")),
                        project.tasks().stream().map(GeneratedProjects::row).collect(Collectors.joining("\n")));
    }

    private static String row(Task task) {
        Need need = task.needs().getFirst();
        return "%s\t%d\t%s: %d\t%s"
                .formatted(
                        task.id(),
                        task.duration(),
                        need.skill(),
                        need.level(),
                        task.after().stream().map(Link::task).collect(Collectors.joining("\t")));
    }

    private static String skills(Map<String, Integer> skills) {
        return skills.entrySet().stream()
                .map(each -> each.getKey() + ": " + each.getValue())
                .sorted()
                .collect(Collectors.joining(" "));
    }
}
