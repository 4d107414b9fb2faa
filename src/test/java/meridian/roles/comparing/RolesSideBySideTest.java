package meridian.roles.comparing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import meridian.roles.comparing.RoleComparison.ValueRow;
import meridian.roles.profile.RoleDraft;
import meridian.roles.profile.RoleProfile;
import org.junit.jupiter.api.Test;

class RolesSideBySideTest {

    private static final RoleProfile DECKHAND = RoleDraft.titled("Deckhand")
            .limits(1, null, null)
            .pay("Leith", 21_000, 24_000)
            .duty("Keep the deck and the lines in good order")
            .duty("Stand watch at night")
            .capability("Seamanship", "working")
            .desirable("Holds a first aid certificate")
            .profile();

    private static final RoleProfile BOSUN = RoleDraft.titled("Bosun")
            .limits(4, null, null)
            .pay("Leith", 26_000, 31_000)
            .duty("Stand watch at night and assign the watches")
            .duty("Keep the deck, the boats and the lines in good order")
            .duty("Train deckhands")
            .capability("Seamanship", "practitioner")
            .essential("Holds a first aid certificate")
            .profile();

    private static final RoleProfile MATE = RoleDraft.titled("Mate")
            .limits(9, null, null)
            .pay("Leith", 35_000, 40_000)
            .duty("Train deckhands and cadets")
            .duty("Plan the passage")
            .capability("Seamanship", "expert")
            .profile();

    private final RoleComparison ladder = RoleComparison.of(List.of(DECKHAND, BOSUN, MATE));

    @Test
    void statements_are_aligned_by_what_they_say_and_not_by_their_place() {
        assertThat(ladder.partlyShared())
                .extracting(row -> row.cells().stream()
                        .map(cell -> cell == null ? "-" : cell.text())
                        .toList())
                .contains(
                        List.of("Stand watch at night", "Stand watch at night and assign the watches", "-"),
                        List.of("-", "Train deckhands", "Train deckhands and cadets"));
    }

    @Test
    void what_all_have_and_what_only_one_has_stand_apart() {
        assertThat(ladder.shared()).extracting(row -> row.newest().text()).containsExactly("Seamanship");
        assertThat(ladder.onlyIn(0)).isEmpty();
        assertThat(ladder.onlyIn(2)).extracting(row -> row.newest().text()).containsExactly("Plan the passage");
    }

    @Test
    void limits_pay_levels_and_importance_that_rise_are_what_grows() {
        assertThat(ladder.growingValues())
                .extracting(ValueRow::label)
                .containsExactly("direct reports", "pay in Leith");
        assertThat(ladder.growingStatements())
                .extracting(row -> row.newest().text())
                .containsExactlyInAnyOrder("Seamanship", "Holds a first aid certificate");
    }

    @Test
    void two_roles_of_one_title_are_told_apart_by_their_documents() {
        RoleComparison both = RoleComparison.of(
                List.of(MATE, RoleDraft.titled("Mate").document("mate-2027.md").profile()));
        assertThat(both.columns()).containsExactly("Mate (mate.md)", "Mate (mate-2027.md)");
    }

    @Test
    void one_role_alone_is_refused() {
        assertThatThrownBy(() -> RoleComparison.of(List.of(MATE))).hasMessageContaining("1 role given");
    }

    @Test
    void five_hundred_statements_find_their_partners_in_any_order() {
        List<String> texts = IntStream.range(0, 500)
                .mapToObj(i -> "Keep buoy b%d of channel c%d lit and charted".formatted(i, i % 23))
                .toList();
        RoleProfile before = RoleDraft.titled("Buoy Keeper").duties(texts).profile();
        RoleProfile after = RoleDraft.titled("Buoy Keeper")
                .duties(texts.reversed().stream().map(it -> it + " each week").toList())
                .profile();
        assertThat(StatementAlignment.of(ProfileStatement.of(before), ProfileStatement.of(after))
                        .pairs())
                .hasSize(500)
                .allMatch(pair -> pair.before() + pair.after() == 499);
    }
}
