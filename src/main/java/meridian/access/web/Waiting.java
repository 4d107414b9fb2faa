package meridian.access.web;

import java.time.Duration;

/** How long to wait, in words. */
final class Waiting {

    private Waiting() {}

    /** "20 seconds", "4 minutes": never less than what is left. */
    static String words(Duration wait) {
        long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        if (seconds < 90) {
            return seconds == 1 ? "a second" : seconds + " seconds";
        }
        return (seconds + 59) / 60 + " minutes";
    }
}
