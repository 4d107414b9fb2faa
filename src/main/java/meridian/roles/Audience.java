package meridian.roles;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import meridian.access.OrganisationId;
import meridian.access.rules.Asker;

/**
 * Who sees a role besides the people of its organisation, while it is published.
 *
 * @param everybody whether anybody does, signed in or not
 * @param with the organisations it is shared with today; of these whoever asks knows their own, and the role's organisation all
 */
public record Audience(boolean everybody, Set<OrganisationId> with) {

    /** Nobody else. */
    static final Audience NONE = new Audience(false, Set.of());

    /** Of the row {@code roles.role}, as the policies of the database have it. */
    static final String COLUMNS = """
            is_public, array(select with_organisation_id from roles.share
                where role_id = role.id and ended_at is null and until >= current_date) as shared_with
            """;

    public Audience {
        with = Set.copyOf(with);
    }

    static Audience of(ResultSet row) throws SQLException {
        UUID[] with = (UUID[]) row.getArray("shared_with").getArray();
        return new Audience(
                row.getBoolean("is_public"),
                Arrays.stream(with).map(OrganisationId::new).collect(Collectors.toSet()));
    }

    /** Why somebody is among them; empty where they are not. */
    public Optional<String> including(Asker asker) {
        return everybody
                ? Optional.of("Public")
                : with.stream().anyMatch(asker::belongsTo)
                        ? Optional.of("Shared with their organisation")
                        : Optional.empty();
    }

    public Visibility visibility() {
        return everybody ? Visibility.PUBLIC : with.isEmpty() ? Visibility.PRIVATE : Visibility.SHARED;
    }
}
