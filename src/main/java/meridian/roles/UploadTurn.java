package meridian.roles;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongFunction;
import meridian.platform.DataDisk;
import org.springframework.stereotype.Component;

/**
 * Lets one upload at a time into memory; the others wait on the disk, where the server puts what arrives. It knows how much
 * the disk that keeps the data can still take.
 */
@Component
public class UploadTurn {

    /** A document is kept as it came and then with what was read, and each is first written to the database's log. */
    private static final int TIMES_KEPT = 4;

    /** What the database needs to go on: two pieces of its log. */
    private static final long RESERVE = 32L << 20;

    private final DataDisk disk;
    private final ReentrantLock turn = new ReentrantLock(true);

    UploadTurn(DataDisk disk) {
        this.disk = disk;
    }

    /**
     * Does what holds a whole upload, when its turn has come.
     *
     * @param use is told how many bytes of documents there is room for
     */
    public <T> T take(LongFunction<T> use) {
        turn.lock();
        try {
            return use.apply(Math.max(0, (disk.free() - RESERVE) / TIMES_KEPT));
        } finally {
            turn.unlock();
        }
    }
}
