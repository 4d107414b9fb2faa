package meridian.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import meridian.access.Account;
import meridian.access.Accounts;
import meridian.access.Actor;
import meridian.access.Audited;
import meridian.access.Organisation;
import meridian.access.Organisations;
import meridian.access.Relation;
import meridian.access.Relation.Kind;
import meridian.access.Scope;
import meridian.access.ServiceAccounts;
import meridian.access.signin.Passwords;
import meridian.access.signin.Secret;
import meridian.access.signin.Sessions;
import meridian.access.signin.Tokens;
import meridian.testing.ApiClient;
import meridian.testing.ApplicationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Amara lets programs act for her, and the council has one of its own. */
@ApplicationTest
class ActingByTokenTest {

    private static final String PASSWORD = "seven herons over the weir";
    private static final Actor AMARA = new Actor("Amara Obi", Actor.Through.PAGE);

    @Autowired
    private ApiClient client;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Organisations organisations;

    @Autowired
    private Passwords passwords;

    @Autowired
    private Sessions sessions;

    @Autowired
    private Tokens tokens;

    @Autowired
    private ServiceAccounts services;

    @Autowired
    private JdbcClient database;

    private Organisation council;
    private Organisation supplier;
    private Account amara;
    private String cookie;

    @BeforeEach
    void amara() {
        database.sql("delete from access.failed_sign_in").update();
        database.sql("delete from access.token").update();
        council = organisations.named("Harrowmere Borough Council");
        supplier = organisations.named("Northlight Digital");
        amara = accounts.withAddress("amara.obi@harrowmere.example")
                .orElseGet(() -> accounts.add("Amara Obi", "amara.obi@harrowmere.example", passwords.hash(PASSWORD)));
        for (Organisation it : List.of(council, supplier)) {
            accounts.join(amara.id(), it.id(), "Head of digital");
            accounts.give(amara.id(), new Relation(Kind.AUDITOR, it.id()));
        }
        accounts.give(amara.id(), new Relation(Kind.ADMINISTRATOR, council.id()));
        cookie = "session=" + sessions.start(amara.id(), null, Secret.next()).text();
    }

    private String token(Instant ends, Scope... scopes) {
        return tokens.make(amara, new Tokens.Wanted("Report", Set.of(scopes), List.of(council), ends), AMARA)
                .text();
    }

    private static Instant tomorrow() {
        return Instant.now().plus(Duration.ofDays(1));
    }

    private HttpResponse<String> with(String token, String path) {
        return client.get(path, "Cookie", "session=", "Authorization", "Bearer " + token);
    }

    private HttpResponse<String> post(String path, String form) {
        return client.send("POST", path, form, "Cookie", cookie, "Content-Type", "application/x-www-form-urlencoded");
    }

    private static String form(String password) {
        return "name=Nightly+report&scopes=read&organisations=harrowmere-borough-council&ends=%s&current=%s"
                .formatted(
                        Instant.now().plus(Duration.ofDays(9)).toString().substring(0, 10), password.replace(' ', '+'));
    }

    private static String shown(HttpResponse<String> page) {
        Matcher token = Pattern.compile("meridian_[\\w-]{43}").matcher(page.body());
        assertThat(token.find()).isTrue();
        return token.group();
    }

    @Test
    void a_token_is_shown_once_and_its_hash_alone_is_kept() {
        HttpResponse<String> made = post("/account/tokens", form(PASSWORD));

        assertThat(made.statusCode()).isEqualTo(201);
        String token = shown(made);
        assertThat(client.get("/account/tokens", "Cookie", cookie).body())
                .contains("Nightly report", "Read roles", "Never")
                .doesNotContain(token);
        assertThat(database.sql("select t::text from access.token t")
                        .query(String.class)
                        .single())
                .doesNotContain(token);
        assertThat(with(token, "/api/imports").statusCode()).isEqualTo(200);
        assertThat(client.get("/account/tokens", "Cookie", cookie).body()).doesNotContain("Never");
    }

    @Test
    void making_one_asks_for_the_password_again() {
        HttpResponse<String> refused = post("/account/tokens", form("not the password"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(tokens.of(amara.id())).isEmpty();
    }

    @Test
    void one_for_longer_than_a_year_or_for_nothing_is_not_made() {
        String form = form(PASSWORD).replaceAll("ends=\\d{4}", "ends=2999").replace("scopes=read", "scopes=");
        HttpResponse<String> refused = post("/account/tokens", form);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Give one from today to", "Choose what it is good for");
    }

    @Test
    void what_it_has_no_scope_for_is_refused_by_name() {
        HttpResponse<String> refused = with(token(tomorrow(), Scope.READ), "/api/audit");

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(refused.headers().firstValue("WWW-Authenticate").orElseThrow())
                .contains("error=\"insufficient_scope\"", "scope=\"audit\"");
        assertThat(ApiClient.json(refused).get("detail").asString()).contains("has not the scope “audit”");
    }

    @Test
    void unknown_over_and_ended_ones_are_answered_alike() {
        String over = token(Instant.now().minusSeconds(1), Scope.READ);
        String ended = token(tomorrow(), Scope.READ);
        tokens.of(amara.id()).forEach(it -> tokens.end(amara, it.id(), Audited.Subject.of(amara), AMARA));
        String unknown = "meridian_" + Secret.next().text();

        for (String token : List.of(over, ended, unknown, "x")) {
            HttpResponse<String> answer = with(token, "/api/roles");
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.headers().firstValue("WWW-Authenticate"))
                    .contains("Bearer realm=\"Meridian\", error=\"invalid_token\"");
            assertThat(ApiClient.json(answer).get("detail").asString())
                    .isEqualTo("No such token is good here: it may be mistyped, over or ended. Make a new one.");
        }
    }

    @Test
    void it_reaches_the_organisations_it_is_for_and_no_page() {
        String token = token(tomorrow(), Scope.READ, Scope.AUDIT);

        assertThat(with(token, "/account").statusCode()).isEqualTo(302);
        assertThat(with(token, "/api/pay?organisation=" + council.slug()).body())
                .isNotEqualTo(
                        with(token, "/api/pay?organisation=" + supplier.slug()).body());
        assertThat(database.sql("select count(*) from access.token where :supplier = any (organisation_ids)")
                        .param("supplier", supplier.id().value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void the_audit_says_that_it_was_a_token() {
        with(token(tomorrow(), Scope.AUDIT), "/api/audit");

        assertThat(database.sql(
                                "select through from access.audit_entry where act = 'audit.read' order by number desc limit 1")
                        .query(String.class)
                        .single())
                .isEqualTo("token");
    }

    @Test
    void a_deactivated_account_is_out_with_the_next_request() {
        String token = token(tomorrow(), Scope.READ);
        database.sql("update access.account set deactivated_at = now() where id = :id")
                .param("id", amara.id().value())
                .update();
        int byToken = with(token, "/api/imports").statusCode();
        int bySession = client.get("/api/imports", "Cookie", cookie).statusCode();
        database.sql("update access.account set deactivated_at = null where id = :id")
                .param("id", amara.id().value())
                .update();

        assertThat(byToken).isEqualTo(401);
        assertThat(bySession).isEqualTo(401);
    }

    @Test
    void a_service_account_acts_by_tokens_alone_until_it_is_ended() {
        String list = "/organisations/" + council.slug() + "/service-accounts";
        HttpResponse<String> added = post(list, "name=Staff+directory");
        String one = added.headers().firstValue("Location").orElseThrow().replaceAll("^http://[^/]+", "");
        String token = shown(post(one + "/tokens", form(PASSWORD)));
        assertThat(client.get(list, "Cookie", cookie).body()).contains("Staff directory");
        assertThat(client.get("/organisations/" + council.slug() + "/people", "Cookie", cookie)
                        .body())
                .doesNotContain("Staff directory");
        assertThat(with(token, "/api/imports").statusCode()).isEqualTo(200);

        String person = one.replace("service-accounts", "people");
        assertThat(post(person + "/relations", "are=administrator").statusCode())
                .isEqualTo(409);
        assertThat(post(person + "/relations", "are=lead").statusCode()).isEqualTo(302);
        assertThat(post(one + "/end", "").statusCode()).isEqualTo(302);

        assertThat(with(token, "/api/imports").statusCode()).isEqualTo(401);
        assertThat(services.of(council.id()))
                .noneMatch(it -> one.endsWith(it.id().toString()));
    }
}
