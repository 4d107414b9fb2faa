package meridian.roles.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import meridian.roles.comparing.ProfileStatement;
import meridian.roles.comparing.ProfileStatement.Kind;
import meridian.roles.correcting.Correction;
import meridian.roles.correcting.Correction.Add;
import meridian.roles.correcting.Correction.Join;
import meridian.roles.correcting.Correction.Remove;
import meridian.roles.correcting.Correction.Restate;
import meridian.roles.correcting.Correction.Restated;
import meridian.roles.correcting.Correction.SetPay;
import meridian.roles.correcting.Correction.SetValue;
import meridian.roles.correcting.Correction.Shift;
import meridian.roles.correcting.Correction.Split;
import meridian.roles.correcting.EditableProfile;
import meridian.roles.correcting.Entry;
import meridian.roles.correcting.ProfileValue;
import meridian.roles.profile.Lines;
import meridian.roles.profile.RoleProfile.Importance;
import meridian.roles.profile.RoleProfile.Pay;
import meridian.ui.Fields;
import org.jspecify.annotations.Nullable;

/** The forms that correct a draft, brought to corrections. What is wrong is said by the fields. */
public final class CorrectionForm {

    private static final int PAY_ROWS = 2;

    private final Fields fields;
    private final EditableProfile profile;

    CorrectionForm(Fields fields, EditableProfile profile) {
        this.fields = fields;
        this.profile = profile;
    }

    /** The form for what is to be corrected: the key of a statement, "value-TITLE", "pay" or "add". */
    static Fields starting(EditableProfile profile, String edit, Kind kind, int line) {
        if (edit.startsWith("value-")) {
            Optional<String> value = value(edit.substring(6)).map(it -> it.of(profile.values()));
            return Fields.starting(Map.of("value", value.orElse("")));
        }
        if (edit.equals("pay")) {
            return Fields.starting(payRows(profile.values().pay()));
        }
        if (edit.equals("add")) {
            return Fields.starting(Map.of("kind", kind.name(), "line", line));
        }
        return profile.find(edit).map(it -> Fields.starting(of(it.statement()))).orElse(Fields.empty());
    }

    private static Optional<ProfileValue> value(String name) {
        return Arrays.stream(ProfileValue.values())
                .filter(it -> it.name().equals(name))
                .findFirst();
    }

    private static Map<String, String> of(ProfileStatement it) {
        Map<String, String> values = new HashMap<>();
        values.put("text", it.text());
        values.put("kind", it.kind().name());
        values.put("group", it.group() == null ? "" : it.group());
        values.put("importance", it.importance() == null ? "" : it.importance().name());
        values.put("level", it.level() == null ? "" : it.level());
        values.put("methods", String.join(", ", it.methods()));
        return values;
    }

    /** How many rows the pay form has: those there are and some to add, and no fewer than were typed. */
    public static int payRows(EditableProfile profile, Fields fields) {
        int rows = profile.values().pay().size() + PAY_ROWS;
        while (fields.names().contains("min-" + rows)) {
            rows++;
        }
        return rows;
    }

    /** What was to be done with a statement besides rewording it, as a sentence; null where that was all. */
    public static @Nullable String asked(Fields fields) {
        return switch (fields.value("act")) {
            case "join" -> "To join it with the statement after it.";
            case "up" -> "To move it up.";
            case "down" -> "To move it down.";
            case "remove" -> "To remove it.";
            default -> null;
        };
    }

    private static Map<String, String> payRows(List<Pay> pay) {
        Map<String, String> rows = new HashMap<>();
        for (int row = 0; row < pay.size(); row++) {
            Pay it = pay.get(row);
            rows.put("location-" + row, it.location() == null ? "" : it.location());
            rows.put("min-" + row, plain(it.min()));
            rows.put("max-" + row, plain(it.max()));
            rows.put("period-" + row, it.period());
        }
        return rows;
    }

    private static String plain(@Nullable BigDecimal amount) {
        return amount == null ? "" : amount.toPlainString();
    }

    /** The corrections asked for; none where nothing is to be changed or something is wrong. */
    List<Correction> corrections() {
        return switch (fields.value("act")) {
            case "value" -> value();
            case "pay" -> pay();
            case "add" -> add();
            default -> find(fields.value("key")).map(this::ofStatement).orElse(List.of());
        };
    }

    private Optional<Entry> find(String key) {
        Optional<Entry> entry = profile.find(key);
        if (entry.isEmpty()) {
            fields.reject("text", "This statement is no longer in the draft", "Add it again if it belongs there");
        }
        return entry;
    }

    private List<Correction> ofStatement(Entry entry) {
        return switch (fields.value("act")) {
            case "remove" -> List.of(new Remove(entry.key(), entry.text()));
            case "up" -> List.of(new Shift(entry.key(), entry.text(), true));
            case "down" -> List.of(new Shift(entry.key(), entry.text(), false));
            case "join" ->
                profile.after(entry)
                        .<List<Correction>>map(it -> List.of(new Join(entry.key(), entry.text(), it.key(), it.text())))
                        .orElse(List.of());
            default -> restate(entry);
        };
    }

    /** Each line of the text is a statement of its own: that is how one is split. */
    private List<Correction> restate(Entry entry) {
        List<String> texts = texts();
        if (texts.isEmpty()) {
            fields.reject("text", "A statement says something", "Type its text, or remove it");
            return List.of();
        }
        List<Correction> made = new ArrayList<>();
        Restated now = restated(texts.size() == 1 ? texts.getFirst() : entry.text());
        if (!isSame(entry.statement(), now)) {
            made.add(new Restate(entry.key(), entry.text(), now));
        }
        if (texts.size() > 1) {
            made.add(new Split(entry.key(), entry.text(), texts));
        }
        return made;
    }

    private static boolean isSame(ProfileStatement was, Restated now) {
        return now.equals(
                new Restated(was.kind(), was.group(), was.importance(), was.level(), was.methods(), was.text()));
    }

    private List<String> texts() {
        return fields.value("text")
                .lines()
                .map(it -> it.strip().replaceAll("\\s+", " "))
                .filter(it -> !it.isEmpty())
                .toList();
    }

    /** What a kind does not have is dropped: a duty has no importance. */
    private Restated restated(String text) {
        Kind kind = kind(fields.value("kind"), Kind.DUTY);
        boolean criterion = kind == Kind.CRITERION;
        boolean grouped = kind != Kind.PURPOSE && kind != Kind.MEASURE && kind != Kind.CAPABILITY;
        return new Restated(
                kind,
                grouped ? orNull("group") : null,
                criterion ? importance() : null,
                kind == Kind.CAPABILITY ? orNull("level") : null,
                criterion ? methods() : List.of(),
                text);
    }

    private @Nullable Importance importance() {
        String name = fields.value("importance").toUpperCase(Locale.ROOT);
        return Arrays.stream(Importance.values())
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** The kind of that name. */
    public static Kind kind(String name, Kind otherwise) {
        return Arrays.stream(Kind.values())
                .filter(it -> it.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElse(otherwise);
    }

    private List<String> methods() {
        return Arrays.stream(fields.value("methods").split("[,;/\\s]+"))
                .filter(it -> !it.isBlank())
                .toList();
    }

    private @Nullable String orNull(String name) {
        String value = fields.value(name);
        return value.isEmpty() ? null : value;
    }

    private List<Correction> add() {
        List<String> texts = texts();
        if (texts.isEmpty()) {
            fields.reject("text", "A statement says something", "Type its text");
            return List.of();
        }
        Lines lines = Lines.of(Math.max(1, whole("line").orElse(1)));
        return texts.stream()
                .<Correction>map(it -> new Add("added-" + UUID.randomUUID(), restated(it), lines))
                .toList();
    }

    private List<Correction> value() {
        ProfileValue field = value(fields.value("field")).orElse(null);
        if (field == null) {
            fields.reject("field", "A role has no such value", "Give one of " + Arrays.toString(ProfileValue.values()));
            return List.of();
        }
        String value = orNull("value");
        if (value != null && field.isNumber() && whole("value").isEmpty()) {
            fields.reject(
                    "value",
                    "%s is a whole number, and %s is not".formatted(field.label(), value),
                    "Give figures, such as 3, or leave it empty");
            return List.of();
        }
        String was = field.of(profile.values());
        return Objects.equals(was, value) ? List.of() : List.of(new SetValue(field, was, value));
    }

    private Optional<Integer> whole(String name) {
        String value = fields.value(name);
        return value.matches("\\d{1,6}") ? Optional.of(Integer.valueOf(value)) : Optional.empty();
    }

    private List<Correction> pay() {
        List<Pay> was = profile.values().pay();
        List<Pay> now = new ArrayList<>();
        for (int row = 0; row < payRows(profile, fields); row++) {
            band(row, row < was.size() ? was.get(row) : null).ifPresent(now::add);
        }
        return fields.isAccepted() && !now.equals(was) ? List.of(new SetPay(was, now)) : List.of();
    }

    private Optional<Pay> band(int row, @Nullable Pay was) {
        BigDecimal min = money("min-" + row);
        BigDecimal max = money("max-" + row);
        if (min == null && max == null) {
            return Optional.empty();
        }
        if (min != null && max != null && min.compareTo(max) > 0) {
            fields.reject(
                    "min-" + row,
                    "The band begins at %s and ends at %s, and the first is the lower".formatted(min, max),
                    "Change one of the two");
        }
        String period = fields.value("period-" + row);
        return Optional.of(new Pay(
                orNull("location-" + row),
                min,
                max,
                was == null ? "GBP" : was.currency(),
                period.isEmpty() ? "year" : period,
                was == null ? Lines.of(1) : was.lines()));
    }

    private @Nullable BigDecimal money(String name) {
        String typed = fields.value(name).replaceAll("[£,\\s]", "");
        if (typed.isEmpty()) {
            return null;
        }
        if (!typed.matches("\\d{1,9}(\\.\\d{1,2})?")) {
            fields.reject(
                    name, "%s is no amount".formatted(fields.value(name)), "Give pounds in figures, such as 59,500");
            return null;
        }
        return new BigDecimal(typed);
    }
}
