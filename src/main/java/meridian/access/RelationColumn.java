package meridian.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import meridian.access.Relation.Kind;
import org.jspecify.annotations.Nullable;

/** Relations as one column of a row, so that who somebody is and what they are takes one question. */
public final class RelationColumn {

    /** A row of texts for each: what stands in a name is never taken for what is between two of them. */
    private static final String WRITTEN =
            "array[organisation_id::text, relation, family, directory_group, (extract(epoch from until) * 1000)::bigint::text]";

    /** All that the account {@code a} is, memberships too, as the column {@code relations}: asked before it is known who asks. */
    public static final String OF_ACCOUNT = """
            array(select %s from access.relations_of(a.id)) as relations
            """.formatted(WRITTEN);

    /**
     * What whoever has the membership {@code m} is to its organisation besides, by hand or by a group of its directory, as the
     * column {@code relations}.
     */
    static final String OF_MEMBERSHIP = """
            array(select array[m.organisation_id::text, relation, family, directory_group, null] from (
                    select r.relation, r.family, null as directory_group from access.relation r
                    where r.organisation_id = m.organisation_id and r.account_id = m.account_id
                    union all
                    select g.gives, g.gives_family, g.name
                    from access.directory_group_member i join access.directory_group g on g.id = i.group_id
                    where i.organisation_id = m.organisation_id and i.account_id = m.account_id and g.gives is not null
                ) it order by relation, family, directory_group) as relations
            """;

    /** All that whoever has the membership {@code m} is to its organisation, that they belong to it too, as the column {@code relations}. */
    static final String IN_ORGANISATION = """
            array(select %s from access.relations_of(m.account_id)
                  where organisation_id = m.organisation_id
                  order by relation, family, directory_group) as relations
            """.formatted(WRITTEN);

    private RelationColumn() {}

    /** The relations of a row that was asked for with one of the columns above. */
    public static List<Relation> in(ResultSet row) throws SQLException {
        return in(row, "relations");
    }

    /** Those kept in a column of a row that says by its column {@code asked_at} when it was asked for: what has ended since is left out. */
    public static Set<Relation> lasting(ResultSet row, String column) throws SQLException {
        Instant asked = row.getTimestamp("asked_at").toInstant();
        return in(row, column).stream()
                .filter(it -> it.until() == null || it.until().isAfter(asked))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<Relation> in(ResultSet row, String column) throws SQLException {
        Object[] written = (Object[]) row.getArray(column).getArray();
        return Arrays.stream(written).map(it -> relation((String[]) it)).toList();
    }

    private static Relation relation(@Nullable String[] written) {
        return new Relation(
                Kind.of(Objects.requireNonNull(written[1])),
                new OrganisationId(UUID.fromString(written[0])),
                "".equals(written[2]) ? null : written[2],
                written[3],
                written[4] == null ? null : Instant.ofEpochMilli(Long.parseLong(written[4])));
    }
}
