package meridian.staffing.planner.seats;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may sit on seats.
 *
 * @param number the place among the people of the problem
 * @param grade null: none is known
 * @param clearance 0 none, 1 BPSS, 2 SC, 3 DV
 * @param skills the level of each: 1 awareness, 2 working, 3 practitioner, 4 expert
 * @param dayCost of a day worked
 * @param workstreams at most so many different ones in a week; null: no limit
 * @param growth skills they want to grow in
 * @param avoids ids of workstreams
 */
public record Person(
        int number,
        String id,
        String name,
        String organisation,
        String role,
        @Nullable Integer grade,
        String location,
        boolean remote,
        int clearance,
        Map<String, Integer> skills,
        Capacity capacity,
        double dayCost,
        @Nullable Integer workstreams,
        Set<String> growth,
        Set<String> avoids) {

    /** The level of a skill; 0 without it. */
    public int level(String skill) {
        return skills.getOrDefault(skill, 0);
    }

    /** What this person takes of a seat in each week that it is held: days. */
    public double takes(Seat seat) {
        return Math.min(seat.days(), capacity.days());
    }

    /** The same person with other days, clearance and most workstreams. */
    public Person with(Capacity days, int cleared, @Nullable Integer most) {
        return new Person(
                number,
                id,
                name,
                organisation,
                role,
                grade,
                location,
                remote,
                cleared,
                skills,
                days,
                dayCost,
                most,
                growth,
                avoids);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Person person && person.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
