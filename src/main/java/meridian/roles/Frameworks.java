package meridian.roles;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import meridian.access.Actor;
import meridian.access.Audit;
import meridian.access.Audited;
import meridian.access.OrganisationId;
import meridian.roles.frameworks.Framework;
import meridian.roles.frameworks.FrameworkJson;
import meridian.roles.frameworks.FrameworkKind;
import meridian.ui.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The capability frameworks that were imported, each version kept for ever. */
@Repository
public class Frameworks {

    private static final String VERSION = """
            select framework_version.id, kind, organisation.name as organisation, published_on, fingerprint, skills, role_levels,
                   imported_at, imported_by,
                   (select count(*) from roles.role_framework where framework_version_id = framework_version.id) as used_by
            from roles.framework_version left join access.organisation on organisation.id = framework_version.organisation_id
            """;

    private final JdbcClient database;
    private final Clock clock;
    private final Audit audit;

    Frameworks(JdbcClient database, Clock clock, Audit audit) {
        this.database = database;
        this.clock = clock;
        this.audit = audit;
    }

    /** What an import came to: a new version, or the one that already says the same. */
    public record Imported(FrameworkVersionId version, boolean isNew) {}

    /** Every version, the latest of each framework first. */
    public List<FrameworkVersion> all() {
        return database.sql(VERSION + "order by kind, published_on desc, imported_at desc")
                .query(Frameworks::version)
                .list();
    }

    public Optional<FrameworkVersion> find(FrameworkVersionId id) {
        return database.sql(VERSION + "where framework_version.id = :id")
                .param("id", id.value())
                .query(Frameworks::version)
                .optional();
    }

    /** The versions a role of the organisation may be brought to: the open ones and its own, the latest first. */
    public List<FrameworkVersion> openTo(OrganisationId organisation) {
        return database.sql(VERSION + """
                where framework_version.organisation_id is null or framework_version.organisation_id = :organisation
                order by kind, published_on desc, imported_at desc
                """)
                .param("organisation", organisation.value())
                .query(Frameworks::version)
                .list();
    }

    /** What a version says. */
    public Framework content(FrameworkVersionId id) {
        return FrameworkJson.read(database.sql("select content from roles.framework_version where id = :id")
                .param("id", id.value())
                .query(String.class)
                .single());
    }

    /** The version the role's capabilities were last brought to. */
    public Optional<FrameworkVersion> of(RoleId role) {
        return database.sql(
                        VERSION
                                + "where framework_version.id = (select framework_version_id from roles.role_framework where role_id = :role)")
                .param("role", role.value())
                .query(Frameworks::version)
                .optional();
    }

    /**
     * Keeps a framework as a version of its own, unless one that says the same is there. Nothing is taken out.
     *
     * @param owner whose copy it is; null for an open framework, which is everybody's
     */
    @Transactional
    public Imported add(
            Framework framework, @Nullable OrganisationId owner, LocalDate publishedOn, List<String> files, Actor by) {
        String fingerprint = FrameworkJson.fingerprint(framework);
        FrameworkVersionId id = FrameworkVersionId.next();
        int added = database.sql("""
                insert into roles.framework_version (id, kind, organisation_id, published_on, fingerprint, content, skills,
                    role_levels, files, imported_at, imported_by)
                values (:id, :kind, :owner, :publishedOn, :fingerprint, cast(:content as jsonb), :skills, :levels, :files, :now, :by)
                on conflict (kind, organisation_id, fingerprint) do nothing
                """)
                .param("id", id.value())
                .param("kind", framework.kind().name())
                .param("owner", owner == null ? null : owner.value(), Types.OTHER)
                .param("publishedOn", publishedOn)
                .param("fingerprint", fingerprint)
                .param("content", FrameworkJson.write(framework))
                .param("skills", framework.skills().size())
                .param(
                        "levels",
                        framework.roles().stream()
                                .mapToInt(role -> role.levels().size())
                                .sum())
                .param("files", files.toArray(String[]::new), Types.ARRAY)
                .param("now", Timestamp.from(clock.instant()))
                .param("by", by.name())
                .update();
        if (added == 1) {
            Audited.Subject subject = new Audited.Subject(
                    "framework", id.toString(), framework.kind().title() + " of " + Dates.day(publishedOn), owner);
            String words = "Imported a framework of %d skills, published on %s."
                    .formatted(framework.skills().size(), Dates.day(publishedOn));
            audit.note(by, new Audited("framework.imported", subject, words));
        }
        return added == 1 ? new Imported(id, true) : new Imported(saying(framework.kind(), owner, fingerprint), false);
    }

    /** Notes that the role's capabilities were brought to a version. */
    public void moved(RoleId role, FrameworkVersionId version, Actor by) {
        database.sql("""
                insert into roles.role_framework (role_id, framework_version_id, moved_at, moved_by)
                values (:role, :version, :now, :by)
                on conflict (role_id) do update set framework_version_id = excluded.framework_version_id,
                    moved_at = excluded.moved_at, moved_by = excluded.moved_by
                """)
                .param("role", role.value())
                .param("version", version.value())
                .param("now", Timestamp.from(clock.instant()))
                .param("by", by.name())
                .update();
    }

    private FrameworkVersionId saying(FrameworkKind kind, @Nullable OrganisationId owner, String fingerprint) {
        return new FrameworkVersionId(database.sql("""
                select id from roles.framework_version
                where kind = :kind and organisation_id is not distinct from :owner and fingerprint = :fingerprint
                """)
                .param("kind", kind.name())
                .param("owner", owner == null ? null : owner.value(), Types.OTHER)
                .param("fingerprint", fingerprint)
                .query(UUID.class)
                .single());
    }

    private static FrameworkVersion version(ResultSet row, int number) throws SQLException {
        return new FrameworkVersion(
                new FrameworkVersionId(row.getObject("id", UUID.class)),
                FrameworkKind.valueOf(row.getString("kind")),
                row.getString("organisation"),
                row.getObject("published_on", LocalDate.class),
                row.getString("fingerprint"),
                row.getInt("skills"),
                row.getInt("role_levels"),
                row.getTimestamp("imported_at").toInstant(),
                row.getString("imported_by"),
                row.getInt("used_by"));
    }
}
