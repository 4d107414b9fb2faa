package meridian.roles.correcting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import meridian.roles.comparing.ProfileStatement.Kind;
import meridian.roles.correcting.Correction.Add;
import meridian.roles.correcting.Correction.Join;
import meridian.roles.correcting.Correction.Remove;
import meridian.roles.correcting.Correction.Restate;
import meridian.roles.correcting.Correction.Restated;
import meridian.roles.correcting.Correction.SetValue;
import meridian.roles.correcting.Correction.Shift;
import meridian.roles.correcting.Correction.Split;
import meridian.roles.correcting.Replay.Numbered;
import meridian.roles.profile.Lines;
import meridian.roles.profile.RoleDraft;
import meridian.roles.profile.RoleProfile;
import meridian.roles.profile.RoleProfile.Finding;
import meridian.roles.profile.RoleProfile.Importance;
import meridian.roles.profile.RoleProfile.Responsibility;
import meridian.roles.profile.RoleProfile.Severity;
import org.junit.jupiter.api.Test;

class CorrectingAReadingTest {

    private static final String MAPS = "Draws the maps of the borough";
    private static final String BOUNDARIES = "Answers questions about boundaries";
    private static final String LATIN = "Reads Latin";

    private final RoleProfile asRead = cartographer(MAPS, BOUNDARIES, LATIN);

    @Test
    void a_profile_taken_apart_and_put_together_is_the_same() {
        assertThat(EditableProfile.of(asRead).profile()).isEqualTo(asRead);
    }

    @Test
    void a_duty_that_is_really_a_criterion_becomes_one_and_keeps_its_lines() {
        RoleProfile corrected = replay(criterion(LATIN)).profile();

        assertThat(duties(corrected)).containsExactly(MAPS, BOUNDARIES);
        assertThat(corrected.criteria()).singleElement().satisfies(it -> {
            assertThat(it.importance()).isEqualTo(Importance.ESSENTIAL);
            assertThat(it.lines()).isEqualTo(asRead.responsibilities().getLast().lines());
        });
    }

    @Test
    void a_statement_can_be_split_and_its_halves_corrected_and_joined_again() {
        Split split = new Split(key(MAPS), MAPS, List.of("Draws the maps", "of the borough"));
        Join join = new Join(key(MAPS), "Draws the maps", key(MAPS) + ".2", "of the borough");

        assertThat(duties(replay(split).profile()))
                .containsExactly("Draws the maps", "of the borough", BOUNDARIES, LATIN);
        assertThat(replay(split, join).profile()).isEqualTo(asRead);
    }

    @Test
    void statements_change_places_and_leave() {
        assertThat(duties(replay(new Shift(key(BOUNDARIES), BOUNDARIES, true)).profile()))
                .containsExactly(BOUNDARIES, MAPS, LATIN);
        assertThat(duties(replay(new Remove(key(MAPS), MAPS)).profile())).containsExactly(BOUNDARIES, LATIN);
    }

    @Test
    void a_statement_the_reading_missed_is_added_at_its_line() {
        Restated text = new Restated(Kind.PURPOSE, null, null, null, List.of(), "Knows where everything is");
        RoleProfile corrected = replay(new Add("added-1", text, Lines.of(2))).profile();

        assertThat(corrected.purpose()).singleElement().returns(Lines.of(2), RoleProfile.Statement::lines);
    }

    @Test
    void a_value_is_set_and_taken_out() {
        SetValue reports = new SetValue(ProfileValue.DIRECT_REPORTS, null, "3");
        RoleProfile corrected = replay(reports, new SetValue(ProfileValue.TITLE, "Cartographer", null))
                .profile();

        assertThat(corrected.limits().directReports()).isEqualTo(3);
        assertThat(corrected.title()).isNull();
    }

    @Test
    void corrections_are_found_again_in_a_later_reading_and_those_that_are_not_are_told() {
        RoleProfile later = cartographer("Teaches others to read maps", BOUNDARIES, LATIN);
        Replay replay = Replay.of(
                later, List.of(new Numbered(1, criterion(LATIN)), new Numbered(2, new Remove(key(MAPS), MAPS))));

        assertThat(replay.lost()).containsExactly(2);
        assertThat(replay.result().profile().criteria()).hasSize(1);
        assertThat(duties(replay.result().profile())).containsExactly("Teaches others to read maps", BOUNDARIES);
    }

    @Test
    void a_correction_is_kept_as_json_and_comes_back_the_same() {
        for (Correction it : List.of(
                criterion(LATIN),
                new SetValue(ProfileValue.GRADE, null, "PO4"),
                new Split(key(MAPS), MAPS, List.of("Draws", "the maps")),
                new Add("added-1", new Restated(Kind.DUTY, "Scope", null, null, List.of(), "More"), Lines.of(3)))) {
            assertThat(CorrectionJson.read(CorrectionJson.write(it))).isEqualTo(it);
        }
    }

    @Test
    void what_the_reading_was_unsure_of_is_settled_by_correcting_what_stands_there() {
        Lines latin = asRead.responsibilities().getLast().lines();
        Finding unsure = new Finding("unclear-duty", Severity.WARNING, latin, "May be a criterion.");
        RoleProfile doubted = asRead.withFindings(List.of(unsure));

        assertThat(findings(doubted, criterion(LATIN))).isEmpty();
        assertThat(findings(doubted, new Remove(key(MAPS), MAPS))).containsExactly(unsure);
        assertThat(findings(doubted, new Shift(key(LATIN), LATIN, true))).containsExactly(unsure);
    }

    private static List<Finding> findings(RoleProfile asRead, Correction made) {
        return Replay.of(asRead, List.of(new Numbered(1, made)))
                .result()
                .profile()
                .findings();
    }

    private EditableProfile replay(Correction... corrections) {
        EditableProfile profile = EditableProfile.of(asRead);
        for (Correction it : corrections) {
            profile = it.on(profile).orElseThrow();
        }
        return profile;
    }

    private Restate criterion(String duty) {
        return new Restate(
                key(duty),
                duty,
                new Restated(Kind.CRITERION, "skills", Importance.ESSENTIAL, null, List.of("I"), duty));
    }

    private String key(String duty) {
        return EditableProfile.of(asRead).entries().stream()
                .filter(it -> it.text().equals(duty))
                .findFirst()
                .orElseThrow()
                .key();
    }

    private static List<String> duties(RoleProfile profile) {
        return profile.responsibilities().stream().map(Responsibility::text).toList();
    }

    private static RoleProfile cartographer(String... duties) {
        RoleDraft draft = RoleDraft.titled("Cartographer");
        for (String duty : duties) {
            draft.duty(duty);
        }
        return draft.profile();
    }
}
