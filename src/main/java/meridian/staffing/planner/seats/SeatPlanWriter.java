package meridian.staffing.planner.seats;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import meridian.staffing.planner.PlanFiles;
import meridian.staffing.planner.seats.filling.Filling;
import meridian.staffing.planner.seats.hiring.Hire;
import meridian.staffing.planner.seats.measures.Measures;
import meridian.staffing.planner.seats.rules.Change;

/** Writes staffing plans as JSON. */
final class SeatPlanWriter {

    private static final double FINE = 1e6;

    private SeatPlanWriter() {}

    static byte[] json(PlannedSeats planned) {
        FoundSeats found = planned.found();
        Reasons reasons = planned.reasons();
        Map<String, Object> plan = new LinkedHashMap<>();
        plan.put("problem", planned.staffing().name());
        plan.put("value", fine(found.value()));
        plan.put("bound", fine(found.bound()));
        plan.put("status", found.proven() ? "optimal" : "feasible");
        Map<String, Object> measures = new LinkedHashMap<>();
        Measures.of(found.plan(), planned.staffing()).forEach((name, each) -> measures.put(name, fine(each)));
        plan.put("measures", measures);
        plan.put("allocations", allocations(planned, reasons));
        plan.put("unfilled", unfilled(planned, reasons));
        plan.put(
                "notes",
                planned.contradictions().stream()
                        .map(each -> note(each, planned.staffing()))
                        .toList());
        Difference difference = planned.difference();
        if (difference != null) {
            plan.put("difference", difference(difference));
        }
        if (!planned.hires().isEmpty()) {
            plan.put("hires", planned.hires().stream().map(SeatPlanWriter::hire).toList());
        }
        return PlanFiles.json(plan);
    }

    private static List<Object> allocations(PlannedSeats planned, Reasons reasons) {
        SeatPlan fixed = planned.staffing().fixed();
        List<Object> written = new ArrayList<>();
        for (Stretch each : planned.plan().stretches()) {
            Map<String, Object> allocation = stretch(each);
            allocation.put("fixed", fixed.holds(each));
            allocation.put("reasons", reasons.of(each));
            written.add(allocation);
        }
        return written;
    }

    private static List<Object> unfilled(PlannedSeats planned, Reasons reasons) {
        List<Object> written = new ArrayList<>();
        for (SeatPlan.Empty each : planned.plan().empty()) {
            Map<String, Object> empty = new LinkedHashMap<>();
            empty.put("seat", each.seat().id());
            empty.put("from", each.from());
            empty.put("to", each.to());
            empty.put(
                    "reasons",
                    reasons.of(each).stream().map(SeatPlanWriter::obstacle).toList());
            List<Filling> fillings = planned.fillings().get(each);
            if (fillings != null) {
                empty.put(
                        "fillings",
                        fillings.stream().map(SeatPlanWriter::filling).toList());
            }
            written.add(empty);
        }
        return written;
    }

    private static Map<String, Object> filling(Filling each) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("text", each.text());
        written.put("person", each.person().id());
        written.put(
                "changes", each.changes().stream().map(SeatPlanWriter::change).toList());
        written.put("moves", each.moves().stream().map(SeatPlanWriter::stretch).toList());
        written.put("dearer", fine(each.dearer()));
        return written;
    }

    private static Map<String, Object> note(Contradiction each, Staffing staffing) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("rule", each.rule().name());
        written.put("text", each.text(staffing));
        written.put("allocations", each.places());
        return written;
    }

    private static Map<String, Object> change(Change each) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("rule", each.rule());
        written.put("about", each.about());
        written.put("text", each.text());
        return written;
    }

    private static Map<String, Object> stretch(Stretch each) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("seat", each.seat().id());
        written.put("person", each.person().id());
        written.put("from", each.from());
        written.put("to", each.to());
        return written;
    }

    private static Map<String, Object> difference(Difference difference) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("from", difference.earlier().file());
        written.put("weeks", difference.weeks());
        written.put(
                "moves", difference.moves().stream().map(SeatPlanWriter::move).toList());
        Map<String, Object> before = new LinkedHashMap<>();
        difference.before().forEach((name, each) -> before.put(name, fine(each)));
        written.put("before", before);
        written.put("best", fine(difference.best().value()));
        return written;
    }

    private static Map<String, Object> move(Difference.Move move) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("seat", move.seat().id());
        written.put("from", move.from());
        written.put("to", move.to());
        if (move.before() != null) {
            written.put("before", move.before());
        }
        if (move.after() != null) {
            written.put("after", move.after());
        }
        written.put("text", move.text());
        return written;
    }

    private static Map<String, Object> hire(Hire hire) {
        Person person = hire.person();
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("text", hire.text());
        written.put("organisation", person.organisation());
        written.put("role", person.role());
        if (person.grade() != null) {
            written.put("grade", person.grade());
        }
        written.put("location", person.location());
        written.put("remote", person.remote());
        written.put("clearance", person.clearance());
        written.put("skills", new TreeMap<>(person.skills()));
        written.put("days", person.capacity().days());
        written.put("dayCost", person.dayCost());
        written.put("from", hire.from());
        written.put("seats", hire.seats().stream().map(Seat::id).toList());
        written.put("before", fine(hire.before()));
        written.put("after", fine(hire.after()));
        written.put("proven", hire.proven());
        return written;
    }

    private static Map<String, Object> obstacle(Reasons.Obstacle each) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("rule", each.rule());
        written.put("text", each.text());
        written.put("people", each.people().stream().map(Person::id).toList());
        return written;
    }

    private static double fine(double number) {
        return Math.rint(number * FINE) / FINE;
    }
}
