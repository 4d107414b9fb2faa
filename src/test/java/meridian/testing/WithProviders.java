package meridian.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Lets an application under test ask providers on this computer, and starts one. */
final class WithProviders implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try {
            context.getBeanFactory().registerSingleton("testProvider", TestProvider.start());
            TestPropertyValues.of("meridian.providers-inside=127.0.0.0/8,::1").applyTo(context);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
