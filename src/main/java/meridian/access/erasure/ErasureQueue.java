package meridian.access.erasure;

import java.time.Duration;
import meridian.platform.BackgroundLoop;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Has done in the background what was confirmed. What waits is in the database, so that the next start goes on where this one ended. */
@Component
class ErasureQueue implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ErasureQueue.class);

    private final EraseParts eraseParts;
    private final BackgroundLoop loop;

    ErasureQueue(EraseParts eraseParts) {
        this.eraseParts = eraseParts;
        this.loop = new BackgroundLoop(
                "erasure",
                Duration.ofSeconds(15),
                this::erase,
                failed -> LOG.warn("What was confirmed could not be erased; trying again", failed));
    }

    private void erase() {
        while (loop.isRunning() && eraseParts.next()) {}
    }

    @TransactionalEventListener(classes = AskErasure.Confirmed.class)
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
