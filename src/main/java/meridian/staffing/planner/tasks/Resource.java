package meridian.staffing.planner.tasks;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * Somebody who does tasks, one at a time.
 *
 * @param salary what a unit of time costs
 * @param skills the level of each skill
 * @param away when they do not work
 */
public record Resource(String id, String name, BigDecimal salary, Map<String, Integer> skills, List<Span> away) {

    public boolean has(Need need) {
        Integer level = skills.get(need.skill());
        return level != null && level >= need.level();
    }

    public boolean canDo(Task task) {
        return task.needs().stream().allMatch(this::has);
    }

    /** The same, away at other times. */
    public Resource with(List<Span> others) {
        return new Resource(id, name, salary, skills, others);
    }
}
