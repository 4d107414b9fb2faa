package meridian.roles.correcting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import meridian.roles.comparing.ProfileStatement;
import meridian.roles.comparing.ProfileStatement.Kind;
import meridian.roles.profile.RoleProfile;

/**
 * A profile taken apart so that it can be corrected: its single values, and its statements in one list whatever field holds
 * them.
 *
 * @param values a profile of which only what is no statement counts
 * @param entries by kind, then in the order they stand in
 */
public record EditableProfile(RoleProfile values, List<Entry> entries) {

    public EditableProfile {
        entries = List.copyOf(entries);
    }

    public static EditableProfile of(RoleProfile profile) {
        Map<String, Integer> seen = new HashMap<>();
        List<Entry> entries = ProfileStatement.of(profile).stream()
                .map(it -> new Entry(key(it, seen), it))
                .toList();
        return new EditableProfile(profile, entries);
    }

    /** The second statement of the same kind and words is told from the first by its number. */
    private static String key(ProfileStatement statement, Map<String, Integer> seen) {
        String kind = statement.kind().name().toLowerCase(Locale.ROOT);
        String key = kind + "-" + Fingerprint.of(statement.text());
        int number = seen.merge(key, 1, Integer::sum);
        return number == 1 ? key : key + "-" + number;
    }

    /** The corrected profile. */
    public RoleProfile profile() {
        return ProfileAssembly.of(values, entries);
    }

    public Optional<Entry> find(String key) {
        return entries.stream().filter(it -> it.key().equals(key)).findFirst();
    }

    /** The next statement of the same kind, which this one could be joined with. */
    public Optional<Entry> after(Entry entry) {
        return entries.stream()
                .skip(entries.indexOf(entry) + 1L)
                .filter(it -> it.kind() == entry.kind())
                .findFirst();
    }

    /** The statement before it of the same kind. */
    public Optional<Entry> before(Entry entry) {
        return entries.reversed().stream()
                .skip(entries.size() - (long) entries.indexOf(entry))
                .filter(it -> it.kind() == entry.kind())
                .findFirst();
    }

    EditableProfile with(RoleProfile otherValues) {
        return new EditableProfile(otherValues, entries);
    }

    /** The same with the entry replaced by others; none removes it. */
    EditableProfile replacing(Entry entry, List<Entry> others) {
        List<Entry> all = new ArrayList<>(entries);
        int at = all.indexOf(entry);
        all.remove(at);
        all.addAll(at, others);
        return new EditableProfile(values, all);
    }

    /** The entry where its kind has it: a duty that became a criterion goes behind the last criterion. */
    EditableProfile placed(Entry entry) {
        List<Entry> all = new ArrayList<>(entries);
        int at = 0;
        for (int i = 0; i < all.size(); i++) {
            Kind kind = all.get(i).kind();
            if (kind.compareTo(entry.kind()) <= 0 || standTogether(kind, entry.kind())) {
                at = i + 1;
            }
        }
        all.add(at, entry);
        return new EditableProfile(values, all);
    }

    /** Statements of one list: those of a kind, and duties with the points under them. */
    static boolean standTogether(Kind one, Kind other) {
        return one == other || inDuties(one) && inDuties(other);
    }

    private static boolean inDuties(Kind kind) {
        return kind == Kind.DUTY || kind == Kind.DETAIL;
    }
}
