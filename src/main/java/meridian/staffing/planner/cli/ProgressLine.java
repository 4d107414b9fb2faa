package meridian.staffing.planner.cli;

import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import meridian.staffing.planner.Standing;
import org.jspecify.annotations.Nullable;

/** Says once a second how far the planning is. */
final class ProgressLine implements Consumer<Standing>, AutoCloseable {

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("progress").factory());
    private final long begun = System.nanoTime();
    private final Path file;
    private volatile @Nullable Standing latest;

    private ProgressLine(Path file) {
        this.file = file;
    }

    static ProgressLine onStandardError(Path file) {
        ProgressLine line = new ProgressLine(file);
        var _ = line.clock.scheduleAtFixedRate(line::say, 1, 1, TimeUnit.SECONDS);
        return line;
    }

    @Override
    public void accept(Standing standing) {
        latest = standing;
    }

    private void say() {
        long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun);
        Standing standing = latest;
        System.err.printf(
                "%s: %d s: %s%n", file.getFileName(), seconds, standing == null ? "no plan yet" : standing.toString());
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
