package meridian.bench.timefold;

import ai.timefold.solver.core.preview.api.domain.metamodel.PlanningVariableMetaModel;
import ai.timefold.solver.core.preview.api.move.Move;
import ai.timefold.solver.core.preview.api.move.MutableSolutionView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedCollection;
import org.jspecify.annotations.Nullable;

/** Gives weeks of seats to other people at once, since few single weeks can be given away for themselves. */
final class RunMove implements Move<Table> {

    private final Map<SeatWeek, @Nullable Sitter> given = new LinkedHashMap<>();

    /** Of two for the same week the later one counts. */
    void give(SeatWeek seatWeek, @Nullable Sitter sitter) {
        if (seatWeek.getSitter() != sitter) {
            given.put(seatWeek, sitter);
        }
    }

    void give(List<SeatWeek> run, @Nullable Sitter sitter) {
        run.forEach(each -> give(each, sitter));
    }

    boolean changesNothing() {
        return given.isEmpty();
    }

    @Override
    public void execute(MutableSolutionView<Table> view) {
        PlanningVariableMetaModel<Table, SeatWeek, Sitter> variable =
                view.getSolutionMetaModel().genuineEntity(SeatWeek.class).basicVariable();
        given.forEach((seatWeek, sitter) -> view.changeVariable(variable, seatWeek, sitter));
    }

    @Override
    public SequencedCollection<Object> getPlanningEntities() {
        return List.copyOf(given.keySet());
    }

    @Override
    public String toString() {
        return given.toString();
    }
}
