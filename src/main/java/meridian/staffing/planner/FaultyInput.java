package meridian.staffing.planner;

import java.util.List;
import java.util.stream.Collectors;

/** A file that cannot be planned, with everything that is wrong with it. */
public final class FaultyInput extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<Fault> faults;

    public FaultyInput(List<Fault> faults) {
        super(faults.stream().map(Fault::toString).collect(Collectors.joining("; ")));
        this.faults = List.copyOf(faults);
    }

    public List<Fault> faults() {
        return faults;
    }
}
