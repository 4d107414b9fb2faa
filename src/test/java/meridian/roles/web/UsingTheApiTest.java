package meridian.roles.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import meridian.access.Organisations;
import meridian.roles.ImportId;
import meridian.roles.ImportedDocuments;
import meridian.testing.ApiClient;
import meridian.testing.ApplicationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
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

    @Autowired
    private ApiClient api;

    @Autowired
    private ImportedDocuments imported;

    @Autowired
    private Organisations organisations;

    @BeforeEach
    void two_roles_are_in_the_library() {
        imported.item("Parks Trust", "gardener.md", GARDENER);
        imported.item("Parks Trust", "head.md", HEAD_GARDENER);
    }

    @Test
    void a_list_is_walked_through_by_its_cursors() {
        JsonNode first = api.json("/api/roles?limit=1&q=roses&sort=title");
        JsonNode second = api.json("/api/roles?limit=1&q=roses&sort=title&cursor="
                + first.get("next").asString());

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
        assertThat(csv.body().lines()).anyMatch(row -> row.startsWith("Gardener,Parks Trust"));
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
        String correction = "{\"act\": \"value\", \"field\": \"GRADE\", \"value\": \"G6\"}";

        HttpResponse<String> without = api.send("POST", draft + "/corrections", correction);
        HttpResponse<String> corrected = api.send("POST", draft + "/corrections", correction, "If-Match", tag);
        HttpResponse<String> late = api.send("POST", draft + "/corrections", correction, "If-Match", tag);

        assertThat(without.statusCode()).isEqualTo(428);
        assertThat(ApiClient.json(corrected).get("profile").get("grade").asString())
                .isEqualTo("G6");
        assertThat(late.statusCode()).isEqualTo(412);
        assertThat(late.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
    }

    private HttpResponse<String> correct(String role, String body) {
        String draft = "/api/roles/" + role + "/draft";
        String tag = api.send("POST", draft, "").headers().firstValue("ETag").orElseThrow();
        return api.send("POST", draft + "/corrections", body, "If-Match", tag);
    }

    private String keyOf(String role, String text) {
        return api.json("/api/roles/" + role + "/draft")
                .get("statements")
                .valueStream()
                .filter(it -> it.get("statement").get("text").asString().contains(text))
                .map(it -> it.get("key").asString())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_statement_is_split_restated_and_taken_out_as_on_the_page() {
        String roses = keyOf("gardener", "prune roses");

        HttpResponse<String> split = correct(
                "gardener",
                "{\"act\": \"restate\", \"key\": \"%s\", \"texts\": [\"Teaches apprentices\", \"Prunes roses\"]}"
                        .formatted(roses));
        HttpResponse<String> criterion = correct(
                "gardener",
                "{\"act\": \"restate\", \"key\": \"%s\", \"kind\": \"CRITERION\", \"importance\": \"essential\"}"
                        .formatted(keyOf("gardener", "Prunes roses")));

        assertThat(split.body()).contains("Prunes roses");
        assertThat(ApiClient.json(criterion)
                        .get("profile")
                        .get("criteria")
                        .get(0)
                        .toString())
                .contains("Prunes roses", "essential");
    }

    @Test
    void a_correction_that_is_none_is_refused_by_its_field() {
        for (String body : List.of(
                "{\"act\": \"value\", \"field\": \"SHOE_SIZE\", \"value\": \"9\"}",
                "{\"act\": \"value\", \"field\": \"LEVEL\", \"value\": \"nine\"}",
                "{\"act\": \"value\", \"field\": {\"a\": 1}, \"value\": \"9\"}",
                "{\"act\": \"set\", \"field\": \"GRADE\", \"value\": \"G9\"}",
                "{\"act\": \"remove\"}",
                "{\"act\": \"remove\", \"key\": \"duty-nowhere\"}",
                "{\"act\": \"add\", \"kind\": \"DUTY\", \"texts\": [\" \"]}",
                "{\"act\": \"add\", \"kind\": \"WISH\", \"texts\": [\"Wishes\"]}",
                "{\"act\": \"pay\", \"pay\": [{\"min\": \"1e999999999\", \"max\": 3}]}",
                "{\"act\": \"pay\", \"pay\": [{\"min\": 4, \"max\": 3}]}",
                "{\"act\": \"value\", \"feild\": \"GRADE\"}")) {
            HttpResponse<String> refused = correct("gardener", body);
            JsonNode error = ApiClient.json(refused).path("errors").path(0);
            assertThat(refused.statusCode()).as(body + refused.body()).isEqualTo(422);
            assertThat(error.path("rule").asString("")).as(body).isNotBlank();
            assertThat(error.path("hint").asString("")).as(body).isNotBlank();
        }
    }

    @Test
    void a_correction_is_taken_back_and_made_again() {
        correct("gardener", "{\"act\": \"value\", \"field\": \"DEPARTMENT\", \"value\": \"Greens\"}");
        JsonNode made = api.json("/api/roles/gardener/draft").get("corrections");
        String number = made.get(made.size() - 1).get("number").toString();
        String corrections = "/api/roles/gardener/draft/corrections";

        HttpResponse<String> undone = api.send("DELETE", corrections + "/" + number, "", "If-Match", tag());
        HttpResponse<String> again = api.send("DELETE", corrections + "/" + number, "", "If-Match", tag());
        HttpResponse<String> redone = api.send("POST", corrections + "/redo", "", "If-Match", tag());
        HttpResponse<String> nothing = api.send("POST", corrections + "/redo", "", "If-Match", tag());

        assertThat(ApiClient.json(undone).get("profile").get("department").isNull())
                .isTrue();
        assertThat(ApiClient.json(undone).get("canRedo").asBoolean()).isTrue();
        assertThat(again.statusCode()).isEqualTo(404);
        assertThat(ApiClient.json(redone).get("profile").get("department").asString())
                .isEqualTo("Greens");
        assertThat(nothing.statusCode()).isEqualTo(409);
    }

    private String tag() {
        return api.get("/api/roles/gardener/draft").headers().firstValue("ETag").orElseThrow();
    }

    @Test
    void no_tag_of_an_earlier_draft_is_one_of_a_later() {
        imported.item(
                "Parks Trust", "keeper.md", "# Keeper\n\n- Grade: G2\n\n## Responsibilities\n\n- Opens the gates\n");
        String role = "/api/roles/keeper";
        String first = api.get(role + "/draft").headers().firstValue("ETag").orElseThrow();
        api.send("POST", role + "/publication", "{}", "If-Match", first);
        api.send("POST", role + "/draft", "");
        String correction = "{\"act\": \"value\", \"field\": \"GRADE\", \"value\": \"G3\"}";

        assertThat(api.send("POST", role + "/draft/corrections", correction, "If-Match", first)
                        .statusCode())
                .isEqualTo(412);
    }

    @Test
    void a_finding_is_accepted_with_a_reason_and_opened_again() {
        imported.item(
                "Parks Trust",
                "clerk.md",
                "# Clerk\n\n- Grade: G2\n\n## Responsibilities\n\n- TBC\n- Keeps the books of the park\n");
        JsonNode finding = api.json("/api/roles/clerk/findings").get("items").get(0);
        String address = "/api/roles/clerk/findings/%s/%s/acceptance"
                .formatted(
                        finding.get("rule").asString(),
                        finding.get("fingerprint").asString());

        HttpResponse<String> bare = api.send("PUT", address, "{}");
        HttpResponse<String> accepted = api.send("PUT", address, "{\"reason\": \"Known to the panel\"}");

        assertThat(bare.statusCode()).isEqualTo(422);
        assertThat(accepted.statusCode()).isEqualTo(204);
        assertThat(api.json("/api/roles/clerk/findings")
                        .get("items")
                        .get(0)
                        .get("accepted")
                        .get("reason")
                        .asString())
                .isEqualTo("Known to the panel");
        assertThat(api.send("DELETE", address, "").statusCode()).isEqualTo(204);
        assertThat(api.send("DELETE", address, "").statusCode()).isEqualTo(404);
        String rule = finding.get("rule").asString();
        assertThat(api.get("/api/checks/" + rule + "/findings?limit=1").body()).contains("\"role\":");
        assertThat(api.json("/api/checks").get("items")).isNotEmpty();
    }

    @Test
    void a_licensed_copy_of_sfia_is_open_to_its_holder_alone() {
        organisations.named("Parks Trust");
        HttpResponse<String> imported = api.upload(
                "/api/frameworks/sfia",
                Map.of("organisation", "parks-trust", "published", "2026-09-30"),
                "copy",
                "sfia.csv",
                "Code,Skill,Level 2 description\nGARD,Gardening,Words that are licensed\n"
                        .getBytes(StandardCharsets.UTF_8));
        String location = imported.headers().firstValue("Location").orElseThrow();

        assertThat(imported.statusCode()).isEqualTo(201);
        assertThat(api.get(location).statusCode()).isEqualTo(404);
        assertThat(api.get("/api/frameworks").body()).doesNotContain("SFIA");
        assertThat(api.get(location + "?organisation=parks-trust").body()).contains("Words that are licensed");
    }

    @Test
    void what_became_of_a_document_is_spelt_alike_in_counts_json_csv_and_description() {
        ImportId id = imported.read("Parks Trust", List.of(ImportedDocuments.file("ranger.md", GARDENER)));
        String items = "/api/imports/" + id + "/items";
        JsonNode item = api.json(items).get("items").get(0);

        assertThat(item.get("outcome").asString()).isEqualTo("new");
        assertThat(item.get("roles").get(0).get("outcome").asString()).isEqualTo("new");
        assertThat(api.json("/api/imports/" + id).get("counts").propertyNames()).containsExactly("new");
        assertThat(api.get(items, "Accept", "text/csv").body()).contains("ranger.md,new,");
        assertThat(api.json("/api/openapi.json")
                        .at("/components/schemas/ImportItem/properties/outcome/enum")
                        .valueStream()
                        .map(JsonNode::asString))
                .containsExactly("waiting", "new", "changed", "unchanged", "not_a_role", "failed", "stopped");
    }

    @Test
    void a_zip_is_taken_apart_and_a_text_is_taken_as_it_is() throws IOException {
        HttpResponse<String> zipped = api.upload(
                "/api/imports",
                Map.of("organisation", "Parks Trust"),
                "files",
                "roles.zip",
                zip("../../../etc/passwd", "a/b\u0000.md", "C:\\x.md"));
        HttpResponse<String> text = api.upload(
                "/api/imports", Map.of("organisation", "Parks Trust", "name", "Note", "text", "The gate is locked."));

        assertThat(ApiClient.json(zipped).get("total").asInt()).isEqualTo(3);
        assertThat(text.statusCode()).isEqualTo(202);
    }

    private static byte[] zip(String... names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write("# Keeper\n".getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
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
                correct("head-gardener", "{\"act\": \"value\", \"field\": \"PREVIOUS_ROLE\", \"value\": \"Gardener\"}");

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
        assertThat(ApiClient.json(refused)
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
            assertThat(ApiClient.json(answer).get("reference").asString())
                    .as(path)
                    .isNotBlank();
        }
        assertThat(api.send("POST", "/api/pay/fills", "{").statusCode()).isEqualTo(400);
    }
}
