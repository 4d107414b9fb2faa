package meridian.roles.checking;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import meridian.roles.checking.Check.Hit;
import meridian.roles.comparing.ContentWords;
import meridian.roles.comparing.ProfileStatement;
import meridian.roles.comparing.ProfileStatement.Kind;
import meridian.roles.comparing.Sentences;
import meridian.roles.profile.RoleProfile.Severity;

/** Measures sentences by the Flesch-Kincaid grade level. */
final class HardToRead {

    static final Check CHECK = new Check(
            "hard-to-read-sentence",
            Severity.ADVICE,
            "A long sentence of long words is read twice or not at all. Measured by the Flesch-Kincaid grade level (Kincaid,"
                    + " Fishburne, Rogers and Chissom 1975): 0.39 × words + 11.8 × syllables per word − 15.59 for a"
                    + " sentence. Found from grade 24 in sentences of more than 25 words; a reader of 12 years"
                    + " of school is at grade 12.",
            "Undertakes responsibility for the identification, prioritisation, implementation and subsequent evaluation of"
                    + " organisational improvement opportunities, including consultation with representatives of every"
                    + " affected stakeholder community, in accordance with applicable policies, procedures and legislation.",
            "Finds what the organisation could do better, agrees with those affected what comes first, makes the change and"
                    + " checks whether it worked.",
            HardToRead::find);

    private static final double HARDEST = 24;
    private static final int LONG = 25;
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?;:])\\s+");
    private static final Pattern VOWELS = Pattern.compile("[aeiouyáéíóúèêëïöüàâäôû]+");

    private HardToRead() {}

    private static List<Hit> find(CheckedRole role) {
        List<Hit> hits = new ArrayList<>();
        for (ProfileStatement statement :
                role.of(Kind.PURPOSE, Kind.DUTY, Kind.DETAIL, Kind.COMPETENCY, Kind.CRITERION, Kind.MEASURE)) {
            for (String sentence : SENTENCE_END.split(statement.text())) {
                List<String> words = ContentWords.words(sentence);
                double grade = words.size() > LONG ? grade(words) : 0;
                if (grade >= HARDEST) {
                    hits.add(hit(statement, sentence, words.size(), grade));
                }
            }
        }
        return hits;
    }

    private static Hit hit(ProfileStatement statement, String sentence, int words, double grade) {
        String message = "a sentence of %d words at reading grade %.0f, %s: cut it in two, or say it in shorter words"
                .formatted(words, grade, Sentences.quoted(sentence));
        return Hit.of(statement.lines(), message, sentence);
    }

    static double grade(List<String> words) {
        double syllables = words.stream().mapToInt(HardToRead::syllables).sum();
        return 0.39 * words.size() + 11.8 * syllables / words.size() - 15.59;
    }

    /** Groups of vowels, a silent e at the end not counted; at least one. */
    static int syllables(String word) {
        boolean silent = word.endsWith("e") && !word.endsWith("le") && !word.endsWith("ee");
        Matcher groups = VOWELS.matcher(silent ? word.substring(0, word.length() - 1) : word);
        int count = 0;
        while (groups.find()) {
            count++;
        }
        return Math.max(1, count);
    }
}
