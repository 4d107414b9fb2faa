package meridian.staffing.planner;

/** A kind of problem: which files hold one, and how one is read. */
public interface KindOfProblem {

    /** Whether the file looks like one of this kind; what is wrong with it is for {@link #read} to say. */
    boolean isIn(ProblemFile file);

    /**
     * The problem, read whole.
     *
     * @throws FaultyInput with everything that is wrong with it
     */
    Plannable read(ProblemFile file);
}
