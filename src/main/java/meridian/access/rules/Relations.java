package meridian.access.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import meridian.access.OrganisationId;
import meridian.access.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What everybody is to every organisation. */
@Repository
public class Relations {

    private final JdbcClient database;

    Relations(JdbcClient database) {
        this.database = database;
    }

    /** Somebody with all they are, in one question. */
    public Asker asker(@Nullable SignedIn person) {
        if (person == null) {
            return Asker.NOBODY;
        }
        List<Relation> relations = new ArrayList<>();
        database.sql("""
                        select organisation_id, 'member' as relation from access.membership where account_id = :account
                        union all
                        select organisation_id, relation from access.relation where account_id = :account
                        """).param("account", person.account().value()).query(row -> {
            Relation.Kind kind = Relation.Kind.valueOf(row.getString("relation").toUpperCase(Locale.ROOT));
            relations.add(new Relation(kind, new OrganisationId(row.getObject("organisation_id", UUID.class))));
        });
        return new Asker(person, relations);
    }
}
