package meridian.access.directory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.unboundid.scim2.common.exceptions.ResourceNotFoundException;
import com.unboundid.scim2.common.exceptions.ScimException;
import com.unboundid.scim2.common.types.EnterpriseUserExtension;
import com.unboundid.scim2.common.types.GroupResource;
import com.unboundid.scim2.common.types.UserResource;
import com.unboundid.scim2.common.utils.JsonUtils;
import com.unboundid.scim2.common.utils.SchemaUtils;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import meridian.access.Scope;
import meridian.access.SignedIn;
import meridian.access.rules.NeedsScope;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a directory can ask here, said as the protocol says it (RFC 7644, 4). */
@RestController
@RequestMapping("/scim/v2")
@NeedsScope(Scope.DIRECTORY)
class ScimAbout {

    private static final String CORE = "urn:ietf:params:scim:schemas:core:2.0:";
    private static final int MOST = 200;

    private final ScimDoor door;

    ScimAbout(ScimDoor door) {
        this.door = door;
    }

    @GetMapping("/ServiceProviderConfig")
    ResponseEntity<byte[]> config(SignedIn person, HttpServletRequest asked) {
        door.organisation(person);
        ObjectNode config = ScimRequest.object();
        config.putArray("schemas").add(CORE + "ServiceProviderConfig");
        config.putObject("patch").put("supported", true);
        config.putObject("bulk").put("supported", false).put("maxOperations", 0).put("maxPayloadSize", 0);
        config.putObject("filter").put("supported", true).put("maxResults", MOST);
        config.putObject("changePassword").put("supported", false);
        config.putObject("sort").put("supported", false);
        config.putObject("etag").put("supported", true);
        config.putArray("authenticationSchemes")
                .addObject()
                .put("type", "oauthbearertoken")
                .put("name", "Token of a service account")
                .put("description", "A token with the scope directory, in the header Authorization as Bearer")
                .put("primary", true);
        config.putObject("meta")
                .put("resourceType", "ServiceProviderConfig")
                .put("location", new ScimRequest(asked).address("ServiceProviderConfig"));
        return new ScimRequest(asked).answer(HttpStatus.OK, config);
    }

    @GetMapping("/ResourceTypes")
    ResponseEntity<byte[]> types(SignedIn person, HttpServletRequest asked) throws ScimException {
        door.organisation(person);
        return new ScimRequest(asked).list(types(new ScimRequest(asked)), ScimFilter.of(null));
    }

    @GetMapping("/ResourceTypes/{name}")
    ResponseEntity<byte[]> type(@PathVariable String name, SignedIn person, HttpServletRequest asked)
            throws ScimException {
        door.organisation(person);
        return named(name, types(new ScimRequest(asked)), asked);
    }

    private static List<ObjectNode> types(ScimRequest request) {
        ObjectNode user = type("User", request);
        user.putArray("schemaExtensions")
                .addObject()
                .put("schema", SaidPerson.ENTERPRISE)
                .put("required", false);
        return List.of(user, type("Group", request));
    }

    private static ObjectNode type(String name, ScimRequest request) {
        ObjectNode type = ScimRequest.object();
        type.putArray("schemas").add(CORE + "ResourceType");
        type.put("id", name).put("name", name).put("endpoint", "/" + name + "s").put("schema", CORE + name);
        type.putObject("meta")
                .put("resourceType", "ResourceType")
                .put("location", request.address("ResourceTypes/" + name));
        return type;
    }

    @GetMapping("/Schemas")
    ResponseEntity<byte[]> schemas(SignedIn person, HttpServletRequest asked) throws ScimException {
        door.organisation(person);
        return new ScimRequest(asked).list(schemas(new ScimRequest(asked)), ScimFilter.of(null));
    }

    @GetMapping("/Schemas/{urn}")
    ResponseEntity<byte[]> schema(@PathVariable String urn, SignedIn person, HttpServletRequest asked)
            throws ScimException {
        door.organisation(person);
        return named(urn, schemas(new ScimRequest(asked)), asked);
    }

    /** The schemas of the RFC, with the attributes that are kept here. */
    private static List<ObjectNode> schemas(ScimRequest request) {
        Set<String> ofUser = Stream.concat(SaidPerson.KEPT.stream(), Stream.of("userName", "active"))
                .collect(Collectors.toSet());
        return List.of(
                schema(UserResource.class, ofUser, request),
                schema(EnterpriseUserExtension.class, SaidPerson.KEPT_OF_ENTERPRISE, request),
                schema(GroupResource.class, Set.of("displayName", "members"), request));
    }

    private static ObjectNode schema(Class<?> type, Set<String> kept, ScimRequest request) {
        try {
            ObjectNode schema = JsonUtils.valueToNode(SchemaUtils.getSchema(type));
            List<JsonNode> attributes = new ArrayList<>();
            schema.path("attributes").forEach(it -> {
                if (kept.contains(it.path("name").asText())) {
                    attributes.add(it);
                }
            });
            ((ArrayNode) schema.path("attributes")).removeAll().addAll(attributes);
            schema.putArray("schemas").add(CORE + "Schema");
            schema.putObject("meta")
                    .put("resourceType", "Schema")
                    .put(
                            "location",
                            request.address("Schemas/" + schema.path("id").asText()));
            return schema;
        } catch (java.beans.IntrospectionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static ResponseEntity<byte[]> named(String id, List<ObjectNode> all, HttpServletRequest asked)
            throws ScimException {
        ObjectNode found = all.stream()
                .filter(it -> it.path("id").asText().equalsIgnoreCase(id))
                .findFirst()
                .orElseThrow(() -> new ResourceNotFoundException("There is nothing of that id here."));
        return new ScimRequest(asked).answer(HttpStatus.OK, found);
    }
}
