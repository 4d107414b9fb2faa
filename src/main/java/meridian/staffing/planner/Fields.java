package meridian.staffing.planner;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Takes values from JSON; where one is not as it has to be, that is a fault and something harmless stands for it. */
public final class Fields {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** What Jackson says of itself, and not of the file. */
    private static final Pattern OF_ITSELF = Pattern.compile("(: enable `| \\(bound as |; ?\\R).*", Pattern.DOTALL);

    /** Controls, halves of signs, signs that there are not, ends of lines, and what turns the direction of all that follows. */
    private static final Pattern UNPRINTED = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Cn}\\p{Zl}\\p{Zp}\\x{202D}\\x{202E}]");

    private static final LocalDate FIRST_DAY = LocalDate.of(1970, 1, 1);
    /** Microsoft Project knows no later one. */
    public static final LocalDate LAST_DAY = LocalDate.of(2149, 12, 31);

    private final Faults faults;

    public Fields(Faults faults) {
        this.faults = faults;
    }

    /** Whether it is an object; what is in it and not known is a fault too. */
    public boolean only(JsonNode node, String place, Set<String> known) {
        if (!node.isObject()) {
            faults.add(place.isEmpty() ? "/" : place, "form", "an object is expected here");
            return false;
        }
        for (String name : node.propertyNames()) {
            if (!known.contains(name)) {
                faults.add(
                        in(place, name),
                        "form",
                        "nothing of this name is known here; known are %s",
                        String.join(", ", known.stream().sorted().toList()));
            }
        }
        return true;
    }

    /** The JSON pointer (RFC 6901) of what has this name there. */
    public static String in(String place, String name) {
        return place + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    /** Whether it is there, and not null. */
    public static boolean isGiven(JsonNode node) {
        return !node.isMissingNode() && !node.isNull();
    }

    /** An empty one where it is left out. */
    public JsonNode list(JsonNode node, String name, String place) {
        JsonNode list = node.path(name);
        if (!list.isArray() && !list.isMissingNode()) {
            faults.add(place + "/" + name, "form", "a list is expected here");
            return MAPPER.createArrayNode();
        }
        return list;
    }

    /** Whole numbers by their names, 0 to this; none where they are left out. */
    public Map<String, Integer> wholes(JsonNode node, String name, String place, int most) {
        Map<String, Integer> found = new HashMap<>();
        JsonNode all = node.path(name);
        if (isGiven(all) && !all.isObject()) {
            faults.add(place + "/" + name, "form", "an object is expected here");
        }
        for (Map.Entry<String, JsonNode> each : all.properties()) {
            found.put(each.getKey(), whole(each.getValue(), in(place + "/" + name, each.getKey()), 0, most));
        }
        return found;
    }

    public String text(JsonNode node, String name, String place) {
        JsonNode text = node.path(name);
        if (!text.isString() || text.asString().isBlank()) {
            faults.add(place + "/" + name, "form", "a text is expected here");
            return "";
        }
        if (UNPRINTED.matcher(text.asString()).find()) {
            faults.add(place + "/" + name, "form", "line breaks and other signs that are not printed cannot be in it");
        }
        return text.asString();
    }

    /** A text, and another where it is left out. */
    public String text(JsonNode node, String name, String place, String otherwise) {
        return isGiven(node.path(name)) ? text(node, name, place) : otherwise;
    }

    /** False where it is left out. */
    public boolean flag(JsonNode node, String name, String place) {
        JsonNode flag = node.path(name);
        if (isGiven(flag) && !flag.isBoolean()) {
            faults.add(place + "/" + name, "form", "true or false is expected here");
        }
        return flag.asBoolean(false);
    }

    /** Null where it is none. */
    public @Nullable LocalDate date(JsonNode node, String place) {
        try {
            LocalDate day = LocalDate.parse(node.isString() ? node.asString() : "");
            if (!day.isBefore(FIRST_DAY) && !day.isAfter(LAST_DAY)) {
                return day;
            }
            faults.add(place, "date", "%s is not from %s to %s", day, FIRST_DAY, LAST_DAY);
        } catch (DateTimeException unreadable) {
            faults.add(place, "date", "%s is no date like 2027-01-04", node.isMissingNode() ? "nothing" : node);
        }
        return null;
    }

    public int whole(JsonNode node, String place, int least, int most) {
        if (!node.isIntegralNumber() || !node.canConvertToInt() || node.intValue() < least || node.intValue() > most) {
            faults.add(
                    place,
                    "number",
                    "%s is no whole number from %d to %d",
                    node.isMissingNode() ? "nothing" : node,
                    least,
                    most);
            return Math.max(0, least);
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
                    OF_ITSELF.matcher(unreadable.getOriginalMessage()).replaceFirst(""));
            return MAPPER.missingNode();
        }
    }
}
