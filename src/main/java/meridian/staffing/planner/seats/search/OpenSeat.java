package meridian.staffing.planner.seats.search;

/**
 * One seat in numbers. Weeks are counted from its first, candidates are numbered among themselves; what is held for each of both
 * stands at week * candidates + candidate.
 */
final class OpenSeat {

    final int seat;
    final int workstream;
    final int from;
    final int weeks;
    /** The person that each candidate is. */
    final int[] people;
    /** What each candidate takes of it in a week. */
    final double[] takes;
    /** What a week costs with each candidate. */
    final double[] cost;
    /** What a week costs with nobody; {@link SeatPath#NEVER} where somebody is fixed. */
    final double[] empty;
    /** What a week with nobody costs at most. */
    double worth;
    /** Whether the rules of the seat alone let the candidate hold it in the week. */
    final boolean[] may;
    /** Whether a stretch of the candidate may begin or end in the week. */
    final boolean[] atEnd;
    /** The candidate who is fixed in each week; -1: none. */
    final int[] fixed;
    /** The weeks at least of a stretch that begins in the week, where none is fixed: what is free in a row, at most. */
    final int[] least;
    /** The last week of what is free in a row around each week; the week itself where it is fixed. */
    final int[] freeUntil;

    /** The teams on which the seat's holders may count, by number of {@link SeatNetwork#teams}. */
    int[] teams = {};
    /** The seats that have to be held in a week for this one to be. */
    int[] leads = {};
    /** The seats that are held only while this one is. */
    int[] led = {};

    OpenSeat(int seat, int workstream, int from, int weeks, int[] people) {
        this.seat = seat;
        this.workstream = workstream;
        this.from = from;
        this.weeks = weeks;
        this.people = people;
        takes = new double[people.length];
        cost = new double[weeks * people.length];
        empty = new double[weeks];
        may = new boolean[weeks * people.length];
        atEnd = new boolean[weeks * people.length];
        fixed = new int[weeks];
        least = new int[weeks];
        freeUntil = new int[weeks];
    }

    int candidates() {
        return people.length;
    }

    int at(int week, int candidate) {
        return week * people.length + candidate;
    }

    /** The candidate that a person is; -1: none. */
    int candidate(int person) {
        for (int i = 0; i < people.length; i++) {
            if (people[i] == person) {
                return i;
            }
        }
        return -1;
    }
}
