package meridian.access.rules;

import java.util.function.BiFunction;
import meridian.ui.Refusal;

/**
 * Who may see or do one thing. A rule is written once, beside what it is about, and asked wherever that is seen or done.
 *
 * @param <T> what it is asked about
 * @param name what it allows: "Administer accounts"
 * @param words the rule as a sentence a person can check it by
 */
public record Rule<T>(String name, String words, BiFunction<Asker, T, Answer> ask) {

    public Answer ask(Asker asker, T about) {
        return ask.apply(asker, about);
    }

    /** @throws Refusal 403 with the reason, where they may not */
    public void require(Asker asker, T about) {
        if (ask(asker, about) instanceof Answer.Refused refused) {
            throw Refusal.notAllowed(refused.reason());
        }
    }
}
