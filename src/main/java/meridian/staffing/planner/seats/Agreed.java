package meridian.staffing.planner.seats;

import java.util.List;

/** What is agreed for workstreams and people: the rules that stand in a problem. */
public sealed interface Agreed {

    String id();

    /** So many people at least on a workstream who have a skill at a level, in weeks of which both are included. */
    record Team(String id, Workstream workstream, String skill, int level, int atLeast, int from, int to)
            implements Agreed {}

    /** People who are never on one workstream in the same week. */
    record Apart(String id, List<Person> people) implements Agreed {}

    /** Seats that are held only in weeks in which another is held. */
    record Lead(String id, Seat seat, List<Seat> of) implements Agreed {}
}
