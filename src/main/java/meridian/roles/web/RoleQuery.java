package meridian.roles.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import meridian.access.Organisation;
import meridian.roles.RoleFilter;
import meridian.roles.RoleStatus;
import meridian.ui.Address;
import meridian.ui.Chip;
import meridian.ui.Fields;
import meridian.ui.Option;
import org.jspecify.annotations.Nullable;

/** The address of a list of roles: what it filters by, sorts by and which page it shows. What it does not know it passes over. */
final class RoleQuery {

    private static final List<String> FILTERS =
            List.of("q", "family", "level", "grade", "organisation", "status", "findings", "rule");

    private static final List<String> ASKED = List.of("sort", "cursor", "limit");

    private final Fields given;

    RoleQuery(Map<String, List<String>> parameters) {
        given = Fields.of(parameters);
    }

    Fields fields() {
        return given;
    }

    RoleFilter filter() {
        return new RoleFilter(
                cut(given.value("q"), 200),
                text("family"),
                number("level"),
                text("grade"),
                text("organisation"),
                status(),
                RoleFilter.FINDINGS.contains(given.value("findings")) ? text("findings") : null,
                text("rule"),
                sort());
    }

    /** For a program, which would rather be told than passed over: what is no filter, and what none of its values. */
    Fields checked() {
        given.names().stream()
                .filter(name -> !FILTERS.contains(name) && !ASKED.contains(name))
                .forEach(name -> given.reject(
                        name, "There is no filter " + name, "The filters are " + String.join(", ", FILTERS)));
        check("sort", RoleFilter.SORTS.contains(given.value("sort").replaceFirst("^-", "")), RoleFilter.SORTS);
        check("status", STATUS_CODES.contains(given.value("status")), STATUS_CODES);
        check("findings", RoleFilter.FINDINGS.contains(given.value("findings")), RoleFilter.FINDINGS);
        if (!given.value("level").isEmpty() && number("level") == null) {
            given.reject("level", "“" + given.value("level") + "” is no level", "Give a whole number");
        }
        return given;
    }

    private void check(String name, boolean taken, Collection<String> values) {
        if (!taken && !given.value(name).isEmpty()) {
            given.reject(
                    name,
                    "“" + given.value(name) + "” is not a value that is taken here",
                    "Give one of " + String.join(", ", new TreeSet<>(values)));
        }
    }

    /** From 1 to 100,000. */
    int page() {
        Integer page = number("page");
        return page == null ? 1 : Math.clamp(page, 1, 100_000);
    }

    String sort() {
        String sort = given.value("sort");
        return RoleFilter.SORTS.contains(sort.replaceFirst("^-", "")) ? sort : "";
    }

    /** With the filters and the order, without the page. */
    Address address() {
        Address address = Address.of("/roles");
        for (String filter : FILTERS) {
            address = address.and(filter, given.value(filter));
        }
        return address.and("sort", sort());
    }

    List<Chip> chips(List<Organisation> organisations) {
        List<Chip> chips = new ArrayList<>();
        for (String filter : FILTERS) {
            if (!given.value(filter).isEmpty()) {
                chips.add(new Chip(
                        chip(filter, given.value(filter), organisations),
                        address().without(filter)));
            }
        }
        return chips;
    }

    private static String chip(String filter, String value, List<Organisation> organisations) {
        return switch (filter) {
            case "q" -> "“" + value + "”";
            case "status" -> word(RoleList.STATUSES, value);
            case "findings" -> word(RoleList.FINDINGS, value);
            case "organisation" ->
                organisations.stream()
                        .filter(it -> it.slug().equals(value))
                        .map(Organisation::name)
                        .findFirst()
                        .orElse(value);
            case "rule" -> "Finding: " + value.replace('-', ' ');
            default -> filter.substring(0, 1).toUpperCase(Locale.ROOT) + filter.substring(1) + ": " + value;
        };
    }

    private static String word(List<Option> options, String value) {
        return options.stream()
                .filter(it -> it.value().equals(value))
                .map(Option::text)
                .findFirst()
                .orElse(value);
    }

    private @Nullable String text(String name) {
        String value = given.value(name);
        return value.isEmpty() ? null : value;
    }

    private @Nullable Integer number(String name) {
        String value = given.value(name);
        return value.matches("\\d{1,6}") ? Integer.valueOf(value) : null;
    }

    private @Nullable RoleStatus status() {
        String value = given.value("status");
        return STATUS_CODES.contains(value) ? RoleStatus.of(value) : null;
    }

    private static final List<String> STATUS_CODES =
            RoleList.STATUSES.stream().map(Option::value).toList();

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }
}
