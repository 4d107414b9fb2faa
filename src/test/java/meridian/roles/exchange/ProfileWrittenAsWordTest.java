package meridian.roles.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import meridian.roles.profile.RoleProfile;
import meridian.roles.reading.DocumentReader;
import meridian.roles.reading.formats.UnreadableDocument;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

class ProfileWrittenAsWordTest {

    private static final String SOURCE = """
            # Lead Service Designer

            Department: Digital Services
            Grade: PO6
            Reports to: Head of Design

            ## Purpose of the job

            Shapes how residents meet the services of the borough.

            ## Main duties

            1. Leads the design of services that cross departments
            2. Runs research with residents in every sprint
            3. Coaches designers in other teams

            ## Person specification

            Method of assessment: AF = Application Form, I = Interview

            ### Knowledge

            Essential

            - Knows the standards that public services are held to (AF)
            - Knows how to plan research (I)

            Desirable

            - Knows the planning system (I)
            """;

    private final RoleProfile profile = read("source.md", SOURCE.getBytes(StandardCharsets.UTF_8));

    @Test
    void it_reads_back_with_the_same_facts_duties_and_criteria() {
        RoleProfile read = read("role.docx", WordWriter.write(profile));

        assertThat(read.title()).isEqualTo(profile.title());
        assertThat(read.grade()).isEqualTo("PO6");
        assertThat(read.department()).isEqualTo("Digital Services");
        assertThat(read.reportsTo()).isEqualTo("Head of Design");
        assertThat(read.responsibilities()).hasSize(3);
        assertThat(read.criteria().stream().map(RoleProfile.Criterion::importance))
                .isEqualTo(profile.criteria().stream()
                        .map(RoleProfile.Criterion::importance)
                        .toList());
        assertThat(read.assessmentMethods()).hasSize(2);
    }

    @Test
    void its_headings_are_styles_its_duties_are_numbered_by_word_and_its_tables_have_a_head() throws IOException {
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(WordWriter.write(profile)))) {
            assertThat(word.getParagraphs().stream().filter(one -> "Heading1".equals(one.getStyle())))
                    .extracting(one -> one.getText())
                    .contains("Main duties", "Person specification");
            assertThat(word.getParagraphs().stream().filter(one -> one.getNumID() != null))
                    .hasSize(3);
            assertThat(word.getTables().getLast().getRow(0).isRepeatHeader()).isTrue();
            assertThat(word.getProperties().getCoreProperties().getTitle()).isEqualTo("Lead Service Designer");
        }
    }

    @Test
    void it_is_a4_numbers_its_pages_and_ends_with_no_heading_that_says_nothing() throws IOException {
        RoleProfile kept = read(
                "kept.md",
                (SOURCE + "\n## Job description\n\n## Applying\n\nTalk to the team first.\n")
                        .getBytes(StandardCharsets.UTF_8));
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(WordWriter.write(kept)))) {
            assertThat(word.getDocument().getBody().getSectPr().getPgSz().getW())
                    .isEqualTo(BigInteger.valueOf(11_906));
            assertThat(word.getFooterList().getFirst().getText()).startsWith("Lead Service Designer, page");
            assertThat(word.getParagraphs().stream().map(one -> one.getText()))
                    .contains("Further information", "Talk to the team first.")
                    .doesNotContain("Job description");
            assertThat(word.getParagraphs().getLast().getStyle()).isNull();
        }
    }

    private static RoleProfile read(String name, byte[] content) {
        try {
            List<RoleProfile> profiles = DocumentReader.read(name, content).profiles();
            assertThat(profiles).hasSize(1);
            return profiles.getFirst();
        } catch (UnreadableDocument unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
