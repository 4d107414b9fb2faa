package meridian.ui;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The body of a request as the form that a page would have sent, so that both go through the same parser. */
public final class ApiFields {

    private ApiFields() {}

    /** A field for each component of the record that is given: texts as they are, lists as several values. */
    public static Fields of(Record body) {
        Map<String, List<String>> typed = new HashMap<>();
        for (RecordComponent component : body.getClass().getRecordComponents()) {
            try {
                Method accessor = component.getAccessor();
                accessor.setAccessible(true); // The record is its API's own, and need not be public.
                Object value = accessor.invoke(body);
                if (value instanceof List<?> several) {
                    typed.put(
                            component.getName(),
                            several.stream().map(String::valueOf).toList());
                } else if (value != null) {
                    typed.put(component.getName(), List.of(value.toString()));
                }
            } catch (ReflectiveOperationException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
        return Fields.of(typed);
    }

    /** @throws Refusal 422 with what is wrong field by field, unless nothing is */
    public static void accepted(Fields fields, String what) {
        if (!fields.isAccepted()) {
            throw Refusal.invalid(what, fields.errors());
        }
    }
}
