package meridian.access.privacy;

import java.time.Duration;
import meridian.platform.BackgroundLoop;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Has what people ask for gathered in the background; what waits is in the database, and the next start goes on with it. */
@Component
class GatherQueue implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(GatherQueue.class);

    private final BackgroundLoop loop;

    GatherQueue(GatherPersonalData gather) {
        this.loop = new BackgroundLoop(
                "gathering",
                Duration.ofSeconds(60),
                gather::gatherAll,
                failed -> LOG.warn("What people asked for could not be gathered; trying again", failed));
    }

    @TransactionalEventListener(classes = DataRequests.ToGather.class)
    void wake() {
        loop.wake();
    }

    @Override
    public void start() {
        loop.start();
    }

    @Override
    public void stop() {
        loop.stop();
    }

    @Override
    public boolean isRunning() {
        return loop.isRunning();
    }
}
