package meridian.access.signin;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slows guessing down. After some free failures under a key each further one doubles the time to wait, up to a quarter of an
 * hour; after an hour without one they are forgotten. A try is counted before its password is looked at, in a transaction of
 * its own, so that many at once, on however many nodes, are no way round it.
 */
@Component
class Throttle {

    static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);

    /** How long to wait after the last failure, as a doubling time. */
    private static final String WAIT =
            "make_interval(secs => least(:longest, power(2, least(it.failures - :free, 20))))";

    private static final Logger LOG = LoggerFactory.getLogger(Throttle.class);

    private final JdbcClient database;
    private final Clock clock;

    Throttle(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Counts a try under the key as failed until {@link #succeeded}.
     *
     * @param free how many may fail before one has to wait
     * @return how long to wait, which is a try that was not counted; empty where it may go on
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Optional<Duration> tried(String key, int free) {
        Instant now = clock.instant();
        Optional<Integer> failures = database.sql("""
                        insert into access.failed_sign_in as it (key, failures, last_at) values (:key, 1, :now)
                        on conflict (key) do update
                        set failures = case when it.last_at < :forgotten then 1 else it.failures + 1 end, last_at = :now
                        where it.failures < :free or it.last_at < :forgotten
                           or it.last_at + \
                        """ + WAIT + " <= :now returning failures")
                .param("key", Secret.hash(key))
                .param("free", free)
                .param("now", Timestamp.from(now))
                .param("forgotten", Timestamp.from(now.minus(FORGOTTEN_AFTER)))
                .param("longest", (double) LONGEST_WAIT.toSeconds())
                .query(Integer.class)
                .optional();
        failures.filter(it -> it >= free).ifPresent(Throttle::note);
        return failures.isPresent() ? Optional.empty() : Optional.of(wait(key, free, now));
    }

    /**
     * The log says that somebody tries too often, and not whose account or from where: that is in the audit as far as it counted.
     * Tries that have to wait are not counted, so that nobody fills the log with them.
     */
    private static void note(int failures) {
        LOG.info("After {} tries under one name or from one place the next has to wait", failures);
    }

    private Duration wait(String key, int free, Instant now) {
        return database.sql(
                        "select it.last_at + " + WAIT + " as over from access.failed_sign_in as it where key = :key")
                .param("key", Secret.hash(key))
                .param("free", free)
                .param("longest", (double) LONGEST_WAIT.toSeconds())
                .query((row, n) ->
                        Duration.between(now, row.getTimestamp("over").toInstant()))
                .optional()
                .filter(Duration::isPositive)
                .orElse(Duration.ofSeconds(1));
    }

    /** Takes back that the last try under the key failed, and with {@code all} that any did. */
    @Transactional
    public void succeeded(String key, boolean all) {
        database.sql(
                        all
                                ? "delete from access.failed_sign_in where key = :key"
                                : "update access.failed_sign_in set failures = failures - 1 where key = :key and failures > 0")
                .param("key", Secret.hash(key))
                .update();
    }

    /** Takes out what is forgotten. */
    @Transactional
    public void forget() {
        database.sql("delete from access.failed_sign_in where last_at < :forgotten")
                .param("forgotten", Timestamp.from(clock.instant().minus(FORGOTTEN_AFTER)))
                .update();
    }
}
