package meridian.roles.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import meridian.roles.profile.RoleProfile;
import meridian.roles.reading.DocumentFiles;
import meridian.roles.reading.ReadDocument;
import org.junit.jupiter.api.Test;

/** The sample roles, whose defects {@code samples/README.md} lists: all of them are found and nothing else. */
class SampleRolesAreCheckedTest {

    private static final Path SAMPLES = Path.of("samples/roles");

    @Test
    void every_planted_defect_is_found_and_nothing_else() {
        List<ReadDocument> documents = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        new DocumentFiles(documents::add, (name, message) -> problems.add(name + " " + message))
                .readAll(List.of(SAMPLES));
        List<RoleProfile> roles =
                documents.stream().flatMap(it -> it.profiles().stream()).toList();
        Library library = Library.of(roles);

        assertThat(problems).isEmpty();
        assertThat(documents.stream().flatMap(it -> found(it, library)).distinct())
                .containsExactlyInAnyOrder(
                        "harrowmere/infrastructure-engineer.md cut-off-text",
                        "harrowmere/infrastructure-engineer.md hard-to-read-sentence",
                        "harrowmere/infrastructure-engineer.md placeholder-text",
                        "harrowmere/infrastructure-engineer.md title-disagrees",
                        "harrowmere/lead-product-manager.md assessment-legend-unused",
                        "harrowmere/lead-product-manager.md limits-disagree",
                        "harrowmere/lead-product-manager.md near-duplicate-statement",
                        "harrowmere/revenues-officer.md excluding-wording",
                        "harrowmere/revenues-officer.md gender-coded-wording",
                        "harrowmere/revenues-officer.md too-many-essentials",
                        "harrowmere/user-researcher.md criterion-without-method",
                        "northlight/business-analyst.md same-list-at-two-grades",
                        "northlight/lead-product-manager.md other-discipline-text",
                        "northlight/lead-product-manager.md pay-off-weighting",
                        "northlight/lead-software-engineer.md broken-ladder-link",
                        "northlight/principal-engineer.md broken-ladder-link",
                        "northlight/product-manager.md empty-heading",
                        "northlight/senior-business-analyst.md same-list-at-two-grades",
                        "northlight/senior-product-manager.md sfia-phrase-and-number-disagree");
    }

    private static Stream<String> found(ReadDocument document, Library library) {
        String name = SAMPLES.relativize(Path.of(document.name())).toString().replace('\\', '/');
        return document.profiles().stream()
                .flatMap(it -> Checks.of(it, document.text(), library).stream())
                .map(it -> name + " " + it.rule());
    }
}
