package meridian.staffing.planner.seats;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import meridian.staffing.planner.seats.rules.Words;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A staffing plan as CSV: a row for each stretch of somebody on a seat, and for each in which nobody is. */
final class SeatPlanTable {

    private static final String FORMULA = "=+-@\t\r";

    private SeatPlanTable() {}

    static byte[] csv(PlannedSeats planned) {
        StringBuilder written = new StringBuilder();
        Staffing staffing = planned.staffing();
        try (CSVPrinter rows = new CSVPrinter(written, CSVFormat.RFC4180)) {
            rows.printRecord(
                    "seat",
                    "name",
                    "workstream",
                    "person",
                    "person name",
                    "from",
                    "to",
                    "first week",
                    "last week",
                    "days");
            for (Stretch each : planned.plan().stretches()) {
                row(
                        rows,
                        staffing,
                        each.seat(),
                        each.person().id(),
                        each.person().name(),
                        each.from(),
                        each.to(),
                        Words.number(each.person().takes(each.seat())));
            }
            for (SeatPlan.Empty each : planned.plan().empty()) {
                row(rows, staffing, each.seat(), "", "", each.from(), each.to(), "0");
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return written.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void row(
            CSVPrinter rows, Staffing staffing, Seat seat, String person, String name, int from, int to, String days)
            throws IOException {
        rows.printRecord(
                text(seat.id()),
                text(seat.name()),
                text(seat.workstream().id()),
                text(person),
                text(name),
                from,
                to,
                staffing.when(from),
                staffing.when(to),
                days);
    }

    /** Text that a spreadsheet does not take for a formula. */
    private static String text(String text) {
        return text.isEmpty() || FORMULA.indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    }
}
