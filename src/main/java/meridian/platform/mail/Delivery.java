package meridian.platform.mail;

import org.jspecify.annotations.Nullable;

/**
 * A message was tried to be sent.
 *
 * @param trouble why it was not taken and what is done about that, for an administrator; null where it was taken
 */
public record Delivery(String to, @Nullable String trouble) {}
