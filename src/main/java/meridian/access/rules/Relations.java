package meridian.access.rules;

import java.util.List;
import java.util.Set;
import meridian.access.Member;
import meridian.access.Relation;
import meridian.access.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is what to an organisation. */
@Repository
public class Relations {

    private static final int MOST_NAMES = 4;

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

    /** The first few who are something, by name; for the head of a family's profession, those who head every family too. */
    private List<String> holders(Relation relation) {
        return database.sql("""
                        select distinct a.name from access.relation r join access.account a on a.id = r.account_id
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
