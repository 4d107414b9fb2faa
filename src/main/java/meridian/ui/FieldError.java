package meridian.ui;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with one field of a form.
 *
 * @param field the field's name, which is also the id of its control
 * @param value what was given, null where nothing was
 * @param rule what it breaks, as a sentence without its full stop
 * @param hint what to do, as another
 */
public record FieldError(String field, @Nullable String value, String rule, String hint) {

    private static final String NEEDED = "This is needed, and nothing was given";

    /** Nothing was given where something is needed. */
    public static FieldError missing(String field, String hint) {
        return new FieldError(field, null, NEEDED, hint);
    }

    /** One text that makes sense in the summary too; of what is missing only what to do. */
    @JsonProperty
    public String message() {
        return rule.equals(NEEDED) ? hint : rule + ". " + hint;
    }
}
