package meridian.roles.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import meridian.roles.profile.RoleProfile;
import meridian.roles.profile.RoleProfile.Criterion;
import meridian.roles.reading.blocks.SourceText;
import meridian.roles.reading.formats.Blocks;
import meridian.roles.reading.understanding.Understanding;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The wordings that adverts, job descriptions and career levels head their lists with, from {@code headings.txt}. */
class HeadingsTest {

    /** A heading and what the list under it is. */
    private record Heading(String words, String heads) {}

    @ParameterizedTest
    @ValueSource(strings = {"## %s", "**%s**"})
    void a_heading_says_what_the_list_under_it_is(String look) throws IOException {
        List<String> misread = new ArrayList<>();
        for (Heading heading : headings()) {
            String read = read(look, heading);
            if (!read.equals(heading.heads())) {
                misread.add("%s: taken as %s, not as %s".formatted(heading.words(), read, heading.heads()));
            }
        }
        assertThat(misread).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s:", "%s", "**%s:**"})
    void a_line_over_a_list_says_of_duties_and_criteria_what_a_heading_would(String look) throws IOException {
        List<String> misread = new ArrayList<>();
        for (Heading heading : headings()) {
            boolean colons = heading.words().endsWith(":") && look.contains(":");
            if (colons || !(heading.heads().equals("duties") || heading.heads().startsWith("criteria"))) {
                continue;
            }
            String read = read(look, heading);
            if (!read.equals(heading.heads())) {
                misread.add("%s: taken as %s, not as %s".formatted(heading.words(), read, heading.heads()));
            }
        }
        assertThat(misread).isEmpty();
    }

    private static String read(String look, Heading heading) {
        RoleProfile role = markdown("""
                # Ferry planner

                %s

                - Draws up timetables
                - Listens to crews
                - Counts boats

                %s%s

                - Maps of the narrows and their tides
                - Tide tables for each of the quays
                """.formatted(
                        look.formatted("Duties"),
                        heading.heads().startsWith("criteria") ? look.formatted("Skills") + "\n\n- Patience\n\n" : "",
                        look.formatted(heading.words())));
        if (role.responsibilities().size() == 5) {
            return "duties";
        }
        if (role.criteria().size() > 1) {
            Criterion last = role.criteria().getLast();
            return last.importance() == null
                    ? "criteria"
                    : "criteria " + last.importance().name().toLowerCase(Locale.ROOT);
        }
        return role.measures().size() == 2 ? "measures" : role.purpose().size() == 2 ? "purpose" : "other";
    }

    private static List<Heading> headings() throws IOException {
        List<Heading> headings = new ArrayList<>();
        try (InputStream table = HeadingsTest.class.getResourceAsStream("headings.txt")) {
            String heads = "";
            String lines = new String(Objects.requireNonNull(table).readAllBytes(), StandardCharsets.UTF_8);
            for (String line : lines.lines().toList()) {
                if (line.startsWith("[")) {
                    heads = line.substring(1, line.length() - 1);
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    headings.add(new Heading(line, heads));
                }
            }
        }
        return headings;
    }

    private static RoleProfile markdown(String text) {
        SourceText source = SourceText.of(text);
        return Understanding.read("role.md", source, Blocks.ofMarkdown(source)).getFirst();
    }
}
