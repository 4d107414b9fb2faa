package meridian.access.rules;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import meridian.access.Account;
import meridian.access.AccountId;
import meridian.access.Member;
import meridian.access.OrganisationId;
import meridian.access.Relation;
import meridian.access.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is what to an organisation. */
@Repository
public class Relations {

    private static final int MOST_NAMES = 4;

    /** What accounts, {@code a}, are to organisations, {@code r}: by hand, and by groups of a directory. */
    private static final String HOLDERS = """
             from (
                select account_id, organisation_id, relation, family from access.relation
                union all
                select m.account_id, g.organisation_id, g.gives, g.gives_family
                from access.directory_group_member m join access.directory_group g on g.id = m.group_id
            ) r join access.account a on a.id = r.account_id
                and not exists (select from access.directory_person p
                    where p.organisation_id = r.organisation_id and p.account_id = r.account_id and not p.active)
            """;

    private final JdbcClient database;

    Relations(JdbcClient database) {
        this.database = database;
    }

    /** Somebody as rules ask them; nobody where the person is null. */
    public Asker asker(@Nullable SignedIn person) {
        return person == null ? Asker.NOBODY : new Asker(person.relations(), this::holders);
    }

    /** Somebody who does not ask themself, by all that they are to an organisation. */
    public Asker asker(Member member) {
        return new Asker(Set.copyOf(member.relations()), this::holders);
    }

    /** The people who are one of these to an organisation, by name; service accounts are none. */
    public List<Account> holding(OrganisationId organisation, Set<Relation.Kind> kinds) {
        return database.sql("select distinct a.id, a.name, a.address" + HOLDERS + """
                        where r.organisation_id = :organisation and r.relation in (:kinds)
                            and a.deactivated_at is null and a.service_of is null
                        order by a.name, a.id
                        """)
                .param("organisation", organisation.value())
                .param("kinds", kinds.stream().map(Relation.Kind::code).toList())
                .query((row, n) -> new Account(
                        new AccountId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        row.getString("address")))
                .list();
    }

    /** The first few who are something, by name; for the head of a family's profession, those who head every family too. */
    private List<String> holders(Relation relation) {
        return database.sql("select distinct a.name" + HOLDERS + """
                        where r.organisation_id = :organisation and r.relation = :relation
                            and (r.family = '' or :family = '' or lower(r.family) = lower(:family))
                            and a.deactivated_at is null
                        order by a.name limit :most
                        """)
                .param("organisation", relation.organisation().value())
                .param("relation", relation.kind().code())
                .param("family", relation.family() == null ? "" : relation.family())
                .param("most", MOST_NAMES)
                .query((row, n) -> row.getString("name"))
                .list();
    }
}
