package meridian.access.erasure;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Has done in the background what was confirmed. What waits is in the database, so that the next start goes on where this one ended. */
@Component
class ErasureQueue implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ErasureQueue.class);
    private static final int LOOK_AGAIN_SECONDS = 15;

    private final EraseParts eraseParts;
    private final Semaphore asked = new Semaphore(0);
    private volatile boolean running;
    private @Nullable Thread worker;

    ErasureQueue(EraseParts eraseParts) {
        this.eraseParts = eraseParts;
    }

    @TransactionalEventListener(classes = AskErasure.Confirmed.class)
    void wake() {
        asked.release();
    }

    @Override
    public void start() {
        running = true;
        worker = Thread.ofPlatform().daemon().name("erasure").start(this::workForEver);
    }

    private void workForEver() {
        while (running) {
            try {
                while (running && eraseParts.next()) {}
            } catch (RuntimeException failed) {
                LOG.warn("What was confirmed could not be erased; trying again", failed);
            }
            try {
                asked.tryAcquire(LOOK_AGAIN_SECONDS, TimeUnit.SECONDS);
                asked.drainPermits();
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    @Override
    public void stop() {
        running = false;
        asked.release();
        try {
            if (worker != null) {
                worker.join(10_000);
                worker = null;
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
