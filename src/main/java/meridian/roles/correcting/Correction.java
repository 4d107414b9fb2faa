package meridian.roles.correcting;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import meridian.roles.comparing.ProfileStatement;
import meridian.roles.comparing.ProfileStatement.Kind;
import meridian.roles.profile.Lines;
import meridian.roles.profile.RoleProfile.Finding;
import meridian.roles.profile.RoleProfile.Importance;
import meridian.roles.profile.RoleProfile.Pay;
import meridian.roles.profile.RoleProfile.Source;
import org.jspecify.annotations.Nullable;

/**
 * One act of correcting a profile. It names what it changes by its {@link Entry#key key} and says what that was, so that it
 * can be replayed on another reading of the document, and shown where it cannot.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "act")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Correction.SetValue.class, name = "set"),
    @JsonSubTypes.Type(value = Correction.SetPay.class, name = "pay"),
    @JsonSubTypes.Type(value = Correction.Restate.class, name = "restate"),
    @JsonSubTypes.Type(value = Correction.Shift.class, name = "shift"),
    @JsonSubTypes.Type(value = Correction.Split.class, name = "split"),
    @JsonSubTypes.Type(value = Correction.Join.class, name = "join"),
    @JsonSubTypes.Type(value = Correction.Remove.class, name = "remove"),
    @JsonSubTypes.Type(value = Correction.Add.class, name = "add")
})
public sealed interface Correction {

    /** The profile after it; empty where what it changes is no longer there. */
    Optional<EditableProfile> on(EditableProfile profile);

    /** What it does, as history says it: "Duty removed: “Runs the shop”." */
    String sentence();

    /** The key of the statement it changes, null where it changes none that was there. */
    default @Nullable String key() {
        return null;
    }

    /** Whether what the reading was unsure of is decided by it: it changes what stands on those lines. */
    default boolean settles(Finding finding, EditableProfile before) {
        String key = key();
        return key != null
                && before.find(key)
                        .filter(it -> it.lines().overlaps(finding.lines()))
                        .isPresent();
    }

    /** A single value becomes another; null is none. */
    record SetValue(
            ProfileValue field,
            @Nullable String was,
            @Nullable String value) implements Correction {
        @Override
        public Optional<EditableProfile> on(EditableProfile profile) {
            return Optional.of(profile.with(field.set(profile.values(), value)));
        }

        @Override
        public boolean settles(Finding finding, EditableProfile before) {
            Source read = before.values().sources().get(field.source());
            return read != null && read.lines().overlaps(finding.lines());
        }

        @Override
        public String sentence() {
            return value == null
                    ? "%s taken out, was %s.".formatted(field.label(), quoted(was))
                    : "%s set to %s, was %s.".formatted(field.label(), quoted(value), quoted(was));
        }
    }

    /** All pay bands become others. */
    record SetPay(List<Pay> was, List<Pay> pay) implements Correction {
        public SetPay {
            was = List.copyOf(was);
            pay = List.copyOf(pay);
        }

        @Override
        public Optional<EditableProfile> on(EditableProfile profile) {
            return Optional.of(profile.with(ProfileValue.withPay(profile.values(), pay)));
        }

        @Override
        public boolean settles(Finding finding, EditableProfile before) {
            return finding.rule().equals("unclear-salary")
                    || was.stream().anyMatch(it -> it.lines().overlaps(finding.lines()));
        }

        @Override
        public String sentence() {
            return "Pay set to %d %s, was %d.".formatted(pay.size(), pay.size() == 1 ? "band" : "bands", was.size());
        }
    }

    /** A statement says something else, or is of another kind. */
    record Restate(String key, String was, Restated now) implements Correction {
        @Override
        public Optional<EditableProfile> on(EditableProfile profile) {
            return profile.find(key).map(entry -> {
                Entry restated = entry.with(now.over(entry.statement()));
                return EditableProfile.standTogether(entry.kind(), restated.kind())
                        ? profile.replacing(entry, List.of(restated))
                        : profile.replacing(entry, List.of()).placed(restated);
            });
        }

        @Override
        public String sentence() {
            String became = now.text().equals(was) ? "" : ", now " + quoted(now.text());
            return "Corrected as a %s: %s%s.".formatted(now.kind().noun(1), quoted(was), became);
        }
    }

    /** A statement changes places with its neighbour of the same kind. */
    record Shift(String key, String was, boolean up) implements Correction {
        @Override
        public Optional<EditableProfile> on(EditableProfile profile) {
            return profile.find(key).flatMap(entry -> {
                Optional<Entry> other = up ? profile.before(entry) : profile.after(entry);
                return other.map(it -> Swap.of(profile, entry, it));
            });
        }

        @Override
        public boolean settles(Finding finding, EditableProfile before) {
            return false;
        }

        @Override
        public String sentence() {
            return "Moved %s: %s.".formatted(up ? "up" : "down", quoted(was));
        }
    }

    /** A statement becomes several; the first keeps its key. */
    record Split(String key, String was, List<String> texts) implements Correction {
        public Split {
            texts = List.copyOf(texts);
        }

        @Override
        public Optional<EditableProfile> on(EditableProfile profile) {
            return profile.find(key).map(entry -> profile.replacing(entry, Parts.of(entry, texts)));
        }

        @Override
        public String sentence() {
            return "Split into %d: %s.".formatted(texts.size(), quoted(was));
        }
    }

    /** A statement takes in the next one of its kind. */
    record Join(String key, String was, String with, String withWas) implements Correction {
        @Override
        public Optional<EditableProfile> on(EditableProfile profile) {
            Optional<Entry> second = profile.find(with);
            return profile.find(key).flatMap(first -> second.map(it -> Parts.joined(profile, first, it)));
        }

        @Override
        public String sentence() {
            return "Joined: %s and %s.".formatted(quoted(was), quoted(withWas));
        }
    }

    /** A statement is none of the role's. */
    record Remove(String key, String was) implements Correction {
        @Override
        public Optional<EditableProfile> on(EditableProfile profile) {
            return profile.find(key).map(entry -> profile.replacing(entry, List.of()));
        }

        @Override
        public String sentence() {
            return "Removed: %s.".formatted(quoted(was));
        }
    }

    /** A statement the reading did not find. */
    record Add(String added, Restated statement, Lines lines) implements Correction {
        @Override
        public Optional<EditableProfile> on(EditableProfile profile) {
            ProfileStatement blank =
                    new ProfileStatement(statement.kind(), null, null, null, List.of(), statement.text(), lines);
            return Optional.of(profile.placed(new Entry(added, statement.over(blank))));
        }

        @Override
        public boolean settles(Finding finding, EditableProfile before) {
            return lines.overlaps(finding.lines());
        }

        @Override
        public String sentence() {
            return "%s added: %s.".formatted(capitalised(statement.kind()), quoted(statement.text()));
        }
    }

    /** What a form gives for a statement; what its kind does not have is null or empty. */
    record Restated(
            Kind kind,
            @Nullable String group,
            @Nullable Importance importance,
            @Nullable String level,
            List<String> methods,
            String text) {
        public Restated {
            methods = List.copyOf(methods);
            if (text.isBlank()) {
                throw new IllegalArgumentException("A statement says something");
            }
        }

        ProfileStatement over(ProfileStatement before) {
            return new ProfileStatement(kind, group, importance, level, methods, text, before.lines());
        }
    }

    private static String capitalised(Kind kind) {
        String noun = kind.noun(1);
        return noun.substring(0, 1).toUpperCase(Locale.ROOT) + noun.substring(1);
    }

    private static String quoted(@Nullable String text) {
        int longest = 90;
        if (text == null) {
            return "empty";
        }
        return "“"
                + (text.length() <= longest
                        ? text
                        : text.substring(0, longest - 1).strip() + "…") + "”";
    }
}
