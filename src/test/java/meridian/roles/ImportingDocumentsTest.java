package meridian.roles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import meridian.access.Actor;
import meridian.testing.ApplicationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationTest
class ImportingDocumentsTest {

    private static final String COUNCIL = "Test Council";

    private static final String CARTOGRAPHER = """
            # Cartographer

            ## Responsibilities

            - Draws the maps of the borough and keeps them current
            - Answers questions about boundaries within five days
            """;

    @Autowired
    private ImportedDocuments imported;

    @Autowired
    private Imports imports;

    @Autowired
    private ImportDocuments importDocuments;

    @Autowired
    private Documents documents;

    @Autowired
    private KeepReading keepReading;

    @Autowired
    private DataSource dataSource;

    @Autowired
    private Roles roles;

    @Autowired
    private Drafts drafts;

    @Autowired
    private Versions versions;

    @Autowired
    private PublishRole publishRole;

    @Autowired
    private WithdrawRole withdrawRole;

    @Autowired
    private JdbcClient database;

    @Test
    void a_document_that_is_not_what_its_name_says_is_not_taken() {
        assertThat(imported.item(COUNCIL, "cartographer.pdf", CARTOGRAPHER))
                .extracting(ImportItem::outcome, ImportItem::reason)
                .containsExactly(
                        ItemOutcome.FAILED,
                        "is named .pdf and is text. Check that it is the right file, and name it after what it is.");
        assertThat(imported.item(COUNCIL, "cartographer.exe", CARTOGRAPHER))
                .extracting(ImportItem::outcome, ImportItem::reason)
                .containsExactly(
                        ItemOutcome.FAILED,
                        "is named .exe. Save it as Markdown, text, HTML, Word (.docx), ODT or PDF.");
    }

    @Test
    void a_new_document_becomes_a_draft_whose_statements_can_be_asked_for() {
        ImportItem item = imported.item(COUNCIL, "new/cartographer.md", CARTOGRAPHER);

        assertThat(item.outcome()).isEqualTo(ItemOutcome.NEW);
        Role role = imported.roleOf(item);
        assertThat(role.title()).isEqualTo("Cartographer");
        assertThat(role.status()).isEqualTo(RoleStatus.DRAFT);
        assertThat(drafts.of(role.id()).orElseThrow().profile().responsibilities())
                .hasSize(2);
        assertThat(database.sql("select count(*) from roles.statement where role_id = :role and kind = 'duty'")
                        .param("role", role.id().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void the_same_document_again_is_unchanged_and_an_edited_one_says_what_changed() {
        Role first = imported.role(COUNCIL, "again/cartographer.md", CARTOGRAPHER);

        ImportItem same = imported.item(COUNCIL, "again/cartographer.md", CARTOGRAPHER);
        ImportItem edited =
                imported.item(COUNCIL, "again/cartographer.md", CARTOGRAPHER + "- Teaches others to read maps\n");

        assertThat(same.outcome()).isEqualTo(ItemOutcome.UNCHANGED);
        assertThat(edited.outcome()).isEqualTo(ItemOutcome.CHANGED);
        assertThat(edited.roles())
                .extracting(ImportItem.ImportedRole::slug, ImportItem.ImportedRole::summary)
                .containsExactly(tuple(first.slug(), "One duty added."));
    }

    @Test
    void a_document_that_cannot_be_read_fails_with_the_reason_and_the_others_are_read() {
        ImportId id = imported.read(
                COUNCIL,
                List.of(
                        ImportedDocuments.file("bad/empty.md", ""),
                        ImportedDocuments.file("bad/cartographer.md", CARTOGRAPHER)));

        assertThat(imports.items(id))
                .extracting(ImportItem::outcome)
                .containsExactly(ItemOutcome.FAILED, ItemOutcome.NEW);
        assertThat(imports.items(id).getFirst().reason()).contains("empty");
        assertThat(imports.items(id).getFirst().sentence()).startsWith("It ");
        assertThat(imports.find(id).orElseThrow().isRunning()).isFalse();
    }

    @Test
    void a_document_is_not_to_blame_for_a_database_that_is_back_within_moments() {
        ImportId id = imported.waiting(COUNCIL, List.of(ImportedDocuments.file("moments.md", CARTOGRAPHER)));
        TransactionTemplate lostOnce =
                new TransactionTemplate(new DataSourceTransactionManager(new LostOnce(dataSource)));
        ImportDocuments interrupted = new ImportDocuments(imports, documents, keepReading, lostOnce);

        assertThatThrownBy(() -> interrupted.readWaiting(id)).isInstanceOf(CannotCreateTransactionException.class);
        assertThat(imports.items(id)).extracting(ImportItem::outcome).containsExactly(ItemOutcome.WAITING);

        importDocuments.readWaiting(id);
        assertThat(imports.items(id)).extracting(ImportItem::outcome).containsExactly(ItemOutcome.NEW);
    }

    /** A database that does not answer the first who asks. */
    private static final class LostOnce extends DelegatingDataSource {

        private final AtomicBoolean lost = new AtomicBoolean(true);

        LostOnce(DataSource database) {
            super(database);
        }

        @Override
        public Connection getConnection() throws SQLException {
            if (lost.getAndSet(false)) {
                throw new SQLTransientConnectionException("The database does not answer");
            }
            return super.getConnection();
        }
    }

    @Test
    void a_stopped_import_reads_no_further_document() {
        ImportId id = imported.waiting(COUNCIL, List.of(ImportedDocuments.file("stopped.md", CARTOGRAPHER)));
        imports.stop(id, Actor.NOBODY);
        importDocuments.readWaiting(id);

        assertThat(imports.items(id)).extracting(ImportItem::outcome).containsExactly(ItemOutcome.STOPPED);
        assertThat(imports.find(id).orElseThrow().done()).isZero();
    }

    @Test
    void publishing_makes_a_version_the_database_refuses_to_change() {
        Role role = imported.role(COUNCIL, "published/cartographer.md", CARTOGRAPHER);
        Version version = publishRole.publish(role.id(), 1, LocalDate.of(2027, 3, 1), "Agreed", Actor.NOBODY);

        assertThat(version.number()).isEqualTo(1);
        assertThat(drafts.of(role.id())).isEmpty();
        assertThat(versions.of(role.id(), 1).orElseThrow().profile()).isEqualTo(version.profile());
        assertThatThrownBy(() -> database.sql("update roles.version set note = 'Other' where role_id = :role")
                        .param("role", role.id().value())
                        .update())
                .hasMessageContaining("never changes");
    }

    @Test
    void a_draft_somebody_else_changed_is_not_published() {
        Role role = imported.role(COUNCIL, "stale/cartographer.md", CARTOGRAPHER);
        imported.item(COUNCIL, "stale/cartographer.md", CARTOGRAPHER.replace("five", "ten"));

        assertThatThrownBy(() -> publishRole.publish(role.id(), 1, LocalDate.of(2027, 3, 1), "Agreed", Actor.NOBODY))
                .isInstanceOf(StaleRevision.class);
        assertThat(versions.listOf(role.id())).isEmpty();
    }

    @Test
    void a_withdrawn_role_is_restored_with_the_version_it_had() {
        Role role = imported.role(COUNCIL, "withdrawn/cartographer.md", CARTOGRAPHER);
        publishRole.publish(role.id(), 1, LocalDate.of(2027, 3, 1), "", Actor.NOBODY);

        assertThat(withdrawRole.withdraw(role.id(), "Merged", Actor.NOBODY)).isTrue();
        assertThat(roles.find(role.id()).orElseThrow().status()).isEqualTo(RoleStatus.WITHDRAWN);
        assertThat(withdrawRole.restore(role.id(), Actor.NOBODY)).isTrue();
        assertThat(withdrawRole.restore(role.id(), Actor.NOBODY)).isFalse();
        assertThat(roles.find(role.id()).orElseThrow())
                .returns(RoleStatus.PUBLISHED, Role::status)
                .returns(1, Role::liveVersion);
    }
}
