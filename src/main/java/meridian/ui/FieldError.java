package meridian.ui;

/**
 * What is wrong with one field of a form.
 *
 * @param field the field's name, which is also the id of its control
 * @param message what was given, the rule, what to do: one sentence that makes sense in the summary too
 */
public record FieldError(String field, String message) {}
