package meridian.staffing.planner.seats.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import meridian.staffing.planner.seats.Agreed.Team;
import meridian.staffing.planner.seats.Person;
import meridian.staffing.planner.seats.Seat;
import meridian.staffing.planner.seats.SeatPlan;
import meridian.staffing.planner.seats.Staffing;
import meridian.staffing.planner.seats.measures.Measures;
import meridian.staffing.planner.seats.measures.Weekly;
import meridian.staffing.planner.seats.rules.Rule;
import meridian.staffing.planner.seats.rules.Stated;
import org.jspecify.annotations.Nullable;

/** The problem in numbers: what the rules say to the solver, and what each week of each seat costs with whom. */
final class SeatNetwork {

    private static final double HAIR = 1e-9;

    final Staffing staffing;
    final int weeks;
    final int people;
    final OpenSeat[] seats;
    final TeamNeed[] teams;
    /** The days that each person takes in a week at most. */
    final double[] most;
    /** The workstreams of each person in a week at most. */
    final int[] workstreams;
    /** The people from whom each is kept apart. */
    final int[][] apart;
    /** Groups of people of whom no two are on one workstream in the same week. */
    final int[][] apartGroups;
    /** What a stretch beyond a seat's first costs. */
    final double handover;

    /**
     * A team that has to have enough people with a skill.
     *
     * @param weight of one person short in one week
     * @param able whether each person has the skill
     */
    @SuppressWarnings("ArrayRecordComponent")
    record TeamNeed(int workstream, int atLeast, int from, int to, double weight, boolean[] able) {}

    private SeatNetwork(Staffing staffing, Said said) {
        this.staffing = staffing;
        weeks = staffing.weeks();
        people = staffing.people().size();
        most = said.most;
        workstreams = said.workstreams;
        apart = said.apartArrays();
        apartGroups = said.apartGroups.toArray(int[][]::new);
        handover = staffing.weight("handover");
        teams = teams(staffing);
        seats = seats(said);
    }

    static SeatNetwork of(Staffing staffing, List<Rule> rules) {
        Said said = new Said(staffing);
        rules.forEach(rule -> rule.state(staffing, said));
        return new SeatNetwork(staffing, said);
    }

    private static TeamNeed[] teams(Staffing staffing) {
        return staffing.agreed(Team.class)
                .map(team -> {
                    boolean[] able = new boolean[staffing.people().size()];
                    staffing.people()
                            .forEach(person -> able[person.number()] = person.level(team.skill()) >= team.level());
                    return new TeamNeed(
                            team.workstream().number(),
                            team.atLeast(),
                            team.from(),
                            team.to(),
                            staffing.weight("team") * team.workstream().weight(),
                            able);
                })
                .toArray(TeamNeed[]::new);
    }

    private OpenSeat[] seats(Said said) {
        Weekly.Part cost = Measures.weekly(staffing);
        double[][] fixedDays = fixedDays(said);
        Margins margins = new Margins(weeks, handover);
        OpenSeat[] open = new OpenSeat[staffing.seats().size()];
        for (Seat seat : staffing.seats()) {
            open[seat.number()] = open(seat, said, cost, fixedDays, margins);
        }
        for (OpenSeat each : open) {
            each.leads = said.leads.get(each.seat).stream()
                    .mapToInt(Integer::intValue)
                    .toArray();
            each.led =
                    said.led.get(each.seat).stream().mapToInt(Integer::intValue).toArray();
        }
        return open;
    }

    private double[][] fixedDays(Said said) {
        double[][] days = new double[people][weeks];
        for (Seat seat : staffing.seats()) {
            for (int week = seat.from(); week <= seat.to(); week++) {
                Person person = said.fixed[seat.number()][week];
                if (person != null) {
                    days[person.number()][week] += person.takes(seat);
                }
            }
        }
        return days;
    }

    private OpenSeat open(Seat seat, Said said, Weekly.Part cost, double[][] fixedDays, Margins margins) {
        OpenSeat allowed = allowed(seat, said, fixedDays);
        double[] with = new double[allowed.cells()];
        margins.of(allowed, allowed.cost, allowed.empty, with);
        int[] left = IntStream.range(0, with.length)
                .filter(cell -> SeatPath.isAWay(with[cell]) || allowed.isFixed(cell))
                .map(cell -> allowed.candidate[cell])
                .sorted()
                .distinct()
                .toArray();
        OpenSeat open =
                seat(seat, said, Arrays.stream(left).map(k -> allowed.people[k]).toArray(), (k, i) -> {
                    int cell = allowed.cell(i, left[k]);
                    return cell >= 0 && (SeatPath.isAWay(with[cell]) || allowed.isFixed(cell));
                });
        Weekly.Weeks nobody = cost.of(seat, null);
        for (int i = 0; i < open.weeks; i++) {
            double empty = nobody.in(seat.from() + i);
            open.worth = Math.max(open.worth, empty);
            open.empty[i] = open.fixed[i] < 0 ? empty : SeatPath.NEVER;
        }
        for (int k = 0; k < open.candidates(); k++) {
            Weekly.Weeks mine = cost.of(seat, staffing.people().get(open.people[k]));
            for (int i = 0; i < open.weeks; i++) {
                int cell = open.cell(i, k);
                if (cell >= 0) {
                    open.cost[cell] = mine.in(seat.from() + i);
                }
            }
        }
        open.teams = teamsOf(open);
        return open;
    }

    /** With all that the rules of the seat allow, whether or not there is a way to sit on it so. */
    private OpenSeat allowed(Seat seat, Said said, double[][] fixedDays) {
        List<Person> standing = Arrays.stream(said.fixed[seat.number()])
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        boolean[] may = new boolean[staffing.people().size()];
        staffing.people().forEach(person -> may[person.number()] = said.maySit(person, seat));
        List<Person> people = staffing.people().stream()
                .filter(person -> may[person.number()] || standing.contains(person))
                .toList();
        return seat(seat, said, people.stream().mapToInt(Person::number).toArray(), (k, i) -> {
            Person person = people.get(k);
            int week = seat.from() + i;
            Person fixed = said.fixed[seat.number()][week];
            return fixed != null
                    ? fixed.equals(person)
                    : may[person.number()]
                            && !said.isNotIn(person, seat, week)
                            && fixedDays[person.number()][week] + person.takes(seat) <= most[person.number()] + HAIR;
        });
    }

    private interface Holding {
        boolean may(int candidate, int week);
    }

    private OpenSeat seat(Seat seat, Said said, int[] people, Holding holding) {
        int[] fixed = new int[seat.weeks()];
        for (int i = 0; i < fixed.length; i++) {
            Person stands = said.fixed[seat.number()][seat.from() + i];
            fixed[i] = stands == null ? -1 : Arrays.binarySearch(people, stands.number());
        }
        OpenSeat open = new OpenSeat(
                new OpenSeat.Place(seat.number(), seat.workstream().number(), seat.from(), fixed.length, weeks),
                people,
                Arrays.stream(people)
                        .mapToDouble(person -> staffing.people().get(person).takes(seat))
                        .toArray(),
                fixed,
                at -> holding.may(at % people.length, at / people.length));
        for (int i = 0; i < open.weeks; i++) {
            open.empty[i] = fixed[i] < 0 ? 0 : SeatPath.NEVER;
            for (int cell = open.first[i]; cell < open.first[i + 1]; cell++) {
                int person = people[open.candidate[cell]];
                open.atEnd[cell] = open.isFixed(cell) || !said.notAtEnd[person][seat.from() + i];
            }
        }
        runs(open, said.least[seat.number()]);
        return open;
    }

    private static void runs(OpenSeat open, int least) {
        int begin = 0;
        for (int i = 0; i < open.weeks; i++) {
            if (open.fixed[i] >= 0) {
                open.freeUntil[i] = i;
                open.least[i] = 1;
                begin = i + 1;
            } else if (i + 1 == open.weeks || open.fixed[i + 1] >= 0) {
                Arrays.fill(open.freeUntil, begin, i + 1, i);
                Arrays.fill(open.least, begin, i + 1, Math.min(least, i + 1 - begin));
            }
        }
    }

    private int[] teamsOf(OpenSeat open) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < teams.length; i++) {
            if (teams[i].workstream() == open.workstream
                    && teams[i].from() < open.from + open.weeks
                    && teams[i].to() >= open.from) {
                found.add(i);
            }
        }
        return found.stream().mapToInt(Integer::intValue).toArray();
    }

    /** What a day of the least urgent work is worth: what differences of plans are measured in. */
    double day() {
        double day = staffing.weight("unfilled");
        return day > 0 ? day : 1000;
    }

    void seats(Consumer<OpenSeat> each) {
        Arrays.stream(seats).forEach(each);
    }

    /** Whether somebody works at all in a week. */
    boolean works(int person, int week) {
        return staffing.people().get(person).capacity().share(week) > 0;
    }

    /** People who can hold a seat in a week, summed over seats and weeks. */
    long triples() {
        return Arrays.stream(seats).mapToLong(OpenSeat::cells).sum();
    }

    /**
     * A plan with its people and seats.
     *
     * @param holders the candidate of each seat in each of its weeks; -1: nobody
     */
    SeatPlan named(int[][] holders) {
        @Nullable Person[][] named = new Person[seats.length][weeks];
        for (OpenSeat seat : seats) {
            for (int i = 0; i < seat.weeks; i++) {
                int candidate = holders[seat.seat][i];
                if (candidate >= 0) {
                    named[seat.seat][seat.from + i] = staffing.people().get(seat.people[candidate]);
                }
            }
        }
        return new SeatPlan(staffing.seats(), named);
    }

    /** The candidate of each seat in each of its weeks in a plan; -1: nobody, or nobody who may sit on it. */
    int[][] numbered(SeatPlan plan) {
        int[][] holders = new int[seats.length][];
        for (OpenSeat seat : seats) {
            holders[seat.seat] = new int[seat.weeks];
            for (int i = 0; i < seat.weeks; i++) {
                Person person = plan.holder(staffing.seats().get(seat.seat), seat.from + i);
                holders[seat.seat][i] = person == null ? -1 : seat.candidate(person.number());
            }
        }
        return holders;
    }

    /** What the rules said. */
    private static final class Said implements Stated {

        private final List<BiPredicate<Person, Seat>> maySit = new ArrayList<>();
        private final List<NotIn> notIn = new ArrayList<>();
        private final double[] most;
        private final int[] workstreams;
        private final List<List<Integer>> apart = new ArrayList<>();
        private final List<int[]> apartGroups = new ArrayList<>();
        private final List<List<Integer>> leads = new ArrayList<>();
        private final List<List<Integer>> led = new ArrayList<>();
        private final int[] least;
        private final boolean[][] notAtEnd;
        private final @Nullable Person[][] fixed;

        private record NotIn(Person person, Seat seat, int week) {}

        Said(Staffing staffing) {
            most = new double[staffing.people().size()];
            Arrays.fill(most, Double.MAX_VALUE);
            workstreams = new int[most.length];
            Arrays.fill(workstreams, Integer.MAX_VALUE);
            notAtEnd = new boolean[most.length][staffing.weeks()];
            least = new int[staffing.seats().size()];
            Arrays.fill(least, 1);
            fixed = new Person[least.length][staffing.weeks()];
            staffing.people().forEach(person -> apart.add(new ArrayList<>()));
            staffing.seats().forEach(seat -> leads.add(new ArrayList<>()));
            staffing.seats().forEach(seat -> led.add(new ArrayList<>()));
        }

        boolean maySit(Person person, Seat seat) {
            for (BiPredicate<Person, Seat> each : maySit) {
                if (!each.test(person, seat)) {
                    return false;
                }
            }
            return true;
        }

        boolean isNotIn(Person person, Seat seat, int week) {
            return !notIn.isEmpty() && notIn.contains(new NotIn(person, seat, week));
        }

        int[][] apartArrays() {
            return apart.stream()
                    .map(each ->
                            each.stream().distinct().mapToInt(Integer::intValue).toArray())
                    .toArray(int[][]::new);
        }

        @Override
        public void maySit(BiPredicate<Person, Seat> allowed) {
            maySit.add(allowed);
        }

        @Override
        public void notInWeek(Person person, Seat seat, int week) {
            notIn.add(new NotIn(person, seat, week));
        }

        @Override
        public void mostDays(Person person, double days) {
            most[person.number()] = Math.min(most[person.number()], days);
        }

        @Override
        public void mostWorkstreams(Person person, int most) {
            workstreams[person.number()] = Math.min(workstreams[person.number()], most);
        }

        @Override
        public void neverTogether(List<Person> people) {
            apartGroups.add(people.stream().mapToInt(Person::number).toArray());
            for (Person person : people) {
                people.stream()
                        .filter(other -> !other.equals(person))
                        .forEach(other -> apart.get(person.number()).add(other.number()));
            }
        }

        @Override
        public void onlyWhileHeld(Seat seat, Seat lead) {
            leads.get(seat.number()).add(lead.number());
            led.get(lead.number()).add(seat.number());
        }

        @Override
        public void leastWeeks(Seat seat, int weeks) {
            least[seat.number()] = Math.max(least[seat.number()], weeks);
        }

        @Override
        public void notAtAnEnd(Person person, int week) {
            notAtEnd[person.number()][week] = true;
        }

        @Override
        public void fixed(Seat seat, int week, Person person) {
            fixed[seat.number()][week] = person;
        }
    }
}
