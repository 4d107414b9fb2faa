package meridian.testing;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Has what a test does itself done as the owner of the database, for whom it has no wall: it prepares and looks at what belongs
 * to several organisations. What the test asks over HTTP, and what goes on in the background, is behind the wall.
 */
final class AsOwner {

    /** Also in threads that a test starts, to wait for something. */
    private static final InheritableThreadLocal<Boolean> TEST = new InheritableThreadLocal<>();

    private AsOwner() {}

    /** From here on this thread is a test's. */
    static void begin() {
        TEST.set(true);
    }

    static void end() {
        TEST.remove();
    }

    @Bean
    static BeanPostProcessor eitherDatabase(Environment environment) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource database ? new Either(database, owner(environment)) : bean;
            }
        };
    }

    static HikariDataSource owner(Environment environment) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(environment.getRequiredProperty("spring.flyway.url"));
        pool.setUsername(environment.getProperty("spring.flyway.user"));
        pool.setPassword(environment.getProperty("spring.flyway.password"));
        pool.setMinimumIdle(0);
        pool.setIdleTimeout(10_000);
        return pool;
    }

    private static final class Either extends DelegatingDataSource {

        private final DataSource owner;

        Either(DataSource database, DataSource owner) {
            super(database);
            this.owner = owner;
        }

        @Override
        public Connection getConnection() throws SQLException {
            return Boolean.TRUE.equals(TEST.get())
                    ? owner.getConnection()
                    : Objects.requireNonNull(super.getConnection());
        }
    }
}
