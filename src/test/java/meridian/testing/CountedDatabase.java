package meridian.testing;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Writes down the statements each marked request asks the database, by standing between the two. */
final class CountedDatabase {

    static final String MARK = "X-Count-Questions";

    private static final Map<String, List<String>> ASKED = new ConcurrentHashMap<>();
    private static final ThreadLocal<@Nullable List<String>> REQUEST = new ThreadLocal<>();

    /** The statements the request with this mark asked, in their order. */
    static List<String> asked(String mark) {
        return List.copyOf(ASKED.getOrDefault(mark, List.of()));
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
            return (Connection) counting(super.getConnection(), Connection.class, "");
        }
    }

    private static Object counting(Object original, Class<?> kind, String sql) {
        return Proxy.newProxyInstance(kind.getClassLoader(), new Class<?>[] {kind}, (proxy, method, arguments) -> {
            note(method, arguments, sql);
            Object result = call(original, method, arguments);
            return result instanceof Statement
                    ? counting(result, method.getReturnType(), firstText(arguments))
                    : result;
        });
    }

    private static void note(Method method, Object @Nullable [] arguments, String sql) {
        List<String> statements = REQUEST.get();
        if (statements != null && method.getName().startsWith("execute")) {
            statements.add(sql.isEmpty() ? firstText(arguments) : sql);
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
