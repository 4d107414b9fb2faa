package meridian.staffing.planner.seats.rules;

import java.util.List;
import java.util.stream.Stream;
import meridian.staffing.planner.seats.SeatPlan;
import meridian.staffing.planner.seats.Staffing;
import meridian.staffing.planner.seats.Stretch;

/** What every plan keeps, but for allocations that are fixed against it. */
public interface Rule {

    String name();

    /** The rule as a sentence for a person. */
    String sentence();

    /** Says the rule to the solver. */
    void state(Staffing staffing, Stated stated);

    /** Where a plan breaks it, fixed allocations too; by code of its own, which knows nothing of {@link #state}. */
    Stream<Broken> brokenBy(SeatPlan plan, Staffing staffing);

    /**
     * Changes of the problem with which a plan would not break it by a stretch any more, each list by itself enough; none: no such
     * change is known.
     *
     * @param plan with the stretch in it
     */
    default List<List<Change>> ways(Stretch stretch, SeatPlan plan, Staffing staffing) {
        return List.of();
    }

    /**
     * Where a rule is broken.
     *
     * @param place the same for the same in another plan
     * @param howBad more is worse
     * @param text for a person
     */
    record Broken(String place, double howBad, String text) {}
}
