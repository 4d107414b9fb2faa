package meridian.platform;

import java.util.Arrays;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Brings the schema up to the program's version, and leaves one alone that a newer program has made. */
@Configuration(proxyBeanMethods = false)
class SchemaVersion {

    @Bean
    FlywayMigrationStrategy upwardsOnly() {
        return flyway -> {
            MigrationInfoService steps = flyway.info();
            Arrays.stream(steps.applied())
                    .filter(step -> step.getState().isResolved() == false)
                    .findFirst()
                    .ifPresent(SchemaVersion::refuse);
            if (isToDo(steps)) {
                flyway.migrate();
            }
        };
    }

    /** Whether a step is to be taken, or was changed since, which Flyway refuses. It looks at each again, which takes a while. */
    private static boolean isToDo(MigrationInfoService steps) {
        return steps.pending().length > 0
                || Arrays.stream(steps.applied()).anyMatch(step -> !step.isChecksumMatching());
    }

    private static void refuse(MigrationInfo unknown) {
        throw new CannotStart("The database was brought to schema version " + unknown.getVersion()
                + " by a newer Meridian than this one. Start that version, or restore the backup made before it.");
    }
}
