package meridian.roles.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import meridian.roles.profile.RoleProfile;
import meridian.roles.profile.RoleProfile.Criterion;
import meridian.roles.profile.RoleProfile.Finding;
import meridian.roles.profile.RoleProfile.Importance;
import meridian.roles.profile.RoleProfile.Pay;
import meridian.roles.profile.RoleProfile.Responsibility;
import meridian.roles.reading.blocks.SourceText;
import meridian.roles.reading.formats.Blocks;
import meridian.roles.reading.understanding.Understanding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Advertisements of universities, museums and libraries, which say nearly all in paragraphs and in the page's own fields. */
class AdvertsInProseTest {

    @Test
    void the_pages_own_fields_may_be_written_as_one_word() {
        RoleProfile role = read("""
                ---
                layout: listing
                title: Northmoor Map Room - Map Conservator
                jobTitle: Map Conservator
                closingDate:
                ---
                # {{ page.title }}

                <p>We wish to appoint a conservator to mend our maps, on the scale £28,100 - £33,200 per annum.</p>
                """);

        assertThat(role.title()).isEqualTo("Map Conservator");
        assertThat(role.pay()).extracting(Pay::min).containsExactly(new BigDecimal(28100));
    }

    @Test
    void a_paragraph_that_says_what_the_named_post_will_do_makes_a_role_of_a_page() {
        assertThat(read("""
                # Tide gauge analyst

                ### Northmoor Harbour

                The tide gauge analyst will watch the gauges and warn the pilots.
                """).title()).isEqualTo("Tide gauge analyst");
        assertThat(read("""
                # Tide gauge analyst

                ### Northmoor Harbour

                A tide gauge is read twice a day.
                """).title()).isNull();
    }

    @Test
    void a_title_may_be_a_sentence_that_somebody_is_sought_and_never_an_address() {
        assertThat(read("""
                ---
                title: "Job Posting: Northmoor is Hiring an Archive Manager"
                ---
                ## Duties
                - Keep the archive dry
                """).title()).isEqualTo("Archive Manager");
        assertThat(read("""
                https://jobs.northmoor.example/jobs/12

                Tram driver

                ## Duties
                - Drive trams
                """).title()).isEqualTo("Tram driver");
    }

    @Test
    void a_salary_may_begin_with_the_grade_and_be_in_euros_by_name() {
        RoleProfile graded = read("""
                # Map conservator
                ## Duties
                - Mend maps

                Salary: Technical Staff 3B: £31,000 - £36,000
                """);
        RoleProfile euros = read("""
                # Map conservator
                ## Duties
                - Mend maps

                Salary: within the ranges EURO 41,000 - EURO 51,500 (new entrants)
                """);
        RoleProfile dated = read("""
                # Map conservator
                ## Duties
                - Mend maps

                Salary: From April 2031: £31,000 - £36,000
                """);

        assertThat(graded.grade()).isEqualTo("Technical Staff 3B");
        assertThat(dated.grade()).isNull();
        assertThat(euros.pay())
                .extracting(Pay::min, Pay::max, Pay::currency)
                .containsExactly(tuple(new BigDecimal(41000), new BigDecimal(51500), "EUR"));
    }

    @Test
    void the_lower_end_of_a_salary_may_be_two_figures() {
        RoleProfile role = read("""
                # Map conservator
                Proposed salary range: $51,000/53,250 – $90,000
                ## Duties
                - Mend maps
                """);

        assertThat(role.pay())
                .extracting(Pay::min, Pay::max)
                .containsExactly(tuple(new BigDecimal(51000), new BigDecimal(90000)));
    }

    @Test
    void the_department_is_the_part_of_a_university_that_seeks() {
        RoleProfile role = read("""
                # Map conservator

                The Department of Old Maps (maps.example) at Northmoor University invites applications for a post.

                Reporting to the Head of the Map Room, the conservator mends what is torn.

                ## Duties
                - Mend maps
                """);

        assertThat(role.department()).isEqualTo("Department of Old Maps");
        assertThat(role.reportsTo()).isEqualTo("Head of the Map Room");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "This role sits within the Tide Office department. | Tide Office |",
                "You will be a member of the Moorings Team within the Harbours and Rivers (HR) Department. | Harbours and Rivers |",
                "The post is based in the Shore Services Directorate of the county. | | Shore Services",
                "The conservator reports to the Head of Maps in the Old Maps Department. | Old Maps |",
                "You will work with the Sea Fishing Department on licences. | |",
                "We were praised in the Sea Fishing Department's last review. | |",
                "This role works in a friendly department. | |"
            })
    void a_sentence_places_the_post_in_a_part_of_the_employer(String sentence, String department, String directorate) {
        RoleProfile role = read("""
                # Map conservator

                %s

                ## Duties
                - Mend maps
                """.formatted(sentence));

        assertThat(role.department()).isEqualTo(department);
        assertThat(role.directorate()).isEqualTo(directorate);
    }

    @Test
    void people_outside_who_are_managed_are_indirect_reports() {
        RoleProfile role = read("""
                # Harbour manager
                Manages up to 4 staff

                Manages up to 9 external partners
                ## Duties
                - Bring ships in
                """);

        assertThat(role.limits().directReports()).isEqualTo(4);
        assertThat(role.limits().indirectReports()).isEqualTo(9);
    }

    @Test
    void the_pages_own_fields_may_list_duties_and_what_each_criterion_weighs() {
        RoleProfile role = read("""
                ---
                layout: job
                title: Map conservator
                responsibilities:
                - "Mend maps: with paste and paper"
                - Keep the map room dry
                requirements:
                experienceRequirements:
                skills:
                - skill: A steady hand
                  importance: Essential
                - skill: Latin
                  importance: Desirable
                incentiveCompensation:
                - A view of the sea
                ---
                The map room holds what sailors drew.
                """);

        assertThat(role.responsibilities())
                .extracting(Responsibility::text)
                .containsExactly("Mend maps: with paste and paper", "Keep the map room dry");
        assertThat(role.criteria())
                .extracting(Criterion::text, Criterion::importance)
                .containsExactly(tuple("A steady hand", Importance.ESSENTIAL), tuple("Latin", Importance.DESIRABLE));
    }

    @Test
    void a_paragraph_each_with_a_dash_is_a_list_that_a_sentence_before_leads_in() {
        RoleProfile role = read("""
                # Map conservator

                ## Description

                <p>The map room holds what sailors drew in three hundred years, and is looked after by a small team that works
                with the harbour, the school and the town. The tasks of the post are given in the list below, however, how they
                are done will depend on the skills of the person appointed.</p>

                <p>- to mend maps,</p>

                <p>- to keep the map room dry.</p>
                """);

        assertThat(role.responsibilities())
                .extracting(Responsibility::text)
                .containsExactly("to mend maps,", "to keep the map room dry.");
    }

    @Test
    void a_line_that_stands_out_and_says_what_is_paid_heads_nothing() {
        RoleProfile role = read("""
                ---
                title: "Local job vacancy: Part-time co-ordinator - Northmoor Maps"
                ---
                *20 hours a week, £11,400 per annum*

                The charity Northmoor Maps requires a co-ordinator to look after its volunteers.

                - Closing date for applications: 9 October
                - Shortlisted candidates will be told a week later
                """);

        assertThat(role.title()).isEqualTo("Part-time co-ordinator");
        assertThat(role.pay()).extracting(Pay::min).containsExactly(new BigDecimal(11400));
        assertThat(role.responsibilities()).isEmpty();
    }

    @Test
    void a_page_that_is_named_as_a_post_is_has_its_name_for_title() {
        assertThat(read("""
                ---
                name: Map Conservator
                ---
                The map conservator is responsible for keeping every map whole.

                ### How the conservator will help us:
                - Mend maps
                - Keep the map room dry
                """).title()).isEqualTo("Map Conservator");
        assertThat(read("""
                ---
                name: post-2031-04
                ---
                # Map conservator
                ## Duties
                - Mend maps
                """).title()).isEqualTo("Map conservator");
    }

    @Test
    void a_heading_that_says_it_describes_a_job_names_the_post_before_the_employers_own() {
        assertThat(read("""
                # Northmoor Primary School

                ## Job description: School Business Manager

                ### Main duties
                - Keep the books
                """).title()).isEqualTo("School Business Manager");
        assertThat(read("""
                # Map conservator

                ## Job description: Conservator of Maps

                ### Main duties
                - Mend maps
                """).title()).isEqualTo("Map conservator");
    }

    @Test
    void what_is_reported_regularly_and_what_is_not_managed_say_nothing_of_the_line() {
        RoleProfile role = read("""
                # Quay clerk
                ## Duties
                - Keep the books
                ## What we expect
                We expect regular reporting to the Directors on how the quay does.
                While the quay does not directly manage any open moorings, it cares for many.
                """);

        assertThat(role.reportsTo()).isNull();
        assertThat(role.limits().directReports()).isNull();
    }

    @Test
    void the_last_sentence_of_a_paragraph_tells_of_any_given_day() {
        RoleProfile role = read("""
                # Quay clerk
                ## The harbour office
                As a quay clerk you will see ships come and go. On any given day you may:
                - Keep the books
                - Greet the pilots

                Our clerks like the sea.
                ### Your impact
                You will make the quay safe.
                """);

        assertThat(role.responsibilities())
                .extracting(Responsibility::text)
                .containsExactly("Keep the books", "Greet the pilots");
    }

    @Test
    void a_call_that_names_the_post_and_describes_it_in_prose_is_about_a_role() {
        RoleProfile hiring = read("""
                ---
                title: "We're hiring - Senior Map Conservator"
                ---
                The map room has an opening. You would mend maps with us, and teach others to.
                """);
        RoleProfile wanted = read("""
                ---
                title: Map conservator wanted for the oldest map room in the north
                ---
                <h3>Key Skills</h3>
                <ul>
                <li>Paste</li>
                <li>Paper</li>
                </ul>
                """);

        assertThat(hiring.title()).isEqualTo("Senior Map Conservator");
        assertThat(wanted.title()).isEqualTo("Map conservator");
        assertThat(wanted.criteria()).hasSize(2);
    }

    @Test
    void instructions_and_calls_and_dates_for_applicants_are_no_criteria() {
        RoleProfile role = read("""
                # Map conservator
                ## Duties
                - Mend maps
                ## Preferred
                - Knowledge of paste
                ### Special instructions to applicants
                Send two letters to the map room by post.

                ## Desirable
                - Knowledge of ink

                **Please note the hours are long**

                For full consideration, write by: **4 May**

                We are encouraging people from every coast to write.
                """);

        assertThat(role.criteria())
                .extracting(Criterion::text)
                .containsExactly("Knowledge of paste", "Knowledge of ink");
    }

    @Test
    void a_level_of_a_career_is_told_by_its_name_and_by_what_one_of_it_does() {
        RoleProfile role = read("""
                ---
                title: Expert
                prev: "[01 Junior](01%20Junior.md)"
                next: "[03 Senior](03%20Senior.md)"
                ---
                # 02 Expert

                > An Expert has learned how the maps are kept.

                ## Mending
                * **Paste**: chooses it with care.
                """);

        assertThat(role.title()).isEqualTo("Expert");
        assertThat(role.ladder().previous()).isEqualTo("Junior");
        assertThat(role.ladder().next()).isEqualTo("Senior");
    }

    @Test
    void a_paragraph_ends_a_list_that_its_page_left_open() {
        RoleProfile role = read("""
                # Map conservator
                ## Duties
                - Mend maps
                ## Please send
                <ul>
                <li>A letter</li>
                <li>A map</li>

                <p><b>Reporting:</b><br>This position reports to the Head of the Map Room.</p>
                """);

        assertThat(role.reportsTo()).isEqualTo("Head of the Map Room");
    }

    @Test
    void headings_that_tell_the_reader_who_they_are_name_a_criterion_each() {
        String text = """
                # Map conservator
                ## Duties
                - Mend maps
                ## Key qualities to have
                ### You are patient
                You wait for the paste to dry.

                You never hurry it.
                ### You know paper
                You can tell where it was made.
                ### %s
                It goes with old maps.
                """;

        assertThat(read(text.formatted("You can read old hands")).criteria())
                .extracting(Criterion::text)
                .containsExactly(
                        "You are patient: You wait for the paste to dry. You never hurry it.",
                        "You know paper: You can tell where it was made.",
                        "You can read old hands: It goes with old maps.");
        assertThat(read(text.formatted("Life in the map room")).criteria())
                .extracting(Criterion::text)
                .doesNotContain("You know paper: You can tell where it was made.");
    }

    @ParameterizedTest
    @CsvSource({
        "Chart Librarian - Northmoor Sea Library, Chart Librarian",
        "Chart Librarian – Mobile Maps – Senior, Chart Librarian – Mobile Maps – Senior",
        "Chart Librarian at Northmoor University, Chart Librarian",
        "Chart Librarian (Part-time), Chart Librarian",
        "Chart Librarian (Grade 7), Chart Librarian",
        "Chart Librarian (Northern Seas), Chart Librarian (Northern Seas)",
        "Northmoor Sea Trust: Chart Librarian, Chart Librarian",
        "Volunteer role description: Chart Librarian, Chart Librarian",
        "Could you be our new Chart Librarian?, Chart Librarian",
        "We're hiring!!! Chart Librarian, Chart Librarian"
    })
    void a_title_is_the_posts_name_without_where_it_is_and_how_it_is_held(String heading, String title) {
        assertThat(read("# %s\n\n## Responsibilities\n\n- Keeps the charts\n- Answers questions\n".formatted(heading))
                        .title())
                .isEqualTo(title);
    }

    @Test
    void a_page_of_jobs_is_named_by_its_first_post() {
        assertThat(read("""
                ---
                title: Jobs
                ---
                ## Harbour Officer

                ## Duties

                - Keeps the quay clear
                - Counts the boats
                """).title()).isEqualTo("Harbour Officer");
    }

    @Test
    void a_heading_that_names_no_post_stands_behind_the_one_that_is_sought() {
        assertThat(read("""
                ---
                title: Crew Talent
                ---
                We are hiring a Harbour Pilot Lead to build a crew.

                ## Duties

                - Keeps the quay clear
                - Counts the boats
                """).title()).isEqualTo("Harbour Pilot Lead");
    }

    @Test
    void a_sentence_on_pay_names_the_grade_and_leaves_allowances_aside() {
        RoleProfile role = read("""
                # Harbour Officer

                ## Duties

                - Keeps the quay clear
                - Counts the boats

                ## Terms

                Salary for this post is within the QRS 4 scale: £31,100 to £36,200 per annum, inclusive of £2,000 Quay Allowance.
                """);

        assertThat(role.grade()).isEqualTo("QRS 4");
        assertThat(role.pay()).extracting(Pay::max).containsExactly(new BigDecimal(36200));
    }

    @Test
    void a_federal_series_stands_before_its_level() {
        assertThat(read("""
                # Harbour Officer

                Grade: 0417-12

                ## Duties

                - Keeps the quay clear
                """).grade()).isEqualTo("GS-12");
    }

    @ParameterizedTest
    @CsvSource({
        "Under the supervision of the Harbour Master/Chief Officer the officer keeps the quay., Harbour Master/Chief Officer",
        "The officer works under the direction of the Quay Manager., Quay Manager",
        "Charts are drawn under the direction of the Harbour., "
    })
    void whoever_supervises_is_whom_the_post_reports_to(String sentence, String post) {
        assertThat(read("# Harbour Officer\n\n%s\n\n## Duties\n\n- Keeps the quay clear\n".formatted(sentence))
                        .reportsTo())
                .isEqualTo(post);
    }

    @Test
    void a_post_whose_duties_and_qualifications_are_told_in_paragraphs_is_a_role() {
        RoleProfile role = read("""
                # Chart Manager at the Northmoor Tide Office

                ### Responsibilities

                The mission of the Chart Manager will be to keep the charts of the sound, which show every reef.

                ### Qualifications

                A degree with experience of charts.
                """);

        assertThat(role.title()).isEqualTo("Chart Manager");
        assertThat(role.findings()).extracting(Finding::rule).doesNotContain("not-a-role");
    }

    @Test
    void a_sentence_that_says_what_one_works_with_others_for_leads_in_duties() {
        RoleProfile role = read("""
                # Chart Designer

                ## Job description

                We have a drawing office which, if you join us, will see you work with pilots across the sound to:

                - Draw the reefs
                - Consult the keepers of the lamps

                ### Person specification

                - Experience of drawing
                - Able to read a lead line
                """);

        assertThat(role.responsibilities())
                .extracting(Responsibility::text)
                .containsExactly("Draw the reefs", "Consult the keepers of the lamps");
        assertThat(role.criteria()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Chart Designer (Full-Time, Part-Time, or Freelance/Agency)",
                "Chart Designer (interim)",
                "Chart Designer (Temporary Position)"
            })
    void how_a_post_is_held_is_no_part_of_its_name(String heading) {
        assertThat(read("# " + heading + "\n\n## Duties\n\n- Draw the reefs\n").title())
                .isEqualTo("Chart Designer");
    }

    @ParameterizedTest
    @CsvSource({
        "# Chart Designer - HEO, Chart Designer",
        "# Chart Designer (SCS Pay Band 1), Chart Designer",
        "'### Description\n\nNorthmoor Tides seeks a creative Chart Designer. They:', Chart Designer"
    })
    void a_grade_and_praise_are_no_part_of_a_name(String opening, String title) {
        assertThat(read(opening.replace("\\n", "\n") + "\n\n## Duties\n\n- Draw the reefs\n")
                        .title())
                .isEqualTo(title);
    }

    @Test
    void lists_are_written_into_the_sentence_of_a_label() {
        RoleProfile role = read("""
                # Lecturer in Tides (FIXED 2 YEAR CONTRACT)

                **Duties**: The lecturer will be required to (i) give lectures; (ii) supervise boats and (iii) keep the log.

                **Requirements**: Applicants should have: (i) a degree; (ii) a boat with at least 2(i) oars.
                """);

        assertThat(role.title()).isEqualTo("Lecturer in Tides");
        assertThat(role.responsibilities())
                .extracting(Responsibility::text)
                .containsExactly("give lectures;", "supervise boats and", "keep the log.");
        assertThat(role.criteria())
                .extracting(Criterion::text)
                .containsExactly("a degree;", "a boat with at least 2(i) oars.");
    }

    @Test
    void objectives_that_lead_in_lists_are_groups_and_a_list_of_links_is_no_duty() {
        RoleProfile role = read("""
                # Program Manager

                **Key Objectives**

                Manage the surveys of the sound, including:
                - Drawing up questions;
                - Reporting to the port.

                Serve as an expert on tides, which will require the applicant to:
                - Remain current;
                - Offer guidance.

                **Other info**

                * [Tides](https://example.org/tides)
                * [Charts](https://example.org/charts)
                """);

        assertThat(role.responsibilities())
                .extracting(Responsibility::group)
                .containsExactly(
                        "Manage the surveys of the sound",
                        "Manage the surveys of the sound",
                        "Serve as an expert on tides",
                        "Serve as an expert on tides");
    }

    @Test
    void a_line_that_only_says_how_many_people_one_manages_counts_before_a_duty() {
        assertThat(read("""
                # Head of Tides

                ## Duties

                1. Hire a crew, including line managing up to 5 members of staff
                2. Set the course

                To manage up to 12 people directly
                """).limits().directReports()).isEqualTo(12);
    }

    private static RoleProfile read(String text) {
        SourceText source = SourceText.of(text);
        return Understanding.read("role.md", source, Blocks.ofMarkdown(source)).getFirst();
    }
}
