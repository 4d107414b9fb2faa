package meridian.bench;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * What the application asks the database while it is recorded, to be asked again without the application: the same
 * statements with the same values, every cell of every row fetched.
 */
final class RecordedQuestions {

    private static final List<Question> RECORDED = new ArrayList<>();
    private static volatile boolean recording;

    /** A statement and the values it was given. */
    record Question(String sql, List<Call> values) {

        /** Asks it and reads the whole answer. */
        void ask(Connection connection) throws SQLException, ReflectiveOperationException {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (Call value : values) {
                    value.on(statement);
                }
                if (statement.execute()) {
                    readAll(statement.getResultSet());
                }
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

    /** A {@code setInt}, {@code setObject} and the like. */
    record Call(Method method, Object[] arguments) {
        void on(PreparedStatement statement) throws ReflectiveOperationException {
            method.invoke(statement, arguments);
        }
    }

    static void start() {
        synchronized (RECORDED) {
            RECORDED.clear();
        }
        recording = true;
    }

    static List<Question> stop() {
        recording = false;
        synchronized (RECORDED) {
            return List.copyOf(RECORDED);
        }
    }

    @Bean
    static BeanPostProcessor recordedDataSource() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource database ? new Recording(database) : bean;
            }
        };
    }

    private static final class Recording extends DelegatingDataSource {
        Recording(DataSource database) {
            super(database);
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection connection = super.getConnection();
            return recording ? (Connection) recorded(connection, Connection.class, null) : connection;
        }
    }

    /** @param asked what a statement has been given so far, null for a connection */
    private static Object recorded(Object original, Class<?> kind, @Nullable Question asked) {
        return Proxy.newProxyInstance(kind.getClassLoader(), new Class<?>[] {kind}, (proxy, method, arguments) -> {
            Object result = call(original, method, arguments);
            if (asked != null && method.getName().startsWith("set") && arguments != null && arguments.length > 1) {
                asked.values().add(new Call(method, arguments));
            }
            if (asked != null && method.getName().startsWith("execute")) {
                synchronized (RECORDED) {
                    RECORDED.add(asked);
                }
            }
            return result instanceof PreparedStatement statement && arguments != null
                    ? recorded(
                            statement, PreparedStatement.class, new Question((String) arguments[0], new ArrayList<>()))
                    : result;
        });
    }

    private static @Nullable Object call(Object original, Method method, Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(original, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getTargetException();
        }
    }

    private RecordedQuestions() {}
}
