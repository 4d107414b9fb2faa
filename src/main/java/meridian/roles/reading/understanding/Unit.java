package meridian.roles.reading.understanding;

import java.util.List;
import java.util.Set;
import meridian.roles.reading.blocks.Letters;
import meridian.roles.reading.understanding.Cues.Cue;
import meridian.roles.reading.vocabulary.Field;
import meridian.roles.reading.vocabulary.Kind;
import meridian.roles.reading.vocabulary.Phrases;
import org.jspecify.annotations.Nullable;

/** The part of the employer that a sentence places the post in: "This role sits within the Tide Office department". */
final class Unit {

    /** What a sentence says of the post before it names where that is. */
    private static final Phrases OF_POST = Phrases.of(
            "this role",
            "this post",
            "this position",
            "this job",
            "the role",
            "the post ",
            "the position",
            "the job ",
            "postholder",
            "you will ",
            "you'll ",
            "you’ll ",
            "reports to",
            "reporting to",
            "report to",
            "join ",
            "joining ",
            "member of",
            "vacancy",
            "to appoint",
            "seeks a",
            "seeking a",
            "recruiting a",
            "hiring a",
            "looking for a",
            "invites applications",
            "opening for",
            "opportunity for");

    /** What stands right before the name. */
    private static final Phrases WITHIN = Phrases.of("within", "in", "to", "join", "joining", "of", "into");

    /** How the sentence goes on to the part after "of". */
    private static final Phrases PART = Phrases.of("part of", "member of");

    /** What stands before the name where those speak who are in it. */
    private static final Set<String> OURS = Set.of("We are", "We’re", "We're", "Our team is");

    /** What stands right before a part of the employer that is called so first: "based in the Department of Tides". */
    private static final List<String> BASED = List.of("based in the ", "based within the ");

    private static final Set<String> JOINS = Set.of("and", "&", "of", "for", "the");

    private static final int MOST_WORDS = 8;

    private Unit() {}

    /** What a department or a directorate is called, null where no sentence places the post in one. */
    static @Nullable Sourced<String> of(Field field, List<Section> sections, Cues cues) {
        if (!cues.in(Cue.UNIT)) {
            return null;
        }
        for (Section section : sections) {
            if (section.kind() == Kind.DUTIES || section.kind() == Kind.CRITERIA || !cues.in(Cue.UNIT, section)) {
                continue;
            }
            for (Entry entry : section.entries()) {
                String name = entry instanceof Entry.Prose prose && cues.in(Cue.UNIT, prose.lines())
                        ? inProse(prose.words().text(), field)
                        : null;
                if (name != null) {
                    return new Sourced<>(name, entry.lines());
                }
            }
        }
        return null;
    }

    private static @Nullable String inProse(String text, Field field) {
        for (String sentence : Sentences.of(text)) {
            String name = inSentence(sentence, field == Field.DEPARTMENT ? "epartment" : "irectorate");
            if (name != null) {
                return name;
            }
        }
        return null;
    }

    private static @Nullable String inSentence(String sentence, String noun) {
        int at = sentence.indexOf(noun) - 1;
        if (at < 1 || sentence.charAt(at - 1) != ' ' || !endsWord(sentence, at + 1 + noun.length())) {
            return null;
        }
        int end = at + 1 + noun.length();
        if (sentence.startsWith(" of ", end) && isBased(sentence, at)) {
            return Employer.name(sentence.substring(at));
        }
        int start = start(sentence, at);
        String name = sentence.substring(start, at).strip();
        String before = sentence.substring(0, start).stripTrailing();
        if (before.equals("The") && !name.isEmpty() && Employer.SEEKING.beginsIn(sentence.substring(end))) {
            return withoutBracket(name);
        }
        boolean named = !name.isEmpty() && (before.endsWith("the") || before.endsWith(" our"));
        return named && isOfPost(before.substring(0, before.length() - 3).stripTrailing())
                ? withoutBracket(name)
                : null;
    }

    private static boolean isBased(String sentence, int at) {
        for (String before : BASED) {
            if (sentence.startsWith(before, at - before.length())) {
                return true;
            }
        }
        return false;
    }

    private static boolean endsWord(String text, int at) {
        return at >= text.length() || !Character.isLetter(text.charAt(at)) && "'’".indexOf(text.charAt(at)) < 0;
    }

    /** Where the capitalised words begin that end at a place. */
    private static int start(String text, int end) {
        int start = end;
        for (int words = 0; words < MOST_WORDS && start > 1; words++) {
            int word = text.lastIndexOf(' ', start - 2) + 1;
            String said = text.substring(word, start - 1);
            boolean joins = JOINS.contains(said) && !said.equals("the");
            boolean capital = Letters.beginsUpper(said) || said.startsWith("(") && said.endsWith(")");
            if (!capital && !joins || said.endsWith(",") || word == 0) {
                break;
            }
            start = word;
        }
        return start;
    }

    private static boolean isOfPost(String before) {
        if (OURS.contains(before)) {
            return true;
        }
        String last = before.substring(before.lastIndexOf(' ') + 1);
        boolean within = WITHIN.beginning(last) == last.length() && !last.isEmpty();
        return within
                && OF_POST.isIn(before + " ")
                && (!last.equals("of") || PART.isIn(before, Math.max(0, before.length() - 9), before.length()));
    }

    /** "Data Systems (DS)" without the letters it is known by. */
    private static String withoutBracket(String name) {
        int open = name.lastIndexOf(" (");
        return open > 0 && name.endsWith(")") ? name.substring(0, open) : name;
    }
}
