package meridian.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import meridian.testing.ApiClient;
import meridian.testing.ApplicationTest;
import meridian.testing.Tester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The log leads from a reference to what went wrong, and says nothing of what was sent or of whom it is. */
@ApplicationTest
@ExtendWith(OutputCaptureExtension.class)
class LogOfRefusedRequestsTest {

    @Autowired
    private ApiClient api;

    @Autowired
    private JdbcClient database;

    @Test
    void a_link_that_opens_nothing_is_logged_as_its_page(CapturedOutput log) throws Exception {
        api.get("/invitations/c2VjcmV0LW9mLWEtbGluaw");
        assertThat(log.getOut())
                .contains("GET /invitations/{secret} answered 404")
                .doesNotContain("c2VjcmV0");
    }

    @Test
    void an_address_that_is_no_page_is_logged_by_its_beginning(CapturedOutput log) throws Exception {
        api.get("/passwords/c2VjcmV0LW9mLWEtbGluaw");
        api.get("/c2VjcmV0LW9mLWEtbGluaw");
        assertThat(log.getOut())
                .contains("GET /passwords/… answered 404", "GET /… answered 404")
                .doesNotContain("c2VjcmV0");
    }

    @Test
    void what_the_page_says_is_not_repeated(CapturedOutput log) throws Exception {
        String said = api.get("/api/roles?limit=Amara%20Obi").body();
        assertThat(said).contains("Amara Obi");
        assertThat(log.getOut()).contains("GET /api/roles answered 4").doesNotContain("Amara");
    }

    @Test
    void who_was_refused_is_logged_by_number_and_not_by_name(CapturedOutput log) {
        api.get("/roles/none-has-this-address");
        api.send("POST", "/api/pay/bands", "{", "Content-Type", "application/json");
        api.get("/invitations/none", ApiClient.NOBODY);
        assertThat(log.getOut())
                .contains("GET /roles/{slug} answered 404 to " + Tester.ACCOUNT)
                .contains("POST /api/pay/bands answered 400 to " + Tester.ACCOUNT)
                .containsPattern("GET /invitations/\\{secret} answered 404\\R")
                .doesNotContain("Noor");
    }

    @Test
    void that_somebody_tries_too_often_is_logged_and_not_who(CapturedOutput log) {
        for (int i = 0; i < 7; i++) {
            api.send(
                    "POST",
                    "/sign-in",
                    "address=ruth.bellamy@tests.example&password=not+the+one+she+has",
                    "Content-Type",
                    "application/x-www-form-urlencoded",
                    "Cookie",
                    "session=");
        }
        assertThat(log.getOut())
                .containsOnlyOnce(" tries under one name or from one place the next has to wait")
                .doesNotContain("ruth.bellamy");
    }

    @Test
    void a_line_break_in_what_was_sent_begins_no_line_of_its_own() throws IOException {
        Properties settings = new Properties();
        try (InputStream file = Files.newInputStream(Path.of("src/main/resources/application.properties"))) {
            settings.load(file);
        }
        PatternLayout layout = new PatternLayout();
        layout.setContext(new LoggerContext());
        layout.setPattern(settings.getProperty("logging.pattern.console"));
        layout.start();
        String sent = "sent\n2027-01-01T00:00:00Z ERROR forged\r\nforged too";
        Throwable thrown = new IllegalStateException(sent, new IllegalArgumentException(sent));
        thrown.addSuppressed(new IllegalStateException(sent));

        List<String> written = layout.doLayout(new LoggingEvent(
                        "", new LoggerContext().getLogger("meridian"), Level.ERROR, sent, thrown, null))
                .lines()
                .toList();

        assertThat(written)
                .filteredOn(it -> it.contains("forged"))
                .hasSize(4)
                .allMatch(it -> it.endsWith("forged too"));
        assertThat(written.subList(2, written.size()))
                .hasSizeGreaterThan(10)
                .allMatch(it -> it.startsWith("\t") || it.startsWith("Caused by: "));
    }

    @Test
    void a_row_that_is_refused_is_not_told() {
        // On a thread that is not a test's, as the application asks the database.
        CompletableFuture<Integer> refused =
                CompletableFuture.supplyAsync(() -> database.sql("""
                        insert into access.ticket (secret_hash, purpose, made_at, ends_at)
                        select sha256('a secret'), 'set-up', now(), now() from generate_series(1, 2)
                        """).update());
        assertThatThrownBy(refused::join)
                .hasCauseInstanceOf(DuplicateKeyException.class)
                .hasMessageContaining("duplicate key")
                .hasMessageNotContaining("Key (");
    }
}
