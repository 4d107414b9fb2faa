package meridian.platform;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.FailureHandler.ExponentialBackoffFailureHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler.MaxRetriesFailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Work to be done after the answer was given. What was ordered is kept in the database: a piece that was cut off, even by
 * {@code kill -9}, is begun again some ten seconds after the program runs again.
 */
@Component
public final class JobQueue implements SmartLifecycle {

    private static final String TABLE = "platform.scheduled_tasks";
    private static final Duration HEARTBEAT = Duration.ofSeconds(2);
    /** The fewest db-scheduler allows; a piece whose program has been silent for so many is begun again by another. */
    private static final int HEARTBEATS_MISSED = 4;

    private static final int AT_ONCE = 2;
    private static final int RETRIES = 3;
    private static final Duration TIME_TO_END = Duration.ofSeconds(10);

    private final Map<String, OneTimeTask<Void>> tasks;
    private final SchedulerClient client;
    private final Scheduler scheduler;
    private final Clock clock;
    private volatile boolean running;

    public JobQueue(DataSource database, List<Job> jobs, Clock clock) {
        this.clock = clock;
        tasks = jobs.stream().map(JobQueue::task).collect(Collectors.toMap(OneTimeTask::getName, Function.identity()));
        client = SchedulerClient.Builder.create(
                        new TransactionAwareDataSourceProxy(database), List.copyOf(tasks.values()))
                .tableName(TABLE)
                .build();
        scheduler = Scheduler.create(database, List.copyOf(tasks.values()))
                .tableName(TABLE)
                .threads(AT_ONCE)
                .pollingInterval(Duration.ofSeconds(1))
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(HEARTBEATS_MISSED)
                .shutdownMaxWait(TIME_TO_END)
                .build();
    }

    /**
     * Orders the piece of work with this id, together with what else the transaction changes: rolled back, nothing is
     * ordered. Ordering what is already waiting or being done changes nothing.
     *
     * @throws IllegalArgumentException if there is no such job
     */
    public void later(String job, String id) {
        OneTimeTask<Void> task = tasks.get(job);
        if (task == null) {
            throw new IllegalArgumentException("No job " + job + " among " + tasks.keySet());
        }
        client.scheduleIfNotExists(task.instance(id), clock.instant());
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    lookNow();
                }
            });
        } else {
            lookNow();
        }
    }

    private void lookNow() {
        if (running) {
            scheduler.triggerCheckForDueExecutions();
        }
    }

    private static OneTimeTask<Void> task(Job job) {
        return Tasks.oneTime(job.name(), Void.class)
                .onFailure(new MaxRetriesFailureHandler<>(
                        RETRIES, new ExponentialBackoffFailureHandler<>(Duration.ofSeconds(1))))
                .execute((piece, context) -> job.work().accept(piece.getId()));
    }

    @Override
    public void start() {
        scheduler.start();
        running = true;
    }

    /** Gives what is being done a little time to end; what does not is begun again at the next start. */
    @Override
    public void stop() {
        running = false;
        scheduler.stop();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
