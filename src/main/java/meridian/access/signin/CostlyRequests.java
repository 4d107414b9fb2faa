package meridian.access.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How often somebody may ask for what is costly: so many times within ten minutes, on however many nodes; then each further time
 * has to wait twice as long as the one before, until the next ten minutes begin.
 */
@Component
public class CostlyRequests {

    private static final long WITHIN_SECONDS = Duration.ofMinutes(10).toSeconds();

    private final int most;
    private final Throttle throttle;
    private final Clock clock;

    /** @param most within ten minutes: more than anybody presses buttons, and enough for a program that takes its time */
    CostlyRequests(@Value("${meridian.costly-requests:300}") int most, Throttle throttle, Clock clock) {
        this.most = most;
        this.throttle = throttle;
        this.clock = clock;
    }

    /** How often within ten minutes. */
    public int most() {
        return most;
    }

    /**
     * Counts one.
     *
     * @param whose the account, or the address of whoever has none
     * @return how long to wait before it is done; empty where it may go on
     */
    public Optional<Duration> asked(String whose) {
        Instant now = clock.instant();
        long begun = now.getEpochSecond() / WITHIN_SECONDS;
        Duration left = Duration.between(now, Instant.ofEpochSecond((begun + 1) * WITHIN_SECONDS));
        return throttle.tried("costly %d %s".formatted(begun, whose), most)
                .map(wait -> wait.compareTo(left) < 0 ? wait : left);
    }
}
