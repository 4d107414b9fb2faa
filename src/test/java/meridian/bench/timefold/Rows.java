package meridian.bench.timefold;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The weeks of a working solution by seat, and who holds what of them at the moment. */
final class Rows {

    private final IdentityHashMap<SeatLine, List<SeatWeek>> rows = new IdentityHashMap<>();
    private final IdentityHashMap<SeatWeek, List<SeatWeek>> runs = new IdentityHashMap<>();
    private final List<List<SeatWeek>> freeRuns;
    private final IdentityHashMap<Sitter, Map<Integer, List<SeatWeek>>> held = new IdentityHashMap<>();

    Rows(Table table) {
        table.getSeatWeeks()
                .forEach(each -> rows.computeIfAbsent(each.line(), line -> new ArrayList<>())
                        .add(each));
        freeRuns = table.freeRuns();
        freeRuns.forEach(run -> run.forEach(each -> runs.put(each, run)));
    }

    /** The solution has changed. */
    void changed() {
        held.clear();
    }

    List<List<SeatWeek>> freeRuns() {
        return freeRuns;
    }

    /** The free weeks in a row with this one among them. */
    List<SeatWeek> run(SeatWeek free) {
        return runs.getOrDefault(free, List.of(free));
    }

    /** The free weeks in a row around this one that have the same holder. */
    List<SeatWeek> stretch(SeatWeek free) {
        List<SeatWeek> run = run(free);
        int from = free.week() - run.getFirst().week();
        int to = from;
        while (from > 0 && run.get(from - 1).getSitter() == free.getSitter()) {
            from--;
        }
        while (to + 1 < run.size() && run.get(to + 1).getSitter() == free.getSitter()) {
            to++;
        }
        return run.subList(from, to + 1);
    }

    /** What week of a seat it is; null: the seat is not open then. */
    @Nullable
    SeatWeek week(SeatLine line, int week) {
        return line.seat.isOpen(week) ? row(line).get(week - line.seat.from()) : null;
    }

    private List<SeatWeek> row(SeatLine line) {
        return rows.getOrDefault(line, List.of());
    }

    /** What somebody holds in the week of a seat, but for that seat. */
    List<SeatWeek> elsewhere(Sitter sitter, SeatWeek but) {
        List<SeatWeek> there = held.computeIfAbsent(sitter, this::heldBy).getOrDefault(but.week(), List.of());
        return there.contains(but)
                ? there.stream().filter(each -> !each.equals(but)).toList()
                : there;
    }

    /** By week. */
    private Map<Integer, List<SeatWeek>> heldBy(Sitter sitter) {
        Map<Integer, List<SeatWeek>> found = new HashMap<>();
        for (SeatLine line : sitter.lines) {
            for (SeatWeek each : row(line)) {
                if (each.getSitter() == sitter) {
                    found.computeIfAbsent(each.week(), week -> new ArrayList<>())
                            .add(each);
                }
            }
        }
        return found;
    }

    /** The most weeks in a row in which somebody has the days for a seat, from a week to a week in which they work. */
    List<SeatWeek> room(List<SeatWeek> run, Sitter sitter) {
        int from = 0;
        int begin = 0;
        int end = 0;
        for (int at = 0; at < run.size(); at++) {
            boolean works = sitter.worksIn(run.get(at).week());
            if (!hasDays(run.get(at), sitter) || (from == at && !works)) {
                from = at + 1;
            } else if (works && at + 1 - from > end - begin) {
                begin = from;
                end = at + 1;
            }
        }
        return run.subList(begin, end);
    }

    private boolean hasDays(SeatWeek free, Sitter sitter) {
        long taken = free.line().days(sitter);
        for (SeatWeek each : elsewhere(sitter, free)) {
            taken += each.days();
        }
        return taken <= sitter.mostDays(free.week());
    }
}
