package meridian.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import meridian.MeridianApplication;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;

/** The same as {@link ApplicationTest} of an application that may ask providers on this computer; a {@link TestProvider} is a bean. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = {MeridianApplication.class, CountedDatabase.class, AsOwner.class, ApiClient.class},
        webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = {OwnDatabase.class, WithProviders.class})
@ExtendWith(RunningApplication.class)
public @interface ProvidedApplicationTest {}
