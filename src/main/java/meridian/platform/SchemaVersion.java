package meridian.platform;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import javax.sql.DataSource;
import org.flywaydb.core.api.MigrationInfo;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Brings the schema up to the program's version, as the owner of the database, and leaves one alone that a newer program
 * has made.
 */
@Configuration(proxyBeanMethods = false)
class SchemaVersion {

    @Bean
    FlywayConfigurationCustomizer asOwner(DataSourceProperties database) {
        return flyway -> flyway.dataSource(database.determineUrl(), database.getUsername(), database.getPassword());
    }

    @Bean
    FlywayMigrationStrategy upwardsOnly() {
        return flyway -> {
            Arrays.stream(flyway.info().applied())
                    .filter(step -> step.getState().isResolved() == false)
                    .findFirst()
                    .ifPresent(SchemaVersion::refuse);
            makeApplicationRole(flyway.getConfiguration().getDataSource());
            flyway.migrate();
        };
    }

    private static void makeApplicationRole(DataSource owner) {
        try (Connection connection = owner.getConnection()) {
            ApplicationRole.make(connection);
        } catch (SQLException failed) {
            throw new CannotStart(
                    "The database did not make the role that Meridian asks as: " + failed.getMessage(), failed);
        }
    }

    private static void refuse(MigrationInfo unknown) {
        throw new CannotStart("The database was brought to schema version " + unknown.getVersion()
                + " by a newer Meridian than this one. Start that version, or restore the backup made before it.");
    }
}
