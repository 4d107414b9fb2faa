package meridian.platform.mail;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The messages that wait to be sent: rows, so that one is sent if and only if what it tells of was done. */
@Repository
public class Outbox {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** After the first failure; each further wait is twice the one before. */
    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);

    private static final Duration LONGEST_WAIT = Duration.ofHours(1);
    private static final int DOUBLINGS = 10;

    private final JdbcClient database;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final boolean on;

    Outbox(
            JdbcClient database,
            Clock clock,
            ApplicationEventPublisher events,
            @Value("${meridian.mail:}") String server) {
        this.database = database;
        this.clock = clock;
        this.events = events;
        this.on = !server.isEmpty();
    }

    /** Whether messages are sent here at all. */
    public boolean isOn() {
        return on;
    }

    /** The same as sending what is of use for a day. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void send(Post post) {
        send(post, Duration.ofDays(1));
    }

    /**
     * Sends it when the transaction it is called in has committed; does nothing where messages are not sent.
     *
     * @param usefulFor how long it is tried where the mail server does not take it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void send(Post post, Duration usefulFor) {
        send(List.of(post), usefulFor);
    }

    /** The same for several at once. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void send(List<Post> posts, Duration usefulFor) {
        if (!on || posts.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        database.sql("""
                        insert into platform.message (id, kind, recipient, about, next_try_at, give_up_at)
                        select id, kind, recipient, about::jsonb, :now, :end
                        from unnest(:ids::uuid[], :kinds::text[], :to::text[], :about::text[]) as it (id, kind, recipient, about)
                        """)
                .param(
                        "ids",
                        posts.stream()
                                .map(it -> UuidCreator.getTimeOrderedEpoch())
                                .toArray(UUID[]::new))
                .param("kinds", posts.stream().map(Post::kind).toArray(String[]::new))
                .param("to", posts.stream().map(Post::to).toArray(String[]::new))
                .param(
                        "about",
                        posts.stream()
                                .map(it -> JSON.writeValueAsString(it.about()))
                                .toArray(String[]::new))
                .param("now", Timestamp.from(now))
                .param("end", Timestamp.from(now.plus(usefulFor)))
                .update();
        events.publishEvent(new Written());
    }

    /** Whether a message of a kind still waits to be sent to an address. */
    public boolean isWaiting(String kind, String to) {
        return database.sql("select exists (select from platform.message where kind = :kind and recipient = :to)")
                .param("kind", kind)
                .param("to", to)
                .query(Boolean.class)
                .single();
    }

    /** A message was written down, and can be sent once its transaction has committed. */
    record Written() {}

    /** A message that waits. */
    record Waiting(UUID id, Post post, int tries, Instant giveUpAt) {}

    /**
     * One whose time has come, held until the transaction ends so that no other node sends it too.
     *
     * @param kinds those that can be written here: while nodes are upgraded, another may know more
     */
    Optional<Waiting> due(Collection<String> kinds) {
        return database.sql("""
                        select id, kind, recipient, about, tries, give_up_at from platform.message
                        where next_try_at <= :now and kind in (:kinds)
                        order by next_try_at limit 1 for update skip locked
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("kinds", kinds)
                .query((row, n) -> new Waiting(
                        row.getObject("id", UUID.class),
                        new Post(
                                row.getString("kind"),
                                row.getString("recipient"),
                                JSON.readValue(row.getString("about"), new TypeReference<>() {})),
                        row.getInt("tries"),
                        row.getTimestamp("give_up_at").toInstant()))
                .optional();
    }

    /** Takes out one that was sent, or never will be. */
    void done(Waiting message) {
        database.sql("delete from platform.message where id = :id")
                .param("id", message.id())
                .update();
    }

    /** When to try again one that failed now; empty where it is to be given up. */
    Optional<Instant> nextTry(Waiting message) {
        Instant next = clock.instant().plus(wait(message.tries()));
        return next.isAfter(message.giveUpAt()) ? Optional.empty() : Optional.of(next);
    }

    private static Duration wait(int tries) {
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(tries, DOUBLINGS));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    void tryAgain(Waiting message, Instant at) {
        database.sql("update platform.message set tries = tries + 1, next_try_at = :at where id = :id")
                .param("id", message.id())
                .param("at", Timestamp.from(at))
                .update();
    }
}
