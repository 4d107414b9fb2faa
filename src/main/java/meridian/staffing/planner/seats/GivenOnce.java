package meridian.staffing.planner.seats;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import meridian.staffing.planner.Faults;

/** Finds allocations of a problem that give one seat twice in a week: both cannot be. */
final class GivenOnce {

    private final Faults faults;
    private final Map<String, String> givenAt = new HashMap<>();
    private final Map<String, Allocation> given = new HashMap<>();

    GivenOnce(Faults faults) {
        this.faults = faults;
    }

    void add(Allocation each, String place) {
        Map<String, Integer> clashes = new LinkedHashMap<>();
        for (int week = each.from(); week <= each.to(); week++) {
            String before = givenAt.putIfAbsent(each.seat().id() + " " + week, place);
            if (before != null) {
                clashes.putIfAbsent(before, week);
            }
        }
        given.put(place, each);
        clashes.forEach((before, week) -> say(each, place, before, week));
    }

    private void say(Allocation each, String place, String before, int week) {
        Allocation other = given.getOrDefault(before, each);
        faults.add(
                place,
                "one holder",
                "one person holds a seat in a week, and %s has seat %s from week %d%s, and %s from week %d%s at %s",
                each.person().id(),
                each.seat().id(),
                week,
                each.fixed() ? ", fixed" : "",
                other.person().id(),
                other.from(),
                other.fixed() ? ", fixed" : "",
                before);
    }
}
