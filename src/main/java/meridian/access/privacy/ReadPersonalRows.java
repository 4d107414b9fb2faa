package meridian.access.privacy;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads what tables hold of a person, in the sight it is asked in, without what tells of others. */
@Component
class ReadPersonalRows {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final int MOST = 100_000;

    private final JdbcClient database;
    private final PersonalData personalData;

    ReadPersonalRows(JdbcClient database, PersonalData personalData) {
        this.database = database;
        this.personalData = personalData;
    }

    DataSubject subject(DataRequest request) {
        boolean isNamesake = database.sql(
                        "select exists (select from access.account where lower(name) = lower(:name) and id is distinct from :account)")
                .param("name", request.name())
                .param(
                        "account",
                        request.account() == null ? null : request.account().value(),
                        java.sql.Types.OTHER)
                .query(Boolean.class)
                .single();
        return new DataSubject(request.account(), request.name(), request.address(), isNamesake);
    }

    /** What is taken out of what somebody is given. */
    Redaction redaction(DataSubject subject) {
        return new Redaction(
                subject,
                database.sql("select name from access.account where service_of is null")
                        .query((row, n) -> row.getString("name"))
                        .list());
    }

    /** What people know the rows in sight by, such as roles and organisations, by the number that other rows have of them. */
    Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        personalData.declarations().stream()
                .flatMap(it -> it.named().stream())
                .forEach(it -> database.sql("select %s::text, %s from %s".formatted(it.number(), it.name(), it.table()))
                        .query((row, n) -> names.put(row.getString(1), row.getString(2)))
                        .list());
        return names;
    }

    GatheredPart read(
            String category, PersonalTable table, DataSubject subject, Redaction redaction, Map<String, String> names) {
        Map<String, String> labels = new LinkedHashMap<>();
        table.columns().stream().filter(it -> it.whose().isGiven()).forEach(it -> labels.put(it.name(), it.label()));
        List<Map<String, Object>> rows = new ArrayList<>();
        if (table.isFound() && !labels.isEmpty()) {
            for (Map<String, Object> row : rows(table, labels, subject)) {
                Map<String, Object> given = new LinkedHashMap<>();
                for (PersonalColumn column : table.columns()) {
                    if (column.whose().isGiven()) {
                        Object value = table.isSearched() && column.whose() == PersonalColumn.Whose.OWN
                                ? passages(row.get(column.name()), subject)
                                : row.get(column.name());
                        given.put(column.name(), without(value, redaction, names));
                    }
                }
                rows.add(given);
            }
        }
        boolean isCut = rows.size() > MOST;
        return new GatheredPart(
                category, table.name(), labels, isCut ? rows.subList(0, MOST) : rows, table.isUnsure(), isCut);
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> rows(PersonalTable table, Map<String, String> labels, DataSubject subject) {
        String object = labels.keySet().stream()
                .map(it -> "'%1$s', it.%1$s".formatted(it))
                .collect(joining(", ", "json_build_object(", ")"));
        return database.sql("select %s::text from %s as it where %s limit %d"
                        .formatted(object, table.name(), table.condition(), MOST + 1))
                .params(subject.parameters())
                .query((row, n) -> (Map<String, Object>) JSON.readValue(row.getString(1), LinkedHashMap.class))
                .list();
    }

    /** The lines and values that name them; nothing of a text is given but where it speaks of them. */
    private static List<String> passages(@Nullable Object value, DataSubject subject) {
        return texts(value)
                .flatMap(String::lines)
                .filter(line -> names(line, subject))
                .distinct()
                .toList();
    }

    private static boolean names(String line, DataSubject subject) {
        String folded = line.toLowerCase(Locale.ROOT);
        return folded.contains(subject.address().toLowerCase(Locale.ROOT))
                || (!subject.isNamesake() && folded.contains(subject.name().toLowerCase(Locale.ROOT)));
    }

    private static Stream<String> texts(@Nullable Object value) {
        return switch (value) {
            case null -> Stream.empty();
            case List<?> list -> list.stream().flatMap(ReadPersonalRows::texts);
            case Map<?, ?> map -> map.values().stream().flatMap(ReadPersonalRows::texts);
            default -> Stream.of(value.toString());
        };
    }

    private static @Nullable Object without(@Nullable Object value, Redaction redaction, Map<String, String> names) {
        return switch (value) {
            case List<?> list ->
                list.stream().map(it -> without(it, redaction, names)).toList();
            case Map<?, ?> map -> {
                Map<String, @Nullable Object> left = new LinkedHashMap<>();
                map.forEach((key, it) -> left.put(key.toString(), without(it, redaction, names)));
                yield left;
            }
            case String text -> names.containsKey(text) ? names.get(text) : redaction.of(text);
            case null, default -> value;
        };
    }
}
