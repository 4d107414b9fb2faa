package meridian.roles.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import meridian.testing.ApiClient;
import meridian.testing.ApplicationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ApplicationTest
class ApiDescriptionTest {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");

    @Autowired
    private ApiClient api;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping table;

    private JsonNode description = JsonMapper.builder().build().createObjectNode();

    @BeforeEach
    void it_is_asked_for() {
        description = api.json("/api/openapi.json");
    }

    /** An operation of the description. */
    private record Operation(String name, JsonNode node) {}

    private Stream<Operation> operations() {
        return description.get("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .filter(it -> METHODS.contains(it.getKey()))
                        .map(it -> new Operation(it.getKey().toUpperCase() + " " + path.getKey(), it.getValue())));
    }

    @Test
    void it_is_valid_openapi_3_1() {
        ParseOptions options = new ParseOptions();
        options.setResolve(true);
        SwaggerParseResult parsed = new OpenAPIV3Parser().readContents(description.toString(), null, options);

        assertThat(parsed.getMessages()).isEmpty();
        assertThat(parsed.getOpenAPI().getOpenapi()).startsWith("3.1");
    }

    @Test
    void every_route_of_the_api_is_in_it() {
        Set<String> routes = table.getHandlerMethods().entrySet().stream()
                .filter(it -> it.getValue().getBeanType().getPackageName().startsWith("meridian"))
                .flatMap(it -> it.getKey().getPatternValues().stream()
                        .filter(pattern -> pattern.startsWith("/api/"))
                        .flatMap(pattern -> it.getKey().getMethodsCondition().getMethods().stream()
                                .map(method -> method + " " + pattern)))
                .collect(Collectors.toSet());

        assertThat(operations().map(Operation::name)).containsExactlyInAnyOrderElementsOf(routes);
    }

    @Test
    void every_operation_says_what_it_does_takes_and_answers() {
        List<String> wanting = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        operations().forEach(operation -> {
            JsonNode it = operation.node();
            if (it.path("summary").asString("").isBlank() || it.path("tags").isEmpty()) {
                wanting.add(operation.name() + " has no summary or tag");
            }
            if (!ids.add(it.path("operationId").asString(""))) {
                wanting.add(operation.name() + " has the id of another");
            }
            if (!isAnswered(it)) {
                wanting.add(operation.name() + " says not what it answers: " + it.get("responses"));
            }
            it.path("requestBody").path("content").properties().forEach(body -> {
                if (!isSchema(body.getValue().path("schema"))) {
                    wanting.add(operation.name() + " says not what it takes: " + body);
                }
            });
            it.path("parameters").forEach(parameter -> {
                if (!isSchema(parameter.path("schema"))) {
                    wanting.add(operation.name() + " says not what this is: " + parameter);
                }
            });
        });

        assertThat(wanting).isEmpty();
    }

    /** A schema for each form of each success, unless it has no content; and a problem for the rest. */
    private static boolean isAnswered(JsonNode operation) {
        JsonNode responses = operation.get("responses");
        boolean problem = responses.path("default").path("content").has("application/problem+json");
        return problem
                && responses.propertyNames().stream().anyMatch(status -> status.startsWith("2"))
                && responses.properties().stream()
                        .filter(it ->
                                it.getKey().startsWith("2") && !it.getKey().equals("204"))
                        .allMatch(it -> !it.getValue().path("content").isEmpty()
                                && it.getValue()
                                        .path("content")
                                        .valueStream()
                                        .allMatch(form -> isSchema(form.path("schema"))));
    }

    /** More than “an object of whatever”. */
    private static boolean isSchema(JsonNode schema) {
        return schema.has("$ref")
                || schema.has("oneOf")
                || schema.has("properties")
                || (schema.has("type") && !schema.get("type").asString("").equals("object"));
    }

    @Test
    void every_reference_in_it_leads_somewhere() {
        assertThat(Pattern.compile("\"\\$ref\":\"#([^\"]*)\"")
                        .matcher(description.toString())
                        .results()
                        .map(it -> it.group(1))
                        .distinct()
                        .filter(pointer -> description.at(pointer).isMissingNode()))
                .isEmpty();
    }
}
