package meridian;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import meridian.platform.EmbeddedDatabase;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code meridian serve}: the web application and, unless another is named, its database. */
@Command(
        name = "serve",
        description = "Starts Meridian and prints its address when it is ready.",
        mixinStandardHelpOptions = true)
public final class ServeCommand implements Callable<Integer> {

    @Option(
            names = "--port",
            defaultValue = "8080",
            description = "The port to listen on (default: ${DEFAULT-VALUE}; 0: a free one).")
    int port;

    @Option(names = "--data", description = "Where the data is kept (default: data/ beside the launcher).")
    @Nullable
    Path data;

    @Option(names = "--database-url", description = "An existing PostgreSQL 18 instead of the embedded one.")
    @Nullable
    String databaseUrl;

    @Option(names = "--sample", description = "Fills an empty installation with a sample organisation.")
    boolean sample;

    @Override
    public Integer call() throws IOException, InterruptedException {
        EmbeddedDatabase database = databaseUrl == null ? EmbeddedDatabase.start(dataFolder()) : null;
        String url = database == null ? databaseUrl : database.jdbcUrl();
        SpringApplication application = new SpringApplication(MeridianApplication.class);
        application.setDefaultProperties(
                Map.of("server.port", port, "spring.datasource.url", url, "meridian.sample", sample));
        var context = (WebServerApplicationContext) application.run();
        System.out.printf(
                "Meridian is ready: http://127.0.0.1:%d/%n",
                Objects.requireNonNull(context.getWebServer()).getPort());
        Thread.currentThread().join();
        return 0;
    }

    private Path dataFolder() {
        return data != null
                ? data
                : Path.of(System.getProperty("meridian.home", ".")).resolve("data");
    }
}
