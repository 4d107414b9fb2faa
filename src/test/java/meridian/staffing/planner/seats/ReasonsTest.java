package meridian.staffing.planner.seats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import meridian.staffing.planner.Format;
import meridian.staffing.planner.seats.measures.Measures;
import meridian.staffing.planner.seats.rules.Rules;
import meridian.staffing.planner.seats.search.Beside;
import meridian.staffing.planner.seats.search.Beside.Option;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is said of the plan of the sample organisation, and whether it is so. */
class ReasonsTest {

    private static final Path SAMPLE = Path.of("samples/plan/staffing.json");

    @Test
    void whoever_sits_somewhere_is_there_for_a_reason() throws IOException {
        PlannedSeats planned = planned(Files.readString(SAMPLE));
        assertThat(reasons(planned, "permits-lead")).containsExactly("Amara Nwosu is fixed here.");
        assertThat(reasons(planned, "permits-design"))
                .containsExactly("Ewa Lis instead would raise the value by 11286.");
        assertThat(reasons(planned, "benefits-web"))
                .containsExactly("Nobody else could hold it in all of these weeks beside the rest of the plan.");
    }

    @Test
    void somebody_else_raises_the_value_by_what_is_said() throws IOException {
        PlannedSeats planned = planned(Files.readString(SAMPLE));
        Stretch stretch = stretch(planned, "permits-design");
        Option ewa = new Beside(planned.staffing(), Rules.ALL, planned.plan())
                .options(stretch.seat(), stretch.from(), stretch.to(), List.of(stretch.person()))
                .getFirst();
        @Nullable Person[][] holders = planned.plan().copy();
        for (int week = stretch.from(); week <= stretch.to(); week++) {
            holders[stretch.seat().number()][week] = ewa.person();
        }
        SeatPlan other = new SeatPlan(planned.staffing().seats(), holders);
        assertThat(new SeatPlanCheck(planned.staffing(), Rules.ALL).broken(other))
                .isEmpty();
        assertThat(Measures.value(other, planned.staffing()))
                .isCloseTo(planned.found().value() + ewa.dearer(), within(0.01));
    }

    @Test
    void what_nobody_holds_names_the_rules_that_stand_in_the_way() throws IOException {
        PlannedSeats planned = planned(Files.readString(SAMPLE));
        assertThat(obstacles(planned, "benefits-delivery"))
                .extracting(Reasons.Obstacle::rule, Reasons.Obstacle::text)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "ends", "Hugo Lemaire may sit on it and is away in these weeks."),
                        org.assertj.core.groups.Tuple.tuple(
                                "capacity", "Isla Grant may sit on it and is taken by permits-delivery."));
        assertThat(obstacles(planned, "library-security"))
                .extracting(Reasons.Obstacle::text)
                .containsExactly(
                        "Nobody may sit on it. Nearest to it are: Amara Nwosu has security at practitioner, asked for is"
                                + " expert, Isla Grant has no security, asked for is expert.");
    }

    @Test
    void who_lacks_a_skill_may_sit_once_they_have_it() throws IOException {
        PlannedSeats planned = planned(
                Files.readString(SAMPLE).replace("\"security\": 3, \"coaching\"", "\"security\": 4, \"coaching\""));
        assertThat(obstacles(planned, "library-security"))
                .extracting(Reasons.Obstacle::text)
                .containsExactly("Amara Nwosu may sit on it and is taken by permits-lead.");
    }

    @Test
    void the_page_shows_them_with_a_table_for_the_timeline() throws IOException {
        PlannedSeats planned = planned(Files.readString(SAMPLE).replace("Femi Bello", "Femi <b>Bello"));
        String page = new String(planned.written(Format.html), StandardCharsets.UTF_8);
        assertThat(page)
                .contains("Femi &lt;b&gt;Bello", "What is not filled, and why", "Proven: no plan is better.")
                .doesNotContain("<b>Bello");
    }

    private static List<String> reasons(PlannedSeats planned, String seat) {
        return planned.reasons().of(stretch(planned, seat));
    }

    private static Stretch stretch(PlannedSeats planned, String seat) {
        return planned.plan().stretches().stream()
                .filter(each -> each.seat().id().equals(seat))
                .findFirst()
                .orElseThrow();
    }

    private static List<Reasons.Obstacle> obstacles(PlannedSeats planned, String seat) {
        return planned.reasons()
                .of(planned.plan().empty().stream()
                        .filter(each -> each.seat().id().equals(seat))
                        .findFirst()
                        .orElseThrow());
    }

    private static PlannedSeats planned(String text) {
        return EveryTinyStaffingTest.planned(new SeatProblem(ReadingStaffingJsonTest.read(text), Rules.ALL));
    }
}
