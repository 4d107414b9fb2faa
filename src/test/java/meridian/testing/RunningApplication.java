package meridian.testing;

import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.context.ApplicationContext;
import org.springframework.context.Lifecycle;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Empties the database before each class of an {@link ApplicationTest}, and hands its methods what they drive it with. */
final class RunningApplication implements BeforeAllCallback, AfterEachCallback, AfterAllCallback, ParameterResolver {

    private static final Namespace OURS = Namespace.create(RunningApplication.class);

    @Override
    public void beforeAll(ExtensionContext test) {
        ApplicationContext application = application(test);
        // What it still reads or checks of the class before holds rows, and would wait for the emptying while that
        // waits for it.
        List<Lifecycle> inTheBackground = Stream.of("readingQueue", "sendMail", "erasureQueue")
                .filter(application::containsBean)
                .map(it -> application.getBean(it, Lifecycle.class))
                .toList();
        inTheBackground.forEach(Lifecycle::stop);
        AsOwner.begin();
        DataSource database = application.getBean(DataSource.class);
        TestDatabase.empty(database);
        Tester.signIn(database);
        AsOwner.end();
        inTheBackground.forEach(Lifecycle::start);
        AsOwner.begin();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        Class<?> type = parameter.getParameter().getType();
        return type == Browser.class || type == Questions.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Browser.class ? browser(test) : new Questions(address(test));
    }

    @Override
    public void afterEach(ExtensionContext test) {
        @Nullable Browser used = store(test).remove(Browser.class, Browser.class);
        if (used != null) {
            used.close();
        }
    }

    @Override
    public void afterAll(ExtensionContext test) {
        AsOwner.end();
    }

    private static Browser browser(ExtensionContext test) {
        Chromium chromium = test.getRoot()
                .getStore(OURS)
                .computeIfAbsent(Chromium.class, unused -> Chromium.start(), Chromium.class);
        return store(test)
                .computeIfAbsent(Browser.class, unused -> new Browser(chromium, address(test)), Browser.class);
    }

    private static Store store(ExtensionContext test) {
        return test.getStore(OURS);
    }

    private static String address(ExtensionContext test) {
        return "http://127.0.0.1:" + application(test).getEnvironment().getRequiredProperty("local.server.port");
    }

    private static ApplicationContext application(ExtensionContext test) {
        return SpringExtension.getApplicationContext(test);
    }
}
