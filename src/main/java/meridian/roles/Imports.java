package meridian.roles;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import meridian.access.AccountId;
import meridian.access.Actor;
import meridian.access.Audit;
import meridian.access.Audited;
import meridian.access.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The imports: what was uploaded and what became of it. */
@Repository
public class Imports {

    private final JdbcClient database;
    private final Clock clock;
    private final Audit audit;

    Imports(JdbcClient database, Clock clock, Audit audit) {
        this.database = database;
        this.clock = clock;
        this.audit = audit;
    }

    /** Takes the files in: once this returns, each of them will be read. */
    @Transactional
    public ImportId accept(OrganisationId organisation, List<UploadedFile> files, Actor by) {
        ImportId id = ImportId.next();
        database.sql("""
                insert into roles.import (id, organisation_id, total, started_at, started_by, started_by_account)
                values (:id, :organisation, :total, :now, :by, :account)
                """)
                .param("id", id.value())
                .param("organisation", organisation.value())
                .param("total", files.size())
                .param("now", Timestamp.from(clock.instant()))
                .param("by", by.name())
                .param("account", by.account() == null ? null : by.account().value(), Types.OTHER)
                .update();
        for (int seq = 1; seq <= files.size(); seq++) {
            addItem(id, seq, files.get(seq - 1));
        }
        String words =
                "Began an import of %d %s.".formatted(files.size(), files.size() == 1 ? "document" : "documents");
        audit.note(by, new Audited("import.started", subject(id, organisation), words));
        return id;
    }

    private void addItem(ImportId id, int seq, UploadedFile file) {
        database.sql("""
                insert into roles.import_item (import_id, seq, name, content, outcome)
                values (:id, :seq, :name, :content, 'waiting')
                """)
                .param("id", id.value())
                .param("seq", seq)
                .param("name", file.name())
                .param("content", file.content())
                .update();
    }

    /** Where an import stands. */
    public Optional<Import> find(ImportId id) {
        return ImportRows.of(database, "where import.id = :id", id.value()).stream()
                .findFirst();
    }

    /** The latest first, at most so many. */
    public List<Import> latest(int most) {
        return ImportRows.of(database, "order by import.started_at desc, import.id desc limit :id", most);
    }

    /** Those begun before another, the latest first, at most so many; none where there is no such import. */
    public List<Import> before(ImportId id, int most) {
        return ImportRows.of(database, """
                where (import.started_at, import.id) < (select started_at, id from roles.import where id = :id)
                order by import.started_at desc, import.id desc limit\s""" + most, id.value());
    }

    /** Each document with what became of it, in the order they came. */
    public List<ImportItem> items(ImportId id) {
        return ImportRows.items(database, id);
    }

    /** An import that still has documents to read, and for which organisation they are read. */
    record Unfinished(ImportId id, OrganisationId organisation) {}

    /** Those of every organisation. */
    List<Unfinished> unfinished() {
        return database.sql("select import_id, organisation_id from roles.unfinished_imports()")
                .query((row, n) -> new Unfinished(
                        new ImportId(row.getObject("import_id", UUID.class)),
                        new OrganisationId(row.getObject("organisation_id", UUID.class))))
                .list();
    }

    private static Audited.Subject subject(ImportId id, OrganisationId organisation) {
        return new Audited.Subject("import", id.toString(), "Import", organisation);
    }

    /** Reads no further document; those read stay. */
    @Transactional
    public void stop(ImportId id, Actor by) {
        database.sql("""
                update roles.import set stopped_at = :now where id = :id and finished_at is null and stopped_at is null
                returning organisation_id
                """)
                .param("id", id.value())
                .param("now", Timestamp.from(clock.instant()))
                .query((row, n) -> new OrganisationId(row.getObject(1, UUID.class)))
                .optional()
                .ifPresent(whose -> audit.note(
                        by,
                        new Audited("import.stopped", subject(id, whose), "Stopped the import; what was read stays.")));
        database.sql("""
                update roles.import_item set outcome = 'stopped', content = null
                where outcome = 'waiting' and import_id = :id
                    and exists (select from roles.import where id = :id and stopped_at is not null)
                """).param("id", id.value()).update();
    }

    /** The next waiting document of the import, nobody else able to take it until the transaction ends. */
    Optional<WaitingItem> take(ImportId id) {
        return database.sql("""
                select item.seq, item.name, import.organisation_id, import.started_by, import.started_by_account
                from roles.import_item item join roles.import on import.id = item.import_id
                where item.import_id = :id and item.outcome = 'waiting' and import.stopped_at is null
                order by item.seq limit 1 for update of item skip locked
                """)
                .param("id", id.value())
                .query((row, n) -> new WaitingItem(
                        id,
                        row.getInt("seq"),
                        row.getString("name"),
                        new OrganisationId(row.getObject("organisation_id", UUID.class)),
                        Imports.startedBy(row)))
                .optional();
    }

    private static Actor startedBy(ResultSet row) throws SQLException {
        UUID account = row.getObject("started_by_account", UUID.class);
        return new Actor(
                row.getString("started_by"), Actor.Through.JOB, account == null ? null : new AccountId(account), null);
    }

    /** A document waiting to be read, without its content: that may be more than the memory holds. */
    record WaitingItem(ImportId id, int seq, String name, OrganisationId organisation, Actor by) {}

    byte[] content(WaitingItem item) {
        return database.sql("select content from roles.import_item where import_id = :id and seq = :seq")
                .param("id", item.id().value())
                .param("seq", item.seq())
                .query((row, n) -> row.getBytes("content"))
                .single();
    }

    void settle(WaitingItem item, ItemOutcome outcome, @Nullable String reason, @Nullable DocumentId document) {
        database.sql("""
                update roles.import_item set outcome = :outcome, reason = :reason, document_id = :document, content = null
                where import_id = :id and seq = :seq
                """)
                .param("id", item.id().value())
                .param("seq", item.seq())
                .param("outcome", outcome.code())
                .param("reason", reason)
                .param("document", document == null ? null : document.value())
                .update();
    }

    void addRole(WaitingItem item, int part, RoleId role, ItemOutcome outcome, String summary) {
        database.sql("""
                insert into roles.import_role (import_id, seq, part, role_id, outcome, summary)
                values (:id, :seq, :part, :role, :outcome, :summary)
                """)
                .param("id", item.id().value())
                .param("seq", item.seq())
                .param("part", part)
                .param("role", role.value())
                .param("outcome", outcome.code())
                .param("summary", summary)
                .update();
    }

    /** Notes the end of the import, if nothing of it waits. */
    void finish(ImportId id) {
        database.sql("""
                update roles.import set finished_at = :now where id = :id and finished_at is null and stopped_at is null
                    and not exists (select from roles.import_item where import_id = :id and outcome = 'waiting')
                """)
                .param("id", id.value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }
}
