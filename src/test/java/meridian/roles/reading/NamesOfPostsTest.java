package meridian.roles.reading;

import static org.assertj.core.api.Assertions.assertThat;

import meridian.roles.profile.RoleProfile;
import meridian.roles.reading.blocks.SourceText;
import meridian.roles.reading.formats.Blocks;
import meridian.roles.reading.understanding.Understanding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a post is called, where a title says more than that or says it in passing. */
class NamesOfPostsTest {

    @ParameterizedTest
    @CsvSource({
        "Harbour Engineer Proposal at Northmoor, Harbour Engineer",
        "Harbour Engineer Job Proposal, Harbour Engineer",
        "Harbour Engineer Job Description at Northmoor, Harbour Engineer",
        "Grant Proposal Writer, Grant Proposal Writer",
        "Port of Northmoor seeks Harbour Engineer, Harbour Engineer",
        "Harbour Engineer [part-time] - Northmoor Sea School, Harbour Engineer"
    })
    void what_the_document_is_called_and_where_the_post_is_are_no_part_of_its_name(String title, String name) {
        assertThat(title(title, "Harbours need engineers.")).isEqualTo(name);
    }

    @Test
    void whoever_leads_has_a_post() {
        RoleProfile role = read("""
                ---
                title: Night Tides Leader
                ---
                ### What we ask for
                - Years at sea
                - A steady hand
                """);

        assertThat(role.title()).isEqualTo("Night Tides Leader");
        assertThat(role.criteria()).hasSize(2);
    }

    @Test
    void a_title_keeps_what_the_post_specialises_in_although_the_text_seeks_the_post_alone() {
        assertThat(title("'Harbour Pilot: Night Tides'", "We are looking for a Harbour Pilot - Night Tides."))
                .isEqualTo("Harbour Pilot: Night Tides");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The Tide Charts Editor is a new role at the harbour that will draw the charts of the sound.",
                "The Tide Charts Editor is a full-time position."
            })
    void a_headline_that_names_no_post_gives_way_to_the_sentence_that_introduces_one(String sentence) {
        assertThat(title("Come aboard! Seeking somebody with a steady hand", "What is a tide?\n\n" + sentence))
                .isEqualTo("Tide Charts Editor");
    }

    @Test
    void the_fields_of_a_page_may_end_behind_the_last_key() {
        RoleProfile role = read("""
                ---
                title: Harbour Pilot
                categories: ---

                [Job description here](https://x.example)

                ## Duties
                - Plan the tides
                """);

        assertThat(role.title()).isEqualTo("Harbour Pilot");
        assertThat(role.findings()).isEmpty();
    }

    private static String title(String title, String text) {
        String document = """
                ---
                title: %s
                ---
                %s

                ## Duties
                - Plan the tides
                - Mend the charts
                """.formatted(title, text);
        return String.valueOf(read(document).title());
    }

    private static RoleProfile read(String document) {
        SourceText source = SourceText.of(document);
        return Understanding.read("role.md", source, Blocks.ofMarkdown(source)).getFirst();
    }
}
