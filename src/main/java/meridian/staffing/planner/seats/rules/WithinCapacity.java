package meridian.staffing.planner.seats.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import meridian.staffing.planner.seats.Person;
import meridian.staffing.planner.seats.Seat;
import meridian.staffing.planner.seats.SeatPlan;
import meridian.staffing.planner.seats.SeatPlan.Held;
import meridian.staffing.planner.seats.Staffing;
import meridian.staffing.planner.seats.Stretch;

final class WithinCapacity implements Rule {

    /** More days a week are asked of nobody. */
    static final double FULL_WEEK = 5;

    private static final double HAIR = 1e-9;

    @Override
    public String name() {
        return "capacity";
    }

    @Override
    public String sentence() {
        return "Nobody takes more days of seats in a week than they usually work.";
    }

    @Override
    public void state(Staffing staffing, Stated stated) {
        staffing.people()
                .forEach(person -> stated.mostDays(person, person.capacity().days()));
    }

    @Override
    public Stream<Broken> brokenBy(SeatPlan plan, Staffing staffing) {
        return PersonWeek.of(plan)
                .filter(each -> taken(each.seats()) > each.person().capacity().days() + HAIR)
                .map(each -> new Broken(
                        each.place(),
                        taken(each.seats()),
                        "%s takes %s of %s %s, and works %s"
                                .formatted(
                                        each.person().id(),
                                        Words.days(taken(each.seats())),
                                        PersonWeek.ids(each.seats()),
                                        staffing.when(each.week(), each.week()),
                                        Words.number(each.person().capacity().days()))));
    }

    private static double taken(List<Held> seats) {
        return seats.stream()
                .mapToDouble(held -> held.person().takes(held.seat()))
                .sum();
    }

    @Override
    public List<List<Change>> ways(Stretch stretch, SeatPlan plan, Staffing staffing) {
        List<List<Change>> ways = new ArrayList<>();
        Person person = stretch.person();
        Map<Integer, List<Seat>> held = plan.held()
                .filter(each -> each.person().equals(person))
                .collect(Collectors.groupingBy(Held::week, Collectors.mapping(Held::seat, Collectors.toList())));
        double days = held.values().stream()
                .mapToDouble(each -> enough(each, person.capacity().days()))
                .max()
                .orElse(0);
        int[] over = held.entrySet().stream()
                .filter(each -> taken(each.getValue(), person.capacity().days())
                        > person.capacity().days() + HAIR)
                .mapToInt(Map.Entry::getKey)
                .sorted()
                .toArray();
        if (over.length == 0) {
            return ways;
        }
        if (days <= FULL_WEEK) {
            boolean elsewhereTheSame = held.values().stream()
                    .flatMap(List::stream)
                    .allMatch(seat -> seat.days() <= person.capacity().days());
            ways.add(List.of(more(
                    this,
                    person,
                    days,
                    elsewhereTheSame ? staffing.when(over[0], over[over.length - 1]) : "in every week")));
        }
        fewer(stretch, held).ifPresent(way -> ways.add(List.of(way)));
        return ways;
    }

    /** The seat with as many days as are left. */
    private Optional<Change> fewer(Stretch stretch, Map<Integer, List<Seat>> held) {
        Person person = stretch.person();
        Seat seat = stretch.seat();
        double usual = person.capacity().days();
        double left = held.entrySet().stream()
                .filter(each -> stretch.from() <= each.getKey() && each.getKey() <= stretch.to())
                .mapToDouble(each -> usual - taken(each.getValue(), usual) + person.takes(seat))
                .min()
                .orElse(0);
        return left <= HAIR || left >= seat.days()
                ? Optional.empty()
                : Optional.of(Change.of(
                        this,
                        seat,
                        "%s a week instead of %s".formatted(Words.days(left), Words.number(seat.days())),
                        seat.days() - left,
                        asked -> asked.days(left)));
    }

    /** Somebody with so many days a week. */
    static Change more(Rule rule, Person person, double days, String when) {
        double more = days - person.capacity().days();
        return Change.of(
                rule,
                person,
                "%s more a week (%s instead of %s) %s"
                        .formatted(
                                Words.days(more),
                                Words.number(days),
                                Words.number(person.capacity().days()),
                                when),
                more,
                one -> one.with(one.capacity().atLeast(days), one.clearance(), one.workstreams()));
    }

    /** The days a week with which somebody could take all of these; more of a seat is taken with more days. */
    private static double enough(List<Seat> seats, double days) {
        double enough = days;
        while (enough <= FULL_WEEK && taken(seats, enough) > enough + HAIR) {
            enough = taken(seats, enough);
        }
        return enough;
    }

    private static double taken(List<Seat> seats, double days) {
        return seats.stream().mapToDouble(seat -> Math.min(seat.days(), days)).sum();
    }
}
