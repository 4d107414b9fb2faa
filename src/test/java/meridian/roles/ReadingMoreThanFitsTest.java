package meridian.roles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import meridian.testing.ApiClient;
import meridian.testing.RunningProgram;
import meridian.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The program with a heap of 256 MB, and documents in its database that do not fit into it. */
class ReadingMoreThanFitsTest {

    private static final Map<String, String> GATEKEEPER = Map.of(
            "organisation", "Test Council",
            "gatekeeper.md", "# Gatekeeper\n\n## Responsibilities\n\n- Opens the gates at dawn\n");

    private static final Duration LONGEST = Duration.ofMinutes(2);

    @TempDir
    Path data;

    @Test
    void fails_with_the_reason_and_the_documents_after_it_are_read() throws Exception {
        TestDatabase test = TestDatabase.fresh();
        JdbcClient database = test.jdbc();
        try (RunningProgram program = RunningProgram.on(data, "--database-url", test.url())) {
            RunningProgram.signIn(test.dataSource(), "Test Council");
            ApiClient api = new ApiClient(program.address());
            String id = ApiClient.json(api.upload("/api/imports", GATEKEEPER))
                    .get("id")
                    .asString();
            await().atMost(LONGEST)
                    .until(() -> api.json("/api/imports/" + id).get("finished").asBoolean());

            // One that the driver of the database cannot hold, and one that it can, but not twice.
            test.transactions().executeWithoutResult(status -> {
                add(database, id, 2, 17_000_000);
                add(database, id, 3, 5_000_000);
                add(database, id, 4, 5);
                database.sql("update roles.import set finished_at = null, total = 4 where id = :id")
                        .param("id", UUID.fromString(id))
                        .update();
            });
            api.upload("/api/imports", GATEKEEPER);

            await().atMost(LONGEST)
                    .until(() -> api.json("/api/imports/" + id).get("finished").asBoolean());
            assertThat(api.json("/api/imports/" + id + "/items")
                            .get("items")
                            .valueStream()
                            .map(it -> it.get("outcome").asString()))
                    .containsExactly("new", "failed", "failed", "not_a_role");
            assertThat(api.get("/api/imports/" + id + "/items").body())
                    .contains("needs more memory to read than Meridian has")
                    .doesNotContain("a fault in Meridian");
        }
    }

    private static void add(JdbcClient database, String id, int seq, int lines) {
        database.sql("""
                insert into roles.import_item (import_id, seq, name, content, outcome)
                values (:id, :seq, :seq || '.md', convert_to(repeat('Opens the gates' || chr(10), :lines), 'UTF8'), 'waiting')
                """)
                .param("id", UUID.fromString(id))
                .param("seq", seq)
                .param("lines", lines)
                .update();
    }
}
