package meridian.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import meridian.testing.ApiClient;
import meridian.testing.ApplicationTest;
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
