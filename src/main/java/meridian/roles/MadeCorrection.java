package meridian.roles;

import java.time.Instant;
import meridian.roles.correcting.Correction;

/**
 * A correction somebody made of a role.
 *
 * @param number in the order they were made, from 1
 * @param lost whether what it corrects is no longer in the document, so that it could not be made again
 */
public record MadeCorrection(int number, Correction correction, Instant madeAt, String madeBy, boolean lost) {}
