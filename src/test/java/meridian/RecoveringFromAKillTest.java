package meridian;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
