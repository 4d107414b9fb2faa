package meridian.staffing.planner.seats;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import meridian.staffing.planner.seats.rules.MaySit;
import meridian.staffing.planner.seats.rules.Rules;

/** Staffing problems made by chance, the same for the same seed. */
public final class GeneratedStaffing {

    private static final LocalDate MONDAY = LocalDate.of(2027, 1, 4);
    private static final Map<String, Double> WEIGHTS = new LinkedHashMap<>();
    private static final String[] PLACES = {"Leeds", "Leeds", "York", "Hull"};
    private static final List<MaySit> MAY_SIT = MaySit.among(Rules.ALL);
    private static final int KINDS = 6;
    private static final int SKILLS_A_KIND = 4;

    static {
        String[] names = {"unfilled", "away", "team", "handover", "change", "shortfall", "avoid", "growth", "cost"};
        double[] weights = {1000, 250, 2000, 3000, 200, 100, 200, 60, 0.01};
        IntStream.range(0, names.length).forEach(i -> WEIGHTS.put(names[i], weights[i]));
    }

    private final SplittableRandom random;
    private final int weeks;
    private final List<Person> people = new ArrayList<>();
    private final List<Workstream> workstreams = new ArrayList<>();
    private final List<Seat> seats = new ArrayList<>();
    private final List<Agreed> agreed = new ArrayList<>();
    private final List<Allocation> allocations = new ArrayList<>();

    private GeneratedStaffing(long seed, int weeks) {
        random = new SplittableRandom(seed);
        this.weeks = weeks;
    }

    /** A problem so small that every plan can be tried, with every rule and measure in it now and then. */
    public static Staffing tiny(long seed) {
        SplittableRandom size = new SplittableRandom(seed);
        GeneratedStaffing made = new GeneratedStaffing(seed, 1 + size.nextInt(4));
        int people = 1 + size.nextInt(3);
        IntStream.range(0, people).forEach(p -> made.tinyPerson());
        IntStream.range(0, 1 + size.nextInt(2))
                .forEach(w -> made.workstreams.add(new Workstream(w, "ws" + w, "a", 1 + size.nextInt(3))));
        int most = people == 1 ? 9 : people == 2 ? 6 : 5;
        int seatWeeks = 0;
        for (int s = 0; s < 3; s++) {
            Seat seat = made.tinySeat();
            if (seatWeeks + seat.weeks() <= most) {
                seatWeeks += seat.weeks();
                made.seats.add(seat);
            }
        }
        if (made.seats.isEmpty()) {
            made.seats.add(made.tinySeat());
        }
        made.tinyRules();
        made.seats.forEach(made::tinyAllocation);
        return made.staffing("tiny.json");
    }

    private void tinyPerson() {
        double days = random.nextInt(3) == 0 ? 3 : 5;
        List<Capacity.Except> except = new ArrayList<>();
        for (int week = 0; week < weeks; week++) {
            if (random.nextInt(4) == 0) {
                except.add(new Capacity.Except(week, week, random.nextInt(3) == 0 ? 2 : 0));
            }
        }
        people.add(new Person(
                people.size(),
                "p" + people.size(),
                "P" + people.size(),
                "us",
                random.nextInt(4) == 0 ? "tester" : "developer",
                3 + random.nextInt(3),
                random.nextInt(4) == 0 ? "York" : "Leeds",
                random.nextBoolean(),
                random.nextInt(3),
                Map.of("java", 1 + random.nextInt(4)),
                new Capacity(days, weeks, except),
                300 + random.nextInt(300),
                random.nextInt(3) == 0 ? 1 : null,
                random.nextInt(3) == 0 ? Set.of("java") : Set.of(),
                random.nextInt(4) == 0 ? Set.of("ws0") : Set.of()));
    }

    private Seat tinySeat() {
        int from = random.nextInt(weeks);
        int to = from + random.nextInt(weeks - from);
        double days = 2 + random.nextInt(4);
        return new Seat(
                seats.size(),
                "s" + seats.size(),
                workstreams.get(random.nextInt(workstreams.size())),
                "Seat " + seats.size(),
                days,
                random.nextBoolean() ? Math.min(days, 2) : days,
                from,
                to,
                random.nextInt(3) == 0 ? Set.of("developer") : null,
                random.nextInt(4) == 0 ? new Seat.Grades(3, 4) : null,
                random.nextInt(8) == 0 ? Set.of("them") : null,
                random.nextInt(5) == 0 ? "Leeds" : null,
                random.nextInt(4) == 0 ? 1 : null,
                List.of(new SeatNeed("java", 1 + random.nextInt(4), random.nextInt(3) == 0)),
                1 + random.nextInt(3));
    }

    private void tinyRules() {
        if (random.nextInt(3) == 0) {
            agreed.add(new Agreed.Team("r1", workstreams.getFirst(), "java", 2, 1 + random.nextInt(2), 0, weeks - 1));
        }
        if (people.size() > 1 && random.nextInt(3) == 0) {
            agreed.add(new Agreed.Apart("r2", List.copyOf(people)));
        }
        if (seats.size() > 1 && random.nextInt(3) == 0) {
            agreed.add(new Agreed.Lead("r3", seats.get(0), List.of(seats.get(1))));
        }
    }

    private void tinyAllocation(Seat seat) {
        if (random.nextInt(2) == 0) {
            int from = seat.from() + random.nextInt(seat.weeks());
            int to = from + random.nextInt(seat.to() - from + 1);
            Person person = people.get(random.nextInt(people.size()));
            allocations.add(new Allocation(seat, person, from, to, random.nextInt(3) == 0));
        }
    }

    /**
     * People of six kinds with skills and absences, workstreams of several seats, and a plan of today that is far from good. Work
     * elsewhere takes people until there is as much to do as can be done, which is what makes such problems hard.
     */
    public static Staffing staffing(long seed, int people, int seats, int weeks) {
        GeneratedStaffing made = new GeneratedStaffing(seed, weeks);
        IntStream.range(0, people).forEach(p -> made.person());
        while (made.seats.size() < seats) {
            made.workstream(Math.min(seats - made.seats.size(), 3 + made.random.nextInt(7)));
        }
        made.seats.forEach(made::allocation);
        made.elsewhere();
        for (int i = 0; i < people / 50; i++) {
            made.agreed.add(new Agreed.Apart("apart" + i, made.any(made.people, 2 + made.random.nextInt(2))));
        }
        return made.staffing("generated.json");
    }

    /**
     * The problem a while later: of a hundred people one is there no more, for a hundred seats an urgent one came, and the plan is
     * today's.
     */
    public static Staffing later(Staffing before, SeatPlan plan, long seed) {
        GeneratedStaffing made = new GeneratedStaffing(seed, before.weeks());
        made.people.addAll(before.people());
        made.workstreams.addAll(before.workstreams());
        made.seats.addAll(before.seats());
        made.agreed.addAll(before.agreed());
        List<Person> placed =
                plan.stretches().stream().map(Stretch::person).distinct().toList();
        List<Person> gone = made.any(placed, Math.max(1, before.people().size() / 100));
        gone.forEach(each -> made.people.set(each.number(), made.away(each, 0, made.weeks - 1)));
        made.urgent(Math.max(1, before.seats().size() / 100));
        plan.stretches().stream()
                .filter(each -> !gone.contains(each.person()))
                .map(each -> new Allocation(each.seat(), each.person(), each.from(), each.to(), false))
                .forEach(made.allocations::add);
        before.allocations().stream()
                .filter(each -> each.fixed() && !gone.contains(each.person()))
                .forEach(made.allocations::add);
        return made.staffing("later.json");
    }

    private void urgent(int count) {
        Workstream urgent = new Workstream(workstreams.size(), "urgent", "account", 5);
        workstreams.add(urgent);
        for (Seat like : any(seats, count)) {
            seats.add(new Seat(
                    seats.size(),
                    "urgent" + seats.size(),
                    urgent,
                    like.name(),
                    like.days(),
                    like.leastDays(),
                    like.from(),
                    like.to(),
                    like.roles(),
                    like.grades(),
                    like.organisations(),
                    like.location(),
                    like.clearance(),
                    like.needs(),
                    like.leastWeeks()));
        }
    }

    private <T> List<T> any(List<T> all, int count) {
        return random.ints(20L * count, 0, all.size())
                .distinct()
                .limit(count)
                .mapToObj(all::get)
                .toList();
    }

    private static String skill(int kind, int number) {
        return "skill-" + kind + "-" + number;
    }

    private void person() {
        int kind = random.nextInt(KINDS);
        int grade = 2 + (random.nextInt(6) + random.nextInt(6)) / 2;
        Map<String, Integer> skills = new HashMap<>();
        for (int i = 0; i < SKILLS_A_KIND; i++) {
            skills.put(skill(kind, i), Math.clamp(grade - 2 + random.nextInt(3), 1, 4));
        }
        skills.put(skill((kind + 1) % KINDS, random.nextInt(SKILLS_A_KIND)), 1 + random.nextInt(3));
        double days = random.nextInt(5) > 0 ? 5 : 2 + random.nextInt(3);
        people.add(new Person(
                people.size(),
                "p" + people.size(),
                "Person " + people.size(),
                random.nextInt(7) > 0 ? "us" : "partner",
                "kind-" + kind,
                grade,
                PLACES[random.nextInt(PLACES.length)],
                random.nextInt(10) < 7,
                random.nextInt(10) < 6 ? 1 : 2,
                skills,
                new Capacity(days, weeks, absences(days)),
                200 + 70 * grade + random.nextInt(80),
                grade >= 5 ? 2 : null,
                random.nextInt(5) < 2 ? Set.of(skill(kind, random.nextInt(SKILLS_A_KIND))) : Set.of(),
                Set.of()));
    }

    /** Leave now and then, and a holiday. */
    private List<Capacity.Except> absences(double days) {
        List<Capacity.Except> except = new ArrayList<>();
        for (int quarter = 0; quarter < weeks; quarter += 13) {
            if (random.nextInt(10) < 4) {
                int from = Math.min(weeks - 1, quarter + random.nextInt(13));
                except.add(new Capacity.Except(from, Math.min(weeks - 1, from + random.nextInt(3)), 0));
            }
        }
        int holiday = random.nextInt(weeks);
        except.add(new Capacity.Except(holiday, holiday, days * 0.8));
        return except;
    }

    /** Takes people away for some weeks, from what they have to do today only now and then, until no more can be done than is to do. */
    private void elsewhere() {
        double demand =
                seats.stream().mapToDouble(seat -> seat.days() * seat.weeks()).sum();
        double supply = people.stream()
                .mapToDouble(person -> days(person, 0, weeks - 1))
                .sum();
        for (int tries = 0; supply > demand && tries < 100 * people.size(); tries++) {
            Person person = people.get(random.nextInt(people.size()));
            int from = random.nextInt(3) == 0 ? 0 : random.nextInt(weeks);
            int to = random.nextInt(3) == 0 ? weeks - 1 : from + random.nextInt(weeks - from);
            boolean busy = allocations.stream()
                    .anyMatch(each -> each.person().equals(person) && each.from() <= to && each.to() >= from);
            if (!busy || random.nextInt(5) == 0) {
                supply -= days(person, from, to);
                replace(person, away(person, from, to));
            }
        }
    }

    private static double days(Person person, int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToDouble(
                        week -> person.capacity().days() * person.capacity().share(week))
                .sum();
    }

    private Person away(Person person, int from, int to) {
        double days = person.capacity().days();
        List<Capacity.Except> except = new ArrayList<>();
        for (int week = 0; week < weeks; week++) {
            except.add(new Capacity.Except(week, week, days * person.capacity().share(week)));
        }
        except.add(new Capacity.Except(from, to, 0));
        return person.with(new Capacity(days, weeks, except), person.clearance(), person.workstreams());
    }

    private void replace(Person person, Person changed) {
        people.set(person.number(), changed);
        allocations.replaceAll(each -> each.person().equals(person)
                ? new Allocation(each.seat(), changed, each.from(), each.to(), each.fixed())
                : each);
    }

    private void workstream(int size) {
        Workstream stream = new Workstream(
                workstreams.size(),
                "ws" + workstreams.size(),
                "account",
                1 + random.nextInt(5) * random.nextInt(5) / 4);
        workstreams.add(stream);
        int from = random.nextBoolean() ? 0 : random.nextInt(Math.max(1, weeks / 2));
        int to = Math.min(weeks - 1, from + weeks / 3 + random.nextInt(weeks));
        List<Seat> mine = IntStream.range(0, size)
                .mapToObj(each -> seat(stream, from, to))
                .toList();
        if (size > 1 && random.nextInt(10) < 4) {
            agreed.add(new Agreed.Lead("lead" + stream.number(), mine.getFirst(), mine.subList(1, Math.min(size, 3))));
        }
        if (random.nextInt(10) < 4) {
            agreed.add(
                    new Agreed.Team("team" + stream.number(), stream, skill(random.nextInt(KINDS), 0), 3, 1, from, to));
        }
    }

    private Seat seat(Workstream stream, int from, int to) {
        Person like = people.get(random.nextInt(people.size()));
        List<String> skills = like.skills().keySet().stream().sorted().toList();
        String hard = skills.get(random.nextInt(skills.size()));
        String soft = skills.get(random.nextInt(skills.size()));
        int grade = like.grade() == null ? 3 : like.grade();
        double days = Math.min(like.capacity().days(), new double[] {5, 5, 5, 4, 3, 2}[random.nextInt(6)]);
        Seat seat = new Seat(
                seats.size(),
                "s" + seats.size(),
                stream,
                like.role() + " of grade " + like.grade(),
                days,
                days >= 4 && random.nextBoolean() ? days - 1 : days,
                from,
                Math.max(from, to - random.nextInt(4)),
                random.nextInt(7) == 0 ? null : Set.of(like.role()),
                new Seat.Grades(Math.max(1, grade - 1), grade + 1),
                null,
                random.nextInt(6) == 0 ? like.location() : null,
                1,
                List.of(
                        new SeatNeed(hard, Math.max(1, like.level(hard) - 1), true),
                        new SeatNeed(soft, Math.min(4, like.level(soft) + 1), false)),
                1 + random.nextInt(4));
        seats.add(seat);
        return seat;
    }

    /** Somebody of twenty who may sit there, and is on no other seat. */
    private void allocation(Seat seat) {
        any(people, 20).stream()
                .filter(person -> MAY_SIT.stream().allMatch(rule -> rule.allows(person, seat)))
                .filter(person ->
                        allocations.stream().noneMatch(each -> each.person().equals(person)))
                .filter(person -> person.capacity().share(seat.from()) > 0
                        && person.capacity().share(seat.to()) > 0)
                .findFirst()
                .ifPresent(person ->
                        allocations.add(new Allocation(seat, person, seat.from(), seat.to(), random.nextInt(10) == 0)));
    }

    private Staffing staffing(String name) {
        return new Staffing(name, MONDAY, weeks, people, workstreams, seats, agreed, allocations, WEIGHTS);
    }
}
