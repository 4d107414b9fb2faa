package meridian.bench.timefold;

import java.util.ArrayList;
import java.util.List;
import meridian.staffing.planner.seats.Person;

/** A person as the solver places them, with what they may take in each week. Every sitter is equal to itself alone, which is fast. */
public final class Sitter {

    final Person person;
    final List<SeatLine> lines = new ArrayList<>();
    final List<ApartGroup> apart = new ArrayList<>();
    private final long[] mostDays;
    private final long[] mostWorkstreams;

    /**
     * Somebody.
     *
     * @param mostDays thousandths of days in each week, what is fixed included
     * @param mostWorkstreams in each week, what is fixed included
     */
    Sitter(Person person, long[] mostDays, long[] mostWorkstreams) {
        this.person = person;
        this.mostDays = mostDays;
        this.mostWorkstreams = mostWorkstreams;
    }

    boolean worksIn(int week) {
        return person.capacity().share(week) > 0;
    }

    boolean hasFewWorkstreams() {
        return person.workstreams() != null;
    }

    long mostDays(int week) {
        return mostDays[week];
    }

    long mostWorkstreams(int week) {
        return mostWorkstreams[week];
    }

    List<ApartGroup> apart() {
        return apart;
    }

    @Override
    public String toString() {
        return person.id();
    }
}
