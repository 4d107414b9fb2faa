package meridian.staffing.planner;

import com.google.ortools.Loader;

/** The solver that is not Java: there where its library is, and loaded once. */
public final class NativeSolver {

    /** What is lost where it is missing. */
    public static final String LOST =
            "The solver's native library is not there for this machine: plans are made by construction and moves alone,"
                    + " hard ones may stay longer or dearer than they need be, and less is proven.";

    private NativeSolver() {}

    public static boolean isThere() {
        return Loaded.THERE;
    }

    private static final class Loaded {
        private static final boolean THERE = load();

        private static boolean load() {
            if (Boolean.getBoolean("meridian.planner.without-native")) {
                return false;
            }
            try {
                Loader.loadNativeLibraries();
                return true;
            } catch (RuntimeException | LinkageError missing) {
                return false;
            }
        }
    }
}
