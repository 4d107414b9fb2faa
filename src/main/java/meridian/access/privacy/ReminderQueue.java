package meridian.access.privacy;

import java.time.Duration;
import meridian.platform.BackgroundLoop;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks every hour, and at the start, whether something is due soon. */
@Component
class ReminderQueue implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ReminderQueue.class);

    private final BackgroundLoop loop;

    ReminderQueue(Reminders reminders) {
        this.loop = new BackgroundLoop(
                "reminders",
                Duration.ofHours(1),
                reminders::remind,
                failed -> LOG.warn("Nobody could be reminded of what is due; trying again in an hour", failed));
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
