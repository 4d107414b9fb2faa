package meridian.roles;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import meridian.roles.profile.ProfileJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The published versions; the database itself refuses to change one. */
@Repository
public class Versions {

    private final JdbcClient database;

    Versions(JdbcClient database) {
        this.database = database;
    }

    public Optional<Version> of(RoleId role, int number) {
        return database.sql("select * from roles.version where role_id = :role and number = :number")
                .param("role", role.value())
                .param("number", number)
                .query(Versions::version)
                .optional();
    }

    /** The last published one, live or withdrawn. */
    public Optional<Version> lastOf(RoleId role) {
        return database.sql("select * from roles.version where role_id = :role order by number desc limit 1")
                .param("role", role.value())
                .query(Versions::version)
                .optional();
    }

    /** The latest first, without their profiles. */
    public List<PublishedVersion> listOf(RoleId role) {
        return database.sql("""
                select number, effective_from, note, summary, published_at, published_by
                from roles.version where role_id = :role order by number desc
                """)
                .param("role", role.value())
                .query((row, n) -> new PublishedVersion(
                        row.getInt("number"),
                        row.getObject("effective_from", LocalDate.class),
                        row.getString("note"),
                        row.getString("summary"),
                        row.getTimestamp("published_at").toInstant(),
                        row.getString("published_by")))
                .list();
    }

    void add(Version version) {
        database.sql("""
                insert into roles.version (role_id, number, profile, as_read, document_id, corrections, effective_from, note,
                    summary, published_at, published_by)
                values (:role, :number, cast(:profile as jsonb), cast(:asRead as jsonb), :document, :corrections, :from, :note,
                    :summary, :at, :by)
                """)
                .param("role", version.role().value())
                .param("number", version.number())
                .param("profile", ProfileJson.write(version.profile()))
                .param("asRead", ProfileJson.write(version.asRead()))
                .param("document", version.document().value())
                .param("corrections", version.corrections())
                .param("from", version.effectiveFrom())
                .param("note", version.note())
                .param("summary", version.summary())
                .param("at", Timestamp.from(version.publishedAt()))
                .param("by", version.publishedBy())
                .update();
    }

    private static Version version(ResultSet row, int n) throws SQLException {
        return new Version(
                new RoleId(row.getObject("role_id", UUID.class)),
                row.getInt("number"),
                ProfileJson.read(row.getString("profile")),
                ProfileJson.read(row.getString("as_read")),
                new DocumentId(row.getObject("document_id", UUID.class)),
                row.getInt("corrections"),
                row.getObject("effective_from", LocalDate.class),
                row.getString("note"),
                row.getString("summary"),
                row.getTimestamp("published_at").toInstant(),
                row.getString("published_by"));
    }
}
