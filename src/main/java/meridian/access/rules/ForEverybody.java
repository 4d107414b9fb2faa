package meridian.access.rules;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A page or an API's method that answers without sign-in. What it shows to nobody in particular, it has to decide itself.
 * Everything without it asks one to sign in first.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface ForEverybody {}
