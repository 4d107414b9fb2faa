package meridian.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The organisations of this installation. */
@Repository
public class Organisations {

    private final JdbcClient database;
    private final Clock clock;

    Organisations(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** All of them, by name. */
    public List<Organisation> all() {
        return database.sql("select id, slug, name from access.organisation order by lower(name)")
                .query(Organisations::organisation)
                .list();
    }

    public Optional<Organisation> find(OrganisationId id) {
        return database.sql("select id, slug, name from access.organisation where id = :id")
                .param("id", id.value())
                .query(Organisations::organisation)
                .optional();
    }

    public Optional<Organisation> withSlug(String slug) {
        return database.sql("select id, slug, name from access.organisation where slug = :slug")
                .param("slug", slug)
                .query(Organisations::organisation)
                .optional();
    }

    /** The one that set the installation up; empty before. */
    public Optional<OrganisationId> first() {
        return database.sql("select access.first_organisation() as id")
                .query((row, n) -> Optional.ofNullable(row.getObject("id", UUID.class)))
                .single()
                .map(OrganisationId::new);
    }

    /** The organisation of that name, capitals aside; added if there is none. */
    @Transactional
    public Organisation named(String name) {
        String folded = name.strip().replaceAll("\\s+", " ");
        database.sql("""
                insert into access.organisation (id, slug, name, added_at)
                select :id, case when exists (select from access.organisation where slug = :slug) then :slug || '-' || :id
                                 else :slug end, :name, :now
                on conflict (lower(name)) do nothing
                """)
                .param("id", OrganisationId.next().value())
                .param("slug", Slug.of(folded, "organisation"))
                .param("name", folded)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return database.sql("select id, slug, name from access.organisation where lower(name) = lower(:name)")
                .param("name", folded)
                .query(Organisations::organisation)
                .single();
    }

    static Organisation organisation(ResultSet row, int number) throws SQLException {
        return new Organisation(
                new OrganisationId(row.getObject("id", UUID.class)), row.getString("slug"), row.getString("name"));
    }
}
