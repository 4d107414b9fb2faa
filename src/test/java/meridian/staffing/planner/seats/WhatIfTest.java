package meridian.staffing.planner.seats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import meridian.staffing.planner.FaultyInput;
import meridian.staffing.planner.Format;
import meridian.staffing.planner.PlanRequest;
import meridian.staffing.planner.ProblemFile;
import meridian.staffing.planner.seats.measures.Measures;
import meridian.staffing.planner.seats.rules.Rules;
import meridian.staffing.planner.seats.search.SeatSearch;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A plan after the problem changed: as little as can be is other than before, and what is is said. */
class WhatIfTest {

    private static final String BEFORE = ReadingStaffingJsonTest.TWO_SEATS;

    @Test
    void nobody_moves_where_nothing_changed() {
        PlannedSeats first = EveryTinyStaffingTest.planned(problem(BEFORE));
        PlannedSeats again = from(problem(BEFORE), written(first));
        assertThat(again.found().value()).isEqualTo(first.found().value());
        assertThat(again.changes()).containsExactly("Nobody moves: the plan is that of before.json.");
    }

    @Test
    void who_is_gone_is_named_with_who_takes_over_and_what_is_lost() {
        PlannedSeats first = EveryTinyStaffingTest.planned(problem(BEFORE));
        String without = BEFORE.replaceAll("(?s)\\{\"id\": \"bea\".*?480\\},", "")
                .replaceAll("\\{\"seat\": \"s2\", \"person\": \"bea\"[^}]*\\}", "");
        PlannedSeats again = from(problem(without), written(first));
        assertThat(again.changes())
                .containsExactly(
                        "4 weeks of seats are other than in before.json:",
                        "bea is no longer there, and nobody holds Helper (s2), in the weeks of 4 to 25 January 2027.",
                        "Days not filled, urgent work weighing more: 32 before, 64 now.",
                        "Days away for a week or two, urgent work weighing more: 8 before, 0 now.",
                        "Cost of the days worked: 6486 before, 3606 now.");
        assertThat(again.summary()).containsAll(again.changes());
        assertThat(new String(again.written(Format.json), StandardCharsets.UTF_8))
                .contains("\"before\" : \"bea\"");
        assertThat(new String(again.written(Format.html), StandardCharsets.UTF_8))
                .contains("What is other than before");
    }

    @Test
    void a_change_that_is_not_worth_it_is_not_made() {
        String cheap = BEFORE.replace("\"days\": 3}, \"dayCost\": 300.5", "\"days\": 5}, \"dayCost\": 479")
                .replace("\"except\": [{\"from\": 1, \"to\": 1, \"days\": 0}]", "\"except\": []")
                .replace("\"growth\": [\"java\"], \"avoids\": [\"ws\"]", "\"growth\": [], \"avoids\": []");
        ProblemFile before = file("""
                {"allocations": [{"seat": "s1", "person": "bea", "from": 0, "to": 3}]}
                """);
        PlannedSeats again = from(problem(cheap.replace("[3, 5]", "[8, 9]")), before);
        assertThat(again.changes())
                .containsExactly(
                        "Nobody moves: the plan is that of before.json.",
                        "What is not worth a change stays: with 4 weeks more changed the value would be 0.2 lower.");
        assertThat(again.found().proven()).isFalse();
        assertThat(again.summary())
                .anyMatch(line -> line.startsWith("Proven: no plan is better than one with the value "));
    }

    @Test
    void a_plan_in_which_nobody_is_on_a_seat_of_the_problem_is_of_another() {
        ProblemFile other =
                file("{\"allocations\": [{\"seat\": \"s9\", \"person\": \"bea\", \"from\": 0, \"to\": 1}]}");
        FaultyInput faulty = catchThrowableOfType(FaultyInput.class, () -> from(problem(BEFORE), other));
        assertThat(faulty.faults())
                .extracting(Object::toString)
                .containsExactly("/allocations: other problem: nobody in this plan is on a seat of the problem");
    }

    @Test
    void a_valid_plan_to_begin_with_is_not_made_worse_in_however_little_time() {
        Staffing staffing = GeneratedStaffing.staffing(5, 60, 30, 13);
        SeatPlan plan = searched(staffing, 50, null).plan();
        SeatPlan begun = searched(staffing, 0, plan).plan();
        assertThat(Measures.value(begun, staffing)).isLessThanOrEqualTo(Measures.value(plan, staffing) + 1e-6);
    }

    private static FoundSeats searched(Staffing staffing, int rounds, @Nullable SeatPlan from) {
        PlanRequest request =
                new PlanRequest(Duration.ofSeconds(60), null, 1, rounds, null, standing -> {}, () -> false);
        return new SeatSearch(staffing, Rules.ALL, request, from).search();
    }

    @Property(tries = 300)
    void what_is_said_is_all_that_is_other_and_no_change_is_worse_than_none(@ForAll long seed) {
        Staffing before = GeneratedStaffing.tiny(seed);
        PlannedSeats first = EveryTinyStaffingTest.planned(new SeatProblem(before, Rules.ALL));
        Staffing now = withOneLessDay(before, seed);
        SeatProblem problem = new SeatProblem(now, Rules.ALL);
        if (first.plan().held().findAny().isEmpty()) {
            return;
        }
        PlannedSeats again = from(problem, written(first));
        ProblemFile file = new ProblemFile("plan.json", again.written(Format.json));
        assertThat(problem.check(file).broken()).isEmpty();
        Difference difference = Objects.requireNonNull(again.difference());
        SeatPlan earlier = first.plan().in(now);
        assertThat(difference.weeks()).isEqualTo(other(earlier, again.plan(), now));
        double weighed = again.found().value() + weight(now) * taken(earlier, again.plan());
        SeatPlan best = difference.best().plan();
        assertThat(weighed).isLessThanOrEqualTo(Measures.value(best, now) + weight(now) * taken(earlier, best) + 1e-6);
        if (new SeatPlanCheck(now, Rules.ALL).broken(earlier).isEmpty()) {
            assertThat(weighed).isLessThanOrEqualTo(Measures.value(earlier, now) + 1e-6);
        }
    }

    private static double weight(Staffing staffing) {
        return staffing.weight("change");
    }

    /** Weeks that somebody had and has no longer. */
    private static long taken(SeatPlan earlier, SeatPlan plan) {
        return earlier.held()
                .filter(held -> !held.person().equals(plan.holder(held.seat(), held.week())))
                .count();
    }

    private static int other(SeatPlan earlier, SeatPlan plan, Staffing staffing) {
        int weeks = 0;
        for (Seat seat : staffing.seats()) {
            for (int week = seat.from(); week <= seat.to(); week++) {
                weeks += Objects.equals(earlier.holder(seat, week), plan.holder(seat, week)) ? 0 : 1;
            }
        }
        return weeks;
    }

    /** A seat that is a day less, somebody who is cleared, or what is agreed is dropped. */
    private static Staffing withOneLessDay(Staffing before, long seed) {
        Seat seat = before.seats().getFirst();
        Person person = before.people().getLast();
        return switch ((int) Math.floorMod(seed, 3)) {
            case 0 -> before.with(seat.with(asked -> asked.days(Math.max(1, seat.days() - 1))));
            case 1 -> before.with(person.with(person.capacity().there(0, before.weeks() - 1), 2, null));
            default -> before.withAgreed(List.of());
        };
    }

    private static SeatProblem problem(String text) {
        return new SeatProblem(ReadingStaffingJsonTest.read(text), Rules.ALL);
    }

    private static ProblemFile written(PlannedSeats planned) {
        return new ProblemFile("before.json", planned.written(Format.json));
    }

    private static ProblemFile file(String text) {
        return new ProblemFile("before.json", text.getBytes(StandardCharsets.UTF_8));
    }

    private static PlannedSeats from(SeatProblem problem, ProblemFile from) {
        return (PlannedSeats)
                problem.plan(new PlanRequest(Duration.ofSeconds(60), null, 1, 10, from, standing -> {}, () -> false));
    }
}
