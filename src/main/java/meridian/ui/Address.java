package meridian.ui;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A path with query parameters, from which neighbouring addresses are made: the next page, another order, one filter less.
 * Parameters keep their order; {@link #toString} is ready for an {@code href}.
 */
public record Address(String path, List<Parameter> parameters) {

    public Address {
        parameters = List.copyOf(parameters);
    }

    public record Parameter(String name, String value) {}

    public static Address of(String path) {
        return new Address(path, List.of());
    }

    /** With one more parameter; a null or empty value adds none. */
    public Address and(String name, @Nullable Object value) {
        if (value == null || value.toString().isEmpty()) {
            return this;
        }
        List<Parameter> more = new ArrayList<>(parameters);
        more.add(new Parameter(name, value.toString()));
        return new Address(path, more);
    }

    /** With this value in place of any other under the name. */
    public Address with(String name, @Nullable Object value) {
        return without(name).and(name, value);
    }

    public Address without(String name) {
        return new Address(
                path,
                parameters.stream()
                        .filter(parameter -> !parameter.name().equals(name))
                        .toList());
    }

    /** Without this one value of a name that may have several. */
    public Address without(String name, String value) {
        return new Address(
                path,
                parameters.stream()
                        .filter(parameter -> !parameter.equals(new Parameter(name, value)))
                        .toList());
    }

    /** The same parameters under another path. */
    public Address at(String otherPath) {
        return new Address(otherPath, parameters);
    }

    @Override
    public String toString() {
        return parameters.isEmpty()
                ? path
                : parameters.stream()
                        .map(parameter -> encoded(parameter.name()) + "=" + encoded(parameter.value()))
                        .collect(Collectors.joining("&", path + "?", ""));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
