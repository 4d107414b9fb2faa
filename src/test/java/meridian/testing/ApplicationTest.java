package meridian.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import meridian.MeridianApplication;
import meridian.roles.ImportedDocuments;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of the whole application: started once a run on a free port, with a database that is emptied before each test
 * class. A test method can take a {@link Browser} and a {@link Questions}; beans come with {@code @Autowired}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = {
            MeridianApplication.class,
            CountedDatabase.class,
            AsOwner.class,
            ApiClient.class,
            ImportedDocuments.class
        },
        webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = OwnDatabase.class)
@ExtendWith(RunningApplication.class)
public @interface ApplicationTest {}
