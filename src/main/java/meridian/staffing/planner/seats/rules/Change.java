package meridian.staffing.planner.seats.rules;

import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import meridian.staffing.planner.seats.Agreed;
import meridian.staffing.planner.seats.Asked;
import meridian.staffing.planner.seats.Person;
import meridian.staffing.planner.seats.Seat;
import meridian.staffing.planner.seats.Staffing;
import org.jspecify.annotations.Nullable;

/**
 * One thing that somebody could change so that a rule no longer stands in the way.
 *
 * @param rule the name of the rule
 * @param about the id of the person, the seat or what is agreed that is changed
 * @param who the name of the person; null: it is no person that is changed
 * @param what would be, for a person
 * @param size how much of a change it is: a level, a grade and a day a week are 1 each
 * @param made the problem with it
 */
public record Change(
        String rule, String about, @Nullable String who, String what, double size, UnaryOperator<Staffing> made) {

    /** Who and what would be, for a person. */
    public String text() {
        return who == null ? what : who + " " + what;
    }

    static Change of(Rule rule, Seat seat, String what, double size, Consumer<Asked> asked) {
        return new Change(
                rule.name(),
                seat.id(),
                null,
                what,
                size,
                staffing -> staffing.with(staffing.seats().get(seat.number()).with(asked)));
    }

    static Change of(Rule rule, Person person, String what, double size, UnaryOperator<Person> changed) {
        return new Change(
                rule.name(),
                person.id(),
                person.name(),
                what,
                size,
                staffing -> staffing.with(changed.apply(staffing.people().get(person.number()))));
    }

    /** @param changed what is agreed instead */
    static Change of(Rule rule, Agreed agreed, String what, double size, Agreed changed) {
        return new Change(
                rule.name(),
                agreed.id(),
                null,
                what,
                size,
                staffing -> staffing.withAgreed(staffing.agreed().stream()
                        .map(each -> each.id().equals(agreed.id()) ? changed : each)
                        .toList()));
    }
}
