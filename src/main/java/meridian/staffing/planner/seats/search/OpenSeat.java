package meridian.staffing.planner.seats.search;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * One seat in numbers. Weeks are counted from its first, candidates are numbered among themselves. A cell is a candidate who can
 * hold the seat in a week; cells are numbered week by week.
 */
final class OpenSeat {

    final int seat;
    final int workstream;
    final int from;
    final int weeks;
    private final int allWeeks;
    /** The person that each candidate is. */
    final int[] people;
    /** What each candidate takes of it in a week. */
    final double[] takes;
    /** The first cell of each week, and how many there are at last. */
    final int[] first;
    /** The candidate of each cell. */
    final int[] candidate;
    /** The person and week of each cell: person * all weeks + week. */
    final int[] personWeek;
    /** What each cell costs. */
    final double[] cost;
    /** Whether a stretch of the candidate may begin or end in the week of each cell. */
    final boolean[] atEnd;
    /** The cell of each candidate in each week at week * candidates + candidate; -1: none. */
    private final int[] places;
    /** What a week costs with nobody; {@link SeatPath#NEVER} where somebody is fixed. */
    final double[] empty;
    /** What a week with nobody costs at most. */
    double worth;
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

    /** Where a seat stands: from a week of all the weeks, for so many. */
    record Place(int seat, int workstream, int from, int weeks, int allWeeks) {}

    /**
     * A seat of which nothing costs anything yet.
     *
     * @param fixed the candidate of each week; -1: none
     * @param may whether a candidate can hold it in a week: week * candidates + candidate
     */
    OpenSeat(Place place, int[] people, double[] takes, int[] fixed, IntPredicate may) {
        seat = place.seat();
        workstream = place.workstream();
        from = place.from();
        weeks = place.weeks();
        allWeeks = place.allWeeks();
        this.people = people;
        this.takes = takes;
        this.fixed = fixed;
        int[] at = IntStream.range(0, weeks * people.length).filter(may).toArray();
        first = new int[weeks + 1];
        candidate = new int[at.length];
        personWeek = new int[at.length];
        cost = new double[at.length];
        atEnd = new boolean[at.length];
        places = new int[weeks * people.length];
        Arrays.fill(places, -1);
        for (int cell = 0; cell < at.length; cell++) {
            int week = at[cell] / people.length;
            first[week + 1] = cell + 1;
            candidate[cell] = at[cell] % people.length;
            personWeek[cell] = people[candidate[cell]] * allWeeks + from + week;
            places[at[cell]] = cell;
        }
        for (int week = 0; week < weeks; week++) {
            first[week + 1] = Math.max(first[week], first[week + 1]);
        }
        empty = new double[weeks];
        least = new int[weeks];
        freeUntil = new int[weeks];
    }

    int candidates() {
        return people.length;
    }

    /** All of its cells, of all weeks. */
    int cells() {
        return candidate.length;
    }

    /** The cell of a candidate in a week; -1: they cannot hold it then. */
    int cell(int week, int candidate) {
        return week < 0 || week >= weeks ? -1 : places[week * people.length + candidate];
    }

    /** The week that a cell is in. */
    int week(int cell) {
        return personWeek[cell] - people[candidate[cell]] * allWeeks - from;
    }

    boolean isFixed(int cell) {
        return fixed[week(cell)] == candidate[cell];
    }

    /**
     * A price for each cell.
     *
     * @param holders the candidate of each week who has the one price; -1: nobody
     */
    double[] prices(int[] holders, double theirs, double others) {
        double[] prices = new double[cells()];
        Arrays.fill(prices, others);
        for (int i = 0; i < weeks; i++) {
            int cell = holders[i] < 0 ? -1 : cell(i, holders[i]);
            if (cell >= 0) {
                prices[cell] = theirs;
            }
        }
        return prices;
    }

    /** The candidate that a person is; -1: none. */
    int candidate(int person) {
        return Math.max(-1, Arrays.binarySearch(people, person));
    }
}
