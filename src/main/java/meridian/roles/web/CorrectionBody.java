package meridian.roles.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import meridian.roles.comparing.ProfileStatement.Kind;
import meridian.roles.correcting.EditableProfile;
import meridian.ui.Fields;
import org.jspecify.annotations.Nullable;

/**
 * A correction as a program asks for it: what the form of the review gives, by the same names.
 *
 * @param field for act value, such as GRADE
 * @param key of the statement, as the draft names it
 * @param texts what it says; several make it several statements
 * @param line where an added statement stands in the source
 */
record CorrectionBody(
        @Schema(allowableValues = {"value", "restate", "add", "remove", "up", "down", "join", "pay"}) @Nullable
        String act,

        @Nullable String field,
        @Nullable String value,
        @Nullable String key,
        @Nullable String kind,
        @Nullable String group,
        @Nullable String importance,
        @Nullable String level,
        @Nullable List<String> methods,
        @Nullable List<String> texts,
        @Schema(type = "integer") @Nullable String line,
        @Nullable List<PayBody> pay) {

    private static final Set<String> ACTS = Set.of("value", "restate", "add", "remove", "up", "down", "join", "pay");

    /** A band of the role's pay. */
    record PayBody(
            @Nullable String location,
            @Schema(type = "number") @Nullable String min,
            @Schema(type = "number") @Nullable String max,
            @Nullable String period) {}

    /** The form, with what it would show of the statement where the body says nothing. */
    Fields fields(EditableProfile profile) {
        Map<String, List<String>> typed = new HashMap<>();
        if (key != null) {
            Fields shown = CorrectionForm.starting(profile, key, Kind.DUTY, 1);
            shown.names().forEach(name -> typed.put(name, shown.values(name)));
        }
        put(typed, "act", act);
        put(typed, "field", field);
        put(typed, "value", value);
        put(typed, "key", key);
        put(typed, "kind", kind);
        put(typed, "group", group);
        put(typed, "importance", importance);
        put(typed, "level", level);
        put(typed, "methods", methods == null ? null : String.join(", ", methods));
        put(typed, "text", texts == null ? null : String.join("\n", texts));
        put(typed, "line", line);
        for (int row = 0; pay != null && row < pay.size(); row++) {
            put(typed, "location-" + row, pay.get(row).location());
            put(typed, "min-" + row, pay.get(row).min());
            put(typed, "max-" + row, pay.get(row).max());
            put(typed, "period-" + row, pay.get(row).period());
        }
        return checked(Fields.of(typed));
    }

    /** What a form cannot ask for, since its buttons and choices do not have it. */
    private Fields checked(Fields fields) {
        if (!ACTS.contains(Objects.requireNonNullElse(act, ""))) {
            fields.reject(
                    "act",
                    "“" + act + "” is no act of correcting",
                    "Give value, restate, add, remove, up, down, join or pay");
        }
        if (kind != null && CorrectionForm.kind(kind, Kind.DUTY) != CorrectionForm.kind(kind, Kind.OTHER)) {
            fields.reject("kind", "“" + kind + "” is no kind of statement", "Give one such as DUTY or CRITERION");
        }
        return fields;
    }

    private static void put(Map<String, List<String>> typed, String name, @Nullable String value) {
        if (value != null) {
            typed.put(name, List.of(value));
        }
    }
}
