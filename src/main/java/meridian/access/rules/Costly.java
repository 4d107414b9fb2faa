package meridian.access.rules;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What takes much out at once, costs much to answer, or makes something that others have to look at: nobody may have it as often
 * as a program can ask. On a class it holds for all its methods.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Costly {}
