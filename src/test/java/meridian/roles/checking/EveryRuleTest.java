package meridian.roles.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import meridian.roles.profile.RoleDraft;
import meridian.roles.profile.RoleProfile;
import meridian.roles.reading.blocks.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule with a role that breaks it and one close to it that does not. */
class EveryRuleTest {

    private record Case(String rule, RoleDraft breaks, String says, RoleDraft keeps, List<RoleProfile> others) {
        @Override
        public String toString() {
            return rule + ": " + says;
        }
    }

    private static Case rule(String rule, RoleDraft breaks, String says, RoleDraft keeps, RoleDraft... others) {
        return new Case(
                rule,
                breaks,
                says,
                keeps,
                Arrays.stream(others).map(RoleDraft::profile).toList());
    }

    static Stream<Case> cases() {
        return Stream.of(
                rule(
                        "limits-disagree",
                        warden().heading("Manages up to 12 directly managed staff.")
                                .duty("Line manage the 3 gardening managers"),
                        "3 direct reports here, but 12 on line 2",
                        warden().heading("Manages up to three directly managed staff.")
                                .duty("Line manage 3 people")),
                rule(
                        "limits-disagree",
                        warden().duty("Lead up to two workstreams").duty("Support across up to four workstreams"),
                        "4 workstreams here, but 2",
                        warden().duty("Lead up to two workstreams").duty("Lead the programme of four workstreams")),
                rule(
                        "title-disagrees",
                        warden().heading("Job title: Park Support Warden"),
                        "“Park Support Warden” here and “Park Warden” on line 1",
                        warden().heading("Job title: Job description - park warden")),
                rule(
                        "title-disagrees",
                        warden().heading("Job title: Park Wardening Lead"),
                        "“Park Wardening Lead” here and “Park Warden” on line 1",
                        warden().heading("Job title: Park Warden (two posts)")),
                rule(
                        "grade-disagrees",
                        warden().heading("**Grade:** P4")
                                .heading("Person specification")
                                .heading("Grade: P5"),
                        "“P5” here and “P4” on line 2",
                        warden().heading("**Grade:** P4")
                                .heading("Person specification")
                                .heading("Grade: P4")),
                rule(
                        "sfia-phrase-and-number-disagree",
                        warden().heading("- SFIA: Level 4, Ensure, advise"),
                        "“ensure, advise” is SFIA level 5",
                        warden().heading("At level 4, enable others to ensure, advise and follow")),
                rule(
                        "sfia-phrase-and-number-disagree",
                        warden().heading("Autonomy: Ensure, Advise (4)"),
                        "level 4 is “enable”",
                        warden().heading("Autonomy: Ensure, Advise (5)")),
                rule(
                        "sfia-phrase-and-number-disagree",
                        warden().heading("[SFIA level 5](https://sfia-online.org/responsibilities/level-4)"),
                        "its link leads to level 4",
                        warden().heading("[SFIA level 5](https://sfia-online.org/responsibilities/level-5)")),
                rule(
                        "pay-off-weighting",
                        warden().pay("UK", 40_000, 50_000).pay("London", 42_000, 53_500),
                        "upper end of pay in London is £53,500, but £50,000 times 1.05 is £52,500",
                        warden().pay("UK", 40_010, 50_000).pay("London", 42_010, 52_500)),
                rule(
                        "broken-ladder-link",
                        warden().ladder(null, "Head Wardn"),
                        "The next role “Head Wardn” is not among the roles checked",
                        warden().ladder(null, "Head warden"),
                        RoleDraft.titled("Head Warden").ladder("Park Warden", null)),
                rule(
                        "broken-ladder-link",
                        warden().ladder(null, "Head Warden"),
                        "names “Gardener” as its previous role",
                        warden(),
                        RoleDraft.titled("Head Warden").ladder("Gardener", null)),
                rule(
                        "broken-ladder-link",
                        warden().ladder(null, "Head Warden"),
                        "leads back to this one",
                        warden().ladder("Head Warden", null),
                        RoleDraft.titled("Head Warden").ladder(null, "Park Warden")),
                rule(
                        "broken-ladder-link",
                        warden().ladder(null, "Chief Warden"),
                        "The next role “Chief Warden” is not among the roles checked",
                        warden().ladder(null, "Head Warden"),
                        RoleDraft.titled("Role guide: Head Warden").document("other.md")),
                rule(
                        "same-list-at-two-grades",
                        warden().grade("P4").duties(PARK),
                        "The 4 duties are those of “Senior Warden” (P6)",
                        warden().grade("P4").duties(PARK.subList(0, 3)).duty("Count the bats at dusk"),
                        RoleDraft.titled("Senior Warden").grade("P6").duties(PARK)),
                rule(
                        "near-duplicate-statement",
                        warden().duty("Carry out all duties with due regard to the fire safety rules of the park")
                                .duty("Undertake all duties with due regard to the fire safety rules of the park"),
                        "nearly repeats",
                        warden().duty("Make sure that the paths are safe for walkers")
                                .duty("Make sure that the bridges are safe for horses")),
                rule(
                        "other-discipline-text",
                        RoleDraft.titled("Content Designer")
                                .duty("Inform how the organisation can use data science services more effectively"),
                        "“data science services” is another discipline's in a role of content design",
                        RoleDraft.titled("Content Designer")
                                .duty(
                                        "Support the sales team, and work with data science practices of other councils")),
                rule(
                        "other-discipline-text",
                        RoleDraft.titled("Product Manager")
                                .group("Finding out")
                                .duty("Elicit requirements from services")
                                .duty("Draw process models of how services work"),
                        "“Finding out” holds work of business analysis",
                        RoleDraft.titled("Product Manager")
                                .group("Finding out")
                                .duty("Ask users what they came for")
                                .duty("Draw process models of how services work")),
                rule(
                        "assessment-legend-unused",
                        warden().method("AF", "Application form")
                                .method("I", "Interview")
                                .essential("Knows birds"),
                        "The legend explains AF, I, but none of the 1 criteria",
                        warden().method("AF", "Application form").essential("Knows birds", "AF")),
                rule(
                        "criterion-without-method",
                        warden().method("AF", "Application form")
                                .essential("Knows birds", "AF")
                                .essential("Swims"),
                        "“Swims” does not say how it is assessed",
                        warden().method("AF", "Application form").essential("Knows birds", "AF")),
                rule(
                        "unknown-assessment-method",
                        warden().method("AF", "Application form").essential("Knows birds", "AF", "T"),
                        "assessed by T",
                        warden().method("AF", "Application form")
                                .heading("T: test")
                                .essential("Knows birds", "AF", "T")),
                rule(
                        "placeholder-text",
                        warden().heading("Closing date: [Insert date]"),
                        "“[Insert date]” still stands in for something",
                        warden().heading("Closing date: [see the site](https://parks.example)")),
                rule(
                        "placeholder-text",
                        warden().heading("Salary: £xx,xxx"),
                        "“£xx,xxx”",
                        warden().heading("Uniform: XL, XXL-sized boots")),
                rule(
                        "cut-off-text",
                        warden().duty("Keeps the register of trees, so that"),
                        "so that”",
                        warden().duty("Keeps the register of trees they are proud of")),
                rule(
                        "cut-off-text",
                        warden().duty("Keeps the register of trees, their condition and"),
                        "their condition and”",
                        warden().duty("Keeps in order:", "the register of trees and", "the register of bats")),
                rule(
                        "empty-heading",
                        warden().heading("Looks after a park.")
                                .heading("## Duties")
                                .heading("## Person specification")
                                .heading("- Swims"),
                        "Nothing stands under the heading “Duties”",
                        warden().heading("Looks after a park.")
                                .heading("## Duties")
                                .heading("### Paths")
                                .heading("- Sweeps them")),
                rule(
                        "too-many-essentials",
                        essentials(16),
                        "16 criteria are essential from “Can name the trees of quarter q0” on, more than 15",
                        essentials(15)),
                rule(
                        "hard-to-read-sentence",
                        warden().duty(
                                        "Undertakes responsibility for the identification, prioritisation, implementation and"
                                                + " subsequent evaluation of organisational improvement opportunities, including consultation"
                                                + " with representatives of every affected stakeholder community, in accordance with"
                                                + " applicable policies and legislation"),
                        "A sentence of 30 words at reading grade 35",
                        warden().duty(
                                        "Walks each path of the park once a week in summer and once a month in winter, notes what"
                                                + " is loose, wet or broken, mends what can be mended on the spot and tells the yard about"
                                                + " the rest of it")),
                rule(
                        "gender-coded-wording",
                        warden().heading("We want a wildlife ninja."),
                        "“ninja”",
                        warden().heading("Works in a data-driven way; he or she reports to the yard.")),
                rule(
                        "gender-coded-wording",
                        warden().heading("Gives evidence when he is asked."),
                        "“he” may tell people",
                        warden().heading("Works across the HE sector; she or he is a data-driven individual.")),
                rule(
                        "excluding-wording",
                        warden().essential("At least five years' relevant experience"),
                        "“five years' relevant experience”",
                        warden().essential("Has run a park for a year; experience with young people and native trees")),
                rule(
                        "excluding-wording",
                        warden().heading("A native English speaker"),
                        "“native English”",
                        warden().heading("Builds cloud-native and native mobile apps")));
    }

    private static final List<String> PARK = List.of(
            "Open the gates at sunrise", "Count the owls each spring", "Mend fences", "Answer letters from walkers");

    private static RoleDraft warden() {
        return RoleDraft.titled("Park Warden");
    }

    private static RoleDraft essentials(int count) {
        RoleDraft draft = warden();
        IntStream.range(0, count).forEach(i -> draft.essential("Can name the trees of quarter q" + i));
        return draft;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_role_that_breaks_the_rule_is_told_so_with_what_was_found(Case it) {
        assertThat(findings(it.breaks, it.others)).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(it.rule);
            assertThat(finding.message()).contains(it.says);
            assertThat(finding.lines().last())
                    .isLessThanOrEqualTo(it.breaks.lines().size());
        });
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_role_that_comes_near_and_keeps_the_rule_is_left_alone(Case it) {
        assertThat(findings(it.keeps, it.others)).isEmpty();
    }

    @Test
    void every_rule_is_tried_here() {
        assertThat(cases().map(Case::rule).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        Checks.ALL.stream().map(Check::name).toList());
    }

    private static List<CheckFinding> findings(RoleDraft draft, List<RoleProfile> others) {
        RoleProfile role = draft.profile();
        Library library =
                Library.of(Stream.concat(Stream.of(role), others.stream()).toList());
        return Checks.of(role, new SourceText(draft.lines()), library);
    }
}
