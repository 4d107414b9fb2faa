package meridian.access;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HexFormat;

/** What the last entry of the audit was at a time, kept outside of the database: {@code 2026-05-01T00:00:00Z 1234 9f86…}. */
public record Anchor(Instant at, long number, byte[] hash) {

    String line() {
        return at + " " + number + " " + HexFormat.of().formatHex(hash);
    }

    /** @throws IllegalArgumentException where the line is no anchor */
    static Anchor parse(String line) {
        String[] parts = line.strip().split(" ");
        try {
            if (parts.length == 3) {
                return new Anchor(
                        Instant.parse(parts[0]),
                        Long.parseLong(parts[1]),
                        HexFormat.of().parseHex(parts[2]));
            }
        } catch (DateTimeParseException | IllegalArgumentException broken) {
            throw new IllegalArgumentException("“" + line + "” is no anchor", broken);
        }
        throw new IllegalArgumentException("“" + line + "” is no anchor: it has a time, a number and a hash");
    }
}
