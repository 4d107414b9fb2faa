package meridian.access.directory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.unboundid.scim2.common.exceptions.BadRequestException;
import com.unboundid.scim2.common.exceptions.ScimException;
import com.unboundid.scim2.common.types.UserResource;
import com.unboundid.scim2.common.utils.JsonUtils;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a directory says of somebody. Of a resource that is sent, what Meridian has a use for is kept and nothing else.
 *
 * @param name as others read it
 * @param address of their mail
 * @param attributes what is kept besides
 */
record SaidPerson(
        String userName,
        @Nullable String externalId,
        String name,
        String address,
        boolean active,
        ObjectNode attributes) {

    static final String ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
    static final Set<String> KEPT = Set.of("name", "displayName", "title", "emails");
    static final Set<String> KEPT_OF_ENTERPRISE = Set.of("department", "manager", "employeeNumber");

    private static final int LONGEST = 320;

    /** @throws BadRequestException where something is not as the schema has it, or there is no address */
    static SaidPerson of(ObjectNode sent) throws ScimException {
        JsonNode active = sent.path("active");
        // Entra writes truth as the words True and False.
        boolean isActive = active.isMissingNode() || active.isNull() || flag(active);
        ObjectNode kept = JsonUtils.getJsonNodeFactory().objectNode();
        KEPT.forEach(it -> keep(sent, kept, it));
        if (sent.path(ENTERPRISE) instanceof ObjectNode enterprise) {
            ObjectNode keptOfIt = kept.putObject(ENTERPRISE);
            KEPT_OF_ENTERPRISE.forEach(it -> keep(enterprise, keptOfIt, it));
            if (keptOfIt.path("manager").isTextual()) {
                String manager = keptOfIt.path("manager").asText();
                keptOfIt.putObject("manager").put("value", manager);
            }
        }
        UserResource checked = checked(kept);
        String userName = text(sent, "userName");
        if (userName == null) {
            throw BadRequestException.invalidValue("userName is missing: give the address they sign in with.");
        }
        String address = userName.contains("@") ? userName : email(kept);
        if (address == null || !address.matches("[^@\\s]+@[^@\\s]+")) {
            throw BadRequestException.invalidValue(
                    "There is no address of mail: give one as userName, or as the primary one of emails.");
        }
        return new SaidPerson(userName, text(sent, "externalId"), name(checked, userName), address, isActive, kept);
    }

    private static void keep(ObjectNode from, ObjectNode to, String name) {
        JsonNode value = from.path(name);
        if (!value.isMissingNode() && !value.isNull()) {
            to.set(name, value);
        }
    }

    private static boolean flag(JsonNode active) throws BadRequestException {
        return switch (active.asText().toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw BadRequestException.invalidValue("active is true or false.");
        };
    }

    private static UserResource checked(ObjectNode kept) throws BadRequestException {
        try {
            return Objects.requireNonNull(JsonUtils.nodeToValue(kept, UserResource.class));
        } catch (com.fasterxml.jackson.core.JsonProcessingException wrong) {
            throw BadRequestException.invalidValue("An attribute is not of the kind that its schema says.");
        }
    }

    private static @Nullable String text(ObjectNode sent, String name) throws BadRequestException {
        JsonNode value = sent.path(name);
        if (value.isMissingNode() || value.isNull() || value.asText().isBlank()) {
            return null;
        }
        if (!value.isTextual() || value.asText().length() > LONGEST) {
            throw BadRequestException.invalidValue(
                    "%s is to be a text of up to %d characters.".formatted(name, LONGEST));
        }
        return value.asText().strip();
    }

    private static @Nullable String email(ObjectNode kept) {
        JsonNode first = kept.path("emails").path(0);
        for (JsonNode email : kept.path("emails")) {
            if (email.path("primary").asBoolean()) {
                first = email;
            }
        }
        return first.path("value").isTextual() ? first.path("value").asText().strip() : null;
    }

    private static String name(UserResource person, String otherwise) {
        String name = person.getDisplayName();
        if (name == null && person.getName() != null) {
            name = person.getName().getFormatted();
            if (name == null && person.getName().getFamilyName() != null) {
                String given = person.getName().getGivenName();
                name = (given == null ? "" : given + " ") + person.getName().getFamilyName();
            }
        }
        String found = name == null || name.isBlank() ? otherwise : name.strip();
        return found.length() > LONGEST ? found.substring(0, LONGEST) : found;
    }

    /** What they do there, as the pages show it. */
    String position() {
        String title = attributes.path("title").asText("");
        return title.isBlank() ? "Of the directory" : title.length() > LONGEST ? title.substring(0, LONGEST) : title;
    }
}
