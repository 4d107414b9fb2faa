package meridian.staffing.planner;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A file that cannot be planned, with everything that is wrong with it. */
public final class FaultyInput extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<Fault> faults;
    private final @Nullable String file;

    public FaultyInput(List<Fault> faults) {
        this(null, faults);
    }

    private FaultyInput(@Nullable String file, List<Fault> faults) {
        super(faults.stream().map(Fault::toString).collect(Collectors.joining("; ")));
        this.faults = List.copyOf(faults);
        this.file = file;
    }

    /** What is read from a file beside the problem; what is wrong with it is said of that file. */
    public static <T> T beside(String file, Supplier<T> read) {
        try {
            return read.get();
        } catch (FaultyInput faulty) {
            throw new FaultyInput(file, faulty.faults());
        }
    }

    /** The file that is faulty; null: that of the problem. */
    public @Nullable String file() {
        return file;
    }

    public List<Fault> faults() {
        return faults;
    }
}
