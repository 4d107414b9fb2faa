package meridian.roles.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import meridian.roles.profile.Lines;
import meridian.roles.profile.RoleProfile;
import meridian.roles.reading.formats.UnreadableDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The sample documents, read, beside what a careful reader found in them ({@code samples/facts.jsonl}). */
class SampleRolesAreReadRightTest {

    private static final Path SAMPLES = Path.of("samples");
    private static final JsonMapper JSON = JsonMapper.shared();

    private static final Map<String, ReadDocument> READ = new HashMap<>();
    private static final List<JsonNode> FACTS = new ArrayList<>();

    @BeforeAll
    static void read_every_document_the_facts_name() throws IOException, UnreadableDocument {
        for (String line : Files.readAllLines(SAMPLES.resolve("facts.jsonl"))) {
            JsonNode fact = JSON.readTree(line);
            FACTS.add(fact);
            String name = fact.get("document").asString();
            READ.put(name, DocumentReader.read(name, Files.readAllBytes(SAMPLES.resolve(name))));
        }
    }

    @Test
    void the_facts_name_every_document() throws IOException {
        try (var files = Files.walk(SAMPLES.resolve("roles"))) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> SAMPLES.relativize(file).toString()))
                    .containsExactlyInAnyOrderElementsOf(READ.keySet());
        }
    }

    @Test
    void the_fields_agree_with_a_careful_reader() {
        FieldScore overall = FieldScore.NOTHING;
        List<String> misses = new ArrayList<>();
        for (JsonNode fact : FACTS) {
            RoleProfile profile = profile(fact);
            for (var field : FieldScore.of(fact, profile).entrySet()) {
                overall = overall.plus(field.getValue());
                if (!field.getValue().isPerfect()) {
                    misses.add("%s: %s %s".formatted(profile.document(), field.getKey(), field.getValue()));
                }
            }
        }
        assertThat(overall.f1())
                .as("F1 of every field of every role; not right:%n%s", String.join("\n", misses))
                .isGreaterThanOrEqualTo(0.97);
    }

    @Test
    void every_line_that_holds_a_word_is_accounted_for() {
        Map<String, List<String>> lost = new TreeMap<>();
        READ.forEach((name, document) -> {
            List<Lines> narrow = document.profiles().stream()
                    .flatMap(profile -> profile.accountedFor().stream())
                    .filter(lines -> lines.last() - lines.first() <= 60)
                    .toList();
            List<String> missing = IntStream.rangeClosed(
                            1, document.text().lines().size())
                    .filter(line -> narrow.stream().noneMatch(lines -> lines.contains(line)))
                    .mapToObj(line -> document.text().lines().get(line - 1))
                    .filter(line -> line.codePoints().anyMatch(Character::isLetterOrDigit))
                    .toList();
            if (!missing.isEmpty()) {
                lost.put(name, missing);
            }
        });
        assertThat(lost).isEmpty();
    }

    @Test
    void a_document_of_three_levels_holds_three_roles() {
        assertThat(document("roles/harrowmere/software-developer-levels.md").profiles())
                .extracting(RoleProfile::title)
                .containsExactly("Junior Software Developer", "Software Developer", "Senior Software Developer");
    }

    @Test
    void only_the_meeting_note_is_no_role() {
        assertThat(READ.values())
                .flatExtracting(ReadDocument::profiles)
                .filteredOn(profile -> !profile.isRole())
                .extracting(RoleProfile::document)
                .containsExactly("roles/harrowmere/team-meeting-note.md");
    }

    private static RoleProfile profile(JsonNode fact) {
        List<RoleProfile> profiles = document(fact.get("document").asString()).profiles();
        int part = fact.path("part").asInt(1);
        return profiles.get(Math.min(part, profiles.size()) - 1);
    }

    private static ReadDocument document(String name) {
        return Objects.requireNonNull(READ.get(name), name);
    }
}
