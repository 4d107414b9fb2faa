package meridian.access.erasure;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.Timestamp;
import java.time.Clock;
import meridian.access.Account;
import meridian.access.Actor;
import meridian.access.Audit;
import meridian.access.Audited;
import meridian.access.Organisation;
import meridian.ui.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Has what is kept of somebody stay, whoever asks for its erasure and however long it is kept, until that is lifted. */
@Component
public class LegalHolds {

    private final JdbcClient database;
    private final Audit audit;
    private final Clock clock;

    LegalHolds(JdbcClient database, Audit audit, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws Refusal where the organisation holds it already */
    @Transactional
    public void place(Organisation organisation, Account of, String reason, Actor by) {
        int placed = database.sql("""
                        insert into access.legal_hold (id, organisation_id, account_id, reason, placed_at, placed_by)
                        values (:id, :organisation, :account, :reason, :now, :by) on conflict do nothing
                        """)
                .param("id", UuidCreator.getTimeOrderedEpoch())
                .param("organisation", organisation.id().value())
                .param("account", of.id().value())
                .param("reason", reason)
                .param("now", Timestamp.from(clock.instant()))
                .param("by", by.name())
                .update();
        if (placed == 0) {
            throw Refusal.conflict("What is kept of %s is held already.".formatted(of.name()));
        }
        note(by, "account.held", organisation, of, "From now on nothing of %s is erased.".formatted(of.name()), reason);
    }

    /** @throws Refusal where the organisation does not hold it */
    @Transactional
    public void lift(Organisation organisation, Account of, String because, Actor by) {
        int lifted = database.sql("""
                        update access.legal_hold set lifted_at = :now, lifted_by = :by, lifted_because = :because
                        where organisation_id = :organisation and account_id = :account and lifted_at is null
                        """)
                .param("organisation", organisation.id().value())
                .param("account", of.id().value())
                .param("because", because)
                .param("now", Timestamp.from(clock.instant()))
                .param("by", by.name())
                .update();
        if (lifted == 0) {
            throw Refusal.conflict("What is kept of %s is not held.".formatted(of.name()));
        }
        note(
                by,
                "account.released",
                organisation,
                of,
                "What is kept of %s may be erased again.".formatted(of.name()),
                because);
    }

    private void note(Actor by, String act, Organisation organisation, Account of, String words, String why) {
        audit.note(by, new Audited(act, Audited.Subject.of(of, organisation), words).because(why));
    }
}
