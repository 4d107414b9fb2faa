package meridian.access;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps in a file what the last entry of the audit is: when the program starts, once a day, and when it ends. Whoever
 * rewrites the chain in the database would have to rewrite the file too, and each copy of it.
 */
@Component
class DropAnchor implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DropAnchor.class);

    private final JdbcClient database;
    private final Clock clock;
    private final @Nullable AnchorFile file;
    private @Nullable ScheduledExecutorService daily;

    DropAnchor(JdbcClient database, Clock clock, @Value("${meridian.audit-anchors:}") String path) {
        this.database = database;
        this.clock = clock;
        this.file = path.isBlank() ? null : new AnchorFile(Path.of(path));
    }

    /** Adds an anchor, unless the last entry has one already or there is no entry. */
    synchronized void drop() {
        if (file == null) {
            return;
        }
        try {
            Anchor anchor = database.sql("select number, hash from access.audit_entry order by number desc limit 1")
                    .query((row, n) -> new Anchor(clock.instant(), row.getLong("number"), row.getBytes("hash")))
                    .optional()
                    .orElse(null);
            List<Anchor> before = file.read();
            if (anchor != null && (before.isEmpty() || before.getLast().number() != anchor.number())) {
                file.add(anchor);
            }
        } catch (DataAccessException | IllegalArgumentException | IOException failed) {
            LOG.warn("The audit could not be anchored in {}: {}", file.path(), failed.getMessage());
        }
    }

    @Override
    public void start() {
        daily = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("audit-anchor").factory());
        daily.scheduleAtFixedRate(this::drop, 0, 1, TimeUnit.DAYS);
    }

    @Override
    public void stop() {
        if (daily != null) {
            daily.shutdownNow();
            daily = null;
        }
        drop();
    }

    @Override
    public boolean isRunning() {
        return daily != null;
    }
}
