package meridian.staffing.planner;

/**
 * One thing wrong with a file.
 *
 * @param place where: a line ("line 12") or a JSON pointer
 * @param rule the name of the rule it breaks
 * @param text the value and what is expected, for a person
 */
public record Fault(String place, String rule, String text) {

    @Override
    public String toString() {
        return "%s: %s: %s".formatted(place, rule, text);
    }
}
