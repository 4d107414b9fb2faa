package meridian.roles.correcting;

import java.util.ArrayList;
import java.util.List;
import meridian.roles.comparing.ProfileStatement;
import meridian.roles.profile.Lines;

/** Statements that were one, or become one. */
final class Parts {

    private Parts() {}

    static List<Entry> of(Entry entry, List<String> texts) {
        List<Entry> parts = new ArrayList<>();
        for (int number = 1; number <= texts.size(); number++) {
            String key = number == 1 ? entry.key() : entry.key() + "." + number;
            parts.add(new Entry(key, saying(entry.statement(), texts.get(number - 1), entry.lines())));
        }
        return parts;
    }

    static EditableProfile joined(EditableProfile profile, Entry first, Entry second) {
        Lines both = first.lines().through(second.lines());
        ProfileStatement one = saying(first.statement(), first.text() + " " + second.text(), both);
        return profile.replacing(second, List.of()).replacing(first, List.of(first.with(one)));
    }

    private static ProfileStatement saying(ProfileStatement it, String text, Lines lines) {
        return new ProfileStatement(it.kind(), it.group(), it.importance(), it.level(), it.methods(), text, lines);
    }
}
