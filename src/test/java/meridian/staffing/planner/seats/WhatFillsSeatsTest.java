package meridian.staffing.planner.seats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import meridian.staffing.planner.Format;
import meridian.staffing.planner.seats.SeatPlan.Empty;
import meridian.staffing.planner.seats.filling.Filling;
import meridian.staffing.planner.seats.filling.Fillings;
import meridian.staffing.planner.seats.rules.Change;
import meridian.staffing.planner.seats.rules.Rules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of how a seat could be filled. */
class WhatFillsSeatsTest {

    private static final String TWO = ReadingStaffingJsonTest.TWO_SEATS.replace("\"fixed\": false", "\"fixed\": true");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            "roles": ["developer"]        | "roles": ["tester"]           | the role developer too
            "grades": null                | "grades": [5, 6]              | grade 4 to 6 instead of 5 to 6
            "organisations": null         | "organisations": ["them"]     | somebody of us too
            "clearance": null             | "clearance": 2                | with SC instead of BPSS
            "level": 2, "hard": true      | "level": 4, "hard": true      | java at practitioner instead of expert
            "location": null              | "location": "York"            | from any place instead of in York
            "capacity": {"days": 5        | "capacity": {"days": 2        | 2 days a week at least instead of 3
            "from": 1, "to": 1, "days": 0 | "from": 0, "to": 1, "days": 0 | not away in the weeks of 4 to 11 January 2027
            "kind": "lead", "workstream": "ws", "seat": "s1", "of": ["s2"] | "kind": "lead", "workstream": "ws", "seat": "s2", "of": ["s1"] \
            | held also while Helper (s2) is not, which r does not allow
            "kind": "lead", "workstream": "ws", "seat": "s1", "of": ["s2"] | "kind": "apart", "people": ["bea", "cy"] \
            | Bea Lund and cy on one workstream, which r does not allow
            """)
    void a_rule_says_what_would_have_to_change(String given, String instead, String change) {
        String beside = change.contains("on one workstream") ? "cy" : "nobody";
        List<Filling> fillings = fillings(
                ReadingStaffingJsonTest.TWO_SEATS
                        .replace(given, instead)
                        .replace("\"remote\": true", "\"remote\": false")
                        .replace("\"skills\": {\"java\": 2}", "\"skills\": {}")
                        .replace("\"grades\": [3, 5]", "\"grades\": null"),
                beside);
        assertThat(fillings.stream().flatMap(filling -> filling.changes().stream()))
                .extracting(Change::what)
                .contains(change);
        assertThat(fillings).allMatch(filling -> filling.changes().size() == 1);
    }

    @Test
    void days_more_a_week_are_asked_of_people_and_fewer_of_seats() {
        String busy = TWO.replace("\"capacity\": {\"days\": 5", "\"capacity\": {\"days\": 4")
                .replace("\"days\": 5, \"leastDays\": 3", "\"days\": 3, \"leastDays\": 3")
                .replace("\"level\": 2", "\"level\": 3")
                .replace("\"from\": 0, \"to\": 1, \"fixed\"", "\"from\": 2, \"to\": 3, \"fixed\"");
        assertThat(fillings(busy, "bea"))
                .extracting(Filling::text)
                .contains(
                        "Bea Lund could hold it: 1 day more a week (5 instead of 4) in the weeks of 4 to 25 January 2027. The value"
                                + " would be 44957 lower, which is better.",
                        "Bea Lund could hold it: 2 days a week instead of 3. The value would be 45971 lower, which is better.");
    }

    @Test
    void somebody_takes_over_what_keeps_the_one_away_who_may_sit() {
        String both = ReadingStaffingJsonTest.TWO_SEATS
                .replace("\"grades\": [3, 5]", "\"grades\": null")
                .replace("\"level\": 2", "\"level\": 3")
                .replace("\"rules\": [{", "\"rules\": [")
                .replace(
                        "\"id\": \"r\", \"kind\": \"lead\", \"workstream\": \"ws\", \"seat\": \"s1\", \"of\": [\"s2\"]}",
                        "");
        assertThat(fillings(both, "bea").getFirst().text())
                .startsWith("Bea Lund could hold it: cy takes over Helper (s2) in the weeks of 4 to 25 January 2027.");
    }

    @Test
    void who_can_hold_it_as_things_are_is_named_with_what_that_would_take() {
        assertThat(fillings(ReadingStaffingJsonTest.TWO_SEATS, "nobody"))
                .extracting(Filling::text)
                .containsExactly(
                        "Bea Lund could hold it as things are. The value would be 74928 lower, which is better.",
                        "cy could hold it as things are. The value would be 47308 lower, which is better.");
    }

    @Test
    void json_page_and_summary_say_it() throws IOException {
        PlannedSeats planned = EveryTinyStaffingTest.planned(new SeatProblem(
                ReadingStaffingJsonTest.read(Files.readString(Path.of("samples/plan/staffing.json"))), Rules.ALL));
        String said =
                "Amara Nwosu could hold it: security at practitioner instead of expert, and 2 days a week instead of 3.";
        assertThat(planned.summary()).anyMatch(line -> line.contains(said));
        assertThat(Stream.of(Format.json, Format.html))
                .allMatch(format -> new String(planned.written(format), StandardCharsets.UTF_8).contains(said));
    }

    /** Of the first seat, with somebody on the second in all of its weeks, or nobody on anything. */
    private static List<Filling> fillings(String problem, String second) {
        Staffing staffing = ReadingStaffingJsonTest.read(problem);
        Person person = staffing.peopleById().get(second);
        Seat helper = staffing.seats().get(1);
        SeatPlan plan =
                new SeatPlan(staffing.seats(), new Person[staffing.seats().size()][staffing.weeks()]);
        if (person != null) {
            plan = plan.with(new Stretch(helper, person, helper.from(), helper.to()));
        }
        return new Fillings(staffing, Rules.ALL, plan)
                .of(new Empty(staffing.seats().getFirst(), 0, 3));
    }
}
