package meridian.access.directory;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.unboundid.scim2.common.exceptions.ResourceNotFoundException;
import com.unboundid.scim2.common.exceptions.ScimException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import meridian.access.Actor;
import meridian.access.Organisation;
import meridian.access.Scope;
import meridian.access.SignedIn;
import meridian.access.rules.NeedsScope;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The people of an organisation, as its directory keeps them. */
@RestController
@RequestMapping("/scim/v2/Users")
@NeedsScope(Scope.DIRECTORY)
class ScimUsers {

    static final String SCHEMA = "urn:ietf:params:scim:schemas:core:2.0:User";

    private final ScimDoor door;
    private final DirectoryPeople people;

    ScimUsers(ScimDoor door, DirectoryPeople people) {
        this.door = door;
        this.people = people;
    }

    @GetMapping
    ResponseEntity<byte[]> list(SignedIn person, HttpServletRequest asked) throws ScimException {
        return found(person, new ScimRequest(asked));
    }

    @PostMapping("/.search")
    ResponseEntity<byte[]> search(
            @RequestBody(required = false) byte @Nullable [] body, SignedIn person, HttpServletRequest asked)
            throws ScimException {
        door.organisation(person);
        return found(person, ScimRequest.search(asked, body));
    }

    private ResponseEntity<byte[]> found(SignedIn person, ScimRequest request) throws ScimException {
        Organisation organisation = door.organisation(person);
        ScimFilter filter = request.filter();
        Optional<String> name = filter.equalTo("userName");
        List<DirectoryPerson> found =
                name.isPresent() ? people.named(organisation.id(), name.get()) : people.of(organisation.id());
        return request.list(found.stream().map(it -> resource(it, request)).toList(), filter);
    }

    @PostMapping
    ResponseEntity<byte[]> add(
            @RequestBody(required = false) byte @Nullable [] body,
            SignedIn person,
            Actor actor,
            HttpServletRequest asked)
            throws ScimException {
        Organisation organisation = door.organisation(person);
        ScimRequest request = new ScimRequest(asked);
        DirectoryPerson added = people.add(organisation, SaidPerson.of(ScimRequest.read(body)), actor);
        return request.answer(HttpStatus.CREATED, resource(added, request));
    }

    @GetMapping("/{id}")
    ResponseEntity<byte[]> one(@PathVariable String id, SignedIn person, HttpServletRequest asked)
            throws ScimException {
        ScimRequest request = new ScimRequest(asked);
        return request.answer(HttpStatus.OK, resource(found(door.organisation(person), id), request));
    }

    @PutMapping("/{id}")
    ResponseEntity<byte[]> replace(
            @PathVariable String id,
            @RequestBody(required = false) byte @Nullable [] body,
            SignedIn person,
            Actor actor,
            HttpServletRequest asked)
            throws ScimException {
        Organisation organisation = door.organisation(person);
        DirectoryPerson before = found(organisation, id);
        return changed(organisation, before, ScimRequest.read(body), actor, new ScimRequest(asked));
    }

    @PatchMapping("/{id}")
    ResponseEntity<byte[]> patch(
            @PathVariable String id,
            @RequestBody(required = false) byte @Nullable [] body,
            SignedIn person,
            Actor actor,
            HttpServletRequest asked)
            throws ScimException {
        Organisation organisation = door.organisation(person);
        DirectoryPerson before = found(organisation, id);
        ScimRequest request = new ScimRequest(asked);
        ObjectNode resource = resource(before, request);
        ScimPatch.apply(ScimRequest.read(body), resource);
        return changed(organisation, before, resource, actor, request);
    }

    private ResponseEntity<byte[]> changed(
            Organisation organisation, DirectoryPerson before, ObjectNode sent, Actor actor, ScimRequest request)
            throws ScimException {
        request.match(before.version());
        DirectoryPerson after = people.change(organisation, before, SaidPerson.of(sent), actor);
        return request.answer(HttpStatus.OK, resource(after, request));
    }

    @DeleteMapping("/{id}")
    ResponseEntity<byte[]> end(@PathVariable String id, SignedIn person, Actor actor, HttpServletRequest asked)
            throws ScimException {
        Organisation organisation = door.organisation(person);
        DirectoryPerson before = found(organisation, id);
        new ScimRequest(asked).match(before.version());
        people.end(organisation, before, actor);
        return ResponseEntity.noContent().build();
    }

    private DirectoryPerson found(Organisation organisation, String id) throws ScimException {
        return ScimRequest.id(id)
                .flatMap(it -> people.find(organisation.id(), it))
                .orElseThrow(() -> new ResourceNotFoundException("There is nobody of that id here."));
    }

    private static ObjectNode resource(DirectoryPerson person, ScimRequest request) {
        ObjectNode resource = person.attributes().deepCopy();
        ArrayNode schemas = resource.putArray("schemas").add(SCHEMA);
        if (resource.has(SaidPerson.ENTERPRISE)) {
            schemas.add(SaidPerson.ENTERPRISE);
        }
        resource.put("userName", person.userName()).put("active", person.active());
        if (person.externalId() != null) {
            resource.put("externalId", person.externalId());
        }
        String id = person.id().toString();
        return request.described(resource, "User", id, person.version(), person.madeAt(), person.changedAt());
    }
}
