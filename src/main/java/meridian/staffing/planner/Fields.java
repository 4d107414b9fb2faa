package meridian.staffing.planner;

import java.math.BigDecimal;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Takes values from JSON; where one is not as it has to be, that is a fault and something harmless stands for it. */
public final class Fields {

    private static final JsonMapper MAPPER = new JsonMapper();

    private final Faults faults;

    public Fields(Faults faults) {
        this.faults = faults;
    }

    public void only(JsonNode node, String place, Set<String> known) {
        if (!node.isObject()) {
            faults.add(place.isEmpty() ? "/" : place, "form", "an object is expected here");
        }
        for (String name : node.propertyNames()) {
            if (!known.contains(name)) {
                faults.add(
                        place + "/" + name,
                        "form",
                        "nothing of this name is known here; known are %s",
                        String.join(", ", known.stream().sorted().toList()));
            }
        }
    }

    public JsonNode list(JsonNode node, String name, String place) {
        JsonNode list = node.path(name);
        if (!list.isArray() && !list.isMissingNode()) {
            faults.add(place + "/" + name, "form", "a list is expected here");
        }
        return list;
    }

    public String text(JsonNode node, String name, String place) {
        JsonNode text = node.path(name);
        if (!text.isString() || text.asString().isBlank()) {
            faults.add(place + "/" + name, "form", "a text is expected here");
            return "";
        }
        return text.asString();
    }

    public int whole(JsonNode node, String place, int most) {
        if (!node.isIntegralNumber() || !node.canConvertToInt() || node.intValue() < 0 || node.intValue() > most) {
            faults.add(
                    place,
                    "number",
                    "%s is no whole number from 0 to %d",
                    node.isMissingNode() ? "nothing" : node,
                    most);
            return 0;
        }
        return node.intValue();
    }

    public BigDecimal amount(JsonNode node, String name, String place, BigDecimal most) {
        JsonNode amount = node.path(name);
        boolean fits = amount.isNumber()
                && amount.decimalValue().signum() >= 0
                && amount.decimalValue().compareTo(most) <= 0
                && amount.decimalValue().scale() <= 4;
        if (!fits) {
            faults.add(
                    place + "/" + name,
                    "number",
                    "an amount from 0 to %s with 4 decimals at most is expected here",
                    most);
            return BigDecimal.ZERO;
        }
        return amount.decimalValue();
    }

    /** The JSON of a file; a missing node and a fault where it is none. */
    public static JsonNode tree(ProblemFile file, Faults faults) {
        try {
            return MAPPER.readTree(file.content());
        } catch (JacksonException unreadable) {
            faults.add(
                    "line "
                            + (unreadable.getLocation() == null
                                    ? 1
                                    : unreadable.getLocation().getLineNr()),
                    "form",
                    "this is no JSON: %s",
                    unreadable.getOriginalMessage());
            return MAPPER.missingNode();
        }
    }
}
