package meridian.access.rules;

import java.util.Optional;
import meridian.access.Relation;
import org.jspecify.annotations.Nullable;

/** What a rule says to somebody. */
public sealed interface Answer {

    /**
     * They may.
     *
     * @param through what they are, from which it follows: "Head of profession: Product"; or why whatever they are: "Public"
     */
    record Allowed(String through) implements Answer {}

    /**
     * They may not.
     *
     * @param reason for a person, in whole sentences: what the rule is
     * @param who what one has to be, so that whoever is can be named; null where that is nobody's business
     */
    record Refused(String reason, @Nullable Relation who) implements Answer {}

    /** Yes, through the first of what they are; refused where there is none. */
    static Answer through(Optional<Relation> relation, String otherwise, Relation who) {
        return relation.<Answer>map(it -> new Allowed(it.words())).orElseGet(() -> new Refused(otherwise, who));
    }

    /** Yes, because of that; refused where there is nothing. */
    static Answer because(Optional<String> through, String otherwise) {
        return through.<Answer>map(Allowed::new).orElseGet(() -> new Refused(otherwise, null));
    }

    default boolean isAllowed() {
        return this instanceof Allowed;
    }
}
