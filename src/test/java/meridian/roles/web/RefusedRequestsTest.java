package meridian.roles.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import meridian.roles.ImportedDocuments;
import meridian.testing.ApiClient;
import meridian.testing.ApplicationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** Whatever is sent, a program is answered with a problem it can read: never a page, never a trace of a stack. */
@ApplicationTest
class RefusedRequestsTest {

    private static final String HOSTILE = """
            # =cmd|' /C calc'!A0

            - Grade: @SUM(1)
            - Department: -2+3

            ## Responsibilities

            - +44 is dialled for "visitors",
              and then a number
            - =HYPERLINK("http://a.b")
            """;

    @Autowired
    private ApiClient api;

    @Autowired
    private ImportedDocuments imported;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping table;

    @BeforeEach
    void a_role_is_in_the_library() {
        imported.item(
                "Parks Trust", "keeper.md", "# Keeper\n\n- Grade: G2\n\n## Responsibilities\n\n- Opens the gates\n");
    }

    private static JsonNode problem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .as(answer.body())
                .startsWith("application/problem+json");
        assertThat(answer.body()).doesNotContain("<html", "Exception", "at meridian.", "org.springframework");
        JsonNode problem = ApiClient.json(answer);
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        for (String member : List.of("type", "title", "detail", "instance", "reference")) {
            assertThat(problem.path(member).asString("")).as(member).isNotBlank();
        }
        return problem;
    }

    @ParameterizedTest
    @CsvSource({
        "404, GET, /api",
        "404, GET, /api/",
        "404, GET, /api/nothing",
        "404, GET, /api/roles/nobody",
        "404, GET, /api/roles/keeper/versions/1",
        "404, GET, /api/roles/keeper/versions/99999999999",
        "404, GET, /api/roles/keeper/versions/x",
        "404, GET, /api/roles/keeper/export.exe",
        "404, GET, /api/roles/keeper/differences?from=x",
        "404, GET, /api/imports/1",
        "404, GET, /api/imports/01990000-0000-7000-8000-000000000000",
        "404, GET, /api/frameworks/01990000-0000-7000-8000-000000000000",
        "404, GET, /api/ladders/nowhere",
        "404, PUT, /api/roles/keeper/findings/x/y/acceptance",
        "405, DELETE, /api/roles",
        "405, TRACE, /api/roles",
        "405, PATCH, /api/roles/keeper/draft",
        "409, POST, /api/roles/keeper/restoration",
        "409, POST, /api/roles/keeper/withdrawal",
        "415, POST, /api/imports",
        "422, GET, /api/roles?limit=0",
        "422, GET, /api/roles?limit=501",
        "422, GET, /api/roles?limit=many",
        "422, GET, /api/roles?cursor=bm90IG9uZQ",
        "422, GET, /api/roles?status=asleep",
        "422, GET, /api/roles?sort=shoes",
        "422, GET, /api/roles?colour=red",
        "422, GET, /api/comparisons?role=keeper",
        "422, GET, /api/comparisons",
        "422, GET, /api/pay",
        "422, GET, /api/pay?organisation=nobody",
        "422, GET, /api/pay?organisation=parks-trust&on=yesterday",
        "422, GET, /api/pay?organisation=parks-trust&on=%2B999999999-01-01",
        "400, GET, /api/roles/%00",
        "428, POST, /api/roles/keeper/publication",
        "428, DELETE, /api/roles/keeper/draft",
        "428, POST, /api/roles/keeper/framework"
    })
    void a_program_is_told_by_status_and_problem(int status, String method, String path) {
        String body = method.equals("GET") || method.equals("DELETE") ? "" : "{\"reason\": \"Because\"}";
        if (path.endsWith("publication") || path.endsWith("framework")) {
            body = "{}";
        }

        problem(api.send(method, path, body), status);
    }

    @Test
    void an_unknown_role_is_said_to_be_unknown_in_the_same_words_everywhere() {
        List<String> otherwise = table.getHandlerMethods().keySet().stream()
                .filter(it -> it.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(it -> it.getPatternValues().stream())
                .filter(it -> it.matches("(/api)?/roles/\\{.*"))
                .map(it -> it.replaceFirst("\\{[^}]*}", "nobody")
                        .replace("{ending}", "json")
                        .replaceFirst("\\{number[^/]*}", "1"))
                .filter(it ->
                        !api.get(it + "?from=1").body().contains("The library has no role at the address “nobody”"))
                .toList();

        assertThat(otherwise).isEmpty();
    }

    @Test
    void what_breaks_a_rule_is_said_field_by_field_with_what_was_given_the_rule_and_what_to_do() {
        JsonNode errors = problem(
                        api.send(
                                "POST",
                                "/api/pay/bands",
                                "{\"organisation\": \"parks-trust\", \"min\": \"lots\", \"max\": 1e400, \"period\": \"eon\","
                                        + " \"from\": \"2027-02-30\"}"),
                        422)
                .get("errors");

        assertThat(errors.valueStream().map(it -> it.get("field").asString()))
                .containsExactlyInAnyOrder("grade", "place", "min", "max", "period", "from");
        assertThat(errors).allSatisfy(error -> {
            assertThat(error.get("rule").asString()).isNotBlank();
            assertThat(error.get("hint").asString()).isNotBlank();
            assertThat(error.has("value")).isTrue();
        });
        assertThat(errors.valueStream()
                        .filter(it -> it.get("field").asString().equals("min"))
                        .map(it -> it.get("value").asString()))
                .containsExactly("lots");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "nul", "\u0000", "{\"reason\": ", "{\"reason\": \"\\ud800", "\"x\"", "<a/>"})
    void json_that_is_none_is_a_problem(String body) {
        problem(api.send("POST", "/api/roles/keeper/withdrawal", body), 400);
    }

    @Test
    void json_a_million_deep_or_of_a_million_figures_is_a_problem() {
        String deep = "{\"reason\": " + "[".repeat(1_000_000) + "}";
        String long_ = "{\"reason\": " + "9".repeat(1_000_000) + "}";

        assertThat(api.send("POST", "/api/roles/keeper/withdrawal", deep).statusCode())
                .isIn(400, 422);
        assertThat(api.send("POST", "/api/roles/keeper/withdrawal", long_).statusCode())
                .isIn(400, 422);
        problem(api.send("POST", "/api/roles/keeper/withdrawal", " ".repeat(4 * 1024 * 1024 + 1)), 413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\\u0000b", "\\ud800", "\\u202e"})
    void a_text_with_odd_characters_is_kept_or_refused(String text) {
        String tag =
                api.get("/api/roles/keeper/draft").headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> answer = api.send(
                "POST",
                "/api/roles/keeper/draft/corrections",
                "{\"act\": \"value\", \"field\": \"DEPARTMENT\", \"value\": \"" + text + "\"}",
                "If-Match",
                tag);

        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 422);
        assertThat(api.get("/api/roles/keeper").statusCode()).isEqualTo(200);
    }

    @Test
    void a_title_as_long_as_a_book_is_refused() {
        String tag =
                api.get("/api/roles/keeper/draft").headers().firstValue("ETag").orElseThrow();

        problem(
                api.send(
                        "POST",
                        "/api/roles/keeper/draft/corrections",
                        "{\"act\": \"value\", \"field\": \"TITLE\", \"value\": \"" + "very ".repeat(400_000) + "\"}",
                        "If-Match",
                        tag),
                422);
    }

    @Test
    void what_cannot_be_answered_in_the_form_asked_for_is_a_problem() {
        problem(api.get("/api/roles/keeper", "Accept", "application/xml"), 406);
        problem(api.get("/api/roles", "Accept", "image/png"), 406);
        assertThat(api.get("/api/roles", "Accept", "application/json, text/csv;q=0.5")
                        .headers()
                        .firstValue("Content-Type"))
                .contains("application/json");
    }

    @Test
    void a_change_meant_for_another_revision_is_refused_whatever_its_tag_says() {
        for (String tag : List.of("\"draft-99\"", "\"version-1\"", "draft-1", "*", "W/\"draft-1\"", "\"draft-x\"")) {
            problem(api.send("POST", "/api/roles/keeper/publication", "{}", "If-Match", tag), 412);
        }
    }

    @Test
    void the_head_of_an_answer_and_what_did_not_change_are_had_without_the_rest() {
        for (String path : List.of("/api/roles", "/api/roles/keeper", "/api/checks", "/api/roles/keeper/export.md")) {
            HttpResponse<String> first = api.get(path);
            String tag = first.headers().firstValue("ETag").orElseThrow();
            HttpResponse<String> again = api.get(path, "If-None-Match", tag);
            HttpResponse<String> head = api.send("HEAD", path, "");

            assertThat(again.statusCode()).as(path).isEqualTo(304);
            assertThat(again.body()).isEmpty();
            assertThat(head.statusCode()).as(path).isEqualTo(200);
            assertThat(head.body()).isEmpty();
        }
    }

    @Test
    void a_broken_or_nested_zip_and_a_form_without_files_are_refused_by_their_field() {
        byte[] broken = {'P', 'K', 3, 4, 9, 9, 9, 9, 9};
        HttpResponse<String> unpacked =
                api.upload("/api/imports", Map.of("organisation", "Parks Trust"), "files", "x.zip", broken);

        assertThat(problem(unpacked, 422).get("errors").get(0).get("field").asString())
                .isEqualTo("files");
        problem(api.upload("/api/imports", Map.of("organisation", "Parks Trust")), 422);
        problem(api.upload("/api/imports", Map.of("note.md", "# A note")), 422);
        problem(api.upload("/api/frameworks/government", Map.of("published", "2027-01-01")), 422);
        problem(
                api.upload(
                        "/api/frameworks/sfia",
                        Map.of("organisation", "parks-trust", "published", "2027-01-01"),
                        "copy",
                        "copy.xlsx",
                        broken),
                422);
    }

    @Test
    void no_cell_of_a_file_for_a_spreadsheet_is_run() {
        imported.item("Parks Trust", "hostile.md", HOSTILE);

        for (String path : List.of("/api/roles?q=visitors", "/api/roles/" + hostile() + "/statements")) {
            assertThat(api.get(path, "Accept", "text/csv").body())
                    .doesNotContainPattern("(?m)(^|,)\"?[=+@\\-]")
                    .contains("\r\n");
        }
        assertThat(api.get("/api/roles/" + hostile() + "/export.csv").body())
                .doesNotContainPattern("(?m)(^|,)\"?[=+@\\-]")
                .contains("\"\"visitors\"\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/roles.csv?q=%00", "/roles.csv?family=%00"})
    void a_list_that_cannot_be_asked_for_is_an_error_and_no_broken_file(String address) {
        HttpResponse<String> answer = api.get(address);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(it -> assertThat(it).startsWith("text/html"));
        assertThat(answer.headers().firstValue("Content-Disposition")).isEmpty();
    }

    @Test
    void the_name_of_a_file_is_one_whatever_the_title() {
        imported.item("Parks Trust", "hostile.md", HOSTILE);

        assertThat(api.get("/api/roles/" + hostile() + "/export.docx")
                        .headers()
                        .firstValue("Content-Disposition")
                        .orElseThrow())
                .matches("attachment; filename=\"[a-z0-9-]+\\.docx\"");
    }

    private String hostile() {
        return api.json("/api/roles?q=visitors").get("items").get(0).get("slug").asString();
    }

    @Test
    void a_request_that_is_none_is_answered_without_a_trace() throws IOException {
        try (Socket socket = new Socket("127.0.0.1", URI.create(api.address()).getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write("GET /api/roles/%zz HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII));
            out.flush();
            InputStream in = socket.getInputStream();
            String answer = new String(in.readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer)
                    .startsWith("HTTP/1.1 400")
                    .contains("application/problem+json")
                    .doesNotContain("Exception");
        }
    }
}
