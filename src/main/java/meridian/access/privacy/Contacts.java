package meridian.access.privacy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import meridian.access.Account;
import meridian.access.AccountId;
import meridian.access.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whom to turn to about what is kept of one. */
@Repository
public class Contacts {

    private final JdbcClient database;

    Contacts(JdbcClient database) {
        this.database = database;
    }

    /** By the name of each organisation that somebody belongs to: its privacy officers, or where it has none its administrators. */
    public Map<String, List<Account>> of(AccountId account) {
        Map<String, List<Account>> contacts = new LinkedHashMap<>();
        database.sql("""
                        select o.name as organisation, a.id, a.name, a.address
                        from access.membership m join access.organisation o on o.id = m.organisation_id
                        join access.relation r on r.organisation_id = o.id
                        join access.account a on a.id = r.account_id and a.deactivated_at is null
                        where m.account_id = :account and r.relation = (
                            select max(it.relation) from access.relation it
                            where it.organisation_id = o.id and it.relation in ('administrator', 'privacy_officer'))
                        order by lower(o.name), lower(a.name), a.id
                        """)
                .param("account", account.value())
                .query((row, n) -> contacts.computeIfAbsent(row.getString("organisation"), it -> new ArrayList<>())
                        .add(new Account(
                                new AccountId(row.getObject("id", UUID.class)),
                                row.getString("name"),
                                row.getString("address"))))
                .list();
        return contacts;
    }

    /** The privacy officers of an organisation, or where it has none its administrators. */
    List<Account> at(OrganisationId organisation) {
        return database.sql("""
                        select a.id, a.name, a.address
                        from access.relation r join access.account a on a.id = r.account_id and a.deactivated_at is null
                        where r.organisation_id = :organisation and r.relation = (
                            select max(it.relation) from access.relation it
                            where it.organisation_id = :organisation and it.relation in ('administrator', 'privacy_officer'))
                        order by a.id
                        """)
                .param("organisation", organisation.value())
                .query((row, n) -> new Account(
                        new AccountId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        row.getString("address")))
                .list();
    }
}
