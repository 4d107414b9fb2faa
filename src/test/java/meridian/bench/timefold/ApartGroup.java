package meridian.bench.timefold;

/**
 * People who are kept apart. Equal to itself alone.
 *
 * <p>Of them one at most is on a workstream in a week, or as many as are fixed there.
 */
final class ApartGroup {

    private final long[] most;

    /** @param most by the number of the workstream and week */
    ApartGroup(long[] most) {
        this.most = most;
    }

    long most(int where) {
        return most[where];
    }
}
