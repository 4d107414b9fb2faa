package meridian.roles.checking;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The findings somebody looked at and keeps, each with a reason.
 *
 * <p>In a file: a line for each of rule, fingerprint and reason, parted by spaces; empty lines and lines that begin with
 * {@code #} are passed over.
 */
public final class AcceptedFindings {

    public static final AcceptedFindings NONE = new AcceptedFindings(Set.of());

    private record Key(String rule, String fingerprint) {}

    private final Set<Key> keys;

    private AcceptedFindings(Set<Key> keys) {
        this.keys = keys;
    }

    /**
     * Reads a file of accepted findings.
     *
     * @throws IllegalArgumentException where a line lacks one of the three; the message says which line
     */
    public static AcceptedFindings read(Path file) throws IOException {
        return of(Files.readAllLines(file));
    }

    static AcceptedFindings of(List<String> lines) {
        Set<Key> keys = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                String[] words = line.split("\\s+", 3);
                if (words.length < 3) {
                    throw new IllegalArgumentException(
                            "line %d is “%s”. Write the rule, the fingerprint and the reason.".formatted(i + 1, line));
                }
                keys.add(new Key(words[0], words[1]));
            }
        }
        return new AcceptedFindings(keys);
    }

    /** Whether this finding was accepted about these words. */
    public boolean accepts(CheckFinding finding) {
        return keys.contains(new Key(finding.rule(), finding.fingerprint()));
    }
}
