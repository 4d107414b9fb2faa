package meridian.access;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import meridian.access.AuditVerdict.Broken;
import meridian.access.AuditVerdict.Sound;

/**
 * That the audit was checked, kept outside of the database: {@code 2026-05-01T00:00:00Z sound 1234}.
 *
 * @param number how many entries it had where it was sound, else the first that something was wrong with
 */
public record AuditCheck(Instant at, boolean sound, long number) {

    private static final String SOUND = "sound";

    static AuditCheck of(Instant at, AuditVerdict verdict) {
        return switch (verdict) {
            case Sound sound -> new AuditCheck(at, true, sound.entries());
            case Broken broken -> new AuditCheck(at, false, broken.number());
        };
    }

    String line() {
        return at + " " + (sound ? SOUND : "broken") + " " + number;
    }

    /** @throws IllegalArgumentException where the line tells of no check */
    static AuditCheck parse(String line) {
        String[] parts = line.strip().split(" ");
        try {
            if (parts.length == 3) {
                return new AuditCheck(Instant.parse(parts[0]), parts[1].equals(SOUND), Long.parseLong(parts[2]));
            }
        } catch (DateTimeParseException | NumberFormatException broken) {
            throw new IllegalArgumentException("“" + line + "” tells of no check", broken);
        }
        throw new IllegalArgumentException("“" + line + "” tells of no check: that has a time, a word and a number");
    }
}
