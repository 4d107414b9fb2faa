package meridian.access.privacy;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import meridian.access.Account;
import meridian.access.AccountId;
import meridian.access.Actor;
import meridian.access.Audit;
import meridian.access.Audited;
import meridian.access.Organisation;
import meridian.access.OrganisationId;
import meridian.access.signin.TellOwner;
import meridian.ui.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What people complain of in how their data is used, and what became of it. */
@Repository
public class Complaints {

    private static final String COMPLAINT = """
            select c.*, a.name, a.address, o.slug, o.name as organisation_name
            from access.complaint c join access.account a on a.id = c.account_id
            join access.organisation o on o.id = c.organisation_id
            where %s order by c.closed_at is not null, c.received_at desc, c.id
            """;

    private final JdbcClient database;
    private final Audit audit;
    private final TellOwner tellOwner;
    private final Clock clock;

    Complaints(JdbcClient database, Audit audit, TellOwner tellOwner, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.tellOwner = tellOwner;
        this.clock = clock;
    }

    /** Somebody's own, the latest first. */
    public List<Complaint> of(AccountId account) {
        return database.sql(COMPLAINT.formatted("c.account_id = :account"))
                .param("account", account.value())
                .query(Complaints::complaint)
                .list();
    }

    /** Those that came to an organisation, open ones first. */
    public List<Complaint> to(OrganisationId organisation) {
        return database.sql(COMPLAINT.formatted("c.organisation_id = :organisation"))
                .param("organisation", organisation.value())
                .query(Complaints::complaint)
                .list();
    }

    /** One that came to an organisation. */
    public Optional<Complaint> find(OrganisationId organisation, UUID id) {
        return database.sql(COMPLAINT.formatted("c.id = :id and c.organisation_id = :organisation"))
                .param("id", id)
                .param("organisation", organisation.value())
                .query(Complaints::complaint)
                .optional();
    }

    /** Sends one to an organisation. What it says stands in no entry of the audit. */
    @Transactional
    public UUID complain(Account person, Organisation organisation, String words, Actor by) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        database.sql("""
                        insert into access.complaint (id, organisation_id, account_id, words, received_at)
                        values (:id, :organisation, :account, :words, :now)
                        """)
                .param("id", id)
                .param("organisation", organisation.id().value())
                .param("account", person.id().value())
                .param("words", words)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        note(by, "complaint.made", person, organisation, "Complained about how their data is used.");
        return id;
    }

    /** Tells them that it came in; does nothing where they were told. */
    @Transactional
    public void acknowledge(Complaint complaint, Actor by) {
        int first = database.sql("""
                        update access.complaint set acknowledged_at = :now, acknowledged_by = :by
                        where id = :id and acknowledged_at is null
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("by", by.name())
                .param("id", complaint.id())
                .update();
        if (first == 1) {
            tellOwner.tell(
                    complaint.by(),
                    "Your complaint has come in",
                    "%s has your complaint of %s about how your data is used, and looks into it. What becomes of it will stand under your account, “Complaints”."
                            .formatted(complaint.organisation().name(), Dates.day(complaint.receivedAt())));
            note(
                    by,
                    "complaint.acknowledged",
                    complaint.by(),
                    complaint.organisation(),
                    "Told %s that their complaint came in."
                            .formatted(complaint.by().name()));
        }
    }

    /** Says what became of it, which also tells them that it came in; does nothing where that was said. */
    @Transactional
    public void close(Complaint complaint, String outcome, Actor by) {
        int first = database.sql("""
                        update access.complaint set outcome = :outcome, closed_at = :now,
                            acknowledged_at = coalesce(acknowledged_at, :now), acknowledged_by = coalesce(acknowledged_by, :by)
                        where id = :id and closed_at is null
                        """)
                .param("outcome", outcome)
                .param("now", Timestamp.from(clock.instant()))
                .param("by", by.name())
                .param("id", complaint.id())
                .update();
        if (first == 1) {
            tellOwner.tell(
                    complaint.by(),
                    "Your complaint was looked into",
                    "%s has looked into your complaint of %s. What became of it stands under your account, “Complaints”."
                            .formatted(complaint.organisation().name(), Dates.day(complaint.receivedAt())));
            note(
                    by,
                    "complaint.closed",
                    complaint.by(),
                    complaint.organisation(),
                    "Said what became of %s’s complaint."
                            .formatted(complaint.by().name()));
        }
    }

    /** Notes that somebody reads it. */
    public void read(Complaint complaint, Actor by) {
        audit.look(
                by,
                new Audited(
                        "complaint.read",
                        Audited.Subject.of(complaint.by(), complaint.organisation()),
                        "Read %s’s complaint.".formatted(complaint.by().name())));
    }

    private void note(Actor by, String act, Account person, Organisation organisation, String words) {
        audit.note(by, new Audited(act, Audited.Subject.of(person, organisation), words));
    }

    private static Complaint complaint(ResultSet row, int n) throws SQLException {
        return new Complaint(
                row.getObject("id", UUID.class),
                new Organisation(
                        new OrganisationId(row.getObject("organisation_id", UUID.class)),
                        row.getString("slug"),
                        row.getString("organisation_name")),
                new Account(
                        new AccountId(row.getObject("account_id", UUID.class)),
                        row.getString("name"),
                        row.getString("address")),
                row.getString("words"),
                row.getTimestamp("received_at").toInstant(),
                instant(row, "acknowledged_at"),
                row.getString("outcome"),
                instant(row, "closed_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
