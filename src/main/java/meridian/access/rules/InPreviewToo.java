package meridian.access.rules;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What somebody may do while they look at pages as somebody else. Everything else that changes something is refused them then,
 * and so is what shows a person their own.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface InPreviewToo {}
