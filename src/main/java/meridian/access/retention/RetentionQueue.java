package meridian.access.retention;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks every hour, and at the start, whether what is due was taken out today. */
@Component
class RetentionQueue implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(RetentionQueue.class);

    private final Retentions retentions;
    private @Nullable ScheduledExecutorService hourly;

    RetentionQueue(Retentions retentions) {
        this.retentions = retentions;
    }

    private void run() {
        try {
            retentions.run();
        } catch (RuntimeException failed) {
            LOG.warn("What is due could not be taken out; trying again in an hour", failed);
        }
    }

    @Override
    public void start() {
        hourly = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("retention").factory());
        hourly.scheduleAtFixedRate(this::run, 0, 1, TimeUnit.HOURS);
    }

    /** A part being taken out is rolled back, or done: either is noted as it is. */
    @Override
    public void stop() {
        if (hourly != null) {
            hourly.shutdownNow();
            hourly = null;
        }
    }

    @Override
    public boolean isRunning() {
        return hourly != null;
    }
}
