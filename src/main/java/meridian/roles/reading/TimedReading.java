package meridian.roles.reading;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import meridian.roles.reading.formats.ReadingLimits;
import meridian.roles.reading.formats.UnreadableDocument;

/**
 * Reads documents for somebody who waits, whatever the format: one that takes too long, nests too deep or needs more memory
 * than there is, is left behind and called unreadable.
 */
public final class TimedReading {

    /** Regular expressions and parsers recurse: a line of the greatest length must fit, whatever the caller's own stack. */
    private static final long STACK_BYTES = 16 << 20;

    private final Duration most;

    /** Gives each document {@link ReadingLimits#TIME}. */
    public TimedReading() {
        this(ReadingLimits.TIME);
    }

    TimedReading(Duration most) {
        this.most = most;
    }

    /**
     * Reads a document, within {@link ReadingLimits}.
     *
     * @param name as it was given; its ending helps to tell the format
     * @throws UnreadableDocument where there is nothing to read in it, no way to, or not enough time
     */
    public ReadDocument read(String name, byte[] content) throws UnreadableDocument {
        FutureTask<ReadDocument> reading = new FutureTask<>(() -> DocumentReader.read(name, content));
        // A thread to a document: one that hangs in a parser can be left, but not ended.
        Thread.ofPlatform()
                .daemon()
                .name("reading " + name)
                .stackSize(STACK_BYTES)
                .start(reading);
        return result(reading);
    }

    private ReadDocument result(FutureTask<ReadDocument> reading) throws UnreadableDocument {
        try {
            return reading.get(most.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException slow) {
            throw UnreadableDocument.tooSlow(most);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while a document was read", stopped);
        } catch (ExecutionException failed) {
            throw reason(Objects.requireNonNull(failed.getCause()));
        } finally {
            reading.cancel(true);
        }
    }

    private static UnreadableDocument reason(Throwable failure) {
        return switch (failure) {
            case UnreadableDocument unreadable -> unreadable;
            case StackOverflowError deep -> UnreadableDocument.tooDeep();
            case OutOfMemoryError full -> UnreadableDocument.tooMuchMemory();
            case RuntimeException bug -> throw bug;
            // Also an error: who reads many documents goes on with the next.
            default -> throw new IllegalStateException(failure);
        };
    }
}
