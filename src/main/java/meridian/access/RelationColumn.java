package meridian.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import meridian.access.Relation.Kind;

/** Relations as one column of a row, so that who somebody is and what they are takes one question. */
public final class RelationColumn {

    private static final String WRITTEN = "organisation_id || ':' || relation || ':' || family";

    /** All that the account {@code a} is, memberships too, as the column {@code relations}: asked before it is known who asks. */
    public static final String OF_ACCOUNT = """
            array(select %s from access.relations_of(a.id)) as relations
            """.formatted(WRITTEN);

    /** The same of the account {@code o}, where there is one, as the column {@code their_relations}. */
    public static final String OF_OTHER = """
            case when o.id is null then '{}' else array(select %s from access.relations_of(o.id)) end as their_relations
            """.formatted(WRITTEN);

    /** What whoever has the membership {@code m} is to its organisation besides, as the column {@code relations}. */
    static final String OF_MEMBERSHIP = """
            array(select %s from access.relation r
                  where r.organisation_id = m.organisation_id and r.account_id = m.account_id
                  order by relation, family) as relations
            """.formatted(WRITTEN);

    /** All that whoever has the membership {@code m} is to its organisation, that they belong to it too, as the column {@code relations}. */
    static final String IN_ORGANISATION = """
            array(select %s from access.relations_of(m.account_id)
                  where organisation_id = m.organisation_id
                  order by relation, family) as relations
            """.formatted(WRITTEN);

    private RelationColumn() {}

    /** The relations of a row that was asked for with one of the columns above. */
    public static List<Relation> in(ResultSet row) throws SQLException {
        return in(row, "relations");
    }

    /** Those of another of the columns above. */
    public static List<Relation> in(ResultSet row, String column) throws SQLException {
        String[] written = (String[]) row.getArray(column).getArray();
        return Arrays.stream(written).map(RelationColumn::relation).toList();
    }

    private static Relation relation(String written) {
        String[] parts = written.split(":", 3);
        OrganisationId organisation = new OrganisationId(UUID.fromString(parts[0]));
        return new Relation(Kind.of(parts[1]), organisation, parts[2].isEmpty() ? null : parts[2]);
    }
}
