package meridian.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** A statement that the application asked the database, with the values it gave. */
public record Question(String sql, List<Value> values) {

    /** A call of {@code setInt}, {@code setObject} and the like. */
    record Value(Method method, Object[] arguments) {}

    public Question {
        values = List.copyOf(values);
    }

    /** Asks it again without the application and fetches every cell of every row of the answer. */
    public void ask(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Value value : values) {
                set(statement, value);
            }
            if (statement.execute()) {
                readAll(statement.getResultSet());
            }
        }
    }

    private static void set(PreparedStatement statement, Value value) throws SQLException {
        try {
            value.method().invoke(statement, value.arguments());
        } catch (IllegalAccessException | InvocationTargetException refused) {
            throw new SQLException(refused);
        }
    }

    private static void readAll(ResultSet answer) throws SQLException {
        int columns = answer.getMetaData().getColumnCount();
        while (answer.next()) {
            for (int column = 1; column <= columns; column++) {
                answer.getObject(column);
            }
        }
    }
}
