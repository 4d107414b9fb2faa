package meridian.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives an application under test a mail server. */
final class WithMail implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try {
            TestMailServer server = TestMailServer.open();
            context.getBeanFactory().registerSingleton("mailServer", server);
            TestPropertyValues.of(
                            "meridian.mail=smtp://localhost:" + server.port() + "?tls=none",
                            "meridian.mail-from=Harrowmere Borough Council <meridian@harrowmere.example>",
                            "meridian.public-address=https://meridian.harrowmere.example")
                    .applyTo(context);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
