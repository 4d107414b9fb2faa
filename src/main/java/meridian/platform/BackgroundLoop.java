package meridian.platform;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A thread that does what waits in the database: at the start, whenever it is woken, and again after a while for what nobody
 * woke it for, such as what another node left.
 */
public final class BackgroundLoop {

    private static final Duration LONGEST_STOP = Duration.ofSeconds(10);

    private final String name;
    private final Duration lookAgain;
    private final Runnable work;
    private final Consumer<RuntimeException> failed;
    private final Semaphore asked = new Semaphore(0);
    private volatile boolean running;
    private @Nullable Thread thread;

    /**
     * One that is not started yet.
     *
     * @param name what its thread is called
     * @param lookAgain after what time it looks again unasked
     * @param work does all that waits
     * @param failed is told why it could not be done, which is tried again
     */
    public BackgroundLoop(String name, Duration lookAgain, Runnable work, Consumer<RuntimeException> failed) {
        this.name = name;
        this.lookAgain = lookAgain;
        this.work = work;
        this.failed = failed;
    }

    /** Says that something waits. */
    public void wake() {
        asked.release();
    }

    public void start() {
        running = true;
        thread = Thread.ofPlatform().daemon().name(name).start(this::workForEver);
    }

    private void workForEver() {
        while (running) {
            try {
                work.run();
            } catch (RuntimeException trouble) {
                failed.accept(trouble);
            }
            try {
                asked.tryAcquire(lookAgain.toSeconds(), TimeUnit.SECONDS);
                asked.drainPermits();
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    /** Has it end, and waits a while until it has. */
    public void stop() {
        running = false;
        wake();
        try {
            if (thread != null) {
                thread.join(LONGEST_STOP);
                thread = null;
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether it was started and not stopped; its work may ask, to end early. */
    public boolean isRunning() {
        return running;
    }
}
