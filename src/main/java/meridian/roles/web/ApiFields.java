package meridian.roles.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import meridian.ui.Fields;
import meridian.ui.Refusal;
import org.jspecify.annotations.Nullable;

/** A JSON object as the form that a page would have sent, so that both go through the same parser. */
final class ApiFields {

    private ApiFields() {}

    /** @param dates the fields that hold a date, written 2027-04-01 */
    static Fields of(Map<String, ? extends @Nullable Object> body, String... dates) {
        Map<String, @Nullable Object> typed = new HashMap<>(body);
        for (String name : dates) {
            Object given = typed.remove(name);
            if (given != null) {
                typed.putAll(parts(name, given.toString()));
            }
        }
        return Fields.starting(typed);
    }

    /** @throws Refusal 422 with what is wrong field by field, unless nothing is */
    static void accepted(Fields fields, String what) {
        if (!fields.isAccepted()) {
            throw Refusal.invalid(what, fields.errors());
        }
    }

    private static Map<String, ? extends Object> parts(String name, String given) {
        try {
            return Fields.dateParts(name, LocalDate.parse(given));
        } catch (DateTimeException notADate) {
            return Map.of(name + "-day", given);
        }
    }
}
