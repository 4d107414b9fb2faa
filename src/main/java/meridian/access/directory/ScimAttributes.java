package meridian.access.directory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which attributes of a resource are answered (RFC 7644, 3.9).
 *
 * @param paths the names of each and of those it is within, from the outermost on
 */
record ScimAttributes(Set<List<String>> paths) {

    private static final Set<String> ALWAYS = Set.of("schemas", "id");
    private static final String CORE = "^urn:ietf:params:scim:schemas:core:2.0:(?:user|group):";
    private static final String EXTENSION = SaidPerson.ENTERPRISE.toLowerCase(Locale.ROOT);

    /** @param written with commas between: {@code userName,name.familyName}; null for none */
    static ScimAttributes of(@Nullable String written) {
        return new ScimAttributes(
                written == null
                        ? Set.of()
                        : Arrays.stream(written.toLowerCase(Locale.ROOT).split(","))
                                .map(it -> it.strip().replaceFirst(CORE, ""))
                                .filter(it -> !it.isEmpty())
                                .map(ScimAttributes::path)
                                .collect(Collectors.toSet()));
    }

    private static List<String> path(String name) {
        List<String> path = new ArrayList<>();
        String rest = name;
        if (name.startsWith(EXTENSION)) {
            path.add(EXTENSION);
            rest = name.substring(EXTENSION.length()).replaceFirst("^:", "");
        }
        Arrays.stream(rest.split("\\.")).filter(it -> !it.isEmpty()).forEach(path::add);
        return path;
    }

    boolean isEmpty() {
        return paths.isEmpty();
    }

    /** Leaves these alone, and what is always answered. */
    void keepIn(ObjectNode resource) {
        keep(resource, ALWAYS);
    }

    private void keep(ObjectNode node, Set<String> besides) {
        List<String> gone = new ArrayList<>();
        node.properties().forEach(it -> {
            ScimAttributes within = within(it.getKey());
            if (within.isEmpty() && !besides.contains(it.getKey())) {
                gone.add(it.getKey());
            } else if (!within.isEmpty() && !within.isWhole()) {
                inEach(it.getValue(), within, (part, of) -> of.keep(part, Set.of()));
            }
        });
        node.remove(gone);
    }

    /** Takes these out, but for what is always answered. */
    void takeFrom(ObjectNode resource) {
        List<String> gone = new ArrayList<>();
        resource.properties().forEach(it -> {
            ScimAttributes within = within(it.getKey());
            if (within.isWhole() && !ALWAYS.contains(it.getKey())) {
                gone.add(it.getKey());
            } else if (!within.isEmpty()) {
                inEach(it.getValue(), within, (part, of) -> of.takeFrom(part));
            }
        });
        resource.remove(gone);
    }

    private static void inEach(JsonNode value, ScimAttributes these, BiConsumer<ObjectNode, ScimAttributes> act) {
        if (value instanceof ObjectNode one) {
            act.accept(one, these);
        } else if (value.isArray()) {
            value.forEach(it -> inEach(it, these, act));
        }
    }

    /** Those within an attribute; with an empty path among them where it is named itself. */
    private ScimAttributes within(String attribute) {
        String name = attribute.toLowerCase(Locale.ROOT);
        return new ScimAttributes(paths.stream()
                .filter(it -> !it.isEmpty() && it.getFirst().equals(name))
                .map(it -> it.subList(1, it.size()))
                .collect(Collectors.toSet()));
    }

    private boolean isWhole() {
        return paths.contains(List.of());
    }
}
