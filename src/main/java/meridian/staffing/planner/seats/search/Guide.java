package meridian.staffing.planner.seats.search;

/**
 * What the bound knows of the plan that is looked for.
 *
 * @param worth of each cell of each seat: what it takes from its holder's other seats
 * @param towards the same, less where the bound's own solutions have the cell: the more of them, the less
 * @param least what each seat costs at those worths in its best way
 */
@SuppressWarnings("ArrayRecordComponent")
record Guide(double[][] worth, double[][] towards, double[] least) {}
