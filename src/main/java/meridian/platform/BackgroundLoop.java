package meridian.platform;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * A thread that does what waits in the database: at the start, whenever it is woken, and again after a while for what nobody
 * woke it for, such as what another node left. It begins and ends with the program.
 */
public abstract class BackgroundLoop implements SmartLifecycle {

    private static final Duration LONGEST_STOP = Duration.ofSeconds(10);

    private final String name;
    private final Duration lookAgain;
    private final String whenItFails;
    private final Semaphore asked = new Semaphore(0);
    private volatile boolean running;
    private @Nullable Thread thread;

    /**
     * One that is not started yet.
     *
     * @param name what its thread is called
     * @param lookAgain after what time it looks again unasked
     * @param whenItFails what the log says with the reason; it is tried again
     */
    protected BackgroundLoop(String name, Duration lookAgain, String whenItFails) {
        this.name = name;
        this.lookAgain = lookAgain;
        this.whenItFails = whenItFails;
    }

    /** Does all that waits. */
    protected abstract void work();

    /** Says that something waits. */
    public void wake() {
        asked.release();
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().daemon().name(name).start(this::workForEver);
    }

    private void workForEver() {
        while (running) {
            try {
                work();
            } catch (RuntimeException trouble) {
                LoggerFactory.getLogger(getClass()).warn(whenItFails, trouble);
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
    @Override
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
    @Override
    public boolean isRunning() {
        return running;
    }
}
