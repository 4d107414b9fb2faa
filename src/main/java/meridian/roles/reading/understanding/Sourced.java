package meridian.roles.reading.understanding;

import meridian.roles.profile.Lines;

/** A single value and where it was read. */
record Sourced<T>(T value, Lines lines) {}
