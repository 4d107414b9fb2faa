package meridian.roles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import meridian.testing.ApiClient;
import meridian.testing.RunningProgram;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class RecoveringAnImportTest {

    private static final int DOCUMENTS = 500;
    private static final Duration LONGEST = Duration.ofMinutes(5);

    @TempDir
    Path data;

    enum First {
        PROGRAM,
        DATABASE
    }

    @ParameterizedTest
    @EnumSource
    void an_import_goes_on_after_program_and_database_were_killed_in_the_middle_of_it(First first) throws Exception {
        int readBefore;
        try (RunningProgram program = RunningProgram.on(data)) {
            program.signIn("Test Council");
            assertThat(upload(program.address())).isEqualTo(302);
            JdbcClient database = JdbcClient.create(program.database());
            await(() -> count(database, "roles.import_item where outcome <> 'waiting'") > 20);
            readBefore = count(database, "roles.import_item where outcome <> 'waiting'");
            if (first == First.DATABASE) {
                killDatabase();
                assertThat(new ApiClient(program.address()).get("/roles").statusCode())
                        .isEqualTo(503);
            }
            program.kill();
        }
        assertThat(readBefore).isLessThan(DOCUMENTS);
        if (first == First.PROGRAM) {
            killDatabase();
        }
        try (RunningProgram again = RunningProgram.on(data)) {
            JdbcClient database = JdbcClient.create(again.database());
            assertThat(count(database, "roles.import_item")).isEqualTo(DOCUMENTS);
            assertThat(count(database, "roles.import_item where outcome <> 'waiting'"))
                    .isGreaterThanOrEqualTo(readBefore);
            assertThat(halfImported(database)).isZero();
            await(() -> count(database, "roles.import where finished_at is not null") == 1);
            assertThat(count(database, "roles.import_item where outcome = 'new'"))
                    .isEqualTo(DOCUMENTS);
            assertThat(count(database, "roles.role")).isEqualTo(DOCUMENTS);
            assertThat(halfImported(database)).isZero();
            again.kill();
        }
        killDatabase();
    }

    private void killDatabase() throws IOException, InterruptedException {
        RunningProgram.signal("KILL", Long.parseLong(note().getFirst().strip()));
    }

    /** Roles without a draft, without all their statements, or that no document of the import became. */
    private static int halfImported(JdbcClient database) {
        return count(database, """
                roles.role where not exists (select from roles.draft where role_id = id)
                    or (select count(*) from roles.statement where role_id = id and kind = 'duty') <> 2
                    or not exists (select from roles.import_role where role_id = id)
                """);
    }

    private static int count(JdbcClient database, String of) {
        return database.sql("select count(*) from " + of).query(Integer.class).single();
    }

    private static void await(BooleanSupplier done) {
        Instant last = Instant.now().plus(LONGEST);
        while (!done.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(last);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    private static int upload(String address) throws IOException {
        return new ApiClient(address)
                .upload("/imports", Map.of("organisation", "Test Council"), "files", "roles.zip", zip())
                .statusCode();
    }

    private static byte[] zip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int number = 1; number <= DOCUMENTS; number++) {
                zip.putNextEntry(new ZipEntry("roles/keeper-%d.md".formatted(number)));
                zip.write("""
                        # Keeper of collection %1$d

                        ## Responsibilities

                        - Looks after collection %1$d and everything in it
                        - Answers questions about collection %1$d within five days
                        """.formatted(number).getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    /** PostgreSQL's own: the process in the first line. */
    private List<String> note() throws IOException {
        return Files.readAllLines(data.resolve("postgres/postmaster.pid"));
    }
}
