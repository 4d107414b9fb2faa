package meridian.roles.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import meridian.roles.profile.RoleProfile;
import meridian.roles.profile.RoleProfile.Criterion;
import meridian.roles.profile.RoleProfile.Importance;
import meridian.roles.profile.RoleProfile.Responsibility;
import meridian.roles.reading.formats.UnreadableDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists that say by their own words what they are, whatever stands above them. */
class ListsThatMeanOtherwiseTest {

    @Test
    void whom_somebody_seeks_is_no_duty_also_among_duties() {
        RoleProfile role = read("""
                # Harbour clerk
                ## Responsibilities
                As harbour clerk, you will:
                - Keep the register of berths

                We seek...
                - A friend of the sea, at ease on any deck
                - An excellent swimmer
                ## Qualifications
                Required:
                - A boat
                """);

        assertThat(role.responsibilities())
                .extracting(Responsibility::text)
                .containsExactly("Keep the register of berths");
        assertThat(role.criteria()).hasSize(3);
    }

    @Test
    void somebody_who_is_sought_to_do_what_follows_has_duties() {
        RoleProfile role = read("""
                # Harbour clerk
                ## Responsibilities
                We seek a harbour clerk to:
                - Keep the register of berths
                """);

        assertThat(role.responsibilities()).hasSize(1);
    }

    @Test
    void who_is_encouraged_to_apply_is_no_criterion() {
        RoleProfile role = read("""
                # Harbour clerk
                ## Qualifications
                Bonus:

                Ten years at sea.
                A tug of your own.
                If you have never been to sea, we encourage you to apply
                """);

        assertThat(role.criteria()).hasSize(2);
    }

    @Test
    void items_with_a_share_of_the_time_name_the_groups_of_those_after_them() {
        RoleProfile role = read("""
                # Harbour clerk
                ## Responsibilities
                - Berths and moorings (60%)
                - Keep the register of berths
                - Tell the crews where to lie
                - Visitors - 40%
                - Answer their letters
                """);

        assertThat(role.responsibilities())
                .extracting(Responsibility::group, Responsibility::text)
                .containsExactly(
                        tuple("Berths and moorings", "Keep the register of berths"),
                        tuple("Berths and moorings", "Tell the crews where to lie"),
                        tuple("Visitors", "Answer their letters"));
    }

    @Test
    void duties_that_each_say_their_share_of_the_time_name_no_group() {
        RoleProfile role = read("""
                # Harbour clerk
                ## Responsibilities
                - Keep the register of berths (60%)
                - Answer letters (30%)
                - Other duties
                """);

        assertThat(role.responsibilities()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Timeline & Compensation", "Pay and Compensation", "Project timeline", "Compensation details"})
    void what_is_paid_and_for_how_long_are_no_duties(String heading) {
        RoleProfile role = read("""
                # Harbour clerk
                ## Projects
                Berths

                - Keep the register of berths
                - Tell the crews where to lie

                ## %s
                - Paid by the hour
                - Twenty hours a week
                """.formatted(heading));

        assertThat(role.responsibilities())
                .extracting(Responsibility::text)
                .containsExactly("Keep the register of berths", "Tell the crews where to lie");
    }

    @Test
    void what_somebody_is_looked_for_to_do_is_a_duty_and_what_they_are_to_have_a_criterion() {
        RoleProfile profile = read("""
                # Ferry Programme Manager

                ## What we're looking for

                - You will plan the crossings of each season
                - You will work with the harbours on both shores
                - You'll tell passengers of changes

                **An excellent candidate will:**

                - Have a passion for timetables
                - Be a patient listener
                - Have experience of boats
                - Remain calm in fog
                """);

        assertThat(profile.responsibilities())
                .extracting(Responsibility::text)
                .containsExactly(
                        "You will plan the crossings of each season",
                        "You will work with the harbours on both shores",
                        "You'll tell passengers of changes");
        assertThat(profile.criteria()).hasSize(4).allMatch(it -> it.importance() == null);
    }

    @Test
    void a_new_colleague_is_expected_to_be_something_and_that_is_no_duty() {
        RoleProfile profile = read("""
                # Charts Officer

                ## What do we expect from our new charts officer?

                We expect our new officer to:

                * be experienced in drawing charts by hand
                * be an advocate of open maps
                * be motivated to teach others

                ## What will our new charts officer be doing?

                * Keeping the charts of the estuary true
                * Answering the questions of pilots
                """);

        assertThat(profile.responsibilities()).hasSize(2);
        assertThat(profile.criteria()).extracting(Criterion::text).contains("be an advocate of open maps");
    }

    @Test
    void what_a_candidate_will_be_able_to_do_is_no_duty_of_theirs() {
        RoleProfile profile = read("""
                # Harbour Manager

                We are looking for someone who will:

                - Lead the crews of both shores
                - Agree the berths with every company
                - Coach the new pilots

                An excellent candidate will be able to:

                - Find a way through old rules
                - Listen to those who disagree
                """);

        assertThat(profile.responsibilities()).hasSize(3);
        assertThat(profile.criteria())
                .extracting(Criterion::text)
                .containsExactly("Find a way through old rules", "Listen to those who disagree");
    }

    @Test
    void what_an_employer_gives_is_no_criterion_and_paragraphs_that_tell_the_holder_are_duties_each() {
        RoleProfile profile = read("""
                # Map Editor

                ## What you'll be doing

                ### Your impact

                You will build the maps of the town with everybody who walks in it.

                You will keep to the rules that make maps easy to read.

                You will advise other editors.

                ## Required skills

                * Patience with paper

                **Other requirements**

                You must be allowed to work here.

                **Perks working with us**

                Generous time off: thirty days a year.

                Sabbatical leave after five years.

                **Location**

                You can draw anywhere near the river.

                **Stay in touch**

                Sign up for our newsletter to hear of other maps.
                """);

        assertThat(profile.responsibilities()).hasSize(3);
        assertThat(profile.criteria())
                .extracting(Criterion::text)
                .noneMatch(it -> it.contains("leave") || it.contains("river") || it.contains("newsletter"));
    }

    @Test
    void bold_names_with_a_share_of_the_time_are_groups_also_beside_one_that_holds_nothing() {
        RoleProfile profile = read("""
                # Tide Officer

                ## In this position you will:

                * **Harbours and pilots (40%)**
                  * Build the trust of every harbour
                  * Manage the agreements with pilots
                * **Timetables and charts (50%)**
                  * Plan the tides of each day
                * **Other duties as assigned (10%)**
                """);

        assertThat(profile.responsibilities())
                .extracting(Responsibility::group)
                .containsExactly("Harbours and pilots", "Harbours and pilots", "Timetables and charts");
    }

    @Test
    void a_first_point_that_only_leads_in_is_no_duty() {
        RoleProfile profile = read("""
                # Harbour Analyst

                Key areas of responsibility:

                * The responsibilities of the harbour analyst include, but are not limited to, the following:
                * Count the boats of each day
                * Explain the figures to the council
                """);

        assertThat(profile.responsibilities())
                .extracting(Responsibility::text)
                .containsExactly("Count the boats of each day", "Explain the figures to the council");
    }

    @Test
    void bullets_below_a_number_that_asks_for_all_of_them_belong_to_it() {
        RoleProfile profile = read("""
                # Sound Designer

                ## Responsibilities

                - Records the voices of the stations
                - Keeps the library of sounds

                ## Required experience

                1. Leading the sound of a public place. This must include all of the following:
                - Mixing for large halls
                - Teaching others to mix

                2. Recording outdoors. This must include one of the following:
                - Recording in rain
                - Recording at sea
                """);

        assertThat(profile.criteria())
                .extracting(Criterion::importance, it -> it.text().substring(0, 7))
                .containsExactly(tuple(Importance.ESSENTIAL, "Leading"), tuple(Importance.ESSENTIAL, "Recordi"));
    }

    @Test
    void links_to_headings_of_the_same_document_and_what_is_not_expected_are_no_statements() {
        RoleProfile profile = read("""
                # Lead Rigger

                ## Qualifications

                - [Basic information](#basic-information)
                - [How to apply](#how-to-apply)
                - Knows every knot of the yard

                ## Responsibilities

                ### Rigging

                The lead rigger is responsible for:

                - Fitting the masts of new boats
                - Checking each shroud in spring

                The lead rigger supports:

                - Sailmakers who measure a boat

                ## Responsibilities not expected

                - Sewing the sails: that is the sailmaker's work
                - Painting the hull
                """);

        assertThat(profile.criteria()).extracting(Criterion::text).containsExactly("Knows every knot of the yard");
        assertThat(profile.responsibilities())
                .extracting(Responsibility::group, Responsibility::text)
                .containsExactly(
                        tuple("Rigging", "Fitting the masts of new boats"),
                        tuple("Rigging", "Checking each shroud in spring"),
                        tuple("Rigging", "Sailmakers who measure a boat"));
        assertThat(profile.other()).anyMatch(it -> it.toString().contains("Painting the hull"));
    }

    @Test
    void an_objective_of_two_sentences_names_its_group_with_both() {
        RoleProfile profile = read("""
                # Signal Engineer

                ## Key objectives

                ### Key objective #1: You'll keep the signals lit. You'll find what failed before the crews do.

                - Walks the line each week
                - Replaces lamps

                ### Key objective #2: You'll teach apprentices.

                - Shows them each signal
                """);

        assertThat(profile.responsibilities())
                .extracting(Responsibility::group)
                .contains("You'll keep the signals lit. You'll find what failed before the crews do.");
    }

    @Test
    void whom_ones_manager_reports_to_is_not_whom_one_reports_to() {
        RoleProfile profile = read("""
                # Quay Officer

                You will report to the Head of Quays, who in turn reports to the Director of Harbours.

                ## Responsibilities

                - Keeps the quays clear
                - Counts the berths
                """);

        assertThat(profile.reportsTo()).isEqualTo("Head of Quays");
    }

    @ParameterizedTest
    @CsvSource({
        "N7H - Pilot Officer, Pilot Officer",
        "City of Northmoor: Data Coordinator, Data Coordinator",
        "Harbour Mapping Team: Data Coordinator, Data Coordinator",
        "Data Coordinator - Harbours, Data Coordinator - Harbours"
    })
    void whose_post_it_is_may_stand_before_its_name(String heading, String title) {
        assertThat(read("# %s\n\n## Responsibilities\n\n- Keeps the register\n- Answers questions\n".formatted(heading))
                        .title())
                .isEqualTo(title);
    }

    @Test
    void what_the_employer_does_and_where_more_is_to_be_read_are_no_duties() {
        RoleProfile profile = read("""
                # Charts Officer

                ## What you'll be doing

                - Draw the charts of the sound
                - Check the depths

                ## We deliver

                - Build lighthouses for nine islands
                - Support them for years

                ## Where this comes from

                - [Write a chart](https://example.org/write)
                - [Check a depth](https://example.org/check)
                """);

        assertThat(profile.responsibilities())
                .extracting(Responsibility::text)
                .containsExactly("Draw the charts of the sound", "Check the depths");
    }

    @Test
    void a_duty_may_be_about_how_we_work() {
        RoleProfile profile = read("""
                # Charts Director

                ## Tenders

                - Refine how we price a survey

                ## Surveys

                - Guide the crews on how we sound a channel
                - Review the depths they bring home
                """);

        assertThat(profile.responsibilities())
                .extracting(Responsibility::group)
                .containsExactly("Tenders", "Surveys", "Surveys");
    }

    @Test
    void a_question_what_somebody_is_to_have_asks_for_criteria() {
        RoleProfile profile = read("""
                # Charts Officer

                ## What will you be doing?

                1. Draw the charts of the sound
                2. Check the depths

                ## What do we need you to have?

                1. A steady hand
                2. Years at sea
                """);

        assertThat(profile.responsibilities()).hasSize(2);
        assertThat(profile.criteria()).extracting(Criterion::text).containsExactly("A steady hand", "Years at sea");
    }

    @Test
    void a_name_that_ends_with_a_full_stop_begins_its_criterion() {
        RoleProfile profile = read("""
                # Charts Officer

                ## What you will do

                - Draw the charts of the sound

                ## Who you are

                **Curious.** You ask where the sand went.

                **Steady** - you keep calm in fog.
                """);

        assertThat(profile.criteria())
                .extracting(Criterion::text)
                .containsExactly("Curious. You ask where the sand went.", "Steady: you keep calm in fog.");
    }

    @Test
    void lists_of_what_one_does_below_what_an_office_says_of_itself_are_duties_in_groups() {
        RoleProfile role = read("""
                # Ferry planner
                ### About the ferry office
                We run the ferries of the sound.
                #### Timetables:
                - Plan the crossings of a season
                - Review the crossings of the last
                #### Crews:
                - Assign the crews to their boats
                ### Preferred experience and skills:
                You are judged by how you would meet these responsibilities. We want people with the following skills:
                - Arithmetic
                - Tact
                """);

        assertThat(role.responsibilities())
                .extracting(Responsibility::group, Responsibility::text)
                .containsExactly(
                        tuple("Timetables", "Plan the crossings of a season"),
                        tuple("Timetables", "Review the crossings of the last"),
                        tuple("Crews", "Assign the crews to their boats"));
        assertThat(role.criteria())
                .extracting(Criterion::importance)
                .containsExactly(Importance.DESIRABLE, Importance.DESIRABLE);
    }

    @Test
    void what_an_office_gives_below_what_it_says_of_itself_is_no_duty() {
        RoleProfile role = read("""
                # Ferry planner
                ## About the ferry office
                ### Timetables
                - Six crossings a day
                ### Crews
                - Forty sailors
                ## Skills
                - Arithmetic
                - Tact
                ## Salary
                £31,000 a year
                """);

        assertThat(role.responsibilities()).isEmpty();
    }

    @Test
    void a_link_below_duties_without_marks_is_none_of_them() {
        RoleProfile role = read("""
                # Ferry planner
                ## Responsibilities

                Plan the crossings of a season.

                Review the crossings of the last.

                Assign the crews to their boats.

                [Read on and apply](https://ferries.example/planner)
                """);

        assertThat(role.responsibilities()).hasSize(3);
    }

    @Test
    void what_a_template_asks_to_be_added_is_no_criterion() {
        RoleProfile role = read("""
                # Ferry planner
                ## Responsibilities
                - Plan the crossings of a season
                ## Essential criteria
                - Arithmetic
                - Tact
                - [Add one more that your port needs]
                """);

        assertThat(role.criteria()).extracting(Criterion::text).containsExactly("Arithmetic", "Tact");
    }

    @Test
    void the_parts_of_what_whoever_was_spoken_of_will_own_are_duties() {
        RoleProfile role = read("""
                # Ferry planner
                The ferry planner keeps the sound moving. They will own the timetable, including:
                - The crossings of a season
                - The crews
                - The lights
                ## Skills
                - Arithmetic
                - Tact
                """);

        assertThat(role.responsibilities()).hasSize(3);
    }

    private static RoleProfile read(String text) {
        try {
            return DocumentReader.read("role.md", text.getBytes(StandardCharsets.UTF_8))
                    .profiles()
                    .getFirst();
        } catch (UnreadableDocument unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
