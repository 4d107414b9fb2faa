package meridian.access.rules;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import meridian.access.Scope;

/**
 * What a token must be good for to ask this. On a class it holds for the methods that do not say it themselves. What says
 * nothing and changes nothing needs {@link Scope#READ}; what says nothing and changes something, no token may do.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface NeedsScope {

    Scope value();
}
