package meridian.platform;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.EnumerablePropertySource;

/** Settings that become known while the program starts: whoever asks for one waits until it is. */
public final class AwaitedSettings extends EnumerablePropertySource<CompletableFuture<Map<String, Object>>> {

    private final Set<String> names;

    /**
     * Settings of these names.
     *
     * @param names what can be asked for; the values may have fewer
     * @param values where they fail, whoever asks is told why
     */
    public AwaitedSettings(Set<String> names, CompletableFuture<Map<String, Object>> values) {
        super("awaited", values);
        this.names = names;
    }

    @Override
    public String[] getPropertyNames() {
        return names.toArray(String[]::new);
    }

    @Override
    public @Nullable Object getProperty(String name) {
        return names.contains(name) ? source.join().get(name) : null;
    }
}
