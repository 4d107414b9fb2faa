package meridian.staffing.planner.seats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import meridian.staffing.planner.seats.rules.Rule.Broken;
import meridian.staffing.planner.seats.rules.Rules;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Fixed allocations that cannot all be had with a rule. */
class ContradictionsTest {

    @Test
    void those_that_clash_are_named_and_no_others() {
        Staffing staffing = ReadingStaffingJsonTest.read(ReadingStaffingJsonTest.TWO_SEATS.replace(
                "{\"seat\": \"s2\", \"person\": \"bea\", \"from\": 0, \"to\": 1, \"fixed\": false}", """
                        {"seat": "s2", "person": "cy", "from": 0, "to": 0, "fixed": true},
                        {"seat": "s2", "person": "bea", "from": 2, "to": 3, "fixed": true},
                        {"seat": "s1", "person": "bea", "from": 1, "to": 3, "fixed": true}"""));
        assertThat(new Contradictions(staffing, Rules.ALL).in(staffing.today()))
                .filteredOn(each -> each.rule().name().equals("capacity"))
                .extracting(each -> each.text(staffing))
                .containsExactly(
                        "/allocations/1 and /allocations/2 stand together against the rule capacity, and all are fixed: Bea Lund on Helper"
                                + " (s2) in the weeks of 18 to 25 January 2027; Bea Lund on Engineer (s1) in the weeks of 11 to 25"
                                + " January 2027. Nobody takes more days of seats in a week than they usually work. Here bea takes 7"
                                + " days of s1 and s2 in the week of 18 January 2027, and works 5. The same holds in 1 more place.");
    }

    @Property(tries = 1000)
    void without_any_of_them_the_rule_is_kept_there(@ForAll long seed) {
        Staffing tiny = GeneratedStaffing.tiny(seed);
        Staffing staffing = allFixed(tiny);
        List<Contradiction> found = new Contradictions(staffing, Rules.ALL).in(staffing.fixed());
        assertThat(found.isEmpty())
                .isEqualTo(new SeatPlanCheck(staffing, Rules.ALL)
                        .standing(staffing.fixed())
                        .isEmpty());
        for (Contradiction each : found) {
            each.broken()
                    .forEach(broken -> assertThat(isBroken(each, broken, each.allocations(), staffing))
                            .isTrue());
            for (Allocation one : each.allocations()) {
                List<Allocation> less = new ArrayList<>(each.allocations());
                less.remove(one);
                each.broken()
                        .forEach(broken -> assertThat(isBroken(each, broken, less, staffing))
                                .isFalse());
            }
        }
    }

    private static Staffing allFixed(Staffing tiny) {
        List<Allocation> fixed = tiny.allocations().stream()
                .map(each -> new Allocation(each.seat(), each.person(), each.from(), each.to(), true))
                .toList();
        return new Staffing(
                tiny.name(),
                tiny.first(),
                tiny.weeks(),
                tiny.people(),
                tiny.workstreams(),
                tiny.seats(),
                tiny.agreed(),
                fixed,
                tiny.weights());
    }

    private static boolean isBroken(Contradiction each, Broken broken, List<Allocation> some, Staffing staffing) {
        return each.rule()
                .brokenBy(SeatPlan.of(staffing, some), staffing)
                .anyMatch(found -> found.place().equals(broken.place()));
    }
}
