package meridian.access.privacy;

import java.time.Duration;
import meridian.platform.BackgroundLoop;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Has what people ask for gathered in the background; what waits is in the database, and the next start goes on with it. */
@Component
class GatherQueue extends BackgroundLoop {

    private final GatherPersonalData gather;

    GatherQueue(GatherPersonalData gather) {
        super("gathering", Duration.ofSeconds(60), "What people asked for could not be gathered; trying again");
        this.gather = gather;
    }

    @Override
    protected void work() {
        gather.gatherAll();
    }

    @Override
    @TransactionalEventListener(classes = DataRequests.ToGather.class)
    public void wake() {
        super.wake();
    }
}
