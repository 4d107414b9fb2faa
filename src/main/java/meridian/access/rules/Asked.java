package meridian.access.rules;

/**
 * A rule with something to ask it about.
 *
 * @param of what that is, where the rule may answer otherwise about something else of the same organisation: "Product"; empty
 *     where there is nothing else
 */
public record Asked<T>(Rule<T> rule, T about, String of) {

    public Asked(Rule<T> rule, T about) {
        this(rule, about, "");
    }

    public Answer answer(Asker asker) {
        return rule.ask(asker, about);
    }
}
