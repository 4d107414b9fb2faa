package meridian.staffing.planner.seats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import meridian.staffing.planner.Format;
import meridian.staffing.planner.seats.hiring.Hire;
import meridian.staffing.planner.seats.measures.Measures;
import meridian.staffing.planner.seats.rules.Rules;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Whom to hire, and whether the gain is what is said. */
class WhomToHireTest {

    @Test
    void the_most_gain_comes_first_with_what_the_new_one_has_to_be() throws IOException {
        PlannedSeats planned =
                hired(ReadingStaffingJsonTest.read(Files.readString(Path.of("samples/plan/staffing.json"))));
        assertThat(planned.hires())
                .extracting(Hire::text)
                .first()
                .asString()
                .isEqualTo(
                        "software-engineer of grade 4 of partner with security at expert, SC, anywhere, 5 days a week from 8 February 2027,"
                                + " for Security engineer (library-security): the value would fall from 78584 to 54643, by 23942 (proven).");
        assertThat(planned.hires()).isSortedAccordingTo((a, b) -> Double.compare(b.gain(), a.gain()));
        assertThat(planned.summary()).anyMatch(line -> line.startsWith("To hire: "));
        assertThat(new String(planned.written(Format.html), StandardCharsets.UTF_8))
                .contains("Whom to hire");
    }

    @Property(tries = 150)
    void the_gain_is_that_of_the_best_plans_without_and_with_them(@ForAll long seed) {
        Staffing staffing = GeneratedStaffing.tiny(seed);
        if (staffing.people().size() > 2) {
            return;
        }
        List<Hire> hires = hired(staffing).hires();
        double without = EveryStaffing.best(staffing, Rules.ALL);
        for (Hire hire : hires) {
            assertThat(hire.proven()).isTrue();
            assertThat(hire.gain()).isCloseTo(without - EveryStaffing.best(hire.staffing(), Rules.ALL), within(1e-3));
            assertThat(new SeatPlanCheck(hire.staffing(), Rules.ALL).broken(hire.plan()))
                    .isEmpty();
            assertThat(Measures.value(hire.plan(), hire.staffing())).isCloseTo(hire.after(), within(1e-6));
        }
    }

    private static PlannedSeats hired(Staffing staffing) {
        return EveryTinyStaffingTest.planned(new SeatProblem(staffing, Rules.ALL))
                .withHires(EveryTinyStaffingTest.ten());
    }
}
