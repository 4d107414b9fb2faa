package meridian.access.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import meridian.access.AccountId;
import meridian.access.Actor.Through;
import meridian.access.AuditChoices;
import meridian.access.AuditFilter;
import meridian.access.AuditRow;
import meridian.access.AuditScope;
import meridian.access.Audited;
import meridian.ui.Address;
import meridian.ui.Chip;
import meridian.ui.Fields;
import meridian.ui.Option;
import org.jspecify.annotations.Nullable;

/** What the audit is asked for, as an address says it. What it does not understand is rejected: nobody is to think it was looked for. */
final class AuditQuery {

    static final List<String> FILTERS = List.of("person", "account", "act", "kind", "record", "through", "from", "to");

    static final List<Option> WAYS = List.of(
            new Option("page", "A page"),
            new Option("api", "The API"),
            new Option("token", "A token of the API"),
            new Option("scim", "A directory"),
            new Option("job", "A job in the background"),
            new Option("command", "A command"));

    private static final List<String> ASKED = List.of("cursor", "limit");

    private final Fields given;
    private final AuditFilter filter;

    private AuditQuery(Map<String, List<String>> parameters, AuditChoices choices, AuditScope scope) {
        this.given = Fields.of(parameters);
        choice("act", choices.acts(), "Nothing like “%s” was done here");
        choice("kind", choices.kinds(), "Nothing was done to a record of the kind “%s”");
        choice("through", WAYS.stream().map(Option::value).toList(), "“%s” is no way in which things are done");
        WrittenTime from = time("from");
        WrittenTime to = time("to");
        Instant first = from == null ? null : from.from();
        Instant until = to == null ? null : to.until();
        if (first != null && until != null && !first.isBefore(until)) {
            given.reject(
                    "to", "“%s” is before “%s”".formatted(given.value("to"), given.value("from")), "Give a later time");
        }
        this.filter = new AuditFilter(
                text("person"), text("kind"), text("record"), text("act"), through(), first, until, account(), scope);
    }

    /** As the page's form asks. */
    static AuditQuery of(Map<String, List<String>> parameters, AuditChoices choices, AuditScope scope) {
        return new AuditQuery(parameters, choices, scope);
    }

    /** As a program asks, which would rather be told what is no filter. */
    static AuditQuery ofProgram(Map<String, List<String>> parameters, AuditChoices choices, AuditScope scope) {
        AuditQuery query = new AuditQuery(parameters, choices, scope);
        query.given.names().stream()
                .filter(name -> !FILTERS.contains(name) && !ASKED.contains(name))
                .forEach(name -> query.given.reject(
                        name, "There is no filter " + name, "The filters are " + String.join(", ", FILTERS)));
        return query;
    }

    Fields fields() {
        return given;
    }

    /** Holds only where the fields are accepted. */
    AuditFilter filter() {
        return filter;
    }

    /** The number of an entry to go on from, null where none is given. */
    @Nullable
    Long place(String name) {
        String value = given.value(name);
        return value.matches("\\d{1,18}") ? Long.valueOf(value) : null;
    }

    /** With the filters, without the place. */
    Address address() {
        Address address = Address.of("/audit");
        for (String name : FILTERS) {
            address = address.and(name, given.value(name));
        }
        return address;
    }

    /** @param rows in which an account is called something */
    List<Chip> chips(RecordKinds kinds, List<AuditRow> rows) {
        List<Chip> chips = new ArrayList<>();
        for (String name : FILTERS) {
            if (!given.value(name).isEmpty()) {
                chips.add(new Chip(
                        chip(name, given.value(name), kinds, rows), address().without(name)));
            }
        }
        return chips;
    }

    private static String chip(String name, String value, RecordKinds kinds, List<AuditRow> rows) {
        return switch (name) {
            case "person" -> "Who: " + value;
            case "account" ->
                "Who: "
                        + rows.stream()
                                .flatMap(row -> Stream.ofNullable(row.said()))
                                .map(AuditRow.Said::actor)
                                .findFirst()
                                .orElse("account " + value);
            case "act" -> Audited.inWords(value);
            case "kind" -> kinds.name(value);
            case "through" ->
                WAYS.stream()
                        .filter(it -> it.value().equals(value))
                        .map(it ->
                                "Through " + it.text().toLowerCase(Locale.ROOT).replace("api", "API"))
                        .findFirst()
                        .orElse(value);
            case "record" -> "Record: " + value;
            default -> name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1) + " " + value;
        };
    }

    private void choice(String name, List<String> values, String rule) {
        String value = given.value(name);
        if (!value.isEmpty() && !values.contains(value)) {
            given.reject(name, rule.formatted(value), "Give one of " + String.join(", ", values));
        }
    }

    private @Nullable WrittenTime time(String name) {
        String value = given.value(name);
        Optional<WrittenTime> time = value.isEmpty() ? Optional.empty() : WrittenTime.read(value);
        if (time.isEmpty() && !value.isEmpty()) {
            given.reject(
                    name,
                    "“%s” is no day or time".formatted(value),
                    "Give a day such as 27 3 2027, or a time of it such as 27 3 2027 14:30");
        }
        return time.orElse(null);
    }

    private @Nullable AccountId account() {
        String value = given.value("account");
        try {
            return value.isEmpty() ? null : new AccountId(UUID.fromString(value));
        } catch (IllegalArgumentException wrong) {
            given.reject("account", "“%s” is no account".formatted(value), "Give the id of one");
            return null;
        }
    }

    private @Nullable Through through() {
        return Stream.of(Through.values())
                .filter(it -> it.name().toLowerCase(Locale.ROOT).equals(given.value("through")))
                .findFirst()
                .orElse(null);
    }

    private @Nullable String text(String name) {
        String value = given.value(name);
        return value.isEmpty() ? null : value;
    }
}
