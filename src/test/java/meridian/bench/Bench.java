package meridian.bench;

import java.util.List;
import meridian.access.AuditBench;

/** {@code ./meridian bench NAME}: measures one promise of speed and prints what it found. */
public final class Bench {

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        String name = arguments.length == 0 ? "" : arguments[0];
        boolean kept = true;
        switch (name) {
            case "access" -> kept = AccessBench.run();
            case "audit" -> kept = AuditBench.run();
            case "library" -> kept = LibraryBench.run();
            case "planner" -> kept = PlannerBench.run(List.of(arguments));
            case "reading" -> kept = ReadingBench.run();
            case ReadingBench.ONCE -> ReadingBench.once();
            default -> {
                System.err.println("meridian: there is no bench “" + name + "”. ./meridian bench --help lists them.");
                System.exit(2);
            }
        }
        System.exit(kept ? 0 : 1);
    }
}
