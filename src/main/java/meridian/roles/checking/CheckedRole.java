package meridian.roles.checking;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
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

    /** The source lines of the role: of its part, where the document holds several roles. */
    List<Line> lines() {
        RoleProfile.Part part = profile.part();
        int first = part == null ? 1 : part.lines().first();
        int last = part == null ? text.size() : Math.min(part.lines().last(), text.size());
        return IntStream.rangeClosed(first, last)
                .mapToObj(number -> new Line(number, text.line(number)))
                .toList();
    }
}
