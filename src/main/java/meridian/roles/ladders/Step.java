package meridian.roles.ladders;

/**
 * One step of a ladder: {@code lower} leads to {@code upper}.
 *
 * @param lowerSays whether the lower role names the upper as its next
 * @param upperSays whether the upper role names the lower as its previous
 */
public record Step(Rung lower, Rung upper, boolean lowerSays, boolean upperSays) {}
