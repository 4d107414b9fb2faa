package meridian.access.privacy;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import meridian.access.Account;
import meridian.access.Actor;
import meridian.access.Audit;
import meridian.access.Audited;
import meridian.access.OrganisationId;
import meridian.access.Sight;
import meridian.access.Wall;
import meridian.access.signin.TellOwner;
import meridian.platform.Seal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

/**
 * Gathers what is kept of those who asked for it, a table at a time: the parts that wait are the queue. A part is encrypted before
 * it is kept, and taken out a week after the last one was gathered.
 */
@Component
class GatherPersonalData {

    static final Duration KEPT = Duration.ofDays(7);

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient database;
    private final TransactionOperations transactions;
    private final Wall wall;
    private final ReadPersonalRows read;
    private final PersonalData personalData;
    private final Seal seal;
    private final Audit audit;
    private final TellOwner tellOwner;
    private final Clock clock;

    GatherPersonalData(
            JdbcClient database,
            TransactionOperations transactions,
            Wall wall,
            ReadPersonalRows read,
            PersonalData personalData,
            Seal seal,
            Audit audit,
            TellOwner tellOwner,
            Clock clock) {
        this.database = database;
        this.transactions = transactions;
        this.wall = wall;
        this.read = read;
        this.personalData = personalData;
        this.seal = seal;
        this.audit = audit;
        this.tellOwner = tellOwner;
        this.clock = clock;
    }

    /** What waits, with the organisations whose rows are looked through. */
    private record Waiting(UUID request, Set<OrganisationId> organisations) {}

    /** What all parts of one request need. */
    private record Run(DataRequest request, DataSubject subject, Redaction redaction, Map<String, String> names) {}

    /** Gathers all that waits, and takes out what was not fetched. */
    void gatherAll() {
        waiting().forEach(it -> wall.in(new Sight(it.organisations()), () -> gather(it.request())));
        transactions.executeWithoutResult(it -> database.sql("select access.forget_gathered(:before)")
                .param("before", Timestamp.from(clock.instant().minus(KEPT)))
                .query(Long.class)
                .single());
    }

    private List<Waiting> waiting() {
        return database.sql("select id, organisations from access.requests_to_gather()")
                .query((row, n) -> new Waiting(
                        row.getObject("id", UUID.class),
                        Arrays.stream((UUID[]) row.getArray("organisations").getArray())
                                .map(OrganisationId::new)
                                .collect(Collectors.toSet())))
                .list();
    }

    private boolean gather(UUID id) {
        DataRequest request = database.sql(DataRequests.REQUEST.formatted("r.id = :id"))
                .param("id", id)
                .query(DataRequests::request)
                .single();
        DataSubject subject = read.subject(request);
        Run run = new Run(request, subject, read.redaction(subject), read.names());
        boolean more = true;
        while (more) {
            more = Boolean.TRUE.equals(transactions.execute(it -> gatherNext(run)));
        }
        return true;
    }

    /** False where none waits any more that another node does not gather just now. */
    private boolean gatherNext(Run run) {
        Optional<Integer> next = database.sql("""
                        select seq from access.gathered_part where request_id = :id and found is null
                        order by seq limit 1 for update skip locked
                        """)
                .param("id", run.request().id())
                .query((row, n) -> row.getInt("seq"))
                .optional();
        if (next.isEmpty()) {
            return false;
        }
        GatheredPart part = part(next.get(), run);
        database.sql(
                        "update access.gathered_part set found = :found, content = :content where request_id = :id and seq = :seq")
                .param("found", part.rows().size())
                .param(
                        "content",
                        seal.sealed(
                                JSON.writeValueAsString(part),
                                about(run.request().id(), next.get())))
                .param("id", run.request().id())
                .param("seq", next.get())
                .update();
        finish(run.request());
        return true;
    }

    private GatheredPart part(int seq, Run run) {
        int place = 0;
        for (Category category : personalData.categories()) {
            for (PersonalTable table : category.tables()) {
                place++;
                if (place == seq) {
                    return read.read(category.name(), table, run.subject(), run.redaction(), run.names());
                }
            }
        }
        // Asked for while an older Meridian ran, which knew more tables.
        return new GatheredPart("", "", Map.of(), List.of(), false, false);
    }

    private void finish(DataRequest request) {
        boolean isLast = database.sql("""
                        update access.data_request set gathered_at = :now,
                            answered_at = case when organisation_id is null then :now else answered_at end
                        where id = :id and gathered_at is null
                            and not exists (select from access.gathered_part where request_id = :id and found is null)
                        """)
                        .param("now", Timestamp.from(clock.instant()))
                        .param("id", request.id())
                        .update()
                == 1;
        if (isLast && request.organisation() == null && request.account() != null) {
            Account person = new Account(request.account(), request.name(), request.address());
            tellOwner.tell(
                    person,
                    "What is kept of you is ready",
                    "You asked for all that is kept of you. It is ready, for a week, under your account, “What is kept of you”.");
            audit.note(
                    new Actor(request.name(), Actor.Through.JOB, request.account(), null),
                    new Audited(
                            "data-request.gathered",
                            Audited.Subject.of(person),
                            "Gathered all that is kept of %s.".formatted(request.name())));
        }
    }

    /** What was gathered, in the order it is shown. */
    List<GatheredPart> parts(DataRequest request) {
        return database.sql(
                        "select seq, content from access.gathered_part where request_id = :id and found > 0 order by seq")
                .param("id", request.id())
                .query((row, n) -> opened(row.getBytes("content"), about(request.id(), row.getInt("seq"))))
                .list();
    }

    private GatheredPart opened(byte[] content, String about) {
        return seal.opened(content, about)
                .map(it -> JSON.readValue(it, GatheredPart.class))
                .orElseThrow(() -> new IllegalStateException("What was gathered was encrypted with another key"));
    }

    private static String about(UUID request, int seq) {
        return "gathered " + request + " " + seq;
    }
}
