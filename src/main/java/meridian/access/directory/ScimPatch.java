package meridian.access.directory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.unboundid.scim2.common.Path;
import com.unboundid.scim2.common.exceptions.BadRequestException;
import com.unboundid.scim2.common.exceptions.ScimException;
import com.unboundid.scim2.common.messages.PatchOperation;
import com.unboundid.scim2.common.utils.JsonUtils;
import java.util.Locale;
import java.util.Map;

/**
 * Changes parts of a resource (RFC 7644, 3.5.2), also where it is asked for as Entra does: with capitals, with dotted keys and
 * no path, with members to remove in the value, and with a manager that is a bare id.
 */
final class ScimPatch {

    private static final int MOST = 1000;

    private ScimPatch() {}

    /** @throws BadRequestException where an operation cannot be done; some may have been done to the resource then */
    static void apply(JsonNode sent, ObjectNode resource) throws ScimException {
        JsonNode operations = sent.path("Operations");
        if (!operations.isArray() || operations.isEmpty() || operations.size() > MOST) {
            throw BadRequestException.invalidSyntax(
                    "Operations is to be a list of one to %d operations.".formatted(MOST));
        }
        for (JsonNode operation : operations) {
            String op = operation.path("op").asText().toLowerCase(Locale.ROOT);
            JsonNode value = operation.path("value");
            String path = operation.path("path").asText("");
            if (!path.isEmpty()) {
                apply(op, path, value, resource);
            } else if (value instanceof ObjectNode parts && !op.equals("remove")) {
                for (Map.Entry<String, JsonNode> part : parts.properties()) {
                    apply(op, part.getKey(), part.getValue(), resource);
                }
            } else {
                throw BadRequestException.noTarget("An operation without a path has an object as its value.");
            }
        }
    }

    private static void apply(String op, String path, JsonNode value, ObjectNode resource) throws ScimException {
        ScimFilter.bound(path);
        try {
            switch (op) {
                case "remove" -> remove(path, value, resource);
                case "add" -> PatchOperation.add(path, whole(path, value)).apply(resource);
                case "replace" -> replace(path, whole(path, value), resource);
                default -> throw BadRequestException.invalidSyntax("op is add, replace or remove.");
            }
        } catch (RuntimeException unreadable) {
            throw BadRequestException.invalidPath("“%s” cannot be changed so.".formatted(path));
        }
    }

    /** What a filter in the path finds none of is added, as Entra means it. */
    private static void replace(String path, JsonNode value, ObjectNode resource) throws ScimException {
        boolean finds = !path.contains("[") || JsonUtils.pathExists(Path.fromString(path), resource);
        PatchOperation operation = finds ? PatchOperation.replace(path, value) : PatchOperation.add(path, value);
        operation.apply(resource);
    }

    private static void remove(String path, JsonNode value, ObjectNode resource) throws ScimException {
        if (!path.equalsIgnoreCase("members") || !value.isArray()) {
            PatchOperation.remove(path).apply(resource);
            return;
        }
        if (resource.path("members") instanceof ArrayNode members) {
            for (JsonNode gone : value) {
                for (int i = members.size() - 1; i >= 0; i--) {
                    if (members.path(i).path("value").equals(gone.path("value"))) {
                        members.remove(i);
                    }
                }
            }
        }
    }

    private static JsonNode whole(String path, JsonNode value) {
        if (path.equalsIgnoreCase("members") && value.isObject()) {
            return JsonUtils.getJsonNodeFactory().arrayNode().add(value);
        }
        if (path.toLowerCase(Locale.ROOT).endsWith(":user:manager") && value.isTextual()) {
            return JsonUtils.getJsonNodeFactory().objectNode().put("value", value.asText());
        }
        return value;
    }
}
