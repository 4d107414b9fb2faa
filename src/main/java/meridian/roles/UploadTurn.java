package meridian.roles;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Lets one upload at a time into memory; the others wait on the disk, where the server puts what arrives. */
@Component
public class UploadTurn {

    private final ReentrantLock turn = new ReentrantLock(true);

    /** Does what holds a whole upload, when its turn has come. */
    public <T> T take(Supplier<T> use) {
        turn.lock();
        try {
            return use.get();
        } finally {
            turn.unlock();
        }
    }
}
