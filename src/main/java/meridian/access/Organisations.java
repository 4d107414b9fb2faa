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
    private final Wall wall;
    private final Clock clock;

    Organisations(JdbcClient database, Wall wall, Clock clock) {
        this.database = database;
        this.wall = wall;
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
        OrganisationId added = OrganisationId.next();
        wall.in(Sight.of(added), () -> add(added, folded));
        OrganisationId id = withName(folded).orElseThrow();
        return wall.in(Sight.of(id), () -> find(id).orElseThrow());
    }

    private int add(OrganisationId id, String name) {
        return database.sql("""
                insert into access.organisation (id, slug, name, added_at)
                values (:id, case when access.has_organisation_at(:slug) then :slug || '-' || :id else :slug end, :name, :now)
                on conflict (lower(name)) do nothing
                """)
                .param("id", id.value())
                .param("slug", Slug.of(name, "organisation"))
                .param("name", name)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** Whichever organisation has the name, capitals aside, whether whoever asks sees it or not. */
    public Optional<OrganisationId> withName(String name) {
        return database.sql("select access.organisation_named(:name)")
                .param("name", name)
                .query((row, n) ->
                        Optional.ofNullable(row.getObject(1, UUID.class)).map(OrganisationId::new))
                .single();
    }

    static Organisation organisation(ResultSet row, int number) throws SQLException {
        return new Organisation(
                new OrganisationId(row.getObject("id", UUID.class)), row.getString("slug"), row.getString("name"));
    }
}
