package meridian.roles.reading.understanding;

import java.util.List;
import java.util.Set;
import meridian.roles.profile.Lines;
import meridian.roles.reading.blocks.Letters;
import meridian.roles.reading.vocabulary.Kind;
import meridian.roles.reading.vocabulary.Phrases;
import meridian.roles.reading.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Who the role is with, where no field says it: "here at Northlight", "At Northlight, we", "About Northlight". */
final class Employer {

    /** Headings whose last words name it. */
    private static final List<String> HEADINGS = List.of(
            "About the ", "About ", "Why join the ", "Why join ", "Working for ", "Working at ", "Life at ", "Join ");

    private static final Phrases PARTS =
            Phrases.of("the department", "the school ", "the faculty ", "the institute", "the centre ", "the center ");

    /** What an employer, or a part of one, does that has a post to fill. */
    static final Phrases SEEKING = Phrases.of(
            " invites applications",
            " seeks ",
            " is seeking ",
            " is looking ",
            " is recruiting ",
            " is hiring ",
            " wishes to appoint ",
            " has an opening",
            " has a vacancy");

    private static final Set<String> SMALL = Set.of("of", "and", "for", "the", "&", "in");

    private static final Set<String> NOBODIES = Vocabulary.words("nobodies");

    private static final Set<String> POSTS = Vocabulary.words("posts");

    private static final Set<String> RANKS = Vocabulary.words("ranks");

    private Employer() {}

    /** Its name, null where the document gives none. */
    static @Nullable Sourced<String> of(List<Section> sections) {
        Sourced<String> headed = null;
        for (Section section : sections) {
            for (Entry entry : section.entries()) {
                String said = entry instanceof Entry.Prose prose
                        ? inWords(prose.words().text())
                        : entry instanceof Entry.Fact fact
                                ? inWords(fact.value().text())
                                : null;
                if (said != null) {
                    return new Sourced<>(said, entry.lines());
                }
            }
            Lines lines = section.lines();
            String name = headed != null || lines == null ? null : inHeading(section);
            headed = name == null || lines == null ? headed : new Sourced<>(name, lines);
        }
        return headed;
    }

    /** "The Department of Botany at Northmoor University invites applications": the part that seeks, null where none does. */
    static @Nullable Sourced<String> department(List<Section> sections) {
        for (Section section : sections.subList(0, Math.min(sections.size(), 3))) {
            for (Entry entry : section.entries()) {
                String name = entry instanceof Entry.Prose prose
                        ? seekingPart(prose.words().text())
                        : null;
                if (name != null) {
                    return new Sourced<>(name, entry.lines());
                }
            }
        }
        return null;
    }

    private static @Nullable String seekingPart(String text) {
        boolean part = PARTS.in(text, 0, Math.min(text.length(), 20)) == 0;
        String name = part ? name(text.substring(4)) : null;
        if (name == null) {
            return null;
        }
        int end = text.indexOf(name) + name.length();
        int sentence = text.indexOf(". ", end);
        int seeks = SEEKING.in(text, end, sentence < 0 ? text.length() : sentence);
        int at = text.indexOf(" at ", end);
        return at >= 0 && at < seeks ? name : null;
    }

    /** Whether a name is that of a digital unit, which is a part of the body that employs. */
    static boolean isUnit(String name) {
        return name.endsWith(" Digital") && !name.startsWith("NHS");
    }

    private static @Nullable String inWords(String text) {
        int here = text.indexOf("here at ");
        if (here >= 0) {
            String name = name(text.substring(here + 8));
            if (name != null) {
                return name;
            }
        }
        if (!text.startsWith("At ")) {
            return null;
        }
        String name = name(text.substring(3));
        int end = name == null ? -1 : text.indexOf(name) + name.length();
        return end > 0
                        && (text.startsWith(", we", end)
                                || text.startsWith(" we ", end)
                                || text.startsWith(", our ", end))
                ? name
                : null;
    }

    private static @Nullable String inHeading(Section section) {
        String heading = section.heading();
        int at = heading.indexOf(" at ");
        if (at > 0 && (section.kind() == Kind.APART || section.kind() == Kind.PURPOSE)) {
            String name = name(heading.substring(at + 4));
            if (name != null) {
                return name;
            }
        }
        for (String opening : HEADINGS) {
            if (heading.startsWith(opening)) {
                String name = name(heading.substring(opening.length()));
                return name != null && heading.length() <= opening.length() + name.length() + 1 ? name : null;
            }
        }
        return null;
    }

    /** The capitalised words a text begins with, "the" before them aside; null where they name nobody. */
    static @Nullable String name(String text) {
        String rest = text.startsWith("the ") ? text.substring(4) : text;
        int end = 0;
        int words = 0;
        for (int start = 0; start < rest.length() && words < 8; words++) {
            int stop = start;
            while (stop < rest.length() && " ,.;:!?(–—".indexOf(rest.charAt(stop)) < 0) {
                stop++;
            }
            String word = rest.substring(start, stop);
            boolean small = words > 0 && SMALL.contains(word);
            if (!small && (word.isEmpty() || !Character.isUpperCase(word.charAt(0)))) {
                break;
            }
            end = small ? end : stop;
            if (stop >= rest.length() || rest.charAt(stop) != ' ') {
                break;
            }
            start = stop + 1;
        }
        String name = rest.substring(0, end);
        String key = Letters.key(name);
        String last = key.substring(key.lastIndexOf(' ') + 1);
        boolean nobody = name.length() < 2
                || NOBODIES.contains(last)
                || POSTS.contains(last)
                || RANKS.contains(key.split(" ")[0]);
        return nobody ? null : name.endsWith("’s") || name.endsWith("'s") ? name.substring(0, name.length() - 2) : name;
    }
}
