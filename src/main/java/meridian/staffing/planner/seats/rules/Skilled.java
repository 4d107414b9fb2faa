package meridian.staffing.planner.seats.rules;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import meridian.staffing.planner.seats.Person;
import meridian.staffing.planner.seats.Seat;
import meridian.staffing.planner.seats.SeatNeed;

final class Skilled implements MaySit {

    /** How much more of a change it is to do without a skill than to ask for less of it: hardly anybody would. */
    private static final int WITHOUT = 6;

    @Override
    public String name() {
        return "skills";
    }

    @Override
    public String sentence() {
        return "Who sits on a seat has each skill it cannot do without, at its level or above.";
    }

    @Override
    public boolean allows(Person person, Seat seat) {
        for (SeatNeed need : seat.needs()) {
            if (need.hard() && person.level(need.skill()) < need.level()) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String why(Person person, Seat seat) {
        return "has %s, asked for is %s"
                .formatted(
                        lacking(person, seat)
                                .map(need -> person.level(need.skill()) == 0
                                        ? "no " + need.skill()
                                        : need.skill() + " at " + SeatNeed.word(person.level(need.skill())))
                                .collect(Collectors.joining(" and ")),
                        lacking(person, seat)
                                .map(need -> SeatNeed.word(need.level()))
                                .collect(Collectors.joining(" and ")));
    }

    private static Stream<SeatNeed> lacking(Person person, Seat seat) {
        return seat.needs().stream().filter(need -> need.hard() && person.level(need.skill()) < need.level());
    }

    @Override
    public List<List<Change>> ways(Person person, Seat seat) {
        return List.of(lacking(person, seat)
                .map(need -> lower(seat, need, person.level(need.skill())))
                .toList());
    }

    private Change lower(Seat seat, SeatNeed need, int level) {
        return Change.of(
                this,
                seat,
                level == 0
                        ? "no %s instead of %s".formatted(need.skill(), need)
                        : "%s at %s instead of %s"
                                .formatted(need.skill(), SeatNeed.word(level), SeatNeed.word(need.level())),
                level == 0 ? need.level() + WITHOUT : need.level() - level,
                asked -> asked.level(need.skill(), level));
    }
}
