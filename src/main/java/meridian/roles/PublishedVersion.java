package meridian.roles;

import java.time.Instant;
import java.time.LocalDate;

/** A version as the list of versions shows it. */
public record PublishedVersion(
        int number, LocalDate effectiveFrom, String note, String summary, Instant publishedAt, String publishedBy) {}
