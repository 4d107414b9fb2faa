package meridian.staffing.planner.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Ctrl-C as a wish to have what there is: the program ends when the best plan so far is written. */
final class Stopping implements AutoCloseable {

    private static final int SECONDS_TO_WRITE = 20;

    private final CountDownLatch done = new CountDownLatch(1);
    private final Thread hook = new Thread(this::waitForThePlan, "stop planning");
    private volatile boolean wanted;

    private Stopping() {}

    static Stopping atCtrlC() {
        Stopping stopping = new Stopping();
        Runtime.getRuntime().addShutdownHook(stopping.hook);
        return stopping;
    }

    boolean isWanted() {
        return wanted;
    }

    private void waitForThePlan() {
        wanted = true;
        try {
            if (!done.await(SECONDS_TO_WRITE, TimeUnit.SECONDS)) {
                System.err.println("meridian: the plan was not written in time");
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        System.out.flush();
        done.countDown();
        if (!wanted) {
            Runtime.getRuntime().removeShutdownHook(hook);
        }
    }
}
