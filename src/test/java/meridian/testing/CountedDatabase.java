package meridian.testing;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Writes down what each marked request asks the database, by standing between the two. Requests without a mark go by at
 * their own speed.
 */
public final class CountedDatabase {

    /** The header that marks a request, with a word of its own. */
    static final String MARK = "X-Count-Questions";

    private static final Map<String, List<Question>> ASKED = new ConcurrentHashMap<>();
    private static final ThreadLocal<@Nullable List<Question>> REQUEST = new ThreadLocal<>();

    private CountedDatabase() {}

    /** What the request with this mark asked, in its order. It is told once. */
    static List<Question> asked(String mark) {
        List<Question> asked = ASKED.remove(mark);
        return asked == null ? List.of() : List.copyOf(asked);
    }

    @Bean
    static Filter countedRequests() {
        return (request, response, chain) -> {
            String mark = request instanceof HttpServletRequest http ? http.getHeader(MARK) : null;
            if (mark != null) {
                REQUEST.set(ASKED.computeIfAbsent(mark, unseen -> new CopyOnWriteArrayList<>()));
            }
            try {
                chain.doFilter(request, response);
            } finally {
                REQUEST.remove();
            }
        };
    }

    @Bean
    static BeanPostProcessor countedDataSource() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource database ? new Counting(database) : bean;
            }
        };
    }

    private static final class Counting extends DelegatingDataSource {
        Counting(DataSource database) {
            super(database);
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection connection = super.getConnection();
            List<Question> asked = REQUEST.get();
            return asked == null ? connection : new Listener(asked, "").to(connection, Connection.class);
        }
    }

    /** Listens to a connection or a statement of it. */
    private record Listener(List<Question> asked, String sql, List<Question.Value> values) {

        Listener(List<Question> asked, String sql) {
            this(asked, sql, new ArrayList<>());
        }

        <T> T to(Object original, Class<T> kind) {
            return kind.cast(Proxy.newProxyInstance(
                    kind.getClassLoader(), new Class<?>[] {kind}, (proxy, method, arguments) -> {
                        note(method, arguments);
                        Object result = call(original, method, arguments);
                        return result instanceof Statement
                                ? new Listener(asked, firstText(arguments)).to(result, method.getReturnType())
                                : result;
                    }));
        }

        private void note(Method method, Object @Nullable [] arguments) {
            if (method.getName().startsWith("execute")) {
                asked.add(new Question(sql.isEmpty() ? firstText(arguments) : sql, values));
            } else if (method.getName().startsWith("set") && arguments != null && arguments.length > 1) {
                values.add(new Question.Value(method, arguments));
            }
        }
    }

    private static String firstText(Object @Nullable [] arguments) {
        return arguments != null && arguments.length > 0 && arguments[0] instanceof String text ? text : "";
    }

    private static @Nullable Object call(Object original, Method method, Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(original, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getTargetException();
        }
    }
}
