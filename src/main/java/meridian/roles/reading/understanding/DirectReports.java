package meridian.roles.reading.understanding;

import java.util.Set;
import meridian.roles.reading.blocks.Letters;
import meridian.roles.reading.blocks.Words;
import meridian.roles.reading.vocabulary.Phrases;

/** How sentences say how many people the role manages itself, or that it manages none. */
final class DirectReports {

    /** What a sentence says that manages nobody, in the words of its key. */
    private static final Phrases NONE = Phrases.of(
            " no line management respons",
            " no direct reports",
            " no line reports",
            " no staff management respons",
            " not have line management",
            " not have any line management",
            " not have any direct reports",
            " no people management respons",
            " no supervisory respons",
            " without line management respons",
            " not have direct reports",
            " no management respons",
            " does not line manage",
            " not line manage ",
            " not manage any staff",
            " no direct line management",
            " not involve line management",
            " not include line management",
            " not directly manage people",
            " not directly manage staff",
            " not directly manage any staff",
            " not directly manage any people",
            " not directly manage anyone",
            " no formal line management",
            " has no staff ",
            " have no staff ",
            " zero direct reports",
            " not currently have line management",
            " not have line reports",
            " dont have direct reports",
            " dont have any direct reports",
            " dont have line reports",
            " dont have line management",
            " dont have any line management",
            " dont line manage ",
            " dont manage people",
            " not manage people",
            " manage no one",
            " manages no one",
            " managing no one",
            " manage nobody",
            " manages nobody",
            " not manage anyone",
            " dont manage anyone",
            " doesnt manage anyone");

    private static final Set<String> MANAGING =
            Set.of("manage", "manages", "managing", "managed", "management", "supervise", "supervises", "supervising");

    /** What "manage" follows where it is the holder who does. */
    private static final Set<String> HOLDER = Set.of("will", "and", "also", "holder", "role", "you", "to", "they");

    /** How many words back the verb may stand. */
    private static final int REACH = 6;

    private DirectReports() {}

    /** Whether a sentence, by its key with a space at either end, says that there are none. */
    static boolean areNone(String sentence) {
        return NONE.isIn(sentence);
    }

    /** Whether a paragraph only says that the role manages nobody. */
    static boolean areNone(Words words) {
        return Letters.key(words.text()).contains("no line management responsib")
                && Letters.wordCount(words.text()) <= 14;
    }

    /** "a team of 12 with 3 direct reports": whether the number is said in so many words to be of them. */
    static boolean areNamed(Count count) {
        return count.word(1).equals("direct") && count.word(2).startsWith("report");
    }

    /** Whether the number is of them by anything that its sentence says. */
    static boolean are(Count count) {
        if (count.word(1).equals("million") || Count.isThing(count.word(1)) && !count.isOfPeople()) {
            return false;
        }
        return isTeamLed(count)
                || count.isOf("direct", "directly", 4)
                || count.isOf("reportees", "reportees", 3)
                || count.isOf("reports", "reportees", 3) && count.words().contains("line")
                || isAfterReports(count)
                || isManaged(count);
    }

    /** "Lead a team of 3 support officers", "responsible for a team of four assistants". */
    private static boolean isTeamLed(Count count) {
        return count.word(-1).equals("of")
                && count.word(-2).equals("team")
                && (count.word(-4).startsWith("lead")
                        || count.word(-4).equals("for") && count.word(-5).equals("responsible"))
                && count.isOfPeople();
    }

    /** "Direct reports: 3", "Reporting to you are two officers". */
    private static boolean isAfterReports(Count count) {
        return switch (count.word(-1)) {
            case "reports" -> count.word(-2).equals("direct") || count.word(-2).equals("line");
            case "are" -> count.words().getFirst().equals("reporting") && count.isOfPeople();
            default -> false;
        };
    }

    /** "Line manage three officers", "you will manage up to four people". */
    private static boolean isManaged(Count count) {
        for (int back = 1; back <= REACH; back++) {
            String verb = count.word(-back);
            if (MANAGING.contains(verb)) {
                return isLineManaged(count, verb, back) || isManagedByHolder(count, back);
            }
        }
        return false;
    }

    private static boolean isLineManaged(Count count, String verb, int back) {
        String before = count.word(-back - 1);
        return before.equals("line")
                || before.equals("directly")
                || before.equals("direct")
                || verb.startsWith("supervis");
    }

    private static boolean isManagedByHolder(Count count, int back) {
        boolean begins = back == count.at();
        boolean people = isUpTo(count) || count.follows("team", back) || begins && back == 1 && count.isOfPeople();
        return people
                && (begins || HOLDER.contains(count.word(-back - 1)))
                && !count.follows("budget", back)
                && !count.isOfThings();
    }

    private static boolean isUpTo(Count count) {
        return switch (count.word(-1)) {
            case "to" -> count.word(-2).equals("up");
            case "of" -> count.word(-2).equals("maximum") || count.word(-2).equals("team");
            default -> false;
        };
    }
}
