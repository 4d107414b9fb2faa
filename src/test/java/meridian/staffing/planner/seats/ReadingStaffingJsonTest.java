package meridian.staffing.planner.seats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import meridian.staffing.planner.Fault;
import meridian.staffing.planner.FaultyInput;
import meridian.staffing.planner.ProblemFile;
import org.junit.jupiter.api.Test;

class ReadingStaffingJsonTest {

    static final String TWO_SEATS = """
            {
              "weeks": {"first": "2027-01-04", "count": 4},
              "people": [
                {"id": "bea", "name": "Bea Lund", "organisation": "us", "role": "developer", "grade": 4, "location": "Leeds", "remote": true,
                 "clearance": 1, "skills": {"java": 3}, "capacity": {"days": 5, "except": [{"from": 1, "to": 1, "days": 0}]}, "dayCost": 480},
                {"id": "cy", "role": "developer", "grade": null, "location": "York", "remote": false, "skills": {"java": 2},
                 "capacity": {"days": 3}, "dayCost": 300.5, "limits": {"workstreams": 1}, "growth": ["java"], "avoids": ["ws"]}
              ],
              "workstreams": [{"id": "ws", "account": "acme", "priority": 3}],
              "seats": [
                {"id": "s1", "workstream": "ws", "name": "Engineer", "days": 5, "leastDays": 3, "from": 0, "to": 3, "roles": ["developer"],
                 "grades": null, "organisations": null, "location": null, "clearance": null,
                 "needs": [{"skill": "java", "level": 2, "hard": true}], "leastWeeks": 2},
                {"id": "s2", "workstream": "ws", "name": "Helper", "days": 2, "leastDays": null, "from": 0, "to": 3, "roles": null, "grades": [3, 5],
                 "organisations": null, "location": null, "clearance": null, "needs": [], "leastWeeks": 1}
              ],
              "rules": [{"id": "r", "kind": "lead", "workstream": "ws", "seat": "s1", "of": ["s2"]}],
              "allocations": [{"seat": "s2", "person": "bea", "from": 0, "to": 1, "fixed": false}],
              "weights": {"unfilled": 1000, "away": 250, "team": 2000, "handover": 3000, "change": 200, "shortfall": 100, "avoid": 200,
                          "growth": 60, "cost": 0.01}
            }
            """;

    @Test
    void people_seats_and_today_are_what_stands_there() {
        Staffing staffing = read(TWO_SEATS);
        assertThat(staffing.people().get(0).capacity().isBrief(1)).isTrue();
        assertThat(staffing.people().get(0).capacity().share(1)).isZero();
        assertThat(staffing.people().get(1).workstreams()).isEqualTo(1);
        assertThat(staffing.seats().get(1).leastDays()).isEqualTo(2);
        assertThat(staffing.today().holder(staffing.seats().get(1), 1))
                .isEqualTo(staffing.people().getFirst());
        assertThat(staffing.when(2)).isEqualTo("18 January 2027");
    }

    @Test
    void whatever_is_of_another_kind_is_named_and_not_taken_for_something_else() {
        assertThat(faults(TWO_SEATS
                        .replace("\"dayCost\": 480", "\"dayCost\": 1e999")
                        .replace("\"remote\": true", "\"remote\": \"yes\"")
                        .replace("\"organisation\": \"us\"", "\"organisation\": 5")
                        .replace("\"fixed\": false", "\"fixed\": \"yes\"")
                        .replace("\"unfilled\": 1000", "\"unfilled\": 1e999")))
                .contains(
                        "/people/0/dayCost: number: an amount from 0 to 1000000 with 4 decimals at most is expected here",
                        "/people/0/organisation: form: a text is expected here",
                        "/people/0/remote: form: true or false is expected here",
                        "/weights/unfilled: number: an amount from 0 to 1000000000 with 4 decimals at most is expected here",
                        "/allocations/0/fixed: form: true or false is expected here");
    }

    @Test
    void everything_wrong_is_said_at_once_with_where_it_stands() {
        assertThat(faults(TWO_SEATS
                        .replace("\"count\": 4", "\"count\": 4, \"last\": 5")
                        .replace("\"dayCost\": 480", "\"dayCost\": -1")
                        .replace("\"id\": \"cy\"", "\"id\": \"bea\"")
                        .replace("\"days\": 3}", "\"days\": 0}")
                        .replace("[\"ws\"]", "[\"elsewhere\"]")
                        .replace("\"priority\": 3", "\"priority\": 6")
                        .replace("\"leastDays\": 3, \"from\": 0, \"to\": 3", "\"leastDays\": 6, \"from\": 0, \"to\": 9")
                        .replace("\"grades\": [3, 5]", "\"grades\": [5, 3]")
                        .replace("\"of\": [\"s2\"]", "\"of\": [\"s9\"]")
                        .replace("\"person\": \"bea\", \"from\": 0", "\"person\": \"dan\", \"from\": 2")
                        .replace("\"unfilled\": 1000", "\"unfilled\": -1000")))
                .containsExactly(
                        "/weeks/last: form: nothing of this name is known here; known are count, first",
                        "/workstreams/0/priority: number: 6 is no whole number from 1 to 5",
                        "/people/0/dayCost: number: an amount from 0 to 1000000 with 4 decimals at most is expected here",
                        "/people/1: duplicate: person bea stands at /people/0 already",
                        "/people/1/avoids: unknown: there is no workstream elsewhere",
                        "/people/1/capacity/days: number: more than 0 days a week are expected here",
                        "/seats/0/leastDays: days: the least days are more than the days",
                        "/seats/0: weeks: weeks 0 to 9 are not inside the weeks of the problem, 0 to 3",
                        "/seats/1/grades: order: the least grade is above the most",
                        "/rules/0/of/0: unknown: there is no seat s9",
                        "/allocations/0/person: unknown: there is no person dan",
                        "/allocations/0: order: ends in week 1 before it begins in week 2",
                        "/weights/unfilled: number: an amount from 0 to 1000000000 with 4 decimals at most is expected here");
    }

    @Test
    void nobody_no_seat_and_no_week_are_faults() {
        assertThat(faults("{\"weeks\": {\"first\": \"soon\", \"count\": 0}, \"seats\": [], \"weights\": 1}"))
                .contains(
                        "/weeks/count: weeks: there is no week to plan",
                        "/weeks/first: date: \"soon\" is no date like 2027-01-04",
                        "/weights: form: an object is expected here",
                        "/people: people: there is nobody to sit on a seat",
                        "/seats: seats: there is no seat to hold");
    }

    @Test
    void a_seat_week_of_today_is_given_once() {
        String twice = "{\"seat\": \"s2\", \"person\": \"bea\", \"from\": 0, \"to\": 1, \"fixed\": false}";
        assertThat(faults(TWO_SEATS.replace(
                        twice, twice + ", {\"seat\": \"s2\", \"person\": \"cy\", \"from\": 1, \"to\": 1}")))
                .containsExactly(
                        "/allocations/1: one holder: one person holds a seat in a week, and cy has seat s2 from week 1, and"
                                + " bea from week 0 at /allocations/0");
    }

    @Test
    void text_that_breaks_off_is_no_json() {
        assertThat(faults(TWO_SEATS.substring(0, 300)))
                .singleElement()
                .asString()
                .contains("form: this is no JSON:");
    }

    @Test
    void what_is_too_large_is_refused_before_it_is_begun() {
        Staffing generated = GeneratedStaffing.staffing(1, 6000, 10, 4);
        List<Seat> seats = java.util.Collections.nCopies(5000, generated.seats().getFirst());
        FaultyInput faulty = catchThrowableOfType(
                FaultyInput.class,
                () -> StaffingLimits.refuseTooLarge(new Staffing(
                        "large.json",
                        generated.first(),
                        4,
                        generated.people(),
                        generated.workstreams(),
                        seats,
                        List.of(),
                        List.of(),
                        generated.weights())));
        assertThat(faulty.faults().getFirst().text()).startsWith("6,000 people, 5,000 seats and ");
    }

    static Staffing read(String text) {
        return StaffingJson.read(new ProblemFile("p.json", text.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> faults(String text) {
        FaultyInput faulty = catchThrowableOfType(FaultyInput.class, () -> read(text));
        return faulty.faults().stream().map(Fault::toString).toList();
    }
}
