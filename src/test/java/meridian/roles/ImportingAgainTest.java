package meridian.roles;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import meridian.access.Actor;
import meridian.roles.comparing.ProfileStatement.Kind;
import meridian.roles.correcting.Correction.Remove;
import meridian.roles.correcting.Correction.Restate;
import meridian.roles.correcting.Correction.Restated;
import meridian.roles.correcting.Correction.SetValue;
import meridian.roles.correcting.EditableProfile;
import meridian.roles.correcting.ProfileValue;
import meridian.roles.profile.RoleProfile;
import meridian.roles.profile.RoleProfile.Importance;
import meridian.testing.ApiClient;
import meridian.testing.ApplicationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class ImportingAgainTest {

    private static final String FERRYMAN = """
            # Ferryman

            ## Responsibilities

            - Takes people across the river at all hours
            - Knows every sandbank by its name
            - Rings the bell in fog

            ## Person specification

            ### Essential

            - A steady hand
            """;

    private static final int MANY = 20;
    private static final int SOME = 5;

    @Autowired
    private ImportedDocuments imported;

    @Autowired
    private Imports imports;

    @Autowired
    private ImportDocuments importDocuments;

    @Autowired
    private Roles roles;

    @Autowired
    private Drafts drafts;

    @Autowired
    private Corrections corrections;

    @Autowired
    private CorrectDraft correctDraft;

    @Autowired
    private PublishRole publishRole;

    @Autowired
    private ApiClient api;

    @Test
    void corrections_are_made_again_on_what_the_changed_document_says() {
        Role role = imported("changed.md", FERRYMAN);
        correct(role);
        imported("changed.md", FERRYMAN.replace("at all hours", "by day") + "- A loud voice\n");

        Draft again = drafts.of(role.id()).orElseThrow();
        assertThat(again.asRead().responsibilities()).hasSize(3);
        assertThat(duties(again)).containsExactly("Takes people across the river by day");
        assertThat(criteria(again))
                .containsExactly("A steady hand", "A loud voice", "Knows every sandbank by its name");
        assertThat(again.profile().grade()).isEqualTo("PO2");
        assertThat(again.revision()).isEqualTo(5);
    }

    @Test
    void a_correction_of_what_is_gone_is_kept_and_called_lost_until_it_comes_back() {
        Role role = imported("lost.md", FERRYMAN);
        correct(role);
        imported("lost.md", FERRYMAN.replace("- Knows every sandbank by its name\n", ""));
        assertThat(corrections.of(role.id())).extracting(MadeCorrection::lost).containsExactly(true, false, false);

        imported("lost.md", FERRYMAN);
        assertThat(corrections.of(role.id())).extracting(MadeCorrection::lost).containsOnly(false);
        assertThat(criteria(drafts.of(role.id()).orElseThrow())).contains("Knows every sandbank by its name");
    }

    @Test
    void a_published_role_gets_a_draft_beside_its_version_with_the_corrections_made_again() {
        Role role = imported("live.md", FERRYMAN);
        correct(role);
        publishRole.publish(role.id(), 4, LocalDate.of(2027, 3, 1), "", Actor.NOBODY);
        imported("live.md", FERRYMAN.replace("at all hours", "by day"));

        assertThat(roles.find(role.id()).orElseThrow().liveVersion()).isEqualTo(1);
        assertThat(duties(drafts.of(role.id()).orElseThrow())).containsExactly("Takes people across the river by day");
    }

    @Test
    void stopping_an_import_keeps_what_was_read_and_reads_no_more() {
        List<UploadedFile> files = new ArrayList<>();
        for (int number = 1; number <= MANY; number++) {
            files.add(ImportedDocuments.file(
                    "stop/%d.md".formatted(number), FERRYMAN.replace("Ferryman", "Ferryman " + number)));
        }
        ImportId id = imported.waiting("Test Council", files);
        AtomicInteger asked = new AtomicInteger();
        importDocuments.readWaiting(id, () -> asked.incrementAndGet() <= SOME || pressStop(id));

        List<ImportItem> items = imports.items(id);
        assertThat(items.subList(0, SOME)).allSatisfy(item -> {
            assertThat(item.outcome()).isEqualTo(ItemOutcome.NEW);
            assertThat(drafts.of(imported.roleOf(item).id())).isPresent();
        });
        assertThat(items.getLast().outcome()).isEqualTo(ItemOutcome.STOPPED);
        assertThat(imports.find(id).orElseThrow().isRunning()).isFalse();
        assertThat(imports.unfinished()).extracting(Imports.Unfinished::id).doesNotContain(id);
    }

    /** As the button of the page does, in a request of its own while the import runs. */
    private boolean pressStop(ImportId id) {
        assertThat(api.send("POST", "/imports/%s/stop".formatted(id), "").statusCode())
                .isEqualTo(302);
        return true;
    }

    /** A duty becomes a criterion, another leaves, the grade is set: three corrections, one after the other. */
    private void correct(Role role) {
        int revision = drafts.of(role.id()).orElseThrow().revision();
        Restated criterion = new Restated(
                Kind.CRITERION, "skills", Importance.ESSENTIAL, null, List.of(), "Knows every sandbank by its name");
        Draft read = drafts.of(role.id()).orElseThrow();
        correctDraft.correct(
                role.id(),
                revision,
                new Restate(key(read, criterion.text()), criterion.text(), criterion),
                Actor.NOBODY);
        correctDraft.correct(
                role.id(),
                revision + 1,
                new Remove(key(read, "Rings the bell in fog"), "Rings the bell in fog"),
                Actor.NOBODY);
        correctDraft.correct(role.id(), revision + 2, new SetValue(ProfileValue.GRADE, null, "PO2"), Actor.NOBODY);
    }

    private static String key(Draft draft, String text) {
        return EditableProfile.of(draft.asRead()).entries().stream()
                .filter(it -> it.text().equals(text))
                .findFirst()
                .orElseThrow()
                .key();
    }

    private Role imported(String name, String text) {
        return imported.role("Test Council", name, text);
    }

    private static List<String> duties(Draft draft) {
        return draft.profile().responsibilities().stream()
                .map(RoleProfile.Responsibility::text)
                .toList();
    }

    private static List<String> criteria(Draft draft) {
        return draft.profile().criteria().stream().map(it -> it.text()).toList();
    }
}
