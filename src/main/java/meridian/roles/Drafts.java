package meridian.roles;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Optional;
import java.util.UUID;
import meridian.roles.profile.ProfileJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The drafts: at most one a role. */
@Repository
public class Drafts {

    private final JdbcClient database;

    Drafts(JdbcClient database) {
        this.database = database;
    }

    public Optional<Draft> of(RoleId role) {
        return database.sql("""
                select role_id, document_id, as_read, profile, revision, based_on, updated_at, updated_by
                from roles.draft where role_id = :role
                """)
                .param("role", role.value())
                .query(Drafts::draft)
                .optional();
    }

    /**
     * The draft, nobody else able to change it or its role until the transaction ends. The role is locked first, as by all
     * that changes both: two at the same moment wait for each other, and not both for ever.
     *
     * @throws StaleRevision where it is not the revision the caller saw, or is gone
     */
    Draft take(RoleId role, int revisionSeen) {
        Draft draft = database.sql("""
                select draft.* from roles.role join roles.draft on role_id = role.id where role.id = :role for update
                """)
                .param("role", role.value())
                .query(Drafts::draft)
                .optional()
                .orElseThrow(() -> new StaleRevision(role));
        if (draft.revision() != revisionSeen) {
            throw new StaleRevision(role);
        }
        return draft;
    }

    /** One more than any draft of the role ever had, from 1. */
    int nextRevision(RoleId role) {
        return database.sql("""
                update roles.role set last_revision = greatest(last_revision, coalesce(draft_revision, 0)) + 1 where id = :role
                returning last_revision
                """)
                .param("role", role.value())
                .query(Integer.class)
                .single();
    }

    void save(Draft draft) {
        database.sql("""
                insert into roles.draft (role_id, document_id, as_read, profile, revision, based_on, updated_at, updated_by)
                values (:role, :document, cast(:asRead as jsonb), cast(:profile as jsonb), :revision, :basedOn, :at, :by)
                on conflict (role_id) do update set document_id = excluded.document_id, as_read = excluded.as_read,
                    profile = excluded.profile, revision = excluded.revision, based_on = excluded.based_on,
                    updated_at = excluded.updated_at, updated_by = excluded.updated_by
                """)
                .param("role", draft.role().value())
                .param("document", draft.document().value())
                .param("asRead", ProfileJson.write(draft.asRead()))
                .param("profile", ProfileJson.write(draft.profile()))
                .param("revision", draft.revision())
                .param("basedOn", draft.basedOn())
                .param("at", Timestamp.from(draft.updatedAt()))
                .param("by", draft.updatedBy())
                .update();
    }

    void remove(RoleId role) {
        database.sql("delete from roles.draft where role_id = :role")
                .param("role", role.value())
                .update();
    }

    private static Draft draft(ResultSet row, int number) throws SQLException {
        return new Draft(
                new RoleId(row.getObject("role_id", UUID.class)),
                new DocumentId(row.getObject("document_id", UUID.class)),
                ProfileJson.read(row.getString("as_read")),
                ProfileJson.read(row.getString("profile")),
                row.getInt("revision"),
                row.getObject("based_on", Integer.class),
                row.getTimestamp("updated_at").toInstant(),
                row.getString("updated_by"));
    }
}
