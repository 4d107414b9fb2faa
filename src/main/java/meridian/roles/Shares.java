package meridian.roles;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import meridian.access.Organisation;
import meridian.access.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who sees the published roles of an organisation besides its own people. */
@Repository
public class Shares {

    private final JdbcClient database;
    private final Clock clock;

    Shares(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Every share of the role there ever was, the latest first. */
    public List<Share> of(RoleId role) {
        return database.sql("""
                select share.id, until, shared_at, shared_by, ended_at, ended_by,
                    organisation.id as with_id, organisation.slug as with_slug, organisation.name as with_name
                from roles.share join access.organisation on organisation.id = with_organisation_id
                where role_id = :role order by shared_at desc, share.id desc
                """)
                .param("role", role.value())
                .query(Shares::share)
                .list();
    }

    private static final String SHARED = """
            select role.title, role.slug, until, shared_by,
                owner.id as of_id, owner.slug as of_slug, owner.name as of_name,
                organisation.id as with_id, organisation.slug as with_slug, organisation.name as with_name
            from roles.share join roles.role on role.id = role_id
                join access.organisation on organisation.id = with_organisation_id
                join access.organisation as owner on owner.id = share.organisation_id
            where status = 'published' and ended_at is null and until >= current_date and %s = any(:ours)
            order by lower(title), role.id, lower(organisation.name)
            """;

    /** The roles that are shared with these organisations today, by title. */
    public List<SharedRole> with(List<Organisation> ours) {
        return shared("with_organisation_id", ours);
    }

    /** The roles of these organisations that are shared with others today, by title. */
    public List<SharedRole> from(List<Organisation> ours) {
        return shared("share.organisation_id", ours);
    }

    private List<SharedRole> shared(String side, List<Organisation> ours) {
        return database.sql(SHARED.formatted(side))
                .param("ours", ours.stream().map(it -> it.id().value()).toArray(UUID[]::new))
                .query((row, n) -> new SharedRole(
                        row.getString("title"),
                        row.getString("slug"),
                        organisation(row, "of"),
                        organisation(row, "with"),
                        row.getObject("until", LocalDate.class),
                        row.getString("shared_by")))
                .list();
    }

    private static Organisation organisation(ResultSet row, String as) throws SQLException {
        return new Organisation(
                new OrganisationId(row.getObject(as + "_id", UUID.class)),
                row.getString(as + "_slug"),
                row.getString(as + "_name"));
    }

    /** Who sees the role today, if it is published. */
    public Visibility visibility(RoleId role) {
        return database.sql("select " + Audience.COLUMNS + " from roles.role where id = :role")
                .param("role", role.value())
                .query((row, n) -> Audience.of(row).visibility())
                .single();
    }

    /** @return false where the role is not published */
    boolean add(UUID id, RoleId role, OrganisationId with, LocalDate until, String by) {
        return database.sql("""
                        insert into roles.share (id, role_id, organisation_id, with_organisation_id, shared_at, shared_by, until)
                        select :id, id, organisation_id, :with, :now, :by, :until from roles.role
                        where id = :role and status = 'published'
                        """)
                        .param("id", id)
                        .param("role", role.value())
                        .param("with", with.value())
                        .param("until", until)
                        .param("now", Timestamp.from(clock.instant()))
                        .param("by", by)
                        .update()
                == 1;
    }

    /** Ends what there is between the role and an organisation; false where there is nothing. */
    boolean end(RoleId role, OrganisationId with, String by) {
        return database.sql("""
                        update roles.share set ended_at = :now, ended_by = :by
                        where role_id = :role and with_organisation_id = :with and ended_at is null
                        """)
                        .param("role", role.value())
                        .param("with", with.value())
                        .param("now", Timestamp.from(clock.instant()))
                        .param("by", by)
                        .update()
                == 1;
    }

    private static Share share(ResultSet row, int number) throws SQLException {
        Timestamp ended = row.getTimestamp("ended_at");
        return new Share(
                row.getObject("id", UUID.class),
                organisation(row, "with"),
                row.getObject("until", LocalDate.class),
                row.getTimestamp("shared_at").toInstant(),
                row.getString("shared_by"),
                ended == null ? null : ended.toInstant(),
                row.getString("ended_by"));
    }
}
