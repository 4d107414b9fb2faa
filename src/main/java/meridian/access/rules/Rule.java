package meridian.access.rules;

import java.util.List;
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

    private static final int NAMED = 3;

    public Answer ask(Asker asker, T about) {
        return ask.apply(asker, about);
    }

    public boolean allows(Asker asker, T about) {
        return ask(asker, about).isAllowed();
    }

    /** @throws Refusal 403 with the reason and who could, where they may not */
    public void require(Asker asker, T about) {
        if (ask(asker, about) instanceof Answer.Refused refused) {
            throw Refusal.notAllowed(reason(asker, refused));
        }
    }

    /** Why they may not, in whole sentences; empty where they may. */
    public String reason(Asker asker, T about) {
        return ask(asker, about) instanceof Answer.Refused refused ? reason(asker, refused) : "";
    }

    private static String reason(Asker asker, Answer.Refused refused) {
        List<String> holders = refused.who() == null ? List.of() : asker.holders(refused.who());
        if (holders.isEmpty()) {
            return refused.who() == null ? refused.reason() : refused.reason() + " Nobody is that yet.";
        }
        List<String> named = holders.subList(0, Math.min(NAMED, holders.size()));
        return refused.reason()
                + (named.size() == 1 ? " That is " : " They are ")
                + String.join(" and ", named)
                + (holders.size() > NAMED ? " and others." : ".");
    }
}
