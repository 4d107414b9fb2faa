package meridian.access.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import meridian.access.AccountId;
import meridian.access.Organisation;
import meridian.access.signin.Secret;
import meridian.access.signin.Sessions;
import meridian.testing.ApiClient;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People of an organisation who ask for the erasure of others, in their browsers. */
final class ErasureExamples {

    private final ApiClient client;
    private final Sessions sessions;
    private final JdbcClient database;
    private final Map<AccountId, String> cookies = new HashMap<>();

    ErasureExamples(ApiClient client, Sessions sessions, JdbcClient database) {
        this.client = client;
        this.sessions = sessions;
        this.database = database;
    }

    HttpResponse<String> post(AccountId by, String path, String field, String value) {
        return client.send(
                "POST",
                path,
                field + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8),
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Cookie",
                cookie(by));
    }

    HttpResponse<String> get(AccountId by, String path) {
        return client.get(path, "Cookie", cookie(by));
    }

    private String cookie(AccountId by) {
        return cookies.computeIfAbsent(
                by, it -> "session=" + sessions.start(it, null, Secret.next()).text());
    }

    static String person(Organisation organisation, AccountId account) {
        return "/organisations/%s/people/%s".formatted(organisation.slug(), account);
    }

    /** Where the erasure stands that was asked for. */
    String ask(Organisation organisation, AccountId of, AccountId by) {
        HttpResponse<String> asked =
                post(by, person(organisation, of) + "/erasure", "reason", "Asked for it, letter 14");
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(302);
        return asked.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
    }

    HttpResponse<String> confirm(String erasure, AccountId by) {
        return post(by, erasure + "/confirmation", "a", "b");
    }

    static UUID id(String erasure) {
        return UUID.fromString(erasure.replaceFirst(".*/", ""));
    }

    String state(String erasure) {
        return database.sql("select state from access.erasure where id = :id")
                .param("id", id(erasure))
                .query(String.class)
                .single();
    }

    void awaitDone(String erasure) throws InterruptedException {
        for (int tries = 0; tries < 900; tries++) {
            if (state(erasure).equals("done")) {
                return;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("Not done: "
                + database.sql("select part, done from access.erasure_step where erasure_id = :id order by seq")
                        .param("id", id(erasure))
                        .query()
                        .listOfRows());
    }
}
