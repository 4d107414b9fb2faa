package meridian.staffing.planner.seats;

import static meridian.staffing.planner.PlanHtml.escaped;
import static meridian.staffing.planner.PlanHtml.list;
import static meridian.staffing.planner.PlanHtml.row;
import static meridian.staffing.planner.PlanHtml.shortened;
import static meridian.staffing.planner.PlanHtml.table;
import static meridian.staffing.planner.PlanHtml.wide;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import meridian.staffing.planner.PlanHtml;
import meridian.staffing.planner.seats.rules.Words;

/** A staffing plan as one page that needs nothing beside it: what was reached, a timeline, the same as tables, and reasons. */
final class SeatPlanPage {

    private static final int WIDTH = 1000;
    private static final int ROW = 30;
    private static final int NAMES = 220;

    private static final String STYLE = """
            rect.held{fill:#d6e4f5;stroke:#1d4f91}
            rect.fixed{fill:#dcebd9;stroke:#2f6b25}
            rect.empty{fill:#fff;stroke:#9c1f0c;stroke-dasharray:4 3}
            """;

    private final PlannedSeats planned;
    private final Staffing staffing;
    private final SeatPlan plan;
    private final SeatPlan fixed;
    private final Reasons reasons;
    private final SeatPlanAnswers answers;

    private SeatPlanPage(PlannedSeats planned) {
        this.planned = planned;
        staffing = planned.staffing();
        plan = planned.plan();
        fixed = staffing.fixed();
        reasons = planned.reasons();
        answers = new SeatPlanAnswers(planned, reasons);
    }

    static byte[] html(PlannedSeats planned) {
        return PlanHtml.page(planned.staffing().name(), STYLE, new SeatPlanPage(planned).body());
    }

    private String body() {
        return """
                %s
                %s
                %s<h2>Timeline</h2>
                <p>A row for each seat. Blue: held; green: fixed; dashed: nobody. The tables below say the same.</p>
                %s
                <h2>What is not filled, and why</h2>
                %s
                <h2>Who sits where</h2>
                %s
                <h2>Loads</h2>
                %s
                %s""".formatted(
                        list(planned.headlines()),
                        answers.measures(),
                        answers.changes(),
                        wide("Timeline", timeline() + "\n"),
                        answers.unfilled(),
                        holders(),
                        loads(),
                        answers.rest());
    }

    private String timeline() {
        int height = (staffing.seats().size() + 1) * ROW;
        StringBuilder drawn = new StringBuilder();
        drawn.append("<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"Who holds which seat when\">\n"
                .formatted(WIDTH, height));
        for (int i = 0; i < 4; i++) {
            int week = i * staffing.weeks() / 4;
            drawn.append("<line x1=\"%1$d\" y1=\"20\" x2=\"%1$d\" y2=\"%2$d\"/><text x=\"%1$d\" y=\"14\">%3$s</text>\n"
                    .formatted(x(week), height, staffing.when(week)));
        }
        for (Seat seat : staffing.seats()) {
            int y = (seat.number() + 1) * ROW - 6;
            drawn.append("<text x=\"0\" y=\"%d\">%s</text>\n"
                    .formatted(y + 16, escaped(shortened(seat.workstream().id() + ": " + seat.name(), NAMES))));
        }
        plan.stretches()
                .forEach(each -> drawn.append(bar(
                        fixed.holds(each) ? "fixed" : "held",
                        each.seat(),
                        each.from(),
                        each.to(),
                        each.person().name())));
        plan.empty().forEach(each -> drawn.append(bar("empty", each.seat(), each.from(), each.to(), "Nobody")));
        return drawn.append("</svg>").toString();
    }

    private String bar(String kind, Seat seat, int from, int to, String label) {
        int y = (seat.number() + 1) * ROW - 6;
        int width = Math.max(1, x(to + 1) - x(from) - 1);
        return """
                <g><title>%s: %s, %s</title><rect class="%s" x="%d" y="%d" width="%d" height="%d"/><text x="%d" y="%d">%s</text></g>
                """.formatted(
                        escaped(seat.name()),
                        escaped(label),
                        staffing.when(from, to),
                        kind,
                        x(from),
                        y,
                        width,
                        ROW - 8,
                        x(from) + 3,
                        y + 16,
                        escaped(shortened(label, width - 6)));
    }

    private int x(int week) {
        return NAMES + week * (WIDTH - NAMES - 2) / staffing.weeks();
    }

    private String holders() {
        return table(
                "Who sits where, by seat",
                List.of("Seat", "Person", "From", "Last week", "Days", "Why this one"),
                plan.stretches().stream()
                        .map(each -> row(
                                each.seat().name() + " (" + each.seat().id() + ")",
                                each.person().name(),
                                staffing.when(each.from()),
                                staffing.when(each.to()),
                                Words.number(each.person().takes(each.seat())),
                                String.join(" ", reasons.of(each))))
                        .collect(Collectors.joining()));
    }

    private String loads() {
        return table(
                "Load of each person, over all weeks",
                List.of("Person", "Role", "Days on seats", "Days worked usually", "Part"),
                staffing.people().stream().map(this::load).collect(Collectors.joining()));
    }

    private String load(Person person) {
        double there = IntStream.range(0, staffing.weeks())
                .mapToDouble(
                        week -> person.capacity().days() * person.capacity().share(week))
                .sum();
        double on = plan.held()
                .filter(held -> held.person().equals(person))
                .mapToDouble(
                        held -> person.takes(held.seat()) * person.capacity().share(held.week()))
                .sum();
        return row(
                person.name(),
                person.role(),
                Words.number(on),
                Words.number(there),
                String.format(Locale.ROOT, "%.0f %%", there == 0 ? 0 : 100 * on / there));
    }
}
