package meridian.access;

import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whose entries of the audit somebody may read: those of some organisations; and those that are the affair of no organisation
 * but of the installation, where the one that set it up is among them.
 */
public record AuditScope(Set<OrganisationId> organisations) {

    /** That the installation's own entries are among them; said so that it is asked once, not of each entry. */
    static final String INSTALLATION = "(select access.first_organisation()) = any(cast(:organisations as uuid[]))";

    private static final String ENTRIES = """
            select e.number from access.audit_entry e where e.organisation_id %s and %s order by e.number %s limit %s
            """;

    /** Names stand in the details, beside whose affair it was. */
    private static final String NAMED = """
            select d.number from access.audit_details d join access.audit_entry e on e.number = d.number
            where d.organisation_id %s and %s order by d.number %s limit %s
            """;

    public AuditScope(Collection<OrganisationId> organisations) {
        this(Set.copyOf(organisations));
    }

    /** The one organisation whose they are, null where they are of several, or of none. */
    public @Nullable OrganisationId only() {
        return organisations.size() == 1 ? organisations.iterator().next() : null;
    }

    /** As a parameter of SQL, to be cast to uuid[]. */
    String[] ids() {
        return organisations.stream().map(OrganisationId::toString).sorted().toArray(String[]::new);
    }

    /** That an entry, {@code e}, is one of them. */
    static String condition() {
        return "(e.organisation_id = any(cast(:organisations as uuid[])) or e.organisation_id is null and "
                + INSTALLATION + ")";
    }

    /**
     * The numbers of some of them that a filter lets through. Each organisation's entries are in order in an index, those of
     * several are not: so some of each are taken, and then some of those.
     *
     * @param conditions the filter's, and where to begin
     * @param most the parameter that says how many of each
     */
    static String numbers(AuditFilter filter, String conditions, String order, String most) {
        String some = filter.isNamed() ? NAMED : ENTRIES;
        return """
                select found.number from unnest(cast(:organisations as uuid[])) as theirs(id)
                    cross join lateral (%s) found
                union all (%s)
                """.formatted(
                        some.formatted("= theirs.id", conditions, order, most),
                        some.formatted("is null and " + INSTALLATION, conditions, order, most));
    }
}
