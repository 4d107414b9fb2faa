package meridian.staffing.planner.tasks.search;

/** Who does each task, and from when. */
@SuppressWarnings("ArrayRecordComponent")
public record Schedule(int[] resource, int[] start) {

    public int makespan(TaskNetwork network) {
        int end = 0;
        for (int t = 0; t < start.length; t++) {
            end = Math.max(end, start[t] + network.duration[t]);
        }
        return end;
    }

    public long cost(TaskNetwork network) {
        return cost(network, resource);
    }

    static long cost(TaskNetwork network, int[] resource) {
        long cost = 0;
        for (int t = 0; t < resource.length; t++) {
            cost += network.salary[resource[t]] * network.duration[t];
        }
        return cost;
    }

    /** The units by which tasks miss their deadlines, and pinned ones their start. */
    public long late(TaskNetwork network) {
        long late = 0;
        for (int t = 0; t < start.length; t++) {
            late += Math.max(0, start[t] + network.duration[t] - network.deadline[t]);
        }
        return late;
    }

    boolean keepsPins(TaskNetwork network) {
        for (int t = 0; t < start.length; t++) {
            if (start[t] > network.latestStart[t]) {
                return false;
            }
        }
        return true;
    }
}
