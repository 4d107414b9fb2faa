package meridian.access.privacy;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import meridian.access.Account;
import meridian.access.AccountId;
import meridian.access.Actor;
import meridian.access.Audit;
import meridian.access.Audited;
import meridian.access.Organisation;
import meridian.access.OrganisationId;
import meridian.ui.Dates;
import meridian.ui.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What people ask of what is kept of them: those who ask here, and those whose letters an organisation writes down. */
@Repository
public class DataRequests {

    /** What a request's entries in the audit are about, where its person has no account. */
    public static final String KIND = "data-request";

    static final String REQUEST = """
            select r.*, count(p.seq) as parts, count(p.found) as done, array(
                select reason || ' ' || since || ' ' || coalesce(until::text, '') from access.data_request_pause
                where request_id = r.id order by since, reason) as pauses
            from access.data_request r left join access.gathered_part p on p.request_id = r.id
            where %s group by r.id order by r.answered_at is not null, r.received_on desc, r.id desc
            """;

    private final JdbcClient database;
    private final Audit audit;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final PersonalData personalData;

    DataRequests(
            JdbcClient database,
            Audit audit,
            Clock clock,
            ApplicationEventPublisher events,
            PersonalData personalData) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
        this.events = events;
        this.personalData = personalData;
    }

    /** There are parts to gather. */
    record ToGather() {}

    /** Those of somebody who asked here, the latest first. */
    public List<DataRequest> of(AccountId account) {
        return database.sql(REQUEST.formatted("r.account_id = :account and r.organisation_id is null"))
                .param("account", account.value())
                .query(DataRequests::request)
                .list();
    }

    /** Those that came to an organisation, open ones first. */
    public List<DataRequest> to(OrganisationId organisation) {
        return database.sql(REQUEST.formatted("r.organisation_id = :organisation"))
                .param("organisation", organisation.value())
                .query(DataRequests::request)
                .list();
    }

    /** One that came to an organisation. */
    public Optional<DataRequest> find(OrganisationId organisation, UUID id) {
        return database.sql(REQUEST.formatted("r.id = :id and r.organisation_id = :organisation"))
                .param("id", id)
                .param("organisation", organisation.value())
                .query(DataRequests::request)
                .optional();
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Dates.ZONE);
    }

    /** Has all that is kept of somebody gathered for them, in place of what was gathered before. */
    @Transactional
    public void ask(Account person, Actor by) {
        database.sql(
                        "delete from access.gathered_part p using access.data_request r where r.id = p.request_id and r.account_id = :account and r.organisation_id is null")
                .param("account", person.id().value())
                .update();
        UUID id = add(null, person.id(), person.name(), person.address(), today(), by);
        queue(id, null);
        audit.note(
                by,
                new Audited(
                        "data-request.made",
                        Audited.Subject.of(person),
                        "%s asked for all that is kept of them.".formatted(person.name())));
    }

    /**
     * Writes down that somebody asked an organisation by letter.
     *
     * @param proved whether it is known that it is them; else the clock stands until it is
     * @return which request it is
     */
    @Transactional
    public UUID record(
            Organisation organisation, String name, String address, LocalDate receivedOn, boolean proved, Actor by) {
        UUID id = add(organisation.id(), knownTo(organisation, address), name, address, receivedOn, by);
        if (!proved) {
            pause(organisation, id, new Pause(Pause.Reason.IDENTITY, receivedOn, null));
        }
        note(
                by,
                "data-request.recorded",
                organisation,
                id,
                "Wrote down that %s asked on %s for what is kept of them.".formatted(name, Dates.day(receivedOn)));
        return id;
    }

    /** The account with an address that the organisation has or had something to do with; another is none of its business. */
    private @Nullable AccountId knownTo(Organisation organisation, String address) {
        return database.sql("""
                        select a.id from access.account a where lower(a.address) = lower(:address) and a.service_of is null and (
                            exists (select from access.membership m where m.account_id = a.id and m.organisation_id = :organisation)
                            or exists (select from access.audit_entry e where e.organisation_id = :organisation
                                and (e.account_id = a.id or e.subject_id = a.id::text)))
                        """)
                .param("address", address)
                .param("organisation", organisation.id().value())
                .query((row, n) -> new AccountId(row.getObject("id", UUID.class)))
                .optional()
                .orElse(null);
    }

    private UUID add(
            @Nullable OrganisationId organisation,
            @Nullable AccountId account,
            String name,
            String address,
            LocalDate receivedOn,
            Actor by) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        database.sql("""
                        insert into access.data_request
                            (id, organisation_id, account_id, name, address, received_on, recorded_at, recorded_by)
                        values (:id, :organisation, :account, :name, :address, :received, :now, :by)
                        """)
                .param("id", id)
                .param("organisation", organisation == null ? null : organisation.value(), Types.OTHER)
                .param("account", account == null ? null : account.value(), Types.OTHER)
                .param("name", name)
                .param("address", address)
                .param("received", receivedOn)
                .param("now", Timestamp.from(clock.instant()))
                .param("by", by.name())
                .update();
        return id;
    }

    /** Has the clock stand from today on, until what is waited for has come. */
    @Transactional
    public void pause(Organisation organisation, DataRequest request, Pause.Reason reason, Actor by) {
        open(request);
        if (request.answerBy().pause().isPresent()) {
            throw Refusal.conflict("The clock stands already.");
        }
        pause(organisation, request.id(), new Pause(reason, today(), null));
        note(
                by,
                "data-request.paused",
                organisation,
                request.id(),
                "Stopped the clock of %s’s request: waits for %s.".formatted(request.name(), reason.words()));
    }

    private void pause(Organisation organisation, UUID request, Pause pause) {
        database.sql("""
                        insert into access.data_request_pause (request_id, organisation_id, reason, since)
                        values (:request, :organisation, :reason, :since)
                        on conflict (request_id, reason, since) do update set until = null
                        """)
                .param("request", request)
                .param("organisation", organisation.id().value())
                .param("reason", pause.reason().name().toLowerCase(Locale.ROOT))
                .param("since", pause.since())
                .update();
    }

    /** Lets the clock run again: what was waited for has come today. */
    @Transactional
    public void resume(Organisation organisation, DataRequest request, Actor by) {
        int resumed = database.sql(
                        "update access.data_request_pause set until = greatest(since, :today) where request_id = :request and until is null")
                .param("today", today())
                .param("request", request.id())
                .update();
        if (resumed > 0) {
            database.sql("update access.data_request set reminded_at = null where id = :id")
                    .param("id", request.id())
                    .update();
            note(
                    by,
                    "data-request.resumed",
                    organisation,
                    request.id(),
                    "Let the clock of %s’s request run again.".formatted(request.name()));
        }
    }

    /** Gives it two months more, which a complex one may have, and of which the person is to be told within the first. */
    @Transactional
    public void extend(Organisation organisation, DataRequest request, String because, Actor by) {
        open(request);
        database.sql("update access.data_request set extended_because = :because, reminded_at = null where id = :id")
                .param("because", because)
                .param("id", request.id())
                .update();
        note(
                by,
                "data-request.extended",
                organisation,
                request.id(),
                "Gave %s’s request two months more.".formatted(request.name()),
                because);
    }

    /** Has what the organisation keeps of them gathered, in place of what was gathered before. */
    @Transactional
    public void gather(Organisation organisation, DataRequest request, Actor by) {
        open(request);
        boolean doubted = request.answerBy()
                .pause()
                .filter(it -> it.reason() == Pause.Reason.IDENTITY)
                .isPresent();
        if (doubted) {
            throw Refusal.conflict(
                    "It is not known yet that it is them. Let the clock run again when they have shown it.");
        }
        database.sql("delete from access.gathered_part where request_id = :id")
                .param("id", request.id())
                .update();
        queue(request.id(), organisation.id());
        note(
                by,
                "data-request.run",
                organisation,
                request.id(),
                "Had what is kept of %s gathered.".formatted(request.name()));
    }

    private void queue(UUID request, @Nullable OrganisationId organisation) {
        database.sql("""
                        insert into access.gathered_part (request_id, seq, organisation_id)
                        select :request, seq, :organisation from generate_series(1, :parts) seq
                        """)
                .param("request", request)
                .param("organisation", organisation == null ? null : organisation.value(), Types.OTHER)
                .param("parts", personalData.tables().size())
                .update();
        database.sql("update access.data_request set gathered_at = null where id = :id")
                .param("id", request)
                .update();
        events.publishEvent(new ToGather());
    }

    /** Notes that they were answered, and takes out what was gathered. */
    @Transactional
    public void answered(Organisation organisation, DataRequest request, Actor by) {
        open(request);
        database.sql("update access.data_request set answered_at = :now where id = :id")
                .param("now", Timestamp.from(clock.instant()))
                .param("id", request.id())
                .update();
        database.sql("delete from access.gathered_part where request_id = :id")
                .param("id", request.id())
                .update();
        note(by, "data-request.answered", organisation, request.id(), "Answered %s.".formatted(request.name()));
    }

    private static void open(DataRequest request) {
        if (request.answeredAt() != null) {
            throw Refusal.conflict("It was answered already.");
        }
    }

    private void note(Actor by, String act, Organisation organisation, UUID request, String words) {
        note(by, act, organisation, request, words, null);
    }

    private void note(
            Actor by, String act, Organisation organisation, UUID request, String words, @Nullable String because) {
        Audited.Subject subject = database.sql(
                        "select account_id, name, address from access.data_request where id = :id")
                .param("id", request)
                .query((row, n) -> {
                    UUID account = row.getObject("account_id", UUID.class);
                    return account == null
                            ? new Audited.Subject(KIND, request.toString(), row.getString("name"), organisation.id())
                            : Audited.Subject.of(
                                    new Account(
                                            new AccountId(account), row.getString("name"), row.getString("address")),
                                    organisation);
                })
                .single();
        audit.note(by, new Audited(act, subject, words).because(because));
    }

    static DataRequest request(ResultSet row, int n) throws SQLException {
        UUID organisation = row.getObject("organisation_id", UUID.class);
        UUID account = row.getObject("account_id", UUID.class);
        return new DataRequest(
                row.getObject("id", UUID.class),
                organisation == null ? null : new OrganisationId(organisation),
                account == null ? null : new AccountId(account),
                row.getString("name"),
                row.getString("address"),
                row.getObject("received_on", LocalDate.class),
                row.getString("recorded_by"),
                row.getString("extended_because"),
                Arrays.stream((String[]) row.getArray("pauses").getArray())
                        .map(DataRequests::pause)
                        .toList(),
                row.getInt("parts"),
                row.getInt("done"),
                instant(row, "gathered_at"),
                instant(row, "answered_at"));
    }

    private static Pause pause(String written) {
        String[] parts = written.split(" ", -1);
        return new Pause(
                Pause.Reason.valueOf(parts[0].toUpperCase(Locale.ROOT)),
                LocalDate.parse(parts[1]),
                parts[2].isEmpty() ? null : LocalDate.parse(parts[2]));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
