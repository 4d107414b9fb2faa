package meridian;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import meridian.testing.ApiClient;
import meridian.testing.RunningProgram;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class RecoveringFromAKillTest {

    @TempDir
    Path data;

    @Test
    void what_was_acknowledged_is_there_after_the_program_and_the_database_were_killed() throws Exception {
        try (RunningProgram program = RunningProgram.on(data)) {
            database().sql("create table acknowledged (word text)").update();
            database().sql("insert into acknowledged values ('kept')").update();
            program.kill();
        }
        RunningProgram.signal("KILL", postmaster());

        try (RunningProgram again = RunningProgram.on(data)) {
            assertThat(again.address()).startsWith("http://127.0.0.1:");
            assertThat(words()).containsExactly("kept");
            database().sql("insert into acknowledged values ('kept too')").update();
            again.kill();
        }

        try (RunningProgram besideTheOrphan = RunningProgram.on(data)) {
            assertThat(words()).containsExactly("kept", "kept too");
            besideTheOrphan.interrupt();
            assertThat(besideTheOrphan.waitForEnd()).isEqualTo(130);
        }
        assertThat(data.resolve("postgres/postmaster.pid")).doesNotExist();
    }

    @Test
    void what_was_sent_with_a_key_is_done_once_although_the_program_is_killed_while_it_does_it() throws Exception {
        int sent = 0;
        for (int kill = 0; kill < 3; kill++) {
            try (RunningProgram program = RunningProgram.on(data)) {
                if (kill == 0) {
                    program.signIn("Harrowmere Borough Council");
                }
                sent = Math.max(sent, sendUntilItIsKilled(program, 25 + 10 * kill));
            }
        }
        assertThat(sent).isPositive();
        try (RunningProgram program = RunningProgram.on(data)) {
            ApiClient api = new ApiClient(program.address());
            for (int n = 0; n <= sent; n++) {
                assertThat(SentImport.to(api, "key-" + n, "keeper-" + n).statusCode())
                        .isEqualTo(202);
            }
            assertThat(SentImport.imports(database())).hasSize(sent + 1);
            assertThat(SentImport.imports(database()).values()).containsOnly(1);
        }
    }

    /** Sends all from the first on, until the program dies under one of them; answers which that was. */
    private static int sendUntilItIsKilled(RunningProgram program, int after) throws Exception {
        ApiClient api = new ApiClient(program.address());
        Thread killer = Thread.ofVirtual().unstarted(() -> {
            try {
                program.kill();
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        });
        int n = 0;
        try {
            for (; ; n++) {
                if (n == after) {
                    killer.start();
                }
                SentImport.to(api, "key-" + n, "keeper-" + n);
            }
        } catch (UncheckedIOException dead) {
            killer.join();
            return n;
        }
    }

    private List<@Nullable String> words() throws IOException {
        return database()
                .sql("select word from acknowledged order by word")
                .query(String.class)
                .list();
    }

    private long postmaster() throws IOException {
        return Long.parseLong(note().getFirst().strip());
    }

    private JdbcClient database() throws IOException {
        String port = note().get(3).strip();
        String password = Files.readString(data.resolve("database-password")).strip();
        return JdbcClient.create(
                new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:" + port + "/postgres", "meridian", password));
    }

    /** PostgreSQL's own: the process in the first line, the port in the fourth. */
    private List<String> note() throws IOException {
        return Files.readAllLines(data.resolve("postgres/postmaster.pid"));
    }
}
