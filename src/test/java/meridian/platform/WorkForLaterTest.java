package meridian.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import meridian.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkForLaterTest {

    private final TestDatabase database = TestDatabase.fresh();
    private final BlockingQueue<String> done = new LinkedBlockingQueue<>();
    private final JobQueue queue = queue(done::add);

    @AfterEach
    void stop() {
        queue.stop();
    }

    @Test
    void what_was_ordered_is_done_once() throws InterruptedException {
        queue.start();
        queue.later("count", "one");
        assertThat(next()).isEqualTo("one");
    }

    @Test
    void what_was_ordered_before_the_program_ended_is_done_when_it_runs_again() throws InterruptedException {
        queue.later("count", "before");
        queue.start();
        assertThat(next()).isEqualTo("before");
    }

    @Test
    void what_is_rolled_back_was_never_ordered() throws InterruptedException {
        queue.start();
        database.transactions().executeWithoutResult(transaction -> {
            queue.later("count", "rolled back");
            transaction.setRollbackOnly();
        });
        queue.later("count", "kept");
        assertThat(next()).isEqualTo("kept");
        assertThat(done).isEmpty();
    }

    @Test
    void work_whose_program_died_is_begun_again() throws InterruptedException {
        queue.later("count", "cut off");
        database.jdbc().sql("""
                        update platform.scheduled_tasks
                        set picked = true, picked_by = 'a dead one', last_heartbeat = now() - interval '1 minute'
                        """).update();
        queue.start();
        assertThat(next()).isEqualTo("cut off");
    }

    @Test
    void work_that_fails_is_tried_again() throws InterruptedException {
        BlockingQueue<String> attempts = new LinkedBlockingQueue<>();
        JobQueue failing = queue(id -> {
            attempts.add(id);
            if (attempts.size() == 1) {
                throw new IllegalStateException("the first time it fails");
            }
            done.add(id);
        });
        failing.start();
        failing.later("count", "twice");
        assertThat(next()).isEqualTo("twice");
        assertThat(attempts).hasSize(2);
        failing.stop();
    }

    @Test
    void work_of_no_known_kind_is_refused() {
        assertThatThrownBy(() -> queue.later("cuont", "x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cuont");
    }

    private String next() throws InterruptedException {
        String id = done.poll(60, TimeUnit.SECONDS);
        return id == null ? "nothing was done within a minute" : id;
    }

    private JobQueue queue(Consumer<String> work) {
        return new JobQueue(database.dataSource(), List.of(new Job("count", work)), Clock.systemUTC());
    }
}
