package meridian.access.provider;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import meridian.access.Account;
import meridian.access.AccountId;
import meridian.access.Actor;
import meridian.access.Audit;
import meridian.access.Audited;
import meridian.access.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who an account is to a provider. */
@Repository
public class ProviderLinks {

    private final JdbcClient database;
    private final Audit audit;
    private final Clock clock;

    ProviderLinks(JdbcClient database, Audit audit, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those of an account, the oldest first. */
    public List<ProviderLink> of(AccountId account) {
        return database.sql("select * from access.provider_links_of(:account)")
                .param("account", account.value())
                .query(ProviderLinks::link)
                .list();
    }

    private static ProviderLink link(ResultSet row, int number) throws SQLException {
        return new ProviderLink(
                row.getObject("id", UUID.class),
                row.getString("organisation"),
                row.getString("issuer"),
                row.getTimestamp("made_at").toInstant(),
                row.getTimestamp("last_used_at").toInstant());
    }

    /** Whose account it is to the provider's organisation, by what never changes there; notes that it is used. */
    Optional<AccountId> used(Provider provider, String subject) {
        return database.sql("""
                        update access.provider_link set last_used_at = :now
                        where organisation_id = :organisation and issuer = :issuer and subject = :subject
                        returning account_id
                        """)
                .param("organisation", provider.organisation().id().value())
                .param("issuer", provider.issuer())
                .param("subject", subject)
                .param("now", Timestamp.from(clock.instant()))
                .query((row, n) -> new AccountId(row.getObject("account_id", UUID.class)))
                .optional();
    }

    /** Links an account; false where it is somebody else there already. */
    boolean add(Account account, Provider provider, String subject, Actor by) {
        OrganisationId organisation = provider.organisation().id();
        boolean added = database.sql("""
                        insert into access.provider_link
                            (id, organisation_id, account_id, issuer, subject, made_at, last_used_at)
                        values (:id, :organisation, :account, :issuer, :subject, :now, :now) on conflict do nothing
                        """)
                        .param("id", UuidCreator.getTimeOrderedEpoch())
                        .param("organisation", organisation.value())
                        .param("account", account.id().value())
                        .param("issuer", provider.issuer())
                        .param("subject", subject)
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
        if (added) {
            audit.note(
                    by,
                    new Audited(
                            "account.provider-linked",
                            Audited.Subject.of(account, provider.organisation()),
                            "Linked to who they are to “%s” (%s).".formatted(provider.name(), provider.issuer())));
        }
        return added;
    }

    /** Removes one of an account's; false where it is not its, or is removed. */
    @Transactional
    public boolean remove(Account account, ProviderLink link, Actor by) {
        boolean removed = database.sql("select access.remove_provider_link(:id, :account)")
                .param("id", link.id())
                .param("account", account.id().value())
                .query(Boolean.class)
                .single();
        if (removed) {
            audit.note(
                    by,
                    new Audited(
                            "account.provider-unlinked",
                            Audited.Subject.of(account),
                            "Removed that the provider of %s (%s) signs them in."
                                    .formatted(link.organisation(), link.issuer())));
        }
        return removed;
    }
}
