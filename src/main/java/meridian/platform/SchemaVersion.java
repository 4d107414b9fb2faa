package meridian.platform;

import java.util.Arrays;
import org.flywaydb.core.api.MigrationInfo;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Brings the schema up to the program's version, and leaves one alone that a newer program has made. */
@Configuration(proxyBeanMethods = false)
class SchemaVersion {

    @Bean
    FlywayMigrationStrategy upwardsOnly() {
        return flyway -> {
            Arrays.stream(flyway.info().applied())
                    .filter(step -> step.getState().isResolved() == false)
                    .findFirst()
                    .ifPresent(SchemaVersion::refuse);
            flyway.migrate();
        };
    }

    private static void refuse(MigrationInfo unknown) {
        throw new CannotStart("The database was brought to schema version " + unknown.getVersion()
                + " by a newer Meridian than this one. Start that version, or restore the backup made before it.");
    }
}
