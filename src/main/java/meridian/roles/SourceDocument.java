package meridian.roles;

import java.time.Instant;
import meridian.access.OrganisationId;
import meridian.roles.reading.blocks.SourceText;

/** A document as it was imported: what every {@code lines} range of its profiles points into. */
public record SourceDocument(
        DocumentId id,
        OrganisationId organisation,
        String name,
        String mediaType,
        SourceText text,
        Instant importedAt) {}
