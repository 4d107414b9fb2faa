package meridian.roles;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The order of a list of roles as SQL, and the place of a role in it: a JSON array of the role's own sort keys. What
 * follows a place can be asked for whatever came into the list or left it since.
 */
record RoleOrder(List<Key> sorts) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Key TITLE = Key.always("folded_title", Type.TEXT, false);
    private static final Key RANK = Key.always("rank", Type.REAL, true);
    private static final Key ID = Key.always("id", Type.UUID, false);

    private enum Type {
        TEXT,
        INT,
        REAL,
        UUID,
        TIMESTAMPTZ;

        /** Whether the database takes it as a value of this type. */
        boolean isOne(String value) {
            try {
                switch (this) {
                    case TEXT -> {}
                    case INT -> Integer.parseInt(value);
                    case REAL -> Float.parseFloat(value);
                    case UUID -> java.util.UUID.fromString(value);
                    case TIMESTAMPTZ -> OffsetDateTime.parse(value);
                }
                return value.indexOf('\0') < 0;
            } catch (IllegalArgumentException | DateTimeException wrong) {
                return false;
            }
        }
    }

    /** What is sorted by; where it may be null, null comes last in either direction. */
    private record Key(String sql, Type type, boolean down, boolean mayBeNull) {

        static Key always(String sql, Type type, boolean down) {
            return new Key(sql, type, down, false);
        }

        String by() {
            return sql + (down ? " desc" : "") + (down && mayBeNull ? " nulls last" : "");
        }

        /** @param given the key's parameter, as text; null is the last there is */
        String comesAfter(String given) {
            String after = "%s %s %s".formatted(sql, down ? "<" : ">", typed(given));
            return mayBeNull ? "(%s or (%s is null and %s is not null))".formatted(after, sql, typed(given)) : after;
        }

        String isSame(String given) {
            return "%s is not distinct from %s".formatted(sql, typed(given));
        }

        private String typed(String given) {
            return "cast(" + given + " as " + type.name() + ")";
        }

        boolean takes(JsonNode value) {
            return value.isNull() ? mayBeNull : value.isValueNode() && type.isOne(value.asString());
        }
    }

    static RoleOrder of(RoleFilter filter) {
        boolean turned = filter.sort().startsWith("-");
        String column = turned ? filter.sort().substring(1) : filter.sort();
        return switch (column) {
            case "title" -> new RoleOrder(List.of(Key.always("folded_title", Type.TEXT, turned), ID));
            case "findings" -> new RoleOrder(List.of(new Key("findings", Type.INT, !turned, true), TITLE, ID));
            case "updated" -> new RoleOrder(List.of(Key.always("updated_at", Type.TIMESTAMPTZ, !turned), ID));
            case "status" -> new RoleOrder(List.of(Key.always("status", Type.TEXT, turned), TITLE, ID));
            case "level" -> new RoleOrder(List.of(new Key("level", Type.INT, turned, true), TITLE, ID));
            case "family", "grade" -> new RoleOrder(List.of(new Key(column, Type.TEXT, turned, true), TITLE, ID));
            default -> filter.searches() ? new RoleOrder(List.of(RANK, TITLE, ID)) : new RoleOrder(List.of(TITLE, ID));
        };
    }

    /** For {@code order by}. */
    String by() {
        return sorts.stream().map(Key::by).collect(Collectors.joining(", "));
    }

    /** The columns of roles that are sorted by: all but how well they fit. */
    String columns() {
        return sorts.stream().filter(it -> it != RANK).map(Key::sql).collect(Collectors.joining(", "));
    }

    /** A row's place, as an expression. */
    String place() {
        return sorts.stream().map(Key::sql).collect(Collectors.joining(", ", "jsonb_build_array(", ")::text"));
    }

    /** The condition that a row follows the place whose {@link #keys} are given; true for no place. */
    String after(@Nullable String place) {
        if (place == null) {
            return "true";
        }
        List<String> either = new ArrayList<>();
        String same = "";
        for (int i = 0; i < sorts.size(); i++) {
            either.add("(" + same + sorts.get(i).comesAfter(":place" + i) + ")");
            same += sorts.get(i).isSame(":place" + i) + " and ";
        }
        return "(" + String.join(" or ", either) + ")";
    }

    /**
     * The parameters of {@link #after}.
     *
     * @throws IllegalArgumentException where the place is none of a list in this order
     */
    Map<String, @Nullable Object> keys(@Nullable String place) {
        Map<String, @Nullable Object> keys = new HashMap<>();
        if (place == null) {
            return keys;
        }
        try {
            JsonNode values = JSON.readTree(place);
            if (values.isArray() && values.size() == sorts.size()) {
                for (int i = 0; i < sorts.size() && sorts.get(i).takes(values.get(i)); i++) {
                    keys.put(
                            "place" + i,
                            values.get(i).isNull() ? null : values.get(i).asString());
                }
            }
        } catch (JacksonException noPlace) {
            // refused below, like any other text that is no place
        }
        if (keys.size() < sorts.size()) {
            throw new IllegalArgumentException("This is no place in the list");
        }
        return keys;
    }
}
