package meridian.staffing.planner.seats.hiring;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import meridian.staffing.planner.PlanRequest;
import meridian.staffing.planner.seats.FoundSeats;
import meridian.staffing.planner.seats.Person;
import meridian.staffing.planner.seats.Seat;
import meridian.staffing.planner.seats.SeatPlan;
import meridian.staffing.planner.seats.Staffing;
import meridian.staffing.planner.seats.measures.Measures;
import meridian.staffing.planner.seats.measures.Weekly;
import meridian.staffing.planner.seats.rules.MaySit;
import meridian.staffing.planner.seats.rules.Rule;
import meridian.staffing.planner.seats.search.SeatSearch;

/**
 * Whom to hire: people made for the seats that cost a plan most, alone and for two of them at once; those who look best by the measures
 * are each added to the problem, and it is planned anew.
 */
public final class Hires {

    private static final int MOST_TRIED = 6;
    private static final int MOST_NAMED = 3;
    private static final int MOST_SEATS = 12;

    private final Staffing staffing;
    private final List<Rule> rules;
    private final FoundSeats found;
    private final Weekly.Part cost;

    private record Candidate(Person person, int from, double estimate) {}

    public Hires(Staffing staffing, List<Rule> rules, FoundSeats found) {
        this.staffing = staffing;
        this.rules = rules;
        this.found = found;
        cost = Measures.weekly(staffing);
    }

    /**
     * The best few, the most gain first.
     *
     * @param request its time, or its rounds, is shared out among those who are tried
     */
    public List<Hire> best(PlanRequest request) {
        List<Candidate> tried = candidates();
        List<Hire> hires = new ArrayList<>();
        for (Candidate each : tried) {
            if (!request.stopped().getAsBoolean()) {
                hires.add(planned(each, request, request.time().dividedBy(tried.size())));
            }
        }
        Map<List<Seat>, Hire> different = new LinkedHashMap<>();
        hires.stream()
                .filter(hire -> hire.gain() > 0 && !hire.seats().isEmpty())
                .sorted(Comparator.comparingDouble(Hire::gain).reversed().thenComparing(Hire::text))
                .forEach(hire -> different.putIfAbsent(hire.seats(), hire));
        return different.values().stream().limit(MOST_NAMED).toList();
    }

    private Hire planned(Candidate each, PlanRequest request, Duration time) {
        Staffing with = staffing.and(each.person());
        PlanRequest mine =
                new PlanRequest(time, null, request.seed(), request.rounds(), null, standing -> {}, request.stopped());
        FoundSeats anew = new SeatSearch(with, rules, mine, found.plan().in(with)).search();
        return new Hire(
                each.person(),
                with,
                anew.plan(),
                each.from(),
                found.value(),
                anew.value(),
                found.proven() && anew.proven());
    }

    private List<Candidate> candidates() {
        List<Seat> dear = staffing.seats().stream()
                .sorted(Comparator.comparingDouble(
                                (Seat seat) -> candidate(List.of(seat)).estimate())
                        .reversed())
                .limit(MOST_SEATS)
                .toList();
        Stream<Candidate> pairs = IntStream.range(0, dear.size())
                .boxed()
                .flatMap(a -> IntStream.range(a + 1, dear.size()).mapToObj(b -> List.of(dear.get(a), dear.get(b))))
                .filter(pair -> isAlike(pair.getFirst(), pair.getLast()))
                .map(this::candidate);
        Map<String, Candidate> different = new LinkedHashMap<>();
        Stream.concat(dear.stream().map(seat -> candidate(List.of(seat))), pairs)
                .filter(each -> each.estimate() > 0)
                .sorted(Comparator.comparingDouble(Candidate::estimate).reversed())
                .forEach(each -> different.putIfAbsent(key(each), each));
        return different.values().stream().limit(MOST_TRIED).toList();
    }

    /** Whether both need some skill: nobody is looked for who is two people in one. */
    private static boolean isAlike(Seat one, Seat other) {
        return one.needs().stream()
                .anyMatch(need ->
                        other.needs().stream().anyMatch(each -> each.skill().equals(need.skill())));
    }

    private static String key(Candidate each) {
        Person person = each.person();
        return "%s %s %s %s %s"
                .formatted(person.role(), person.grade(), person.location(), person.skills(), each.from());
    }

    /** Somebody for all of the seats, from the first week in which they would be better than who is there. */
    private Candidate candidate(List<Seat> seats) {
        Newcomer newcomer = new Newcomer(staffing, seats);
        Person always = newcomer.person(0);
        if (!seats.stream().allMatch(seat -> may(always, seat))) {
            return new Candidate(always, 0, 0);
        }
        double[] better = new double[staffing.weeks()];
        for (Seat seat : seats) {
            add(seat, always, better);
        }
        int from = IntStream.range(0, better.length)
                .filter(week -> better[week] > 0)
                .findFirst()
                .orElse(0);
        return new Candidate(
                newcomer.person(from),
                from,
                IntStream.range(0, better.length)
                        .mapToDouble(week -> better[week])
                        .sum());
    }

    private boolean may(Person person, Seat seat) {
        return MaySit.among(rules).stream().allMatch(rule -> rule.allows(person, seat));
    }

    /** What is better in each week with somebody on a seat; of two seats that are too many days the better one counts. */
    private void add(Seat seat, Person person, double[] better) {
        SeatPlan plan = found.plan();
        for (int week = seat.from(); week <= seat.to(); week++) {
            double saved = cost.of(seat, plan.holder(seat, week)).in(week)
                    - cost.of(seat, person).in(week);
            better[week] = Math.max(better[week], saved);
        }
    }
}
