package meridian.staffing.planner.seats.rules;

import java.util.List;

/** All of them, in the order in which they are checked. */
public final class Rules {

    public static final List<Rule> ALL = List.of(
            new OfTheRole(),
            new OfTheGrade(),
            new OfTheOrganisation(),
            new Cleared(),
            new Skilled(),
            new AtTheLocation(),
            new EnoughDays(),
            new WithinCapacity(),
            new FewWorkstreams(),
            new KeptApart(),
            new WhileLed(),
            new LongEnough(),
            new WorkedAtItsEnds(),
            new FixedStands());

    private Rules() {}
}
