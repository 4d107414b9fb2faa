package meridian.access.web;

import static meridian.access.web.ProviderExamples.back;
import static meridian.access.web.ProviderExamples.cookie;
import static meridian.access.web.ProviderExamples.encoded;
import static meridian.access.web.ProviderExamples.sent;
import static meridian.access.web.ProviderExamples.words;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import meridian.access.Account;
import meridian.access.Accounts;
import meridian.access.Actor;
import meridian.access.Organisation;
import meridian.access.Organisations;
import meridian.access.provider.Provider.ClientSecret;
import meridian.access.provider.Providers;
import meridian.access.provider.TryProvider;
import meridian.access.web.ProviderExamples.Sent;
import meridian.testing.ApiClient;
import meridian.testing.ProvidedApplicationTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A provider, or whoever stands between, answers what does not hold: nobody is signed in, and others still are. */
@ProvidedApplicationTest
class ForgedProviderAnswerTest {

    private static final String COUNCIL = "harrowmere-borough-council";
    private static final String SUPPLIER = "northlight-digital";
    private static final Actor PRIYA = new Actor("Priya Raman", Actor.Through.PAGE);

    @Autowired
    private Providers providers;

    @Autowired
    private TryProvider tryProvider;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Organisations organisations;

    @Autowired
    private ApiClient client;

    @Autowired
    private JdbcClient database;

    private ForgingProvider provider;

    @BeforeEach
    void mei_belongs_to_the_council_and_the_supplier() throws IOException {
        database.sql("truncate access.provider, access.provider_link, access.failed_sign_in cascade")
                .update();
        provider = new ForgingProvider();
        String address = "mei.tanaka@harrowmere.example";
        Account mei = accounts.withAddress(address).orElseGet(() -> accounts.add("Mei Tanaka", address, null));
        for (String name : List.of("Harrowmere Borough Council", "Northlight Digital")) {
            Organisation organisation = organisations.named(name);
            accounts.join(mei.id(), organisation.id(), "Software engineer");
            providers.set(
                    organisation,
                    new Providers.Wanted(
                            provider.issuer(), "meridian", new ClientSecret(ForgingProvider.SECRET), name, true),
                    PRIYA);
        }
    }

    @AfterEach
    void stop() {
        provider.close();
    }

    /** What is handed out for the nonce that was sent. */
    static Stream<Arguments> forgeries() {
        return Stream.of(
                forgery("another nonce", (it, nonce) -> it.handsOut("another", claims -> {})),
                forgery("no nonce", (it, nonce) -> it.handsOut(nonce, claims -> claims.claim("nonce", null))),
                forgery("for another", (it, nonce) -> it.handsOut(nonce, claims -> claims.audience("another"))),
                forgery("for nobody", (it, nonce) -> it.handsOut(nonce, claims -> claims.audience((String) null))),
                forgery(
                        "asked for by another",
                        (it, nonce) -> it.handsOut(
                                nonce,
                                claims -> claims.audience(List.of("meridian", "another"))
                                        .claim("azp", "another"))),
                forgery(
                        "by another issuer",
                        (it, nonce) -> it.handsOut(nonce, claims -> claims.issuer("https://a.example"))),
                forgery(
                        "over",
                        (it, nonce) -> it.handsOut(
                                nonce,
                                claims -> claims.expirationTime(
                                        Date.from(Instant.now().minusSeconds(600))))),
                forgery("without an end", (it, nonce) -> it.handsOut(nonce, claims -> claims.expirationTime(null))),
                forgery(
                        "from a day to come",
                        (it, nonce) -> it.handsOut(
                                nonce,
                                claims -> claims.issueTime(
                                                Date.from(Instant.now().plusSeconds(6_000)))
                                        .expirationTime(Date.from(Instant.now().plusSeconds(9_000))))),
                forgery("of nobody", (it, nonce) -> it.handsOut(nonce, claims -> claims.subject(null))),
                forgery(
                        "with another access token",
                        (it, nonce) -> it.handsOut(nonce, claims -> claims.claim("at_hash", "AAAAAAAAAAAAAAAAAAAAAA"))),
                forgery("signed with another key", (it, nonce) -> it.handsOutSignedByAnother(nonce)),
                forgery("not signed", (it, nonce) -> it.handsOutUnsigned(nonce)),
                forgery("signed with the secret", (it, nonce) -> it.handsOutSignedWithTheSecret(nonce)),
                forgery("no token", (it, nonce) -> it.handsOut("")),
                forgery("nonsense", (it, nonce) -> it.handsOut("a.b.c")),
                forgery("long nonsense", (it, nonce) -> it.handsOut("a".repeat(300_000))),
                forgery("of somebody else where it is asked for more", (it, nonce) -> {
                    it.saysMore("{\"sub\": \"another\", \"email\": \"mei.tanaka@harrowmere.example\","
                            + " \"email_verified\": true}");
                    it.handsOut(nonce, claims -> claims.claim("email", null));
                }));
    }

    private static Arguments forgery(String name, BiConsumer<ForgingProvider, String> hand) {
        return Arguments.argumentSet(name, hand);
    }

    @ParameterizedTest
    @MethodSource("forgeries")
    void a_token_that_does_not_hold_signs_nobody_in(BiConsumer<ForgingProvider, String> hand) {
        Sent sent = sent(client, COUNCIL, "/account");
        hand.accept(provider, sent.part("nonce"));
        refuses(sent, answer(COUNCIL, sent, provider.issuer()));
        theNextIsSignedIn();
    }

    @Test
    void a_token_that_holds_signs_her_in() {
        theNextIsSignedIn();
    }

    @Test
    void an_answer_of_another_provider_is_refused() {
        Sent sent = sent(client, COUNCIL, "/account");
        provider.handsOut(sent.part("nonce"), claims -> {});
        refuses(sent, answer(COUNCIL, sent, "https://another.example"));
        Sent silent = sent(client, COUNCIL, "/account");
        provider.handsOut(silent.part("nonce"), claims -> {});
        refuses(silent, "/sign-in/with/%s/answer?code=c&state=%s".formatted(COUNCIL, silent.part("state")));
        Sent elsewhere = sent(client, COUNCIL, "/account");
        provider.handsOut(elsewhere.part("nonce"), claims -> {});
        refuses(elsewhere, answer(SUPPLIER, elsewhere, provider.issuer()));
        theNextIsSignedIn();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?code=c",
                "?state=s",
                "?code=c&state=made-up",
                "?code=c&state=%3Cb%3E",
                "?error=access_denied&error_description=%3Cscript%3E&state=made-up",
                "?code=c&code=d&state=s&state=t"
            })
    void an_answer_that_was_not_asked_for_is_refused(String query) {
        HttpResponse<String> answer = client.get(
                "/sign-in/with/%s/answer%s".formatted(COUNCIL, query), "Cookie", "provider=" + "a".repeat(43));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(words(answer)).contains("not asked for in this browser");
        assertThat(answer.body()).doesNotContain("<script>");
        theNextIsSignedIn();
    }

    @Test
    void an_answer_that_says_no_is_told_and_used_up() {
        Sent sent = sent(client, COUNCIL, "/account");
        String no = "/sign-in/with/%s/answer?error=access_denied&state=%s".formatted(COUNCIL, sent.part("state"));
        assertThat(words(client.get(no, "Cookie", sent.cookie()))).contains("did not sign you in");
        refuses(sent, answer(COUNCIL, sent, provider.issuer()));
    }

    @Test
    void one_that_comes_after_ten_minutes_is_refused() {
        Sent sent = sent(client, COUNCIL, "/account");
        provider.handsOut(sent.part("nonce"), claims -> {});
        database.sql("update access.provider_request set ends_at = now() - interval '1 second'")
                .update();
        refuses(sent, answer(COUNCIL, sent, provider.issuer()));
    }

    @Test
    void afterwards_only_pages_of_ours_are_gone_to() {
        for (String to : List.of("https://elsewhere.example/", "//elsewhere.example", "/\\elsewhere.example")) {
            Sent sent = sent(client, COUNCIL, to);
            provider.handsOut(sent.part("nonce"), claims -> {});
            assertThat(client.get(answer(COUNCIL, sent, provider.issuer()), "Cookie", sent.cookie())
                            .headers()
                            .firstValue("Location"))
                    .hasValueSatisfying(it -> assertThat(it).endsWith("/roles").doesNotContain("elsewhere"));
        }
    }

    @Test
    void who_tries_many_from_one_place_has_to_wait() {
        HttpResponse<String> last = null;
        for (int i = 0; i < 42; i++) {
            last = client.get("/sign-in/with/" + COUNCIL + "/answer?code=c&state=s", ApiClient.NOBODY);
        }
        assertThat(last).extracting(HttpResponse::statusCode).isEqualTo(429);
    }

    @Test
    void a_provider_that_leads_elsewhere_says_too_much_or_calls_itself_otherwise_does_not_do() {
        provider.on("/leads", exchange -> {
            exchange.getResponseHeaders().set("Location", provider.issuer() + "/.well-known/openid-configuration");
            exchange.sendResponseHeaders(302, -1);
        });
        provider.on("/long", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            for (int i = 0; i < 1_000; i++) {
                exchange.getResponseBody().write(new byte[1_024]);
            }
        });
        provider.on("/slow", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            for (int i = 0; i < 30; i++) {
                exchange.getResponseBody().write(' ');
                exchange.getResponseBody().flush();
                pause();
            }
        });
        provider.on("/other", exchange -> {
            byte[] document = client.get("/api/openapi.json").body().getBytes();
            exchange.sendResponseHeaders(200, document.length);
            exchange.getResponseBody().write(document);
        });
        assertThat(objection("/leads")).contains("leads elsewhere, and Meridian does not follow");
        assertThat(objection("/long")).contains("answers more than 256 KB");
        assertThat(objection("/slow")).contains("takes longer than ten seconds");
        assertThat(objection("/other")).contains("is not what OpenID Connect asks for");
        assertThat(objection("/")).contains("it calls itself " + provider.issuer());
        assertThat(tryProvider.objection(provider.issuer())).isEmpty();
    }

    private static void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private String objection(String path) {
        return tryProvider.objection(provider.issuer() + path).orElseThrow().rule();
    }

    private String answer(String slug, Sent sent, String issuer) {
        return "/sign-in/with/%s/answer?code=c&state=%s&iss=%s".formatted(slug, sent.part("state"), encoded(issuer));
    }

    private void refuses(Sent sent, String answer) {
        HttpResponse<String> refused = client.get(answer, "Cookie", sent.cookie());
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(words(refused)).contains("You are not signed in");
        assertThat(cookie(refused, "session")).isEmpty();
        assertThat(database.sql("select count(*) from access.provider_link")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private void theNextIsSignedIn() {
        Sent sent = sent(client, COUNCIL, "/account");
        provider.handsOut(sent.part("nonce"), claims -> {});
        HttpResponse<String> in = back(client, sent, URI.create(answer(COUNCIL, sent, provider.issuer())));
        assertThat(client.get("/account", "Cookie", cookie(in, "session")).body())
                .as(() -> words(in))
                .contains("Mei Tanaka");
    }
}
