package meridian.access.privacy;

import java.time.Duration;
import meridian.platform.BackgroundLoop;
import org.springframework.stereotype.Component;

/** Looks every hour, and at the start, whether something is due soon. */
@Component
class ReminderQueue extends BackgroundLoop {

    private final Reminders reminders;

    ReminderQueue(Reminders reminders) {
        super("reminders", Duration.ofHours(1), "Nobody could be reminded of what is due; trying again in an hour");
        this.reminders = reminders;
    }

    @Override
    protected void work() {
        reminders.remind();
    }
}
