package meridian.roles;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import meridian.access.Sight;
import meridian.access.Wall;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Reads the documents of imports in the background, one after the other, and then holds to the checks again the roles around
 * what changed. What waits is in the database: whatever the program or the database was doing when it ended, the next start
 * goes on where it was.
 */
@Component
public class ReadingQueue implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ReadingQueue.class);
    private static final int LOOK_AGAIN_SECONDS = 15;
    private static final int DATABASE_RETRY_SECONDS = 2;

    private final Imports imports;
    private final ImportDocuments importDocuments;
    private final CheckAgain checkAgain;
    private final Wall wall;
    private final Semaphore asked = new Semaphore(0);
    private volatile boolean running;
    private volatile boolean documentsWait = true;
    private @Nullable Thread reader;

    ReadingQueue(Imports imports, ImportDocuments importDocuments, CheckAgain checkAgain, Wall wall) {
        this.imports = imports;
        this.importDocuments = importDocuments;
        this.checkAgain = checkAgain;
        this.wall = wall;
    }

    /** Says that documents wait: at once, or where a transaction holds them, when they can be seen. */
    public void wake() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            read();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                read();
            }
        });
    }

    private void read() {
        documentsWait = true;
        asked.release();
    }

    @TransactionalEventListener(classes = ToCheck.RolesToCheck.class, fallbackExecution = true)
    void checkAgain() {
        asked.release();
    }

    @Override
    public void start() {
        running = true;
        reader = Thread.ofPlatform().daemon().name("reading").start(this::readForEver);
    }

    private void readForEver() {
        while (isRunning()) {
            int pause = readAll() ? LOOK_AGAIN_SECONDS : DATABASE_RETRY_SECONDS;
            try {
                if (asked.tryAcquire(pause, TimeUnit.SECONDS)) {
                    asked.drainPermits();
                } else {
                    documentsWait = true;
                }
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    /** Whether all could be read that waits. */
    private boolean readAll() {
        try {
            do {
                readDocuments();
            } while (isRunning() && checkAgain.next());
            return true;
        } catch (RuntimeException databaseGone) {
            documentsWait = true;
            LOG.warn(
                    "The database did not answer while documents were read or checked; trying again: {}",
                    databaseGone.getMessage());
            return false;
        } catch (Error fault) {
            documentsWait = true;
            LOG.error("A fault ended the reading or checking of what waits; trying again", fault);
            return false;
        }
    }

    private void readDocuments() {
        if (documentsWait) {
            documentsWait = false;
            imports.unfinished().forEach(it -> wall.in(Sight.of(it.organisation()), () -> readDocuments(it.id())));
        }
    }

    private boolean readDocuments(ImportId id) {
        importDocuments.readWaiting(id, this::isRunning);
        return isRunning();
    }

    @Override
    public void stop() {
        running = false;
        wake();
        join(reader);
    }

    /** The document being read is read to its end. */
    private static void join(@Nullable Thread thread) {
        try {
            if (thread != null) {
                thread.join(10_000);
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
