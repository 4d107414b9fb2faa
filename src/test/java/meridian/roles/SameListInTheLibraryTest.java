package meridian.roles;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import meridian.access.Actor;
import meridian.access.Organisations;
import meridian.testing.ApplicationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class SameListInTheLibraryTest {

    private static final String LOCK_KEEPER = """
            # %s

            Grade: %s

            ## Responsibilities

            - Opens and closes the lock for each boat in turn
            - Keeps the gates, paddles and beams in working order
            - Logs the level of the water every morning
            - Tells boaters about works and floods ahead
            - %s
            """;

    @Autowired
    private Organisations organisations;

    @Autowired
    private Imports imports;

    @Autowired
    private ImportDocuments importDocuments;

    @Autowired
    private Findings findings;

    @Autowired
    private Roles roles;

    @Test
    void a_role_imported_with_the_duties_of_one_at_another_grade_is_told_which() {
        imported("keeper.md", LOCK_KEEPER.formatted("Lock Keeper", "L2", "Paints the lock house"));
        assertThat(found(imported(
                        "senior.md", LOCK_KEEPER.formatted("Senior Lock Keeper", "L4", "Paints the lock house"))))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.rule()).isEqualTo("same-list-at-two-grades");
                    assertThat(it.message()).contains("“Lock Keeper” (L2)");
                });
        assertThat(found(imported("chief.md", LOCK_KEEPER.formatted("Chief Lock Keeper", "L5", "Leads the keepers"))))
                .isEmpty();
    }

    private List<RoleFinding> found(String slug) {
        return findings.of(roles.at(slug).orElseThrow().id());
    }

    private String imported(String name, String text) {
        var organisation = organisations.named("Canal Trust").id();
        ImportId id = imports.accept(
                organisation,
                List.of(new UploadedFile(name, text.getBytes(StandardCharsets.UTF_8))),
                Actor.SOMEONE_HERE);
        importDocuments.readWaiting(id);
        return imports.items(id).getFirst().roles().getFirst().slug();
    }
}
