package meridian.staffing.planner.seats;

import static meridian.staffing.planner.PlanHtml.escaped;
import static meridian.staffing.planner.PlanHtml.list;
import static meridian.staffing.planner.PlanHtml.row;
import static meridian.staffing.planner.PlanHtml.table;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import meridian.staffing.planner.seats.SeatPlan.Empty;
import meridian.staffing.planner.seats.filling.Filling;
import meridian.staffing.planner.seats.filling.Fillings;
import meridian.staffing.planner.seats.hiring.Hire;
import meridian.staffing.planner.seats.measures.Measure;
import meridian.staffing.planner.seats.measures.Measures;

/** What the page of a staffing plan says beside who sits where: what it comes to, what is not filled, whom to hire, what is other. */
final class SeatPlanAnswers {

    private final PlannedSeats planned;
    private final Staffing staffing;
    private final Reasons reasons;

    SeatPlanAnswers(PlannedSeats planned, Reasons reasons) {
        this.planned = planned;
        this.reasons = reasons;
        staffing = planned.staffing();
    }

    String measures() {
        Map<String, Double> measured = Measures.of(planned.plan(), staffing);
        return table(
                "What the plan comes to; the value is the sum of the last column, and less is better",
                List.of("What", "How much", "Part of the value"),
                Measures.ALL.stream()
                        .map(measure -> measure(measure, measured.getOrDefault(measure.name(), 0.0)))
                        .collect(Collectors.joining()));
    }

    private String measure(Measure measure, double measured) {
        return row(
                measure.title(), number(measure.shown(measured)), number(staffing.weight(measure.name()) * measured));
    }

    private static String number(double number) {
        return String.format(Locale.ROOT, number == Math.rint(number) ? "%,.0f" : "%,.1f", number == 0 ? 0.0 : number);
    }

    String unfilled() {
        if (planned.plan().empty().isEmpty()) {
            return "<p>Every seat is held in all of its weeks.</p>";
        }
        return planned.plan().empty().stream().map(this::unfilled).collect(Collectors.joining("\n"));
    }

    private String unfilled(Empty empty) {
        String obstacles = reasons.of(empty).stream()
                .map(Reasons.Obstacle::text)
                .distinct()
                .collect(Collectors.joining(" "));
        List<Filling> fillings = planned.fillings().get(empty);
        String would = fillings == null
                ? ""
                : fillings.isEmpty()
                        ? "<p>%s</p>".formatted(Fillings.NONE)
                        : "<p>What would fill it:</p>\n"
                                + list(fillings.stream().map(Filling::text).toList());
        return "<h3>%s (%s), %s</h3>\n<p>%s</p>\n%s"
                .formatted(
                        escaped(empty.seat().name()),
                        escaped(empty.seat().id()),
                        staffing.when(empty.from(), empty.to()),
                        escaped(obstacles),
                        would);
    }

    /** Only what there is anything to say of. */
    String rest() {
        return section("Whom to hire", planned.hires().stream().map(Hire::text).toList())
                + section(
                        "What is fixed against a rule",
                        planned.contradictions().stream()
                                .map(each -> each.text(staffing))
                                .toList());
    }

    String changes() {
        return section("What is other than before", planned.changes());
    }

    private static String section(String heading, List<String> lines) {
        return lines.isEmpty() ? "" : "<h2>%s</h2>\n%s\n".formatted(heading, list(lines));
    }
}
