package meridian.staffing.planner.tasks.rules;

import java.util.List;

/** All of them, in the order in which they are checked. */
public final class Rules {

    /** By which what is settled stays so. */
    public static final Rule PINNED = new Pinned();

    public static final List<Rule> ALL =
            List.of(new Capable(), new Precedence(), new OneAtATime(), new NotBefore(), new Away(), PINNED);

    private Rules() {}
}
