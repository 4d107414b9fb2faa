package meridian.platform;

import java.util.function.Consumer;

/**
 * A kind of work that is done after the answer was given. A bean of the module whose work it is; {@link JobQueue#later}
 * orders a piece of it.
 *
 * @param name unlike any other's and never changed, as it is kept with what was ordered
 * @param work does the piece with this id. It may be begun again after it was cut off, so it writes down how far it came
 *     in its module's own tables and takes up from there; it ends soon after its thread is interrupted.
 */
public record Job(String name, Consumer<String> work) {}
