package meridian.roles.comparing;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What of a statement can change without its words. */
public enum Aspect {
    /** A duty became a criterion. */
    KIND,
    /** It stands under another sub-heading, in another category. */
    GROUP,
    /** An essential criterion became desirable. */
    IMPORTANCE,
    /** A capability is asked for at another level. */
    LEVEL,
    /** A criterion is assessed by other methods. */
    METHODS,
    /** It overtook others of its group. */
    ORDER;

    /** The aspects two statements differ in, their order aside. */
    static Set<Aspect> between(ProfileStatement before, ProfileStatement after) {
        Set<Aspect> aspects = EnumSet.noneOf(Aspect.class);
        if (before.kind() != after.kind()) {
            aspects.add(KIND);
        } else {
            addIf(!Objects.equals(before.group(), after.group()), GROUP, aspects);
            addIf(before.importance() != after.importance(), IMPORTANCE, aspects);
            addIf(!Objects.equals(before.level(), after.level()), LEVEL, aspects);
            addIf(!before.methods().equals(after.methods()), METHODS, aspects);
        }
        return aspects;
    }

    private static void addIf(boolean differs, Aspect aspect, Set<Aspect> aspects) {
        if (differs) {
            aspects.add(aspect);
        }
    }

    /** "now desirable, was essential" */
    String inWords(ProfileStatement before, ProfileStatement after) {
        return switch (this) {
            case KIND ->
                "now a %s, was a %s"
                        .formatted(after.kind().noun(1), before.kind().noun(1));
            case GROUP -> "now %s, was %s".formatted(under(after.group()), under(before.group()));
            case IMPORTANCE ->
                "now %s, was %s".formatted(orUnmarked(after.importance()), orUnmarked(before.importance()));
            case LEVEL -> "now %s, was %s".formatted(orUnmarked(after.level()), orUnmarked(before.level()));
            case METHODS ->
                "now assessed by %s, was by %s".formatted(methods(after.methods()), methods(before.methods()));
            case ORDER -> "now elsewhere in its list";
        };
    }

    private static String under(@Nullable String group) {
        return group == null ? "under no sub-heading" : "under " + group;
    }

    private static String orUnmarked(@Nullable Object value) {
        return value == null ? "unmarked" : value.toString();
    }

    private static String methods(List<String> methods) {
        return methods.isEmpty() ? "no method" : String.join(", ", methods);
    }
}
