package meridian;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import meridian.testing.RunningProgram;
import meridian.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EndingWithCtrlCTest {

    private static final long BETWEEN_LOOKS = 20_000_000;

    private final TestDatabase database = TestDatabase.fresh();

    @TempDir
    Path data;

    @Test
    void a_page_that_was_asked_for_is_still_answered() throws Exception {
        try (HttpClient reader = HttpClient.newHttpClient();
                RunningProgram program = RunningProgram.on(data, "--database-url", database.url())) {
            CompletableFuture<HttpResponse<String>> page;
            try (Connection other = DriverManager.getConnection(database.url());
                    Statement statement = other.createStatement()) {
                other.setAutoCommit(false);
                statement.execute("lock table roles.role in access exclusive mode");
                HttpRequest roles = HttpRequest.newBuilder(URI.create(program.address() + "/roles"))
                        .build();
                page = reader.sendAsync(roles, BodyHandlers.ofString());
                awaitSomeoneWaiting(statement);
                program.interrupt();
                awaitNoMoreVisitors(URI.create(program.address()));
                other.commit();
            }
            assertThat(page.get().statusCode()).isEqualTo(200);
            assertThat(page.get().body().strip()).endsWith("</html>");
            assertThat(program.waitForEnd()).isEqualTo(130);
        }
    }

    private static void awaitNoMoreVisitors(URI address) throws IOException {
        boolean open = true;
        while (open) {
            LockSupport.parkNanos(BETWEEN_LOOKS);
            try (Socket visitor = new Socket(address.getHost(), address.getPort())) {
                open = visitor.isConnected();
            } catch (ConnectException closed) {
                open = false;
            }
        }
    }

    private static void awaitSomeoneWaiting(Statement statement) throws SQLException {
        boolean waiting = false;
        while (!waiting) {
            LockSupport.parkNanos(BETWEEN_LOOKS);
            try (ResultSet answer = statement.executeQuery(
                    "select exists (select from pg_locks where not granted and relation = 'roles.role'::regclass)")) {
                answer.next();
                waiting = answer.getBoolean(1);
            }
        }
    }
}
