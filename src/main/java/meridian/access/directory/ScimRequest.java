package meridian.access.directory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.unboundid.scim2.common.exceptions.BadRequestException;
import com.unboundid.scim2.common.exceptions.PreconditionFailedException;
import com.unboundid.scim2.common.exceptions.ScimException;
import com.unboundid.scim2.common.utils.JsonUtils;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * What a request of the protocol asks, and the forms it is answered in (RFC 7644).
 *
 * @param search what is looked for, where its body says it (3.4.3); null where its address does
 */
record ScimRequest(HttpServletRequest request, @Nullable ObjectNode search) {

    ScimRequest(HttpServletRequest request) {
        this(request, null);
    }

    /** One that is to look for something. */
    static ScimRequest search(HttpServletRequest request, byte @Nullable [] body) throws BadRequestException {
        return new ScimRequest(request, read(body));
    }

    static final MediaType TYPE = MediaType.parseMediaType("application/scim+json");

    private static final int MOST = 200;
    private static final String LIST = "urn:ietf:params:scim:api:messages:2.0:ListResponse";

    static ObjectNode object() {
        return JsonUtils.getJsonNodeFactory().objectNode();
    }

    /** @throws BadRequestException where it is no JSON object */
    static ObjectNode read(byte @Nullable [] body) throws BadRequestException {
        try {
            if (body != null && JsonUtils.getObjectReader().readTree(body) instanceof ObjectNode sent) {
                return sent;
            }
        } catch (IOException unreadable) {
            throw BadRequestException.invalidSyntax("The body is not the JSON of a resource.");
        }
        throw BadRequestException.invalidSyntax("The body is not the JSON of a resource.");
    }

    /** An id as it stands in an address; empty where it is none. */
    static Optional<UUID> id(String written) {
        try {
            return Optional.of(UUID.fromString(written));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private @Nullable String parameter(String name) {
        return search == null ? request.getParameter(name) : said(search.path(name));
    }

    private static @Nullable String said(JsonNode value) {
        List<String> said = new ArrayList<>();
        (value.isArray() ? value : List.of(value)).forEach(it -> said.add(it.asText("")));
        return String.join(",", said);
    }

    ScimFilter filter() throws ScimException {
        return ScimFilter.of(parameter("filter"));
    }

    /** A page of those that the filter takes. */
    ResponseEntity<byte[]> list(List<ObjectNode> all, ScimFilter filter) throws ScimException {
        List<ObjectNode> found = new ArrayList<>();
        for (ObjectNode one : all) {
            if (filter.takes(one)) {
                found.add(one);
            }
        }
        int from = Math.max(1, number("startIndex", 1));
        int count = Math.clamp(number("count", MOST), 0, MOST);
        List<ObjectNode> page = found.stream().skip(from - 1L).limit(count).toList();
        ObjectNode answer = object();
        answer.putArray("schemas").add(LIST);
        answer.put("totalResults", found.size()).put("startIndex", from).put("itemsPerPage", page.size());
        ArrayNode resources = answer.putArray("Resources");
        page.forEach(it -> resources.add(shown(it)));
        return ResponseEntity.ok().contentType(TYPE).body(bytes(answer));
    }

    private int number(String name, int otherwise) throws BadRequestException {
        String given = parameter(name);
        if (given == null || given.isBlank()) {
            return otherwise;
        }
        if (!given.strip().matches("-?\\d{1,9}")) {
            throw BadRequestException.invalidValue(name + " is to be a whole number.");
        }
        return Integer.parseInt(given.strip());
    }

    /** Adds who the resource is and how it stands. */
    ObjectNode described(ObjectNode resource, String kind, String id, long version, Instant made, Instant changed) {
        resource.put("id", id);
        resource.putObject("meta")
                .put("resourceType", kind)
                .put("created", made.toString())
                .put("lastModified", changed.toString())
                .put("location", address(kind + "s/" + id))
                .put("version", tag(version));
        return resource;
    }

    private static String tag(long version) {
        return "W/\"" + version + "\"";
    }

    String address(String of) {
        return request.getScheme() + "://" + request.getHeader(HttpHeaders.HOST) + "/scim/v2/" + of;
    }

    ResponseEntity<byte[]> answer(HttpStatus status, ObjectNode resource) {
        String tag = resource.path("meta").path("version").asText("");
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(TYPE);
        if (!tag.isEmpty()) {
            headers.setETag(tag);
        }
        if (status == HttpStatus.OK && tag.equals(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
            return new ResponseEntity<>(headers, HttpStatus.NOT_MODIFIED);
        }
        if (status == HttpStatus.CREATED) {
            headers.setLocation(
                    URI.create(resource.path("meta").path("location").asText()));
        }
        return new ResponseEntity<>(bytes(shown(resource)), headers, status);
    }

    /** @throws PreconditionFailedException where the change is meant for another version */
    void match(long version) throws PreconditionFailedException {
        String meant = request.getHeader(HttpHeaders.IF_MATCH);
        if (meant != null && !meant.equals("*") && !meant.replace("W/", "").equals("\"" + version + "\"")) {
            throw new PreconditionFailedException(
                    "It has changed since: it is version %s now.".formatted(tag(version)));
        }
    }

    private ObjectNode shown(ObjectNode resource) {
        ScimAttributes only = ScimAttributes.of(parameter("attributes"));
        ObjectNode shown = resource.deepCopy();
        if (!only.isEmpty()) {
            only.keepIn(shown);
        }
        ScimAttributes.of(parameter("excludedAttributes")).takeFrom(shown);
        return shown;
    }

    static byte[] bytes(ObjectNode answer) {
        return answer.toString().getBytes(StandardCharsets.UTF_8);
    }
}
