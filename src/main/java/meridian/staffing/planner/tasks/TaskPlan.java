package meridian.staffing.planner.tasks;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Who does each task and when. */
public record TaskPlan(List<Placed> placed) {

    /** The unit at which everything is finished. */
    public int makespan() {
        return placed.stream().mapToInt(Placed::finish).max().orElse(0);
    }

    public BigDecimal cost() {
        return placed.stream()
                .map(each -> each.resource()
                        .salary()
                        .multiply(BigDecimal.valueOf(each.task().duration())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The units by which tasks are finished after their deadlines, summed. */
    public int late() {
        return placed.stream().mapToInt(TaskPlan::late).sum();
    }

    static int late(Placed each) {
        Integer deadline = each.task().deadline();
        return deadline == null ? 0 : Math.max(0, each.finish() - deadline);
    }

    public Map<String, Placed> byTask() {
        return placed.stream().collect(Collectors.toMap(each -> each.task().id(), Function.identity()));
    }
}
