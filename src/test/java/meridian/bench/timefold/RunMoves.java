package meridian.bench.timefold;

import ai.timefold.solver.core.impl.heuristic.selector.move.factory.MoveIteratorFactory;
import ai.timefold.solver.core.impl.score.director.ScoreDirector;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Moves of runs of weeks: a stretch or a part of it to somebody else, who leaves what they hold elsewhere then or does not. */
public final class RunMoves implements MoveIteratorFactory<Table, RunMove> {

    private @Nullable Rows rows;
    private List<SeatWeek> free = List.of();
    private long size;

    @Override
    public void phaseStarted(ScoreDirector<Table> director) {
        rows = new Rows(director.getWorkingSolution());
        free = director.getWorkingSolution().getSeatWeeks().stream()
                .filter(each -> !each.isFixed() && !each.line().candidates().isEmpty())
                .toList();
        size = free.stream().mapToLong(each -> each.line().candidates().size()).sum();
    }

    @Override
    public void phaseEnded(ScoreDirector<Table> director) {
        rows = null;
        free = List.of();
    }

    @Override
    public long getSize(ScoreDirector<Table> director) {
        return size;
    }

    @Override
    public Iterator<RunMove> createOriginalMoveIterator(ScoreDirector<Table> director) {
        throw new UnsupportedOperationException("moves of runs are picked at random");
    }

    @Override
    public Iterator<RunMove> createRandomMoveIterator(ScoreDirector<Table> director, RandomGenerator random) {
        Rows known = rows;
        if (known != null) {
            known.changed();
        }
        return known == null || free.isEmpty() ? List.<RunMove>of().iterator() : new Picked(known, free, random);
    }

    private static final class Picked implements Iterator<RunMove> {

        private static final int TRIED = 20;
        private static final int FEW = 5;

        private final Rows rows;
        private final List<SeatWeek> free;
        private final RandomGenerator random;

        Picked(Rows rows, List<SeatWeek> free, RandomGenerator random) {
            this.rows = rows;
            this.free = free;
            this.random = random;
        }

        @Override
        public boolean hasNext() {
            return true;
        }

        @Override
        public RunMove next() {
            RunMove move = pick();
            for (int tried = 1; move.changesNothing() && tried < TRIED; tried++) {
                move = pick();
            }
            return move;
        }

        private RunMove pick() {
            SeatWeek about = free.get(random.nextInt(free.size()));
            List<SeatWeek> stretch = rows.stretch(about);
            List<SeatWeek> run = part(about, stretch);
            Sitter sitter = somebody(run);
            return sitter == null ? emptied(run) : moved(run, sitter, run.size() == stretch.size());
        }

        /** A whole stretch, its begin or its end, or any weeks around one. */
        private List<SeatWeek> part(SeatWeek about, List<SeatWeek> stretch) {
            int at = about.week() - stretch.getFirst().week();
            return switch (random.nextInt(6)) {
                case 0 -> stretch.subList(0, at + 1);
                case 1 -> stretch.subList(at, stretch.size());
                case 2 -> around(about);
                default -> stretch;
            };
        }

        private List<SeatWeek> around(SeatWeek about) {
            List<SeatWeek> run = rows.run(about);
            int at = about.week() - run.getFirst().week();
            return run.subList(random.nextInt(at + 1), at + 1 + random.nextInt(run.size() - at));
        }

        /** One of the candidates, whoever sits before or after it, or nobody. */
        private @Nullable Sitter somebody(List<SeatWeek> run) {
            SeatLine line = run.getFirst().line();
            int kind = random.nextInt(10);
            if (kind == 0) {
                return null;
            }
            if (kind <= 3) {
                SeatWeek beside = rows.week(
                        line,
                        kind == 1 ? run.getFirst().week() - 1 : run.getLast().week() + 1);
                Sitter sitter = beside == null ? null : beside.getSitter();
                if (sitter != null && line.candidates().contains(sitter)) {
                    return sitter;
                }
            }
            return line.candidates().get(random.nextInt(line.candidates().size()));
        }

        private static RunMove emptied(List<SeatWeek> run) {
            RunMove move = new RunMove();
            move.give(run, null);
            return move;
        }

        /** @param whole whether it is a whole stretch, of which nobody need keep what the newcomer does not take */
        private RunMove moved(List<SeatWeek> run, Sitter sitter, boolean whole) {
            RunMove move = new RunMove();
            boolean fits = random.nextBoolean();
            List<SeatWeek> taken = fits ? rows.room(run, sitter) : worked(run, sitter);
            if (taken.isEmpty()) {
                return move;
            }
            if (!fits) {
                leave(taken, sitter, move);
            }
            move.give(taken, sitter);
            if (whole && random.nextBoolean()) {
                run.stream().filter(each -> !taken.contains(each)).forEach(each -> move.give(each, null));
            }
            return move;
        }

        /** Without weeks at the ends in which the newcomer is away, unless they sit beside them. */
        private List<SeatWeek> worked(List<SeatWeek> run, Sitter sitter) {
            int from = 0;
            int to = run.size();
            while (from < to && !sitter.worksIn(run.get(from).week()) && !sits(sitter, run.get(from), -1)) {
                from++;
            }
            while (to > from && !sitter.worksIn(run.get(to - 1).week()) && !sits(sitter, run.get(to - 1), 1)) {
                to--;
            }
            return run.subList(from, to);
        }

        private boolean sits(Sitter sitter, SeatWeek beside, int direction) {
            SeatWeek there = rows.week(beside.line(), beside.week() + direction);
            return there != null && there.getSitter() == sitter;
        }

        /** Gives what the newcomer holds elsewhere to nobody, to who leaves for them or to one with room, in these weeks or whole. */
        private void leave(List<SeatWeek> run, Sitter sitter, RunMove move) {
            boolean whole = random.nextBoolean();
            Set<SeatWeek> left = new LinkedHashSet<>();
            for (SeatWeek each : run) {
                for (SeatWeek there : rows.elsewhere(sitter, each)) {
                    if (!there.isFixed() && !left.contains(there)) {
                        left.addAll(whole ? rows.stretch(there) : List.of(there));
                    }
                }
            }
            left.stream()
                    .collect(Collectors.groupingBy(SeatWeek::line, LinkedHashMap::new, Collectors.toList()))
                    .values()
                    .forEach(each -> fill(each, sitter, run.getFirst().getSitter(), move));
        }

        private void fill(List<SeatWeek> left, Sitter gone, @Nullable Sitter leaver, RunMove move) {
            List<Sitter> candidates = left.getFirst().line().candidates();
            move.give(left, null);
            switch (random.nextInt(3)) {
                case 0 -> {
                    if (leaver != null && leaver != gone && candidates.contains(leaver)) {
                        move.give(left, leaver);
                    }
                }
                case 1 -> {
                    Sitter other = withRoom(left, candidates);
                    if (other != null && other != gone) {
                        move.give(rows.room(left, other), other);
                    }
                }
                default -> {}
            }
        }

        /** One of a few candidates, with the most room. */
        private @Nullable Sitter withRoom(List<SeatWeek> run, List<Sitter> candidates) {
            Sitter best = null;
            int most = 0;
            for (int tried = 0; tried < FEW && most < run.size(); tried++) {
                Sitter sitter = candidates.get(random.nextInt(candidates.size()));
                int room = rows.room(run, sitter).size();
                if (room > most) {
                    most = room;
                    best = sitter;
                }
            }
            return best;
        }
    }
}
