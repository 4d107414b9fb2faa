package meridian.roles;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import meridian.access.Organisation;
import meridian.access.OrganisationId;
import meridian.access.rules.Asked;
import meridian.access.rules.Rule;
import meridian.access.rules.RuleBook;
import meridian.roles.frameworks.FrameworkKind;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rules on the library of roles. What they answer depends on a role's family, and on whose it is. */
@Component
@Order(1)
public class LibraryRuleBook implements RuleBook {

    private static final List<Rule<Role>> ON_ROLES = List.of(
            LibraryRules.READ, LibraryRules.SEE_BEHIND, LibraryRules.PREPARE, LibraryRules.PUBLISH, LibraryRules.SHOW);

    private final JdbcClient database;

    LibraryRuleBook(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "The library of roles";
    }

    @Override
    public List<Asked<?>> about(Organisation organisation) {
        List<Kept> kept = new ArrayList<>(kept(organisation.id()));
        if (kept.stream().noneMatch(Kept::isOwn)) {
            kept.addFirst(new Kept(organisation.id(), null, ""));
        }
        List<Asked<?>> asked = new ArrayList<>();
        for (Rule<Role> rule : ON_ROLES) {
            kept.stream()
                    .filter(it -> it.isOwn() || rule == LibraryRules.READ)
                    .forEach(it -> asked.add(new Asked<>(rule, it.role(organisation.id()), it.words())));
            if (rule == LibraryRules.READ) {
                asked.addAll(editions(kept, organisation.id()));
            }
        }
        asked.addAll(onLibrary(organisation));
        return asked;
    }

    private static List<Asked<Edition>> editions(List<Kept> kept, OrganisationId organisation) {
        return kept.stream()
                .filter(it -> !it.isOwn() || it == kept.getFirst())
                .map(it -> new Asked<>(
                        LibraryRules.READ_EDITION,
                        Edition.notInUse(it.role(organisation)),
                        it.isOwn() ? "roles of one’s own organisation" : it.words()))
                .toList();
    }

    private static List<Asked<?>> onLibrary(Organisation organisation) {
        List<Asked<?>> asked = new ArrayList<>(List.of(
                new Asked<>(LibraryRules.SEE_KEPT, organisation.id()),
                new Asked<>(LibraryRules.IMPORT, organisation),
                new Asked<>(LibraryRules.RECORD_PAY, organisation)));
        Stream.of(FrameworkKind.values())
                .forEach(it -> asked.add(new Asked<>(LibraryRules.IMPORT_FRAMEWORK, it, it.name())));
        return asked;
    }

    /** What may be seen of, and done with, one role. */
    public List<Asked<?>> about(Role role) {
        List<Asked<?>> asked = new ArrayList<>();
        ON_ROLES.forEach(it -> asked.add(new Asked<>(it, role)));
        asked.add(new Asked<>(LibraryRules.READ_EDITION, Edition.notInUse(role)));
        return asked;
    }

    /** What may be seen of, and done with, an organisation's imports. */
    public List<Asked<?>> aboutImports(Organisation organisation) {
        return List.of(
                new Asked<>(LibraryRules.SEE_KEPT, organisation.id()), new Asked<>(LibraryRules.IMPORT, organisation));
    }

    /** What may be seen of, and done with, an organisation's pay. */
    public List<Asked<?>> aboutPay(Organisation organisation) {
        return List.of(
                new Asked<>(LibraryRules.SEE_KEPT, organisation.id()),
                new Asked<>(LibraryRules.RECORD_PAY, organisation));
    }

    /**
     * Some roles about which every rule answers the same.
     *
     * @param sharedBy the name of the organisation that shares them; empty where they are one's own
     */
    private record Kept(OrganisationId whose, @Nullable String family, String sharedBy) {

        boolean isOwn() {
            return sharedBy.isEmpty();
        }

        String words() {
            return isOwn() ? family == null ? "roles of no family" : family : "roles that " + sharedBy + " shares";
        }

        /** One such role. */
        Role role(OrganisationId reader) {
            return Role.like(
                    whose,
                    family,
                    isOwn() ? RoleStatus.DRAFT : RoleStatus.PUBLISHED,
                    isOwn() ? Audience.NONE : new Audience(false, Set.of(reader)));
        }
    }

    private List<Kept> kept(OrganisationId organisation) {
        return database.sql("""
                        select organisation_id, family, '' as shared_by from roles.role
                        where organisation_id = :organisation group by organisation_id, family
                        union all
                        select share.organisation_id, null, name from roles.share
                            join access.organisation on organisation.id = share.organisation_id
                        where with_organisation_id = :organisation and ended_at is null and until >= current_date
                        group by share.organisation_id, name
                        order by 3, 2
                        """)
                .param("organisation", organisation.value())
                .query((row, n) -> new Kept(
                        new OrganisationId(row.getObject("organisation_id", UUID.class)),
                        row.getString("family"),
                        row.getString("shared_by")))
                .list();
    }
}
