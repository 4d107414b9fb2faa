package meridian.bench.timefold;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import meridian.bench.timefold.SeatLine.Offer;
import meridian.staffing.planner.seats.Agreed.Apart;
import meridian.staffing.planner.seats.Agreed.Lead;
import meridian.staffing.planner.seats.Agreed.Team;
import meridian.staffing.planner.seats.Person;
import meridian.staffing.planner.seats.Seat;
import meridian.staffing.planner.seats.SeatPlan;
import meridian.staffing.planner.seats.SeatPlan.Held;
import meridian.staffing.planner.seats.Staffing;
import meridian.staffing.planner.seats.measures.Measures;
import meridian.staffing.planner.seats.measures.Weekly;
import meridian.staffing.planner.seats.rules.MaySit;
import meridian.staffing.planner.seats.rules.Rules;
import org.jspecify.annotations.Nullable;

/**
 * Says a problem in the words of the solver.
 *
 * <p>What is fixed stands, so that limits are no lower than what is fixed needs.
 */
final class TableMaker {

    private static final double THOUSANDTHS = 1000;

    private final Staffing staffing;
    private final int weeks;
    private final SeatPlan fixed;
    private final List<Held> standing;
    private final List<MaySit> maySit = MaySit.among(Rules.ALL);
    private final Weekly.Part weekly;
    private final List<Sitter> sitters;
    private final List<TeamWeek> teamWeeks = new ArrayList<>();
    /** The teams of each workstream in each week. */
    private final List<List<TeamWeek>> teams = new ArrayList<>();

    TableMaker(Staffing staffing) {
        this.staffing = staffing;
        weeks = staffing.weeks();
        fixed = staffing.fixed();
        standing = fixed.held().toList();
        weekly = Measures.weekly(staffing);
        sitters = sitters();
        staffing.agreed(Apart.class).forEach(this::keepApart);
        IntStream.range(0, staffing.workstreams().size() * weeks).forEach(where -> teams.add(new ArrayList<>()));
        staffing.agreed(Team.class).forEach(this::need);
    }

    Table table(SeatPlan plan) {
        List<SeatWeek> all = new ArrayList<>();
        for (Seat seat : staffing.seats()) {
            SeatLine line = line(seat);
            for (int week = seat.from(); week <= seat.to(); week++) {
                all.add(seatWeek(line, week, plan.holder(seat, week)));
            }
        }
        return new Table(all, teamWeeks);
    }

    private List<Sitter> sitters() {
        long[][] days = new long[staffing.people().size()][weeks];
        List<Set<Integer>> on = new ArrayList<>();
        IntStream.range(0, days.length * weeks).forEach(each -> on.add(new HashSet<>()));
        for (Held held : standing) {
            int person = held.person().number();
            days[person][held.week()] += thousandths(held.person().takes(held.seat()));
            on.get(person * weeks + held.week()).add(held.seat().workstream().number());
        }
        return staffing.people().stream()
                .map(person -> new Sitter(
                        person,
                        eachWeek(week -> Math.max(thousandths(person.capacity().days()), days[person.number()][week])),
                        eachWeek(week -> Math.max(
                                Objects.requireNonNullElse(person.workstreams(), Integer.MAX_VALUE),
                                on.get(person.number() * weeks + week).size()))))
                .toList();
    }

    private interface InWeek {
        long of(int week);
    }

    private long[] eachWeek(InWeek limit) {
        return IntStream.range(0, weeks).mapToLong(limit::of).toArray();
    }

    private static long thousandths(double days) {
        return Math.round(days * THOUSANDTHS);
    }

    private static long hundredths(double cost) {
        return Math.round(cost * Table.PARTS);
    }

    private int where(Seat seat, int week) {
        return seat.workstream().number() * weeks + week;
    }

    private void keepApart(Apart apart) {
        List<Set<Person>> there = new ArrayList<>();
        IntStream.range(0, staffing.workstreams().size() * weeks).forEach(where -> there.add(new HashSet<>()));
        standing.stream()
                .filter(held -> apart.people().contains(held.person()))
                .forEach(held -> there.get(where(held.seat(), held.week())).add(held.person()));
        ApartGroup group = new ApartGroup(
                there.stream().mapToLong(each -> Math.max(1, each.size())).toArray());
        apart.people().stream()
                .distinct()
                .forEach(person -> sitter(person).apart.add(group));
    }

    private Sitter sitter(Person person) {
        return sitters.get(person.number());
    }

    private void need(Team team) {
        long cost = hundredths(staffing.weight("team") * team.workstream().weight());
        for (int week = team.from(); week <= team.to(); week++) {
            TeamWeek made = new TeamWeek(team, week, cost);
            teamWeeks.add(made);
            teams.get(team.workstream().number() * weeks + week).add(made);
        }
    }

    private SeatLine line(Seat seat) {
        List<Sitter> candidates = sitters.stream()
                .filter(sitter -> maySit.stream().allMatch(rule -> rule.allows(sitter.person, seat)))
                .toList();
        SeatLine line = new SeatLine(
                seat,
                staffing.agreed(Lead.class).anyMatch(lead -> lead.seat().equals(seat)),
                hundredths(staffing.weight("handover")),
                offer(seat, null),
                candidates);
        candidates.forEach(sitter -> sitter.lines.add(line));
        candidates.forEach(sitter -> line.offer(sitter, offer(seat, sitter.person)));
        fixed.held(seat)
                .map(Held::person)
                .distinct()
                .forEach(person -> line.offer(sitter(person), offer(seat, person)));
        return line;
    }

    private Offer offer(Seat seat, @Nullable Person person) {
        Weekly.Weeks cost = weekly.of(seat, person);
        return new Offer(
                person == null ? 0 : thousandths(person.takes(seat)),
                IntStream.rangeClosed(seat.from(), seat.to())
                        .mapToLong(week -> hundredths(cost.in(week)))
                        .toArray());
    }

    private SeatWeek seatWeek(SeatLine line, int week, @Nullable Person holder) {
        Seat seat = line.seat;
        int where = where(seat, week);
        SeatWeek made =
                new SeatWeek(id(seat, week), line, week, where, least(seat, week), leads(seat, week), teams.get(where));
        Person stands = fixed.holder(seat, week);
        if (stands != null) {
            made.fix(sitter(stands));
        } else if (holder != null && line.candidates().contains(sitter(holder))) {
            made.setSitter(sitter(holder));
        }
        return made;
    }

    private int id(Seat seat, int week) {
        return seat.number() * weeks + week;
    }

    private List<Integer> leads(Seat seat, int week) {
        return staffing.agreed(Lead.class)
                .filter(lead -> lead.of().contains(seat))
                .map(lead -> id(lead.seat(), week))
                .distinct()
                .toList();
    }

    private int least(Seat seat, int week) {
        int from = week;
        int to = week;
        while (from > seat.from() && fixed.holder(seat, from - 1) == null) {
            from--;
        }
        while (to < seat.to() && fixed.holder(seat, to + 1) == null) {
            to++;
        }
        return Math.min(seat.leastWeeks(), to - from + 1);
    }
}
