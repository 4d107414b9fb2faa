package meridian.staffing.planner.tasks;

/** A skill that a task needs, at this level or above. */
public record Need(String skill, int level) {

    @Override
    public String toString() {
        return skill + " at level " + level;
    }
}
