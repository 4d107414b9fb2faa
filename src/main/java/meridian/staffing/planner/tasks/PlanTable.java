package meridian.staffing.planner.tasks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A plan as CSV, a row for each task. */
final class PlanTable {

    private static final String FORMULA = "=+-@\t\r";

    private PlanTable() {}

    static byte[] csv(Project project, TaskPlan plan) {
        StringBuilder written = new StringBuilder();
        try (CSVPrinter rows = new CSVPrinter(written, CSVFormat.RFC4180)) {
            rows.printRecord("task", "name", "resource", "person", "start", "finish", "from", "until", "late");
            for (Placed each : plan.placed()) {
                rows.printRecord(
                        text(each.task().id()),
                        text(each.task().name()),
                        text(each.resource().id()),
                        text(each.resource().name()),
                        each.start(),
                        each.finish(),
                        project.when(each.start()),
                        project.until(each.finish()),
                        TaskPlan.late(each));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return written.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Text that a spreadsheet does not take for a formula. */
    private static String text(String text) {
        return text.isEmpty() || FORMULA.indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    }
}
