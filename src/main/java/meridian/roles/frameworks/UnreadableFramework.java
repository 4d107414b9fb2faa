package meridian.roles.frameworks;

import java.util.List;

/** The files hold no framework; {@link #problems()} says all that is wrong, so that it can be put right in one go. */
public final class UnreadableFramework extends Exception {

    private static final long serialVersionUID = 1;

    private final transient List<ImportProblem> problems;

    UnreadableFramework(List<ImportProblem> problems) {
        super(problems.getFirst().message());
        this.problems = List.copyOf(problems);
    }

    UnreadableFramework(ImportProblem problem) {
        this(List.of(problem));
    }

    /** At least one. */
    public List<ImportProblem> problems() {
        return problems;
    }
}
