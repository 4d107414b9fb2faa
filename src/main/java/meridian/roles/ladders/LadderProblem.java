package meridian.roles.ladders;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is wrong with a link between roles, with what would put it right. */
public sealed interface LadderProblem {

    /** The role whose link is to be put right. */
    Rung at();

    /** Which of its links. */
    Rung.End end();

    /** The title the link should name, null where only a person can say, or it should name none. */
    @Nullable
    String fix();

    /** The problem as one sentence. */
    String message();

    /** The role names a role that the library does not hold; {@code nearest} are the ones whose titles come closest. */
    record Broken(Rung at, Rung.End end, String named, List<Rung> nearest) implements LadderProblem {
        @Override
        public @Nullable String fix() {
            return nearest.isEmpty() ? null : nearest.getFirst().title();
        }

        @Override
        public String message() {
            return "%s names “%s” as its %s role, and the library has no role of that title."
                    .formatted(at.title(), named, end);
        }
    }

    /** {@code other} names the role, and the role names nothing back. */
    record OneWay(Rung at, Rung.End end, Rung other) implements LadderProblem {
        @Override
        public String fix() {
            return other.title();
        }

        @Override
        public String message() {
            return "%s names %s as its %s role, but %s names no %s role."
                    .formatted(other.title(), at.title(), end.other(), at.title(), end);
        }
    }

    /** Following the links leads back to where it began; {@code round} are the roles passed, each once. */
    record Circular(List<Rung> round) implements LadderProblem {

        /** The same circle told the same way wherever the following of it began. */
        static Circular of(List<Rung> passed) {
            List<Rung> round = new ArrayList<>(passed);
            Rung first =
                    Collections.min(round, Comparator.comparing(Rung::title).thenComparing(Rung::id));
            Collections.rotate(round, -round.indexOf(first));
            return new Circular(List.copyOf(round));
        }

        @Override
        public Rung at() {
            return round.getLast();
        }

        @Override
        public Rung.End end() {
            return Rung.End.NEXT;
        }

        @Override
        public @Nullable String fix() {
            return null;
        }

        @Override
        public String message() {
            return round.size() == 1
                    ? "%s leads to itself.".formatted(at().title())
                    : "These lead round in a circle: %s, and back to %s."
                            .formatted(
                                    String.join(
                                            ", ",
                                            round.stream().map(Rung::title).toList()),
                                    round.getFirst().title());
        }
    }
}
