package meridian.access.privacy;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Has what people ask for gathered in the background; what waits is in the database, and the next start goes on with it. */
@Component
class GatherQueue implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(GatherQueue.class);
    private static final int LOOK_AGAIN_SECONDS = 60;

    private final GatherPersonalData gather;
    private final Semaphore asked = new Semaphore(0);
    private volatile boolean running;
    private @Nullable Thread thread;

    GatherQueue(GatherPersonalData gather) {
        this.gather = gather;
    }

    @TransactionalEventListener(classes = DataRequests.ToGather.class)
    void wake() {
        asked.release();
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().daemon().name("gathering").start(this::gatherForEver);
    }

    private void gatherForEver() {
        while (running) {
            try {
                gather.gatherAll();
            } catch (RuntimeException failed) {
                LOG.warn("What people asked for could not be gathered; trying again", failed);
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
