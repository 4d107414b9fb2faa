package meridian.staffing.planner.tasks;

import static meridian.staffing.planner.PlanHtml.escaped;
import static meridian.staffing.planner.PlanHtml.list;
import static meridian.staffing.planner.PlanHtml.row;
import static meridian.staffing.planner.PlanHtml.shortened;
import static meridian.staffing.planner.PlanHtml.table;
import static meridian.staffing.planner.PlanHtml.wide;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import meridian.staffing.planner.PlanHtml;

/** A plan as one page that needs nothing beside it: what was reached, a timeline, and the same as tables. */
final class PlanPage {

    private static final int WIDTH = 1000;
    private static final int ROW = 34;
    private static final int NAMES = 150;

    private static final String STYLE = """
            rect.task{fill:#d6e4f5;stroke:#1d4f91}
            rect.late{fill:#f8d7d2;stroke:#9c1f0c;stroke-width:2}
            rect.away{fill:#e9e9e9}
            """;

    private final Project project;
    private final PlannedTasks planned;
    private final TaskPlan plan;
    private final int end;

    private PlanPage(PlannedTasks planned) {
        this.planned = planned;
        project = planned.project();
        plan = planned.found().plan();
        end = Math.max(1, plan.makespan());
    }

    static byte[] html(PlannedTasks planned) {
        return PlanHtml.page(planned.project().name(), STYLE, new PlanPage(planned).body());
    }

    private String body() {
        return """
                %s
                <h2>Timeline</h2>
                %s
                <p>The tables below say the same.</p>
                %s%s
                %s
                %s""".formatted(
                        list(planned.headlines()),
                        wide("Timeline", timeline() + "\n"),
                        late(),
                        wide("Tasks", tasks()),
                        wide("Loads", loads()),
                        front());
    }

    private String late() {
        List<Lateness.Late> all = planned.late();
        return all.isEmpty()
                ? ""
                : "<h2>What is late, and what would help</h2>\n"
                        + all.stream().map(PlanPage::late).collect(Collectors.joining());
    }

    private static String late(Lateness.Late late) {
        return "<h3>%s</h3>\n<p>%s</p>\n%s"
                .formatted(
                        escaped(late.placed().task().name()),
                        escaped(late.reason()),
                        late.remedies().isEmpty()
                                ? ""
                                : list(late.remedies().stream()
                                                .map(Remedy::text)
                                                .toList()) + "\n");
    }

    private String timeline() {
        int height = (project.resources().size() + 1) * ROW;
        StringBuilder drawn = new StringBuilder();
        drawn.append(
                "<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"Who does which task when, a row for each person\">\n"
                        .formatted(WIDTH, height));
        for (int i = 0; i <= 4; i++) {
            int unit = i * end / 4;
            drawn.append(
                    "<line x1=\"%1$d\" y1=\"20\" x2=\"%1$d\" y2=\"%2$d\"/><text x=\"%1$d\" y=\"14\"%3$s>%4$s</text>\n"
                            .formatted(x(unit), height, i == 4 ? " text-anchor=\"end\"" : "", project.when(unit)));
        }
        int row = 0;
        for (Resource resource : project.resources()) {
            drawn.append(lane(resource, ++row * ROW - 8));
        }
        return drawn.append("</svg>").toString();
    }

    private String lane(Resource resource, int y) {
        String away = resource.away().stream()
                .filter(span -> span.from() < end)
                .map(span -> bar("away", y, span.from(), Math.min(end, span.to()), "", resource.name() + " is away"))
                .collect(Collectors.joining());
        String tasks = plan.placed().stream()
                .filter(each -> each.resource().equals(resource) && each.task().duration() > 0)
                .map(each -> bar(
                        TaskPlan.late(each) > 0 ? "task late" : "task",
                        y,
                        each.start(),
                        each.finish(),
                        each.task().name(),
                        "%s: %s to %s"
                                .formatted(
                                        each.task().name(), project.when(each.start()), project.until(each.finish()))))
                .collect(Collectors.joining());
        return "<text x=\"0\" y=\"%d\">%s</text>\n".formatted(y + 17, escaped(shortened(resource.name(), NAMES)))
                + away
                + tasks;
    }

    private String bar(String kind, int y, int from, int to, String label, String title) {
        int width = Math.max(1, x(to) - x(from));
        String text = shortened(label, width - 6);
        return "<g><title>%s</title><rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\"/>%s</g>\n"
                .formatted(
                        escaped(title),
                        kind,
                        x(from),
                        y,
                        width,
                        ROW - 8,
                        text.isEmpty()
                                ? ""
                                : "<text x=\"%d\" y=\"%d\">%s</text>".formatted(x(from) + 3, y + 17, escaped(text)));
    }

    private static int x(int unit, int end) {
        return NAMES + (int) ((long) unit * (WIDTH - NAMES - 2) / end);
    }

    private int x(int unit) {
        return x(unit, end);
    }

    private String tasks() {
        String rows = plan.placed().stream()
                .sorted(Comparator.comparingInt(Placed::start)
                        .thenComparing(each -> each.task().name()))
                .map(each -> row(
                        each.task().name(),
                        each.resource().name(),
                        project.when(each.start()),
                        project.until(each.finish()),
                        TaskPlan.late(each) == 0 ? "" : "by " + project.time(TaskPlan.late(each))))
                .collect(Collectors.joining());
        return table("Tasks, by when they start", List.of("Task", "Person", "From", "Until", "Late"), rows);
    }

    private String loads() {
        String rows = project.resources().stream()
                .map(resource -> {
                    int busy = plan.placed().stream()
                            .filter(each -> each.resource().equals(resource))
                            .mapToInt(each -> each.task().duration())
                            .sum();
                    return row(
                            resource.name(),
                            Integer.toString(busy),
                            String.format(Locale.ROOT, "%.0f %%", 100.0 * busy / end));
                })
                .collect(Collectors.joining());
        return table("Load of each person", List.of("Person", "Units of time", "Of the plan"), rows);
    }

    private String front() {
        if (planned.found().front().isEmpty()) {
            return "";
        }
        String rows = planned.found().front().stream()
                .map(point -> row(
                        Integer.toString(point.plan().makespan()),
                        point.plan().cost().toPlainString(),
                        point.bound().toPlainString(),
                        point.proven() ? "proven" : ""))
                .collect(Collectors.joining());
        return wide(
                "Front",
                table("Plans to choose from", List.of("Makespan", "Cost", "None as short below", "Cheapest"), rows));
    }
}
