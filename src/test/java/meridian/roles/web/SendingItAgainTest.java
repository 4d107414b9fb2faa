package meridian.roles.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import meridian.access.Organisations;
import meridian.testing.ApiClient;
import meridian.testing.ApplicationTest;
import meridian.testing.Tester;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A program that does not know whether what it sent was done sends it again, with the same Idempotency-Key. */
@ApplicationTest
class SendingItAgainTest {

    private static final String PATH = "/api/imports";
    private static final String FORM = "multipart/form-data; boundary=";

    @Autowired
    private ApiClient api;

    @Autowired
    private Organisations organisations;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TransactionTemplate transactions;

    private final UUID another = UUID.randomUUID();

    private final String key = UUID.randomUUID().toString();

    @BeforeEach
    void an_organisation_has_no_imports() {
        organisations.named("Parks Trust");
        database.sql("truncate roles.import cascade").update();
    }

    private HttpResponse<String> sent(String key, String text, String... more) {
        return sentBetween("edge", key, text, more);
    }

    private HttpResponse<String> sentBetween(String edge, String key, String text, String... more) {
        String[] headers = Stream.concat(
                        Stream.of("Idempotency-Key", key, "Content-Type", FORM + edge), Stream.of(more))
                .toArray(String[]::new);
        return api.send("POST", PATH, form(edge, text), headers);
    }

    private static String form(String edge, String text) {
        return Stream.of("organisation=Parks Trust", "name=keeper.md", "text=" + text)
                .map(it -> it.split("=", 2))
                .map(it -> "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                        .formatted(edge, it[0], it[1]))
                .reduce("", String::concat)
                .concat("--" + edge + "--\r\n");
    }

    private static int statusOf(Future<Integer> answer) {
        try {
            return answer.get();
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private int imports() {
        return database.sql("select count(*) from roles.import")
                .query(Integer.class)
                .single();
    }

    @Test
    void it_is_answered_as_before_and_done_once() {
        HttpResponse<String> first = sent(key, "# Keeper");
        HttpResponse<String> again = sentBetween("another-edge", key, "# Keeper");

        assertThat(first.statusCode()).isEqualTo(202);
        assertThat(again.statusCode()).isEqualTo(202);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().firstValue("Location"))
                .isPresent()
                .isEqualTo(first.headers().firstValue("Location"));
        assertThat(first.headers().firstValue("Idempotency-Replayed")).isEmpty();
        assertThat(again.headers().firstValue("Idempotency-Replayed")).hasValue("true");
        assertThat(imports()).isEqualTo(1);
    }

    @Test
    void many_times_at_once_it_is_done_once_and_the_others_are_told_to_wait() throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        List<Integer> statuses;
        try (ExecutorService programs = Executors.newFixedThreadPool(12)) {
            List<Future<Integer>> answers = IntStream.range(0, 12)
                    .mapToObj(n -> programs.submit(() -> {
                        start.await();
                        return sent(key, "# Keeper").statusCode();
                    }))
                    .toList();
            start.countDown();
            statuses = answers.stream().map(SendingItAgainTest::statusOf).toList();
        }
        assertThat(statuses).contains(202).isSubsetOf(202, 409, 503);
        assertThat(imports()).isEqualTo(1);
        assertThat(sent(key, "# Keeper").statusCode()).isEqualTo(202);
        assertThat(imports()).isEqualTo(1);
    }

    @Test
    void while_it_is_being_done_elsewhere_it_has_to_wait() {
        // Another node holds the key as long as its transaction lasts.
        transactions.executeWithoutResult(act -> {
            database.sql("select pg_advisory_xact_lock(hashtextextended(:key, 0))")
                    .param("key", Tester.ACCOUNT + " " + key)
                    .query((row, n) -> 0)
                    .single();
            HttpResponse<String> answer = sent(key, "# Keeper");
            assertThat(answer.statusCode()).isEqualTo(409);
            assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
        });
        assertThat(sent(key, "# Keeper").statusCode()).isEqualTo(202);
    }

    @Test
    void something_else_with_the_same_key_is_refused() {
        sent(key, "# Keeper");
        HttpResponse<String> other = sent(key, "# Head keeper");

        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(ApiClient.json(other).get("detail").asString()).contains("Idempotency-Key");
        assertThat(imports()).isEqualTo(1);
        assertThat(api.send("POST", "/api/pay/bands", "{}", "Idempotency-Key", key)
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void what_was_refused_leaves_the_key_free() {
        assertThat(sent(key, "").statusCode()).isEqualTo(422);
        assertThat(sent(key, "# Keeper").statusCode()).isEqualTo(202);
        assertThat(imports()).isEqualTo(1);
    }

    @Test
    void json_is_sent_again_as_well() {
        String band = """
                {"organisation": "parks-trust", "grade": "G5", "place": "Leeds", "min": 30000, "max": 34000, "period": "year", "from": "2027-04-01"}
                """;
        HttpResponse<String> first = api.send("POST", "/api/pay/bands", band, "Idempotency-Key", "\"" + key + "\"");
        HttpResponse<String> again = api.send("POST", "/api/pay/bands", band, "Idempotency-Key", key);

        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(database.sql("select count(*) from roles.pay_band where place = 'Leeds'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void the_key_of_another_is_another() {
        String another = somebodyWhoImports();
        sent(key, "# Keeper");
        assertThat(sent(key, "# Another", "Cookie", another).statusCode()).isEqualTo(202);
        assertThat(imports()).isEqualTo(2);
    }

    @Test
    void whoever_belongs_there_no_more_is_not_answered_what_they_were() {
        String left = somebodyWhoImports();
        assertThat(sent(key, "# Keeper", "Cookie", left).statusCode()).isEqualTo(202);
        database.sql("delete from access.relation where account_id = :id")
                .param("id", another)
                .update();
        database.sql("delete from access.membership where account_id = :id")
                .param("id", another)
                .update();

        HttpResponse<String> again = sent(key, "# Keeper", "Cookie", left);

        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.headers().firstValue("Location")).isEmpty();
    }

    /** The cookie of a lead of the organisation. */
    private String somebodyWhoImports() {
        Map<String, Object> who = Map.of("id", another, "name", "somebody-" + another);
        for (String row : List.of(
                "access.account (id, name, address, added_at) values (:id, :name, :name, now())",
                "access.membership (account_id, organisation_id, position, since) select :id, id, :name, now() from access.organisation",
                "access.relation (account_id, organisation_id, relation, since) select :id, id, 'lead', now() from access.organisation",
                """
                access.session (id, secret_hash, account_id, browser, device_hash, started_at, last_used_at, ends_at)
                values (uuidv7(), sha256(:name::bytea), :id, 'Browser', sha256('device'), now(), now(), now() + interval '1 hour')
                """)) {
            database.sql("insert into " + row).params(who).update();
        }
        return "session=somebody-" + another;
    }

    @Test
    void after_a_day_it_is_forgotten() {
        sent(key, "# Keeper");
        database.sql("update access.kept_answer set ends_at = now() - interval '1 second'")
                .update();

        assertThat(sent(key, "# Keeper").statusCode()).isEqualTo(202);

        assertThat(imports()).isEqualTo(2);
        assertThat(database.sql("select count(*) from access.kept_answer where ends_at < now()")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "\"unfinished"})
    void what_is_no_key_is_refused(String key) {
        assertThat(sent(key, "# Keeper").statusCode()).isEqualTo(400);
        assertThat(sent("x".repeat(201), "# Keeper").statusCode()).isEqualTo(400);
        assertThat(imports()).isZero();
    }

    @Test
    void a_body_that_is_too_large_is_refused_before_it_is_held() {
        String large = "{\"organisation\": \"" + "x".repeat(5 * 1024 * 1024) + "\"}";
        assertThat(api.send("POST", "/api/pay/bands", large, "Idempotency-Key", key)
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void whoever_is_nobody_is_asked_who_they_are() {
        assertThat(api.send("POST", "/api/pay/bands", "{}", "Idempotency-Key", key, "Cookie", "session=")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void the_description_says_of_each_write_that_it_takes_a_key() {
        var description = api.json("/api/openapi.json").get("paths");
        description
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    boolean named = operation
                            .getValue()
                            .path("parameters")
                            .valueStream()
                            .anyMatch(it -> it.get("name").asString().equals("Idempotency-Key"));
                    boolean writes =
                            !operation.getKey().equals("get") && !path.getKey().equals("/api/exports");
                    assertThat(named)
                            .as(operation.getKey() + " " + path.getKey())
                            .isEqualTo(writes);
                }));
    }
}
