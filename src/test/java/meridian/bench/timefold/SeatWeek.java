package meridian.bench.timefold;

import ai.timefold.solver.core.api.domain.common.PlanningId;
import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.entity.PlanningPin;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A seat in a week, which one person holds, or nobody. */
@PlanningEntity
public class SeatWeek {

    @PlanningId
    private int id;

    private SeatLine line;
    private int week;
    private int where;
    private int least;
    private List<Integer> leads;
    private List<TeamWeek> teams;

    @PlanningPin
    private boolean fixed;

    @PlanningVariable(allowsUnassigned = true)
    private @Nullable Sitter sitter;

    /** For the solver, which makes copies. */
    @SuppressWarnings("NullAway.Init")
    public SeatWeek() {}

    /**
     * A week of a seat.
     *
     * @param where the number of its workstream and week
     * @param least the fewest weeks of a stretch with this one in it and nothing fixed
     * @param leads ids of the seats in this week that are held while this one is
     * @param teams that its workstream has to have in this week
     */
    SeatWeek(int id, SeatLine line, int week, int where, int least, List<Integer> leads, List<TeamWeek> teams) {
        this.id = id;
        this.line = line;
        this.week = week;
        this.where = where;
        this.least = least;
        this.leads = leads;
        this.teams = teams;
    }

    /** Who may sit here by the rules of the seat alone; where it is fixed, whoever does, also against them. */
    @ValueRangeProvider
    public List<Sitter> getCandidates() {
        return fixed && sitter != null ? List.of(sitter) : line.candidates();
    }

    public boolean isFixed() {
        return fixed;
    }

    public @Nullable Sitter getSitter() {
        return sitter;
    }

    public void setSitter(@Nullable Sitter sitter) {
        this.sitter = sitter;
    }

    void fix(Sitter stands) {
        sitter = stands;
        fixed = true;
    }

    public int getId() {
        return id;
    }

    SeatLine line() {
        return line;
    }

    int week() {
        return week;
    }

    int where() {
        return where;
    }

    int least() {
        return least;
    }

    int workstream() {
        return line.seat.workstream().number();
    }

    /** Ids of the seats in this week that have to be held; none of them where it is fixed. */
    List<Integer> leads() {
        return fixed ? List.of() : leads;
    }

    List<ApartGroup> apart() {
        return sitter == null ? List.of() : sitter.apart();
    }

    /** The teams that have somebody here whom they need. */
    List<TeamWeek> teams() {
        Sitter holder = sitter;
        return holder == null || teams.isEmpty()
                ? List.of()
                : teams.stream().filter(team -> team.counts(holder)).toList();
    }

    long days() {
        return line.days(sitter);
    }

    long cost() {
        return line.cost(sitter, week);
    }

    @Override
    public String toString() {
        return line + " " + week;
    }
}
