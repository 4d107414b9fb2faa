package meridian.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many sign in at once, each on a virtual thread, as their requests come. */
class WorkingOnPasswordsTest {

    private static final int PEOPLE = 8;

    private final Passwords passwords = new Passwords(new BreachedPasswords(""));

    @Test
    void leaves_a_processor_and_every_thread_that_carries_requests_to_others() throws Exception {
        String hash = passwords.hash("kettle orbit lantern moss");
        int most = 0;
        try (ExecutorService requests = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> tries = IntStream.range(0, PEOPLE)
                    .mapToObj(i -> requests.submit(() -> passwords.matches("kettle orbit lantern moss", hash)))
                    .toList();
            while (!tries.stream().allMatch(Future::isDone)) {
                most = Math.max(most, threadsAtWork());
            }
            for (Future<Boolean> one : tries) {
                assertThat(one.get()).isTrue();
            }
        }
        assertThat(most).isBetween(1, Math.max(1, Runtime.getRuntime().availableProcessors() - 1));
    }

    /** Threads of the system: what a virtual one is at stands in no stack of theirs. */
    private static int threadsAtWork() {
        return (int) Thread.getAllStackTraces().values().stream()
                .filter(stack ->
                        Arrays.stream(stack).anyMatch(it -> it.getClassName().contains("Argon2")))
                .count();
    }
}
