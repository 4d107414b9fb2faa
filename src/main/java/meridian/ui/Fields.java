package meridian.ui;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A form as it was typed, with what is wrong with it. A page method reads values from it, rejects what breaks a rule and
 * draws the form again from the same object, so that nothing typed is lost.
 */
public final class Fields {

    private final Map<String, List<String>> typed;
    private final List<FieldError> errors = new ArrayList<>();

    private Fields(Map<String, List<String>> typed) {
        this.typed = typed;
    }

    /** A form nobody has typed in yet. */
    public static Fields empty() {
        return new Fields(Map.of());
    }

    /** What a request carries: bind with {@code @RequestParam MultiValueMap<String, String>}. */
    public static Fields of(Map<String, List<String>> typed) {
        return new Fields(new HashMap<>(typed));
    }

    /** A form that starts with these values; a null value leaves its field empty. */
    public static Fields starting(Map<String, ? extends @Nullable Object> values) {
        var typed = new HashMap<String, List<String>>();
        values.forEach((name, value) -> typed.put(name, value == null ? List.of() : List.of(value.toString())));
        return new Fields(typed);
    }

    /** The text typed, without white space round it; empty where nothing was. */
    public String value(String name) {
        List<String> values = values(name);
        return values.isEmpty() ? "" : values.getFirst().strip();
    }

    /** A secret as it was typed, spaces and all. It is forgotten here: no error carries it, and no page is drawn with it. */
    public String secret(String name) {
        List<String> values = values(name);
        typed.put(name, List.of());
        return values.isEmpty() ? "" : values.getFirst();
    }

    /** Every value given under one name, as check boxes give them. */
    public List<String> values(String name) {
        return typed.getOrDefault(name, List.of());
    }

    /** The names under which anything was given. */
    public Set<String> names() {
        return Set.copyOf(typed.keySet());
    }

    /** Whether this option of a choice is chosen. */
    public boolean has(String name, String option) {
        return values(name).contains(option);
    }

    /** The text typed; where there is none, the field is rejected, {@code hint} says what to give and the answer is empty. */
    public String required(String name, String hint) {
        String value = value(name);
        if (value.isEmpty()) {
            missing(name, hint);
        }
        return value;
    }

    /**
     * Rejects a field in which more was typed than so many characters.
     *
     * @param called what the text is, to begin the message with: "The name"
     */
    public void atMost(String name, int longest, String called) {
        if (value(name).length() > longest) {
            reject(name, "%s has more than %,d characters".formatted(called, longest), "Shorten it");
        }
    }

    /**
     * The date typed in the three fields {@code name-day}, {@code name-month} and {@code name-year}, or as a program writes
     * it in one; empty where none was typed, and where it is no date, which rejects the field.
     *
     * @param called what the date is, to begin the message with: "The effective date"
     */
    public Optional<LocalDate> date(String name, String called) {
        String given = String.join(" ", value(name + "-day"), value(name + "-month"), value(name + "-year"))
                .strip();
        if (given.isEmpty()) {
            return writtenDate(name, called);
        }
        try {
            return Optional.of(bounded(LocalDate.of(part(name, "year"), part(name, "month"), part(name, "day"))));
        } catch (DateTimeException | NumberFormatException wrong) {
            String rule = "%s is not a date: %s".formatted(called, given);
            errors.add(new FieldError(name, given, rule, "Give day, month and year, such as 27 3 2027"));
            return Optional.empty();
        }
    }

    private Optional<LocalDate> writtenDate(String name, String called) {
        String given = value(name);
        try {
            return given.isEmpty() ? Optional.empty() : Optional.of(bounded(LocalDate.parse(given)));
        } catch (DateTimeException wrong) {
            reject(
                    name,
                    "%s is not a date: %s".formatted(called, given),
                    "Give year, month and day, such as 2027-03-27");
            return Optional.empty();
        }
    }

    /** A year of other than four figures is a slip, not a date. */
    private static LocalDate bounded(LocalDate date) {
        if (date.getYear() < 1000 || date.getYear() > 9999) {
            throw new DateTimeException("A year has four figures");
        }
        return date;
    }

    private int part(String name, String part) {
        return Integer.parseInt(value(name + "-" + part));
    }

    /** A form that starts with this date in the three fields of {@code name}. */
    public static Map<String, Integer> dateParts(String name, LocalDate date) {
        return Map.of(
                name + "-day", date.getDayOfMonth(),
                name + "-month", date.getMonthValue(),
                name + "-year", date.getYear());
    }

    /** @see FieldError */
    public void reject(String field, String rule, String hint) {
        String given = value(field);
        errors.add(new FieldError(field, given.isEmpty() ? null : given, rule, hint));
    }

    /** Rejects a field in which nothing was given. */
    public void missing(String field, String hint) {
        errors.add(FieldError.missing(field, hint));
    }

    public boolean isAccepted() {
        return errors.isEmpty();
    }

    public List<FieldError> errors() {
        return List.copyOf(errors);
    }

    /** The first thing wrong with a field, null where nothing is. */
    public @Nullable String error(String name) {
        return errors.stream()
                .filter(error -> error.field().equals(name))
                .map(FieldError::message)
                .findFirst()
                .orElse(null);
    }

    /** The ids of a field's hint and error, for its {@code aria-describedby}; null where it has neither. */
    public @Nullable String describedBy(String name, @Nullable String hint) {
        List<String> ids = new ArrayList<>();
        if (hint != null) {
            ids.add(name + "-hint");
        }
        if (error(name) != null) {
            ids.add(name + "-error");
        }
        return ids.isEmpty() ? null : String.join(" ", ids);
    }
}
