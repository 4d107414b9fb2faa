package meridian.roles.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import meridian.access.Actor;
import meridian.access.Organisation;
import meridian.access.Organisations;
import meridian.roles.ImportDocuments;
import meridian.roles.ImportId;
import meridian.roles.Imports;
import meridian.roles.UploadedFile;
import meridian.testing.ApplicationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ApplicationTest
class UsingTheApiTest {

    private static final String GARDENER = """
            # Gardener

            - Grade: G5
            - Next role: Head Gardener

            ## Responsibilities

            - Plants the borders and keeps them watered
            - Teaches apprentices how to prune roses
            """;
    private static final String HEAD_GARDENER = """
            # Head Gardener

            - Grade: G7

            ## Responsibilities

            - Plans the borders of every park a year ahead
            - Teaches gardeners how to prune roses
            """;

    @LocalServerPort
    private int port;

    @Autowired
    private Organisations organisations;

    @Autowired
    private Imports imports;

    @Autowired
    private ImportDocuments importDocuments;

    private ApiCall api = new ApiCall("");

    @BeforeEach
    void two_roles_are_in_the_library() {
        api = new ApiCall("http://127.0.0.1:" + port);
        Organisation parks = organisations.named("Parks Trust");
        ImportId id = imports.accept(
                parks.id(),
                List.of(
                        new UploadedFile("gardener.md", GARDENER.getBytes(StandardCharsets.UTF_8)),
                        new UploadedFile("head.md", HEAD_GARDENER.getBytes(StandardCharsets.UTF_8))),
                Actor.SOMEONE_HERE);
        importDocuments.readWaiting(id);
    }

    @Test
    void a_list_is_walked_through_by_its_cursors() {
        JsonNode first = api.json("/api/roles?limit=1");
        JsonNode second =
                api.json("/api/roles?limit=1&cursor=" + first.get("next").asString());

        assertThat(first.get("items").get(0).get("slug").asString()).isEqualTo("gardener");
        assertThat(second.get("items").get(0).get("slug").asString()).isEqualTo("head-gardener");
        assertThat(second.get("next").isNull()).isTrue();
    }

    @Test
    void a_search_says_which_statement_matched() {
        JsonNode found = api.json("/api/roles?q=apprentices");

        assertThat(found.get("items")).hasSize(1);
        assertThat(found.get("items").get(0).get("match").get("text").asString())
                .contains("apprentices");
    }

    @Test
    void the_same_list_is_csv_where_that_is_asked_for() {
        HttpResponse<String> csv = api.get("/api/roles", "Accept", "text/csv");

        assertThat(csv.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
        assertThat(csv.body().lines()).hasSize(3).element(1).asString().startsWith("Gardener,Parks Trust");
    }

    @Test
    void a_role_that_did_not_change_is_not_sent_again() {
        HttpResponse<String> first = api.get("/api/roles/gardener");

        assertThat(api.get(
                                "/api/roles/gardener",
                                "If-None-Match",
                                first.headers().firstValue("ETag").orElseThrow())
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void a_correction_names_the_revision_it_is_meant_for() {
        String draft = "/api/roles/gardener/draft";
        String tag = api.get(draft).headers().firstValue("ETag").orElseThrow();
        String correction = "{\"act\": \"set\", \"field\": \"GRADE\", \"was\": \"G5\", \"value\": \"G6\"}";

        HttpResponse<String> without = api.send("POST", draft + "/corrections", correction);
        HttpResponse<String> corrected = api.send("POST", draft + "/corrections", correction, "If-Match", tag);
        HttpResponse<String> late = api.send("POST", draft + "/corrections", correction, "If-Match", tag);

        assertThat(without.statusCode()).isEqualTo(428);
        assertThat(ApiCall.json(corrected).get("profile").get("grade").asString())
                .isEqualTo("G6");
        assertThat(late.statusCode()).isEqualTo(412);
        assertThat(late.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
    }

    @Test
    void a_draft_is_published_and_its_versions_compared() {
        String role = "/api/roles/head-gardener";
        String tag = api.get(role + "/draft").headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> published = api.send(
                "POST",
                role + "/publication",
                "{\"effectiveFrom\": \"2027-04-01\", \"note\": \"For spring\"}",
                "If-Match",
                tag);

        assertThat(published.statusCode()).isEqualTo(201);
        assertThat(api.json(role + "/versions/1").get("effectiveFrom").asString())
                .isEqualTo("2027-04-01");
        assertThat(api.get(role + "/differences?from=1&to=1").statusCode()).isEqualTo(200);
        assertThat(api.get(role + "/versions/2").statusCode()).isEqualTo(404);
    }

    @Test
    void a_link_of_a_ladder_is_put_right() {
        String problem = api.get("/api/ladders/no-family").body();

        HttpResponse<String> put =
                api.send("PUT", "/api/roles/head-gardener/ladder/previous", "{\"title\": \"Gardener\"}");

        assertThat(put.statusCode()).isEqualTo(200);
        assertThat(problem).contains("\"role\":\"head-gardener\"");
        assertThat(api.json("/api/roles/head-gardener/draft")
                        .get("profile")
                        .get("ladder")
                        .get("previous")
                        .asString())
                .isEqualTo("Gardener");
    }

    @Test
    void pay_that_breaks_rules_is_refused_field_by_field() {
        HttpResponse<String> refused = api.send(
                "POST",
                "/api/pay/bands",
                "{\"organisation\": \"parks-trust\", \"grade\": \"G5\", \"place\": \"UK\", \"min\": 30000, \"max\": \"lots\", "
                        + "\"period\": \"year\", \"from\": \"2027-02-30\"}");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(ApiCall.json(refused)
                        .get("errors")
                        .valueStream()
                        .map(it -> it.get("field").asString()))
                .containsExactlyInAnyOrder("max", "from");
    }

    @Test
    void bands_follow_each_other_and_a_weighting_checks_and_fills_them() {
        String band =
                "{\"organisation\": \"parks-trust\", \"grade\": \"G5\", \"place\": \"%s\", \"min\": %d, \"max\": %d, \"period\": \"year\","
                        + " \"from\": \"%s\"%s}";
        api.send("POST", "/api/pay/bands", band.formatted("UK", 30000, 34000, "2025-04-01", ""));
        api.send("POST", "/api/pay/bands", band.formatted("UK", 31000, 35000, "2026-04-01", ""));
        api.send(
                "POST",
                "/api/pay/weightings",
                "{\"organisation\": \"parks-trust\", \"place\": \"London\", \"base\": \"UK\", \"factor\": 1.05, \"from\": \"2025-04-01\"}");

        assertThat(api.get("/api/pay?organisation=parks-trust&on=2025-06-01").body())
                .contains("\"max\":34000");
        assertThat(api.get("/api/pay?organisation=parks-trust&on=2026-06-01").body())
                .contains("\"max\":35000");
        assertThat(api.send("POST", "/api/pay/bands", band.formatted("London", 33000, 37000, "2026-04-01", ""))
                        .statusCode())
                .isEqualTo(422);
        assertThat(api.send(
                                "POST",
                                "/api/pay/bands",
                                band.formatted(
                                        "London", 33000, 37000, "2026-04-01", ", \"reason\": \"Market supplement\""))
                        .statusCode())
                .isEqualTo(201);
        assertThat(api.get("/api/pay?organisation=parks-trust&on=2026-06-01").body())
                .contains("excepted");
    }

    @Test
    void documents_are_sent_and_followed_until_they_are_read() {
        HttpResponse<String> accepted = api.upload(
                "/api/imports", Map.of("organisation", "Parks Trust", "note.md", "The gate is locked at dusk."));

        assertThat(accepted.statusCode()).isEqualTo(202);
        assertThat(api.json(accepted.headers().firstValue("Location").orElseThrow())
                        .get("total")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void what_is_not_there_or_not_readable_is_a_problem_with_a_reference() {
        for (String path : List.of("/api/roles/nobody", "/api/imports/1", "/api/roles?cursor=x", "/api/nothing")) {
            HttpResponse<String> answer = api.get(path);
            assertThat(answer.statusCode()).as(path).isBetween(400, 422);
            assertThat(ApiCall.json(answer).get("reference").asString())
                    .as(path)
                    .isNotBlank();
        }
        assertThat(api.send("POST", "/api/pay/fills", "{").statusCode()).isEqualTo(400);
    }

    @Test
    void every_path_is_described() {
        JsonNode description = api.json("/api/openapi.json");

        assertThat(description.get("openapi").asString()).startsWith("3.1");
        description
                .get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation -> assertThat(
                                        operation.getValue().path("summary").asString(""))
                                .as(operation.getKey() + " " + path.getKey())
                                .isNotBlank()));
    }
}
