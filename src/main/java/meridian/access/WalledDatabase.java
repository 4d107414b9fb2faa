package meridian.access;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * The database behind its wall: each connection is told, before it is handed out, in whose {@link Sight} it will ask. That it
 * is used in turn by many is why it is told there, and not by whoever gives it back.
 */
final class WalledDatabase extends DelegatingDataSource {

    private static final String TELL =
            "select set_config('" + Wall.SETTING + "', ?, false), row_security_active('roles.role')";

    /** What each connection of the pool was told last; nothing of one about which that is not certain. */
    private final Map<PGConnection, Sight> told = Collections.synchronizedMap(new WeakHashMap<>());

    WalledDatabase(DataSource pool) {
        super(pool);
    }

    /** @throws IllegalStateException where the database has no wall for whoever it is asked as */
    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        try {
            if (!Wall.isOutside()) {
                tell(connection, Wall.sight());
            }
            return connection;
        } catch (SQLException | RuntimeException failed) {
            connection.close();
            throw failed;
        }
    }

    private void tell(Connection connection, Sight sight) throws SQLException {
        PGConnection session = connection.unwrap(PGConnection.class);
        if (sight.equals(told.get(session))) {
            return;
        }
        told.remove(session);
        try (PreparedStatement setting = connection.prepareStatement(TELL)) {
            setting.setString(1, sight.told());
            try (ResultSet answer = setting.executeQuery()) {
                if (!answer.next() || !answer.getBoolean(2)) {
                    throw new IllegalStateException("Row security does not hold for whom the database is asked as");
                }
            }
        }
        told.put(session, sight);
    }
}
