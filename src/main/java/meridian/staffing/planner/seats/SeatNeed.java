package meridian.staffing.planner.seats;

/**
 * A skill at a level or above.
 *
 * @param hard whether nobody sits without it
 */
public record SeatNeed(String skill, int level, boolean hard) {

    private static final String[] LEVELS = {"none", "awareness", "working", "practitioner", "expert"};

    @Override
    public String toString() {
        return skill + " at " + word(level);
    }

    /** A level as a person says it. */
    public static String word(int level) {
        return level >= 0 && level < LEVELS.length ? LEVELS[level] : Integer.toString(level);
    }
}
