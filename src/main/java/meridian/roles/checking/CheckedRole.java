package meridian.roles.checking;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import meridian.roles.comparing.ContentWords;
import meridian.roles.comparing.ProfileStatement;
import meridian.roles.comparing.ProfileStatement.Kind;
import meridian.roles.profile.Lines;
import meridian.roles.profile.RoleProfile;
import meridian.roles.reading.blocks.SourceText;

/**
 * A role under check: what was understood, the text it was read from, and the roles around it.
 *
 * @param statements every statement of the profile
 */
public record CheckedRole(RoleProfile profile, SourceText text, Library library, List<ProfileStatement> statements) {

    public CheckedRole {
        statements = List.copyOf(statements);
    }

    static CheckedRole of(RoleProfile profile, SourceText text, Library library) {
        return new CheckedRole(profile, text, library, ProfileStatement.of(profile));
    }

    List<ProfileStatement> of(Kind... kinds) {
        Set<Kind> wanted = Set.of(kinds);
        return statements.stream().filter(it -> wanted.contains(it.kind())).toList();
    }

    /** A line of the source that is about this role, by its number from 1. */
    record Line(int number, String text) {
        Lines lines() {
            return Lines.of(number);
        }
    }

    /**
     * The source lines of the role: of its part, where the document holds several roles. A line whose statement was corrected
     * says what that says now, and one whose statement was taken out says nothing.
     */
    List<Line> lines() {
        RoleProfile.Part part = profile.part();
        int first = part == null ? 1 : part.lines().first();
        int last = part == null ? text.size() : Math.min(part.lines().last(), text.size());
        Map<Integer, String> corrected = corrected(last);
        return IntStream.rangeClosed(first, last)
                .mapToObj(number -> new Line(number, corrected.getOrDefault(number, text.line(number))))
                .toList();
    }

    private Map<Integer, String> corrected(int last) {
        Map<Integer, String> corrected = new HashMap<>();
        BitSet accountedFor = new BitSet();
        profile.accountedFor().forEach(it -> accountedFor.set(it.first(), it.last() + 1));
        for (int number = accountedFor.nextClearBit(1);
                number <= last;
                number = accountedFor.nextClearBit(number + 1)) {
            if (text.holdsWord(number)) {
                corrected.put(number, "");
            }
        }
        statements.stream().filter(it -> !isAsRead(it)).forEach(it -> {
            for (int number = it.lines().first(); number <= it.lines().last(); number++) {
                corrected.put(number, "");
            }
        });
        for (ProfileStatement it : statements) {
            corrected.computeIfPresent(it.lines().first(), (line, said) -> together(said, it.text()));
        }
        return corrected;
    }

    private static String together(String said, String more) {
        return said.contains(more) ? said : more.contains(said) ? more : said + " " + more;
    }

    /** Whether every word of it stands on its lines. */
    private boolean isAsRead(ProfileStatement statement) {
        int last = Math.min(statement.lines().last(), text.size());
        Set<String> words = new HashSet<>();
        for (int number = statement.lines().first(); number <= last; number++) {
            words.addAll(ContentWords.words(text.line(number)));
        }
        return words.containsAll(ContentWords.words(statement.text()));
    }
}
