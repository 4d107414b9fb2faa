package meridian.staffing.planner.seats;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import meridian.staffing.planner.Faults;
import meridian.staffing.planner.Fields;
import meridian.staffing.planner.ProblemFile;
import meridian.staffing.planner.seats.measures.Measures;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A plan that was made before the problem changed: what of it can be told of the problem as it is.
 *
 * @param file its name
 * @param plan what is left of it
 * @param gone who is no longer there
 * @param measures what it says they were; where it does not, those of what is left of it
 */
record EarlierPlan(String file, SeatPlan plan, List<Gone> gone, Map<String, Double> measures) {

    /** Somebody who is no longer there, by their id, and what they held of what is. */
    record Gone(Seat seat, String person, int from, int to) {}

    /**
     * The plan in the file.
     *
     * @throws meridian.staffing.planner.FaultyInput where it is no plan, or nothing in it is of the problem
     */
    static EarlierPlan read(ProblemFile file, Staffing staffing) {
        Faults faults = new Faults();
        JsonNode root = Fields.tree(file, faults);
        JsonNode all = root.path("allocations");
        faults.throwIfAny();
        if (!all.isArray()) {
            faults.add("/allocations", "form", "a plan has a list of allocations here");
        }
        Map<String, Seat> seats = staffing.seatsById();
        Map<String, Person> people = staffing.peopleById();
        List<Allocation> left = new ArrayList<>();
        List<Gone> gone = new ArrayList<>();
        for (JsonNode each : all) {
            Seat seat = seats.get(each.path("seat").asString(""));
            int from =
                    seat == null ? 0 : Math.max(seat.from(), each.path("from").asInt(0));
            int to = seat == null ? -1 : Math.min(seat.to(), each.path("to").asInt(-1));
            String id = each.path("person").asString("");
            Person person = people.get(id);
            if (seat != null && from <= to && person != null) {
                left.add(new Allocation(seat, person, from, to, false));
            } else if (seat != null && from <= to) {
                gone.add(new Gone(seat, id, from, to));
            }
        }
        if (left.isEmpty() && !all.isEmpty()) {
            faults.add("/allocations", "other problem", "nobody in this plan is on a seat of the problem");
        }
        faults.throwIfAny();
        SeatPlan plan = SeatPlan.of(staffing, left);
        Map<String, Double> measures = Measures.of(plan, staffing);
        measures.replaceAll((name, each) -> root.path("measures").path(name).asDouble(each));
        return new EarlierPlan(file.name(), plan, gone, measures);
    }

    /** The id of somebody who held a seat in a week and is no longer there; null: none did. */
    @Nullable
    String goneFrom(Seat seat, int week) {
        return gone.stream()
                .filter(each -> each.seat().equals(seat) && each.from() <= week && week <= each.to())
                .map(Gone::person)
                .findFirst()
                .orElse(null);
    }
}
