package meridian.roles;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import meridian.access.OrganisationId;
import meridian.roles.profile.ProfileJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Roles with their profiles, to be read: one question however many are asked for. */
@Repository
public class ReadRoles {

    private final JdbcClient database;

    ReadRoles(JdbcClient database) {
        this.database = database;
    }

    public Optional<ShownRole> at(RoleReference reference) {
        return at(List.of(reference)).stream().findFirst();
    }

    /** In the order asked for, those left out that there are none of. */
    public List<ShownRole> at(List<RoleReference> references) {
        return database.sql("""
                select role.id, slug, organisation_id, status, live_version, draft_revision, version.number, version.effective_from,
                    coalesce(version.profile, draft.profile) as profile, %s
                from unnest(string_to_array(:slugs, ','), string_to_array(:versions, ',')) with ordinality as asked (name, edition, place)
                join roles.role on slug = name
                left join roles.version on version.role_id = role.id and version.number =
                    case edition when 'shown' then live_version when 'draft' then null else cast(edition as int) end
                left join roles.draft on draft.role_id = role.id and (edition = 'draft' or edition = 'shown' and live_version is null)
                where coalesce(version.profile, draft.profile) is not null
                order by place
                """.formatted(Audience.COLUMNS))
                .param(
                        "slugs",
                        joined(references.stream().map(RoleReference::slug).toList()))
                .param(
                        "versions",
                        joined(references.stream().map(ReadRoles::edition).toList()))
                .query(ReadRoles::role)
                .list();
    }

    private static String edition(RoleReference reference) {
        Integer version = reference.version();
        return reference.draft() ? "draft" : version == null ? "shown" : version.toString();
    }

    /** Slugs hold no comma; what does is no slug, and names nothing without it either. */
    private static String joined(List<String> names) {
        return names.stream().map(name -> name.replace(",", "")).collect(Collectors.joining(","));
    }

    private static ShownRole role(ResultSet row, int number) throws SQLException {
        Date effective = row.getDate("effective_from");
        return new ShownRole(
                new RoleId(row.getObject("id", UUID.class)),
                row.getString("slug"),
                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                RoleStatus.of(row.getString("status")),
                row.getObject("number", Integer.class),
                row.getObject("live_version", Integer.class),
                row.getObject("draft_revision") != null,
                effective == null ? null : effective.toLocalDate(),
                ProfileJson.read(row.getString("profile")),
                Audience.of(row));
    }

    /** A role of another's ladder that the library holds. */
    public record Neighbour(String title, String slug) {}

    /** The roles of these titles, letter case aside; those of the organisation first. */
    public List<Neighbour> titled(List<String> titles, OrganisationId organisation) {
        return titles.isEmpty()
                ? List.of()
                : database.sql("""
                        select title, slug from roles.role where folded_title in (:titles)
                        order by organisation_id = :organisation desc, id
                        """)
                        .param(
                                "titles",
                                titles.stream()
                                        .map(title -> title.toLowerCase(Locale.UK))
                                        .toList())
                        .param("organisation", organisation.value())
                        .query((row, n) -> new Neighbour(row.getString("title"), row.getString("slug")))
                        .list();
    }
}
