package meridian;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.task.TaskExecutionAutoConfiguration;
import org.springframework.boot.autoconfigure.task.TaskSchedulingAutoConfiguration;
import org.springframework.boot.persistence.autoconfigure.PersistenceExceptionTranslationAutoConfiguration;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.modulith.Modulithic;

/**
 * The web application: every module, one database. Its beans are found and tied together when it is built (Spring's ahead of
 * time processing), so that none depends on a setting: {@code serve} would not ask again (docs/adr/0028-beans-at-build-time.md).
 */
@SpringBootConfiguration
@EnableAutoConfiguration(
        exclude = {
            PersistenceExceptionTranslationAutoConfiguration.class,
            TaskExecutionAutoConfiguration.class,
            TaskSchedulingAutoConfiguration.class,
            ValidationAutoConfiguration.class
        })
@ComponentScan
@Modulithic(systemName = "Meridian")
public class MeridianApplication {

    /** What the build runs, as far as the beans are known; nobody else does. */
    public static void main(String[] settings) {
        SpringApplication.run(MeridianApplication.class, settings);
    }
}
