package meridian;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import meridian.access.web.FirstSteps;
import meridian.platform.ApplicationRole;
import meridian.platform.AwaitedSettings;
import meridian.platform.CannotStart;
import meridian.platform.DataFolder;
import meridian.platform.DatabaseAddress;
import meridian.platform.EmbeddedDatabase;
import meridian.platform.Installation;
import meridian.platform.Listening;
import meridian.platform.mail.MailOptions;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code meridian serve}: the web application and, unless another is named, its database. */
@Command(
        name = "serve",
        description = "Starts Meridian and prints its address when it is ready. Ctrl-C ends it.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  meridian serve --sample",
            "  meridian serve --port 9000 --data /srv/meridian",
            "  meridian serve --listen 0.0.0.0 --port 443 --tls-certificate site.pem --tls-key site.key \\",
            "    --public-address https://meridian.council.example",
            "  PGPASSWORD=... meridian serve --database-url postgresql://meridian@db.example:5432/meridian",
            "",
            "Exit codes: 1 it could not start and said why, 2 the command line was wrong, 130 ended by Ctrl-C."
        })
public final class ServeCommand implements Callable<Integer> {

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    Listening listening;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    Installation installation;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    MailOptions mail;

    @Option(names = "--sample", description = "Fills an empty installation with a sample organisation.")
    boolean sample;

    @Option(
            names = "--providers-inside",
            paramLabel = "NETWORK",
            split = ",",
            description = "Networks inside, such as 10.0.0.0/8, that identity providers of organisations may be in:"
                    + " without it those of the public internet alone are asked.")
    List<String> providersInside = List.of();

    @Option(
            names = "--breached-passwords",
            paramLabel = "FILE",
            description =
                    "Passwords that became known elsewhere and are taken from nobody: their SHA-1, ordered, a line each,"
                            + " as Have I Been Pwned gives them.")
    @Nullable
    Path breachedPasswords;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        try {
            serve();
        } catch (CannotStart reason) {
            return refused(reason);
        } catch (ParameterException wrong) {
            throw wrong;
        } catch (RuntimeException failed) {
            return refused(expected(failed));
        }
        Thread.currentThread().join();
        return 0;
    }

    private void serve() throws IOException {
        // Spring would make ready beside the start what nobody asks here, and take the time for it from the start.
        System.setProperty("spring.backgroundpreinitializer.ignore", "true");
        SpringApplication application = new SpringApplication(MeridianApplication.class);
        Map<String, Object> settings = settings();
        CompletableFuture<Map<String, Object>> database = database();
        application.addInitializers(context -> context.getEnvironment()
                .getPropertySources()
                .addLast(new AwaitedSettings(ApplicationRole.SETTINGS, database)));
        application.setDefaultProperties(settings);
        application.setMainApplicationClass(MeridianApplication.class);
        var context = (WebServerApplicationContext) application.run();
        PrintWriter out = spec.commandLine().getOut();
        int port = Objects.requireNonNull(context.getWebServer()).getPort();
        String address = listening.reachedAt(port);
        out.printf("Meridian is ready: %s/%n%s Ctrl-C ends it.%n", address, listening.reach(port));
        if (!mail.isOn()) {
            out.println(
                    "It sends no mail: who invites somebody is shown the link to send on. Name a mail server with --mail.");
        }
        context.getBean(FirstSteps.class).lines(address).forEach(out::println);
        out.flush();
    }

    private Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>(mail.settings(System.getenv()));
        settings.putAll(listening.settings());
        if (mail.isOn() && !listening.isPublic()) {
            throw new CannotStart("A mail server is named, and not where people reach this installation, which links in"
                    + " messages need. Say it with --public-address, such as https://meridian.council.example.");
        }
        settings.put("meridian.sample", sample);
        providersInside.forEach(it -> Listening.checkNetwork(it, it, "--providers-inside"));
        settings.put("meridian.providers-inside", String.join(",", providersInside));
        if (breachedPasswords != null) {
            settings.put(
                    "meridian.breached-passwords",
                    breachedPasswords.toAbsolutePath().toString());
        }
        settings.put("meridian.key-file", keyFile());
        settings.put(
                "meridian.audit-anchors",
                installation.auditAnchors().toAbsolutePath().toString());
        settings.put(
                "meridian.audit-checks",
                installation.auditChecks().toAbsolutePath().toString());
        if (installation.databaseUrl() == null) {
            settings.put(
                    "meridian.data", installation.dataFolder().toAbsolutePath().toString());
        }
        return settings;
    }

    /** Beside the data unless another is named: several nodes on one database need the same. */
    private String keyFile() {
        String named = System.getenv("MERIDIAN_KEY_FILE");
        return (named == null ? installation.dataFolder().resolve("key") : Path.of(named))
                .toAbsolutePath()
                .toString();
    }

    /** The settings that name the database. The embedded one starts while the rest of the program does. */
    private CompletableFuture<Map<String, Object>> database() throws IOException {
        String databaseUrl = installation.databaseUrl();
        if (databaseUrl != null) {
            DatabaseAddress given = DatabaseAddress.parse(databaseUrl);
            given.check();
            return CompletableFuture.completedFuture(settings(given));
        }
        DataFolder folder = DataFolder.take(installation.dataFolder());
        CompletableFuture<EmbeddedDatabase> embedded = CompletableFuture.supplyAsync(() -> started(folder));
        SpringApplication.getShutdownHandlers()
                .add(() -> embedded.exceptionally(failed -> null)
                        .thenAccept(ServeCommand::close)
                        .join());
        return embedded.thenApply(it -> settings(it.address()));
    }

    private static Map<String, Object> settings(DatabaseAddress owner) {
        return ApplicationRole.settings(owner, System.getenv(ApplicationRole.PASSWORD));
    }

    private static EmbeddedDatabase started(DataFolder folder) {
        try {
            return EmbeddedDatabase.start(folder);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void close(@Nullable EmbeddedDatabase started) {
        try {
            if (started != null) {
                started.close();
            }
        } catch (IOException failed) {
            System.err.println("meridian: The database did not stop: " + failed.getMessage());
        }
    }

    /** The reason inside what Spring wraps round it; anything else is a fault of the program and goes on as it is. */
    private CannotStart expected(RuntimeException failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotStart reason) {
                return reason;
            }
            if (cause instanceof PortInUseException taken) {
                return listening.portTaken(taken);
            }
        }
        throw failed;
    }

    private int refused(CannotStart reason) {
        spec.commandLine().getErr().println("meridian: " + reason.getMessage());
        return 1;
    }
}
