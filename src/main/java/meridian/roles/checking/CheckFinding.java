package meridian.roles.checking;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import meridian.roles.comparing.ContentWords;
import meridian.roles.comparing.Sentences;
import meridian.roles.profile.Lines;
import meridian.roles.profile.RoleProfile.Finding;
import meridian.roles.profile.RoleProfile.Severity;

/**
 * What a check found in a role.
 *
 * @param rule the check's name
 * @param fingerprint 16 hexadecimal digits of the rule and the words of the statements concerned: it stays the same when lines
 *     move or punctuation changes, and changes with the words
 */
public record CheckFinding(String rule, Severity severity, Lines lines, String message, String fingerprint) {

    /** By line, then by rule. */
    public static final Comparator<CheckFinding> IN_READING_ORDER =
            Comparator.comparing(CheckFinding::lines).thenComparing(CheckFinding::rule);

    static CheckFinding of(Check check, Check.Hit hit) {
        return new CheckFinding(
                check.name(),
                check.severity(),
                hit.lines(),
                sentence(hit.message()),
                fingerprint(check.name(), hit.about()));
    }

    private static String sentence(String message) {
        return Sentences.capitalised(message) + ".";
    }

    /** The finding as a role profile holds it. */
    public Finding finding() {
        return new Finding(rule, severity, lines, message);
    }

    /** The fingerprint of a finding of any rule about these texts, in this order. */
    public static String fingerprint(String rule, List<String> about) {
        StringBuilder words = new StringBuilder(rule);
        about.forEach(text -> words.append('\n').append(String.join(" ", ContentWords.words(text))));
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(words.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
