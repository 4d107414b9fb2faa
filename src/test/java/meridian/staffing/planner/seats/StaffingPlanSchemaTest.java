package meridian.staffing.planner.seats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import meridian.staffing.planner.Format;
import meridian.staffing.planner.seats.rules.Rules;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whether what plans hold is what {@code planning/staffing-plan.schema.json} says of them. */
class StaffingPlanSchemaTest {

    private static final JsonMapper MAPPER = new JsonMapper();

    private final JsonNode schema = MAPPER.readTree(
            Path.of("src/main/resources/planning/staffing-plan.schema.json").toFile());

    @Test
    void everything_in_a_plan_stands_in_the_schema_and_nothing_is_missing() throws IOException {
        String sample = Files.readString(Path.of("samples/plan/staffing.json"));
        PlannedSeats planned = EveryTinyStaffingTest.planned(
                        new SeatProblem(ReadingStaffingJsonTest.read(sample), Rules.ALL))
                .withHires(EveryTinyStaffingTest.ten());
        assertThat(wrong(MAPPER.readTree(planned.written(Format.json)), schema, ""))
                .isEmpty();
    }

    private List<String> wrong(JsonNode node, JsonNode stated, String place) {
        JsonNode said =
                stated.has("$ref") ? schema.at(stated.get("$ref").asString().substring(1)) : stated;
        List<String> wrong = new ArrayList<>();
        String type = said.path("type").asString();
        boolean fits = switch (type) {
            case "object" -> node.isObject();
            case "array" -> node.isArray();
            case "string" -> node.isString();
            case "integer" -> node.isIntegralNumber();
            case "number" -> node.isNumber();
            case "boolean" -> node.isBoolean();
            default -> false;
        };
        if (!fits) {
            wrong.add("%s is no %s: %s".formatted(place, type, node));
        }
        said.path("required").forEach(name -> {
            if (!node.has(name.asString())) {
                wrong.add(place + " lacks " + name.asString());
            }
        });
        node.properties().forEach(each -> {
            JsonNode known = said.path("properties").path(each.getKey());
            JsonNode part = known.isMissingNode() ? said.path("additionalProperties") : known;
            wrong.addAll(wrong(each.getValue(), part, place + "/" + each.getKey()));
        });
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            wrong.addAll(wrong(node.get(i), said.path("items"), place + "/" + i));
        }
        return wrong;
    }
}
