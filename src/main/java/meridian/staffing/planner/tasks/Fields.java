package meridian.staffing.planner.tasks;

import java.math.BigDecimal;
import java.util.Set;
import meridian.staffing.planner.Faults;
import tools.jackson.databind.JsonNode;

/** Takes values from JSON; where one is not as it has to be, that is a fault and something harmless stands for it. */
final class Fields {

    private final Faults faults;

    Fields(Faults faults) {
        this.faults = faults;
    }

    void only(JsonNode node, String place, Set<String> known) {
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

    JsonNode list(JsonNode node, String name, String place) {
        JsonNode list = node.path(name);
        if (!list.isArray() && !list.isMissingNode()) {
            faults.add(place + "/" + name, "form", "a list is expected here");
        }
        return list;
    }

    String text(JsonNode node, String name, String place) {
        JsonNode text = node.path(name);
        if (!text.isString() || text.asString().isBlank()) {
            faults.add(place + "/" + name, "form", "a text is expected here");
            return "";
        }
        return text.asString();
    }

    int whole(JsonNode node, String place, int most) {
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

    BigDecimal amount(JsonNode node, String name, String place, BigDecimal most) {
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
}
