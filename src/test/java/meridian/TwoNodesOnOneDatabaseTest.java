package meridian;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import meridian.testing.ApiClient;
import meridian.testing.RunningProgram;
import meridian.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two programs on one database: what is ended or slowed down on one of them is so on the other. */
class TwoNodesOnOneDatabaseTest {

    private static final String TOKEN = "meridian_a-token-of-the-directory";

    @TempDir
    static Path folder;

    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static RunningProgram first;
    private static RunningProgram second;
    private static ApiClient one;
    private static ApiClient other;

    @BeforeAll
    static void start() throws IOException {
        first = RunningProgram.on(folder.resolve("one"), "--database-url", DATABASE.url());
        second = RunningProgram.on(folder.resolve("other"), "--database-url", DATABASE.url());
        one = new ApiClient(first.address());
        other = new ApiClient(second.address());
        RunningProgram.signIn(DATABASE.dataSource(), "Harrowmere Borough Council");
        ask("""
                insert into access.account (id, name, address, added_at, service_of)
                select id, 'Staff directory', id || '@service.invalid', now(), id from access.organisation
                """);
        ask("""
                insert into access.membership (account_id, organisation_id, position, since)
                select id, service_of, 'Directory', now() from access.account where service_of is not null
                """);
        ask("""
                insert into access.token (id, secret_hash, account_id, name, scopes, organisation_ids, made_at, ends_at)
                select uuidv7(), sha256('%s'), id, 'Directory', array['directory'], array[service_of], now(), now() + interval '1 day'
                from access.account where service_of is not null
                """.formatted(TOKEN));
    }

    @AfterAll
    static void stop() throws IOException, InterruptedException {
        first.close();
        second.close();
    }

    private static void ask(String change) {
        DATABASE.jdbc().sql(change).update();
    }

    /** Signs in to both somebody who has the address. */
    private static String session(String address) {
        ask("""
                insert into access.session
                    (id, secret_hash, account_id, browser, device_hash, started_at, last_used_at, ends_at)
                select uuidv7(), sha256('session-of-%1$s'), id, 'Browser', sha256('device'), now(), now(), now() + interval '12 hours'
                from access.account where address = '%1$s'
                """.formatted(address));
        return "session=session-of-" + address;
    }

    private static int account(ApiClient node, String session) {
        return node.get("/account", "Cookie", session).statusCode();
    }

    @Test
    void a_session_that_is_ended_on_one_is_ended_on_the_other() {
        String session = session("noor.haddad@tests.example");
        assertThat(account(one, session)).isEqualTo(200);
        assertThat(account(other, session)).isEqualTo(200);
        one.send("POST", "/sign-out", "", "Cookie", session);
        assertThat(account(other, session)).isEqualTo(302);
    }

    @Test
    void guesses_on_one_are_counted_on_the_other() {
        for (int guess = 0; guess < 5; guess++) {
            assertThat(signIn(guess % 2 == 0 ? one : other, "guessed@people.example")
                            .statusCode())
                    .isEqualTo(422);
        }
        assertThat(signIn(other, "guessed@people.example").statusCode()).isEqualTo(429);
        assertThat(signIn(one, "guessed@people.example").statusCode()).isEqualTo(429);
        assertThat(signIn(other, "another@people.example").statusCode()).isEqualTo(422);
    }

    private static HttpResponse<String> signIn(ApiClient node, String address) {
        return node.send(
                "POST",
                "/sign-in",
                "address=" + address + "&password=not+the+one+they+have",
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Cookie",
                "session=");
    }

    @Test
    void whoever_is_deactivated_on_one_is_signed_out_on_the_other() {
        String id =
                ApiClient.json(scim("POST", "/scim/v2/Users", """
                        {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"],
                         "userName": "gareth.pugh@people.example", "displayName": "Gareth Pugh"}
                        """)).path("id").asString();
        String session = session("gareth.pugh@people.example");
        assertThat(account(other, session)).isEqualTo(200);
        assertThat(scim("PATCH", "/scim/v2/Users/" + id, """
                        {"schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
                         "Operations": [{"op": "replace", "path": "active", "value": false}]}
                        """).statusCode()).isEqualTo(200);
        assertThat(account(other, session)).isEqualTo(302);
        assertThat(account(one, session)).isEqualTo(302);
    }

    @Test
    void what_is_sent_to_both_with_one_key_is_done_once() throws Exception {
        HttpResponse<String> first = SentImport.to(one, "one-key", "keeper.md");
        HttpResponse<String> again = SentImport.to(other, "one-key", "keeper.md");
        assertThat(first.statusCode()).as(first.body()).isEqualTo(202);
        assertThat(again.body()).isEqualTo(first.body());
        try (ExecutorService programs = Executors.newFixedThreadPool(2)) {
            for (int i = 0; i < 20; i++) {
                String key = "at-once-" + i;
                var here = programs.submit(() -> SentImport.to(one, key, key));
                var there = programs.submit(() -> SentImport.to(other, key, key));
                assertThat(List.of(here.get().statusCode(), there.get().statusCode()))
                        .contains(202)
                        .isSubsetOf(202, 409);
            }
        }
        assertThat(SentImport.imports(DATABASE.jdbc()).values()).hasSize(21).containsOnly(1);
    }

    private static HttpResponse<String> scim(String method, String path, String body) {
        return one.send(
                method,
                path,
                body,
                "Content-Type",
                "application/scim+json",
                "Cookie",
                "session=",
                "Authorization",
                "Bearer " + TOKEN);
    }
}
