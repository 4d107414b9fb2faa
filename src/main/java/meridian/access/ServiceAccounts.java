package meridian.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The accounts of an organisation's programs: without a password, they act by tokens alone. */
@Repository
public class ServiceAccounts {

    /** What stands for what they do there. */
    private static final String POSITION = "Service account";

    private final JdbcClient database;
    private final Accounts accounts;
    private final Audit audit;
    private final Clock clock;

    ServiceAccounts(JdbcClient database, Accounts accounts, Audit audit, Clock clock) {
        this.database = database;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those that are not ended, by name. */
    public List<Account> of(OrganisationId organisation) {
        return database.sql("""
                        select id, name, address from access.account
                        where service_of = :organisation and deactivated_at is null order by lower(name), id
                        """)
                .param("organisation", organisation.value())
                .query(Accounts::account)
                .list();
    }

    public Optional<Account> find(OrganisationId organisation, AccountId account) {
        return of(organisation).stream().filter(it -> it.id().equals(account)).findFirst();
    }

    @Transactional
    public Account add(Organisation organisation, String name, Actor by) {
        Account account = accounts.addService(name, organisation.id());
        accounts.join(account.id(), organisation.id(), POSITION);
        audit.note(
                by,
                new Audited(
                        "account.service-added",
                        Audited.Subject.of(account, organisation),
                        "Added the service account “%s” of %s.".formatted(name, organisation.name())));
        return account;
    }

    /** Ends one for good: from the next request on, none of its tokens is taken. */
    @Transactional
    public void end(Organisation organisation, Account account, Actor by) {
        for (String of : List.of("access.relation", "access.membership")) {
            database.sql("delete from " + of + " where organisation_id = :organisation and account_id = :account")
                    .param("organisation", organisation.id().value())
                    .param("account", account.id().value())
                    .update();
        }
        int ended = database.sql("""
                        update access.account set deactivated_at = :now
                        where id = :id and service_of = :organisation and deactivated_at is null
                        """)
                .param("id", account.id().value())
                .param("organisation", organisation.id().value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        if (ended == 1) {
            audit.note(
                    by,
                    new Audited(
                            "account.service-ended",
                            Audited.Subject.of(account, organisation),
                            "Ended the service account “%s” of %s, with its tokens."
                                    .formatted(account.name(), organisation.name())));
        }
    }
}
