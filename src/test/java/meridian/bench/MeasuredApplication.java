package meridian.bench;

import java.util.Map;
import java.util.stream.Stream;
import meridian.MeridianApplication;
import meridian.platform.ApplicationRole;
import meridian.platform.DatabaseAddress;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The application as it is served, without the sample, on a port of its own. */
public final class MeasuredApplication {

    private MeasuredApplication() {}

    /** @param besides what is added to it to measure it */
    public static ConfigurableApplicationContext start(DatabaseAddress database, Class<?>... besides) {
        return start(ApplicationRole.settings(database, null), besides);
    }

    /** @param settings where its database is, which are added to */
    static ConfigurableApplicationContext start(Map<String, Object> settings, Class<?>... besides) {
        SpringApplication application =
                new SpringApplication(Stream.concat(Stream.of(MeridianApplication.class), Stream.of(besides))
                        .toArray(Class<?>[]::new));
        // Nobody asks for one page as often as a bench does.
        settings.putAll(
                Map.of("server.port", 0, "meridian.sample", false, "meridian.costly-requests", Integer.MAX_VALUE));
        application.setDefaultProperties(settings);
        return application.run();
    }

    /** Such as {@code http://127.0.0.1:8080}. */
    public static String address(ConfigurableApplicationContext application) {
        return "http://127.0.0.1:" + application.getEnvironment().getRequiredProperty("local.server.port");
    }
}
