package meridian.roles;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Optional;
import java.util.UUID;
import meridian.access.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The roles of the library. */
@Repository
public class Roles {

    private static final String ROLE = """
            select id, organisation_id, slug, title, family, status, live_version, draft_revision, updated_at, %s from roles.role
            """.formatted(Audience.COLUMNS);

    private final JdbcClient database;

    Roles(JdbcClient database) {
        this.database = database;
    }

    public Optional<Role> find(RoleId id) {
        return database.sql(ROLE + "where id = :id")
                .param("id", id.value())
                .query(Roles::role)
                .optional();
    }

    /** The role an address names, by slug or id. */
    public Optional<Role> at(String slugOrId) {
        return database.sql(ROLE + "where slug = :address or id = :id")
                .param("address", slugOrId)
                .param("id", uuidOrNull(slugOrId), Types.OTHER)
                .query(Roles::role)
                .optional();
    }

    /** The role an earlier import made of the same document and part. */
    Optional<Role> withKey(OrganisationId organisation, String nameKey) {
        return database.sql(ROLE + "where organisation_id = :organisation and name_key = :key for update")
                .param("organisation", organisation.value())
                .param("key", nameKey)
                .query(Roles::role)
                .optional();
    }

    /** The role, nobody else able to change it until the transaction ends. */
    Optional<Role> take(RoleId id) {
        return database.sql(ROLE + "where id = :id for update")
                .param("id", id.value())
                .query(Roles::role)
                .optional();
    }

    private static @Nullable UUID uuidOrNull(String text) {
        try {
            return text.length() == 36 ? UUID.fromString(text) : null;
        } catch (IllegalArgumentException noUuid) {
            return null;
        }
    }

    private static Role role(ResultSet row, int number) throws SQLException {
        return new Role(
                new RoleId(row.getObject("id", UUID.class)),
                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                row.getString("slug"),
                row.getString("title"),
                row.getString("family"),
                RoleStatus.of(row.getString("status")),
                row.getObject("live_version", Integer.class),
                row.getObject("draft_revision", Integer.class),
                row.getTimestamp("updated_at").toInstant(),
                Audience.of(row));
    }
}
