package meridian.staffing.planner.seats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import meridian.staffing.planner.CheckedPlan;
import meridian.staffing.planner.Fault;
import meridian.staffing.planner.FaultyInput;
import meridian.staffing.planner.Format;
import meridian.staffing.planner.PlanRequest;
import meridian.staffing.planner.ProblemFile;
import meridian.staffing.planner.seats.rules.Rules;
import org.junit.jupiter.api.Test;

class CheckingSeatPlansTest {

    private final SeatProblem problem =
            new SeatProblem(ReadingStaffingJsonTest.read(ReadingStaffingJsonTest.TWO_SEATS), Rules.ALL);

    @Test
    void every_rule_broken_is_named_with_its_sentence() {
        CheckedPlan checked = check("""
                {"seat": "s1", "person": "bea", "from": 0, "to": 0}, {"seat": "s1", "person": "cy", "from": 1, "to": 2},
                {"seat": "s2", "person": "cy", "from": 2, "to": 3}, {"seat": "s2", "person": "bea", "from": 0, "to": 1},
                {"seat": "s2", "person": "bea", "from": 1, "to": 1}
                """, "{\"seat\": \"s1\", \"from\": 2, \"to\": 3}");
        assertThat(checked.broken())
                .contains(
                        "one holder: s2 is given to bea and to bea in week 1. One person holds a seat in a week.",
                        "grade: cy may not sit on s2 (has no grade, asked for is 3 to 5), in the week of 18 January 2027. Who sits on a"
                                + " seat has a grade from its least to its most.",
                        "capacity: cy takes 5 days of s1 and s2 in the week of 18 January 2027, and works 3. Nobody takes more days of"
                                + " seats in a week than they usually work.",
                        "capacity: bea takes 7 days of s1 and s2 in the week of 4 January 2027, and works 5. Nobody takes more days of"
                                + " seats in a week than they usually work.",
                        "lead: s2 is held in the week of 25 January 2027 and its lead seat s1 is not. Seats with a lead seat are held"
                                + " only in weeks in which that one is held.",
                        "least weeks: bea sits on s1 in the week of 4 January 2027, shorter than 2 weeks. Nobody sits shorter on a seat"
                                + " than its least weeks, or than what is free of it in a row.",
                        "ends: bea sits on s2 in the weeks of 4 to 11 January 2027, and is away at the end of it in the week of"
                                + " 11 January 2027. Who sits on a seat works in the first and in the last week of it.",
                        "unfilled: s1 is listed 1 times in week 2, and held by somebody");
    }

    @Test
    void what_a_plan_says_of_itself_is_computed_anew() {
        CheckedPlan checked = check(
                "{\"seat\": \"s1\", \"person\": \"bea\", \"from\": 0, \"to\": 3}",
                "{\"seat\": \"s2\", \"from\": 0, \"to\": 3}");
        assertThat(checked.measures())
                .containsExactly(
                        "value 37472",
                        "unfilled 32",
                        "away 20",
                        "team 0",
                        "handover 0",
                        "change 2",
                        "shortfall 0",
                        "avoid 0",
                        "growth 0",
                        "cost 7200");
        assertThat(checked.broken())
                .contains("value: the plan says 1.0, it is 37472.0", "unfilled: the plan says null, it is 32.0")
                .anyMatch(line -> line.startsWith("bound: called optimal"));
    }

    @Test
    void a_plan_of_another_problem_is_none() {
        FaultyInput faulty = catchThrowableOfType(
                FaultyInput.class,
                () -> check(
                        "{\"seat\": \"s7\", \"person\": \"bea\", \"from\": 0, \"to\": 3},"
                                + "{\"seat\": \"s1\", \"person\": \"dan\", \"from\": 0, \"to\": 9}",
                        ""));
        assertThat(faulty.faults().stream().map(Fault::toString))
                .containsExactly(
                        "/allocations/0/seat: other problem: the problem has no seat \"s7\"",
                        "/allocations/1/person: other problem: the problem has no person \"dan\"");
    }

    @Test
    void what_is_fixed_against_a_rule_stands_and_is_noted() {
        String fixed = ReadingStaffingJsonTest.TWO_SEATS.replace(
                "\"person\": \"bea\", \"from\": 0, \"to\": 1, \"fixed\": false",
                "\"person\": \"cy\", \"from\": 0, \"to\": 1, \"fixed\": true");
        SeatProblem standing = new SeatProblem(ReadingStaffingJsonTest.read(fixed), Rules.ALL);
        PlannedSeats planned = (PlannedSeats) standing.plan(PlanRequest.of(Duration.ofSeconds(20), null, 1));
        assertThat(planned.found().proven()).isTrue();
        assertThat(planned.contradictions())
                .extracting(each -> each.text(standing.staffing()))
                .contains(
                        "/allocations/0 stands against the rule grade, and is fixed: cy on Helper (s2) in the weeks of 4 to 11 January"
                                + " 2027. Who sits on a seat has a grade from its least to its most. Here cy may not sit on s2 (has no"
                                + " grade, asked for is 3 to 5), in the week of 4 January 2027. The same holds in 1 more place.");
        ProblemFile written = new ProblemFile("plan.json", planned.written(Format.json));
        assertThat(standing.check(written).broken()).isEmpty();
    }

    @Test
    void a_plan_to_start_from_is_never_left_for_a_worse_one() {
        SeatProblem generated = new SeatProblem(GeneratedStaffing.staffing(1, 60, 25, 13), Rules.ALL);
        PlannedSeats first = (PlannedSeats) generated.plan(PlanRequest.of(Duration.ofSeconds(1), null, 1));
        ProblemFile written = new ProblemFile("plan.json", first.written(Format.json));
        assertThat(generated.check(written).broken()).isEmpty();
        PlanRequest again = new PlanRequest(Duration.ZERO, null, 2, null, written, standing -> {}, () -> false);
        PlannedSeats second = (PlannedSeats) generated.plan(again);
        assertThat(second.found().value()).isLessThanOrEqualTo(first.found().value() + 1e-6);
    }

    @Test
    void with_a_seed_and_a_limit_of_work_it_is_the_same_each_time() {
        SeatProblem generated = new SeatProblem(GeneratedStaffing.staffing(2, 60, 25, 13), Rules.ALL);
        List<Stretch> once = EveryTinyStaffingTest.planned(generated).plan().stretches();
        assertThat(EveryTinyStaffingTest.planned(generated).plan().stretches()).isEqualTo(once);
    }

    private CheckedPlan check(String allocations, String unfilled) {
        String plan = """
            {"value": 1, "bound": 2, "status": "optimal", "measures": {},
             "allocations": [%s], "unfilled": [%s]}
            """.formatted(allocations, unfilled);
        return problem.check(new ProblemFile("plan.json", plan.getBytes(StandardCharsets.UTF_8)));
    }
}
