package meridian.roles.comparing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import meridian.roles.comparing.StatementChange.Added;
import meridian.roles.comparing.StatementChange.Moved;
import meridian.roles.comparing.StatementChange.Removed;
import meridian.roles.comparing.StatementChange.Reworded;
import meridian.roles.comparing.WordRun.Mark;
import meridian.roles.profile.RoleDraft;
import org.junit.jupiter.api.Test;

class WhatChangedBetweenTwoVersionsTest {

    private static final List<String> DUTIES = List.of(
            "Plan the weekly harbour inspections with the pilots",
            "Keep the tide tables correct and published",
            "Train new mooring crews on the quay",
            "Report spills to the environment office within the hour",
            "Chair the monthly berth meeting");

    @Test
    void a_duty_said_in_other_words_is_reworded_with_the_words_marked() {
        StatementChange change = only(
                draft().duties(DUTIES),
                draft().duties(DUTIES.subList(0, 4)).duty("Chair the fortnightly berth planning meeting"));
        assertThat(change).isInstanceOf(Reworded.class);
        assertThat(change.words())
                .containsExactly(
                        new WordRun(Mark.KEPT, "Chair the"),
                        new WordRun(Mark.REMOVED, "monthly"),
                        new WordRun(Mark.ADDED, "fortnightly"),
                        new WordRun(Mark.KEPT, "berth"),
                        new WordRun(Mark.ADDED, "planning"),
                        new WordRun(Mark.KEPT, "meeting"));
    }

    @Test
    void taking_one_out_of_the_middle_moves_nothing() {
        StatementChange change = only(
                draft().duties(DUTIES), draft().duties(DUTIES.subList(0, 2)).duties(DUTIES.subList(3, 5)));
        assertThat(change).isInstanceOf(Removed.class);
        assertThat(change.sentence()).isEqualTo("Duty removed: “Train new mooring crews on the quay”.");
    }

    @Test
    void only_the_duty_that_overtook_the_others_has_moved() {
        StatementChange change =
                only(draft().duties(DUTIES), draft().duty(DUTIES.get(4)).duties(DUTIES.subList(0, 4)));
        assertThat(change).isInstanceOf(Moved.class);
        assertThat(change.statement().text()).isEqualTo(DUTIES.get(4));
        assertThat(change.aspects()).containsExactly(Aspect.ORDER);
    }

    @Test
    void a_criterion_that_became_essential_says_so() {
        StatementChange change =
                only(draft().desirable("Knows the port by-laws"), draft().essential("Knows the port by-laws"));
        assertThat(change.sentence())
                .isEqualTo("Criterion moved: “Knows the port by-laws” (now essential, was desirable).");
    }

    @Test
    void a_duty_turned_into_a_criterion_is_known_again() {
        StatementChange change =
                only(draft().duty("Holds a pilot licence"), draft().essential("Holds a pilot licence"));
        assertThat(change.aspects()).containsExactly(Aspect.KIND);
    }

    @Test
    void a_renamed_sub_heading_is_one_change_and_moves_no_duty() {
        ProfileDifference difference = between(
                draft().group("Quay").duties(DUTIES), draft().group("The quay").duties(DUTIES));
        assertThat(difference.changes()).isEmpty();
        assertThat(difference.values())
                .extracting(ValueChange::sentence)
                .containsExactly("Sub-heading of duties changed from Quay to The quay.");
    }

    @Test
    void a_duty_under_another_sub_heading_has_moved() {
        ProfileDifference difference = between(
                draft().group("Quay")
                        .duties(DUTIES.subList(0, 2))
                        .group("Office")
                        .duties(DUTIES.subList(2, 5)),
                draft().group("Quay")
                        .duties(DUTIES.subList(0, 3))
                        .group("Office")
                        .duties(DUTIES.subList(3, 5)));
        assertThat(difference.changes()).singleElement().satisfies(it -> {
            assertThat(it.statement().text()).isEqualTo(DUTIES.get(2));
            assertThat(it.aspectsInWords()).isEqualTo("(now under Quay, was under Office)");
        });
    }

    @Test
    void an_attribute_of_responsibility_is_compared_with_itself_however_much_it_was_rewritten() {
        StatementChange change = only(
                draft().competency("Autonomy", "Works under routine direction"),
                draft().competency("Autonomy", "Decides what the crews do and answers for it"));
        assertThat(change).isInstanceOf(Reworded.class);
    }

    @Test
    void what_has_no_likeness_is_added_and_not_reworded() {
        StatementChange change = only(
                draft().duties(DUTIES), draft().duties(DUTIES).duty("Negotiate contracts with dredging companies"));
        assertThat(change).isInstanceOf(Added.class);
    }

    @Test
    void single_values_say_which_way_they_went() {
        ProfileDifference difference = between(
                draft().grade("G5").limits(3, null, null).pay("Leith", 30_000, 40_000),
                draft().grade("G6").limits(5, 12, null).pay("Leith", 30_000, 42_500));
        assertThat(difference.values())
                .extracting(ValueChange::sentence)
                .containsExactly(
                        "Grade changed from G5 to G6.",
                        "Direct reports raised from 3 to 5.",
                        "Indirect reports added: 12.",
                        "Pay in Leith raised from £30,000 to £40,000 a year to £30,000 to £42,500 a year.");
    }

    @Test
    void the_summary_counts_statements_by_kind_and_names_values() {
        ProfileDifference difference = between(
                draft().duties(DUTIES).limits(3, null, null),
                draft().duties(DUTIES.subList(2, 5)).essential("Swims").limits(2, null, null));
        assertThat(difference.summary()).isEqualTo("Two duties removed, one criterion added, direct reports lowered.");
    }

    private static RoleDraft draft() {
        return RoleDraft.titled("Harbour Master");
    }

    private static ProfileDifference between(RoleDraft before, RoleDraft after) {
        return ProfileDifference.between(before.profile(), after.profile());
    }

    private static StatementChange only(RoleDraft before, RoleDraft after) {
        List<StatementChange> changes = between(before, after).changes();
        assertThat(changes).hasSize(1);
        return changes.getFirst();
    }
}
