package meridian.access.directory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.unboundid.scim2.common.Path;
import com.unboundid.scim2.common.exceptions.BadRequestException;
import com.unboundid.scim2.common.exceptions.ScimException;
import com.unboundid.scim2.common.filters.EqualFilter;
import com.unboundid.scim2.common.filters.Filter;
import com.unboundid.scim2.common.utils.FilterEvaluator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which resources are asked for (RFC 7644, 3.4.2.2), within bounds. */
final class ScimFilter {

    private static final int LONGEST = 2000;
    private static final int DEEPEST = 12;

    private final @Nullable Filter filter;

    private ScimFilter(@Nullable Filter filter) {
        this.filter = filter;
    }

    /** @throws BadRequestException where it is none, too long or too deep */
    static ScimFilter of(@Nullable String written) throws ScimException {
        if (written == null || written.isBlank()) {
            return new ScimFilter(null);
        }
        bound(written);
        try {
            return new ScimFilter(Filter.fromString(written));
        } catch (RuntimeException unreadable) {
            throw BadRequestException.invalidFilter("This is no filter of RFC 7644.");
        }
    }

    /** Refuses what would keep its parser busy: a filter, or a path that can hold one. */
    static void bound(String written) throws BadRequestException {
        if (written.length() > LONGEST) {
            throw BadRequestException.invalidFilter(
                    "The filter has %d characters, and it may have %d.".formatted(written.length(), LONGEST));
        }
        int deep = 0;
        for (char letter : written.toCharArray()) {
            deep += letter == '(' || letter == '[' ? 1 : letter == ')' || letter == ']' ? -1 : 0;
            if (deep > DEEPEST) {
                throw BadRequestException.invalidFilter(
                        "The filter has more than %d brackets within one another.".formatted(DEEPEST));
            }
        }
    }

    /** The value where this asks for the one resource that has it, as directories do before each change. */
    Optional<String> equalTo(String attribute) {
        if (filter instanceof EqualFilter equal) {
            Path path = equal.getAttributePath();
            JsonNode value = equal.getComparisonValue();
            if (path != null
                    && value != null
                    && value.isTextual()
                    && path.toString().equalsIgnoreCase(attribute)) {
                return Optional.of(value.asText());
            }
        }
        return Optional.empty();
    }

    boolean takes(ObjectNode resource) throws ScimException {
        return filter == null || FilterEvaluator.evaluate(filter, resource);
    }
}
