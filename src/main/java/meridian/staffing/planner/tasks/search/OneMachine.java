package meridian.staffing.planner.tasks.search;

import java.util.Arrays;

/**
 * Jackson's bound: how long one resource is at its tasks at least, each between its head and its tail, were they divisible. Work with
 * the longest tail of what is there goes first, which is best then.
 */
final class OneMachine {

    private final TaskNetwork network;
    private long[] byHead = new long[64];
    private final int[] left;

    OneMachine(TaskNetwork network) {
        this.network = network;
        left = new int[network.tasks];
    }

    /** The bound for the first {@code count} of the tasks. */
    int bound(int[] tasks, int count) {
        if (byHead.length < count) {
            byHead = new long[count * 2];
        }
        for (int i = 0; i < count; i++) {
            byHead[i] = ((long) network.head[tasks[i]] << 32) | tasks[i];
            left[tasks[i]] = network.duration[tasks[i]];
        }
        Arrays.sort(byHead, 0, count);
        return preemptive(count);
    }

    private int preemptive(int count) {
        long[] heap = new long[count];
        int size = 0;
        int next = 0;
        int now = 0;
        int bound = 0;
        while (next < count || size > 0) {
            if (size == 0) {
                now = Math.max(now, head(next));
            }
            while (next < count && head(next) <= now) {
                int t = (int) byHead[next++];
                size = pushed(heap, size, ((long) network.tail[t] << 32) | t);
            }
            int t = (int) heap[0];
            int until = next < count ? head(next) : Integer.MAX_VALUE;
            int done = Math.min(left[t], until - now);
            now += done;
            left[t] -= done;
            if (left[t] == 0) {
                bound = Math.max(bound, now + network.tail[t]);
                size = popped(heap, size);
            }
        }
        return bound;
    }

    private int head(int i) {
        return (int) (byHead[i] >>> 32);
    }

    private static int pushed(long[] heap, int size, long value) {
        int i = size;
        while (i > 0 && heap[(i - 1) >> 1] < value) {
            heap[i] = heap[(i - 1) >> 1];
            i = (i - 1) >> 1;
        }
        heap[i] = value;
        return size + 1;
    }

    private static int popped(long[] heap, int size) {
        int last = size - 1;
        long value = heap[last];
        int i = 0;
        while (2 * i + 1 < last) {
            int child = 2 * i + 1;
            if (child + 1 < last && heap[child + 1] > heap[child]) {
                child++;
            }
            if (heap[child] <= value) {
                break;
            }
            heap[i] = heap[child];
            i = child;
        }
        heap[i] = value;
        return last;
    }
}
