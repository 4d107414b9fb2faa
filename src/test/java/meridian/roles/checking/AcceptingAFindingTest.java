package meridian.roles.checking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import meridian.roles.profile.RoleDraft;
import meridian.roles.reading.blocks.SourceText;
import org.junit.jupiter.api.Test;

class AcceptingAFindingTest {

    private static final String DUTY = "Keeps the register of trees, their condition and";

    @Test
    void it_stays_accepted_when_the_statement_moves_down_or_changes_its_punctuation() {
        CheckFinding before = finding(RoleDraft.titled("Park Warden").duty(DUTY));
        CheckFinding moved =
                finding(RoleDraft.titled("Park Warden").duty("Opens the gates").duty(DUTY.replace(",", " –")));
        assertThat(moved.lines()).isNotEqualTo(before.lines());
        assertThat(accepting(before).accepts(moved)).isTrue();
    }

    @Test
    void it_is_open_again_when_a_word_of_it_changes() {
        CheckFinding before = finding(RoleDraft.titled("Park Warden").duty(DUTY));
        CheckFinding after = finding(RoleDraft.titled("Park Warden").duty(DUTY.replace("trees", "hedges")));
        assertThat(accepting(before).accepts(after)).isFalse();
    }

    @Test
    void a_line_without_a_reason_is_refused_with_its_number() {
        assertThatThrownBy(() -> AcceptedFindings.of(List.of("# ours", "cut-off-text 0123456789abcdef")))
                .hasMessageContaining("line 2")
                .hasMessageContaining("the reason");
    }

    private static AcceptedFindings accepting(CheckFinding finding) {
        return AcceptedFindings.of(
                List.of("", finding.rule() + " " + finding.fingerprint() + " the list goes on overleaf"));
    }

    private static CheckFinding finding(RoleDraft draft) {
        List<CheckFinding> findings = Checks.of(draft.profile(), new SourceText(draft.lines()), Library.EMPTY);
        assertThat(findings).hasSize(1);
        return findings.getFirst();
    }
}
