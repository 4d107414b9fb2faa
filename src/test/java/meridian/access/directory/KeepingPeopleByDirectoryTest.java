package meridian.access.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import meridian.access.Account;
import meridian.access.Accounts;
import meridian.access.Actor;
import meridian.access.Organisation;
import meridian.access.Organisations;
import meridian.access.Scope;
import meridian.access.ServiceAccounts;
import meridian.access.signin.Secret;
import meridian.access.signin.Sessions;
import meridian.access.signin.Tokens;
import meridian.testing.ApiClient;
import meridian.testing.ApplicationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The directories of a council and of its supplier keep their people, with requests as Entra and Okta send them. */
@ApplicationTest
class KeepingPeopleByDirectoryTest {

    private static final Actor PRIYA = new Actor("Priya Raman", Actor.Through.PAGE);
    private static final String ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

    @Autowired
    private ApiClient client;

    @Autowired
    private Organisations organisations;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ServiceAccounts services;

    @Autowired
    private Tokens tokens;

    @Autowired
    private Sessions sessions;

    @Autowired
    private JdbcClient database;

    private Organisation council;
    private String ours;
    private String theirs;
    private String address;

    @BeforeEach
    void two_directories() {
        council = organisations.named("Harrowmere Borough Council");
        ours = directory(council, Scope.DIRECTORY);
        theirs = directory(organisations.named("Northlight Digital"), Scope.DIRECTORY);
        address = "mei.tanaka." + UUID.randomUUID() + "@harrowmere.example";
    }

    private String directory(Organisation organisation, Scope scope) {
        Account service = services.add(organisation, "Staff directory", PRIYA);
        Tokens.Wanted wanted = new Tokens.Wanted(
                "Sync", Set.of(scope), List.of(organisation), Instant.now().plus(Duration.ofDays(1)));
        return tokens.makeForService(service, organisation, wanted, PRIYA).text();
    }

    private HttpResponse<String> send(String token, String method, String path, String body, String... headers) {
        String[] all = java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(
                                "Cookie",
                                "session=",
                                "Authorization",
                                "Bearer " + token,
                                "Content-Type",
                                "application/scim+json"),
                        java.util.stream.Stream.of(headers))
                .toArray(String[]::new);
        return client.send(method, "/scim/v2" + path, body, all);
    }

    private HttpResponse<String> get(String token, String path) {
        return send(token, "GET", path, "");
    }

    /** As Entra adds somebody. */
    private JsonNode added(String token) {
        HttpResponse<String> added = send(token, "POST", "/Users", """
                {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User", "%s"], "externalId": "mtanaka",
                 "userName": "%s", "active": true, "displayName": "Mei Tanaka", "title": "Engineer",
                 "emails": [{"primary": true, "type": "work", "value": "%2$s"}], "meta": {"resourceType": "User"},
                 "name": {"formatted": "Mei Tanaka", "familyName": "Tanaka", "givenName": "Mei"},
                 "%1$s": {"department": "Digital"}}
                """.formatted(ENTERPRISE, address));
        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
        assertThat(added.headers().firstValue("Content-Type")).contains("application/scim+json");
        return ApiClient.json(added);
    }

    private static String id(JsonNode resource) {
        return resource.get("id").asString();
    }

    private HttpResponse<String> patched(String token, String path, String operations) {
        return send(token, "PATCH", path, """
                {"schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"], "Operations": [%s]}
                """.formatted(operations));
    }

    @Test
    void entra_looks_for_somebody_adds_and_finds_them() {
        String asked = "/Users?filter=userName+eq+%22" + address.toUpperCase() + "%22";
        assertThat(ApiClient.json(get(ours, asked)).get("totalResults").asInt()).isZero();

        JsonNode mei = added(ours);

        JsonNode found = ApiClient.json(get(ours, asked));
        assertThat(found.get("totalResults").asInt()).isEqualTo(1);
        assertThat(found.get("Resources").get(0)).isEqualTo(mei);
        assertThat(mei.get(ENTERPRISE).get("department").asString()).isEqualTo("Digital");
        assertThat(send(ours, "POST", "/Users", "{\"userName\": \"" + address + "\"}")
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void entra_changes_parts_in_its_own_way() {
        String mei = "/Users/" + id(added(ours));
        String boss = UUID.randomUUID().toString();

        HttpResponse<String> changed = patched(ours, mei, """
                {"op": "Add", "path": "%1$s:manager", "value": "%2$s"},
                {"op": "Replace", "path": "emails[type eq \\"work\\"].value", "value": "mei@harrowmere.example"},
                {"op": "Replace", "value": {"displayName": "Mei Obi", "name.familyName": "Obi", "%1$s:department": "Data"}},
                {"op": "Replace", "path": "active", "value": "False"}
                """.formatted(ENTERPRISE, boss));

        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
        JsonNode now = ApiClient.json(changed);
        assertThat(now.get("displayName").asString()).isEqualTo("Mei Obi");
        assertThat(now.get("name").get("familyName").asString()).isEqualTo("Obi");
        assertThat(now.get("emails").get(0).get("value").asString()).isEqualTo("mei@harrowmere.example");
        assertThat(now.get(ENTERPRISE).get("department").asString()).isEqualTo("Data");
        assertThat(now.get(ENTERPRISE).get("manager").get("value").asString()).isEqualTo(boss);
        assertThat(now.get("active").asBoolean()).isFalse();
    }

    @Test
    void a_value_that_a_filter_finds_none_of_is_added() {
        String mei = "/Users/" + id(added(ours));

        HttpResponse<String> changed = patched(
                ours,
                mei,
                "{\"op\": \"replace\", \"path\": \"emails[type eq \\\"home\\\"].value\", \"value\": \"mei@home.example\"}");

        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
        assertThat(ApiClient.json(changed).get("emails").size()).isEqualTo(2);
    }

    @Test
    void okta_sends_the_whole_again() {
        JsonNode mei = added(ours);

        HttpResponse<String> changed = send(ours, "PUT", "/Users/" + id(mei), """
                {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"], "userName": "%s", "active": true,
                 "name": {"givenName": "Mei", "familyName": "Lin"}, "emails": [{"primary": true, "value": "%1$s"}]}
                """.formatted(address));

        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
        assertThat(ApiClient.json(changed).has("displayName")).isFalse();
        assertThat(accounts.withAddress(address).orElseThrow().name()).isEqualTo("Mei Lin");
        assertThat(ApiClient.json(get(ours, "/Users?startIndex=1&count=100"))
                        .get("itemsPerPage")
                        .asInt())
                .isBetween(1, 100);
    }

    @Test
    void whoever_is_not_active_is_signed_out_with_the_next_request_and_comes_back() {
        String mei = "/Users/" + id(added(ours));
        Account account = accounts.withAddress(address).orElseThrow();
        String cookie =
                "session=" + sessions.start(account.id(), null, Secret.next()).text();
        assertThat(client.get("/account", "Cookie", cookie).statusCode()).isEqualTo(200);

        patched(ours, mei, "{\"op\": \"replace\", \"value\": {\"active\": false}}");

        assertThat(client.get("/account", "Cookie", cookie).statusCode()).isEqualTo(302);
        assertThat(accounts.withAddress(address)).isEmpty();

        patched(ours, mei, "{\"op\": \"replace\", \"value\": {\"active\": true}}");

        assertThat(accounts.withAddress(address)).isPresent();
        assertThat(client.get("/account", "Cookie", cookie).statusCode()).isEqualTo(302);
    }

    @Test
    void who_belongs_to_two_keeps_their_account_when_one_ends_them() {
        String here = id(added(ours));
        String there = id(added(theirs));
        assertThat(there).isEqualTo(here);

        patched(theirs, "/Users/" + there, "{\"op\": \"replace\", \"path\": \"displayName\", \"value\": \"Somebody\"}");
        assertThat(accounts.withAddress(address).orElseThrow().name()).isEqualTo("Mei Tanaka");
        send(theirs, "PUT", "/Users/" + there, "{\"userName\": \"taken." + address + "\"}");
        assertThat(accounts.withAddress(address)).isPresent();

        assertThat(send(ours, "DELETE", "/Users/" + here, "").statusCode()).isEqualTo(204);

        assertThat(get(ours, "/Users/" + here).statusCode()).isEqualTo(404);
        assertThat(get(theirs, "/Users/" + there).statusCode()).isEqualTo(200);
        Account account = accounts.withAddress(address).orElseThrow();
        assertThat(accounts.organisationNames(account.id())).containsExactly("Northlight Digital");
    }

    @Test
    void the_people_of_others_are_not_known() {
        String mei = "/Users/" + id(added(ours));

        assertThat(get(theirs, mei).statusCode()).isEqualTo(404);
        assertThat(send(theirs, "DELETE", mei, "").statusCode()).isEqualTo(404);
        assertThat(patched(theirs, mei, "{\"op\": \"remove\", \"path\": \"title\"}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(ApiClient.json(get(theirs, "/Users?filter=userName+eq+%22" + address + "%22"))
                        .get("totalResults")
                        .asInt())
                .isZero();
    }

    @Test
    void a_change_that_is_meant_for_another_version_is_not_made() {
        JsonNode mei = added(ours);
        String path = "/Users/" + id(mei);
        String body = "{\"userName\": \"" + address + "\"}";

        assertThat(send(ours, "PUT", path, body, "If-Match", "W/\"7\"").statusCode())
                .isEqualTo(412);
        assertThat(send(
                                ours,
                                "PUT",
                                path,
                                body,
                                "If-Match",
                                mei.get("meta").get("version").asString())
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void the_attributes_asked_for_are_answered() {
        String mei = "/Users/" + id(added(ours));

        assertThat(ApiClient.json(get(ours, mei + "?attributes=userName")).propertyNames())
                .containsExactlyInAnyOrder("schemas", "id", "userName");
        assertThat(ApiClient.json(get(ours, mei + "?excludedAttributes=emails,name"))
                        .propertyNames())
                .doesNotContain("emails", "name")
                .contains("userName");
    }

    @Test
    void the_whole_grammar_of_filters_is_read() {
        String mei = id(added(ours));
        String filter =
                "(title co \"engine\" or not (active eq true)) and emails[type eq \"work\" and value ew \"example\"]"
                        + " and " + ENTERPRISE
                        + ":department sw \"Dig\" and meta.created gt \"2020-01-01T00:00:00Z\" and userName eq \""
                        + address + "\"";
        String asked = "/Users?filter=" + java.net.URLEncoder.encode(filter, java.nio.charset.StandardCharsets.UTF_8);

        JsonNode found = ApiClient.json(get(ours, asked));

        assertThat(found.get("totalResults").asInt()).as(found.toString()).isEqualTo(1);
        assertThat(id(found.get("Resources").get(0))).isEqualTo(mei);
    }

    @ParameterizedTest
    @ValueSource(strings = {"deep", "long", "open", "words"})
    void a_filter_made_to_break_it_is_refused(String kind) {
        String filter = Map.of(
                        "deep",
                        "(".repeat(500) + "active eq true" + ")".repeat(500),
                        "long",
                        "active eq true" + " and active eq true".repeat(150),
                        "open",
                        "((((userName",
                        "words",
                        "userName is like \"x\"")
                .get(kind);
        HttpResponse<String> refused = get(
                ours, "/Users?filter=" + java.net.URLEncoder.encode(filter, java.nio.charset.StandardCharsets.UTF_8));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(ApiClient.json(refused).get("scimType").asString()).isEqualTo("invalidFilter");
        assertThat(get(ours, "/Users?count=1").statusCode()).isEqualTo(200);
    }

    @Test
    void a_token_without_the_scope_is_told_which() {
        HttpResponse<String> refused = get(directory(council, Scope.READ), "/Users");

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.headers().firstValue("WWW-Authenticate").orElseThrow())
                .contains("scope=\"directory\"");
        assertThat(ApiClient.json(refused).get("status").asString()).isEqualTo("403");
    }

    @Test
    void a_group_takes_members_in_and_out() {
        String mei = id(added(ours));
        HttpResponse<String> made = send(ours, "POST", "/Groups", """
                {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:Group"], "displayName": "Leads %s"}
                """.formatted(mei));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        String group = "/Groups/" + id(ApiClient.json(made));

        patched(ours, group, "{\"op\": \"Add\", \"path\": \"members\", \"value\": [{\"value\": \"" + mei + "\"}]}");
        assertThat(ApiClient.json(get(ours, group)).get("members").size()).isEqualTo(1);

        patched(ours, group, "{\"op\": \"Remove\", \"path\": \"members\", \"value\": [{\"value\": \"" + mei + "\"}]}");
        assertThat(ApiClient.json(get(ours, group)).get("members").size()).isZero();
        assertThat(get(theirs, group).statusCode()).isEqualTo(404);
        assertThat(send(ours, "DELETE", group, "").statusCode()).isEqualTo(204);
    }

    @Test
    void it_says_what_it_can() {
        JsonNode config = ApiClient.json(get(ours, "/ServiceProviderConfig"));

        assertThat(config.get("patch").get("supported").asBoolean()).isTrue();
        assertThat(config.get("bulk").get("supported").asBoolean()).isFalse();
        assertThat(ApiClient.json(get(ours, "/Schemas")).get("totalResults").asInt())
                .isEqualTo(3);
        assertThat(ApiClient.json(get(ours, "/ResourceTypes/User"))
                        .get("endpoint")
                        .asString())
                .isEqualTo("/Users");
        assertThat(get(ours, "/Schemas/" + ENTERPRISE).statusCode()).isEqualTo(200);
    }

    @Test
    void the_audit_says_that_it_was_the_directory() {
        String mei = id(added(ours));

        assertThat(database.sql("select distinct through from access.audit_entry where subject_id = :id")
                        .param("id", mei)
                        .query(String.class)
                        .list())
                .containsExactly("scim");
    }
}
