package meridian.access.erasure;

import java.time.Duration;
import meridian.platform.BackgroundLoop;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Has done in the background what was confirmed. What waits is in the database, so that the next start goes on where this one ended. */
@Component
class ErasureQueue extends BackgroundLoop {

    private final EraseParts eraseParts;

    ErasureQueue(EraseParts eraseParts) {
        super("erasure", Duration.ofSeconds(15), "What was confirmed could not be erased; trying again");
        this.eraseParts = eraseParts;
    }

    @Override
    protected void work() {
        while (isRunning() && eraseParts.next()) {}
    }

    @Override
    @TransactionalEventListener(classes = AskErasure.Confirmed.class)
    public void wake() {
        super.wake();
    }
}
