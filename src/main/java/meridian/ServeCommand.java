package meridian;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import meridian.access.web.FirstSteps;
import meridian.platform.CannotStart;
import meridian.platform.DataFolder;
import meridian.platform.DatabaseAddress;
import meridian.platform.EmbeddedDatabase;
import meridian.platform.Installation;
import meridian.platform.PublicAddress;
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
            "  PGPASSWORD=... meridian serve --database-url postgresql://meridian@db.example:5432/meridian",
            "",
            "Exit codes: 1 it could not start and said why, 2 the command line was wrong, 130 ended by Ctrl-C."
        })
public final class ServeCommand implements Callable<Integer> {

    private static final int HIGHEST_PORT = 65_535;

    @Option(
            names = "--port",
            defaultValue = "8080",
            description = "The port to listen on (default: ${DEFAULT-VALUE}; 0: a free one).")
    int port;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    Installation installation;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    MailOptions mail;

    @Option(
            names = "--public-address",
            paramLabel = "URL",
            description = "Where people reach this installation, for links in messages.")
    @Nullable
    String publicAddress;

    @Option(names = "--sample", description = "Fills an empty installation with a sample organisation.")
    boolean sample;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (port < 0 || port > HIGHEST_PORT) {
            throw new ParameterException(
                    spec.commandLine(), "--port is " + port + "; a port is a number from 0 to " + HIGHEST_PORT + ".");
        }
        try {
            serve();
        } catch (CannotStart reason) {
            return refused(reason);
        } catch (RuntimeException failed) {
            return refused(expected(failed));
        }
        Thread.currentThread().join();
        return 0;
    }

    private void serve() throws IOException {
        checkPortIsFree();
        SpringApplication application = new SpringApplication(MeridianApplication.class);
        Map<String, Object> settings = settings();
        settings.putAll(databaseSettings(database()));
        application.setDefaultProperties(settings);
        var context = (WebServerApplicationContext) application.run();
        PrintWriter out = spec.commandLine().getOut();
        String address = "http://127.0.0.1:"
                + Objects.requireNonNull(context.getWebServer()).getPort();
        out.printf("Meridian is ready: %s/%n" + "It listens on this computer only. Ctrl-C ends it.%n", address);
        if (!mail.isOn()) {
            out.println(
                    "It sends no mail: who invites somebody is shown the link to send on. Name a mail server with --mail.");
        }
        context.getBean(FirstSteps.class).lines(address).forEach(out::println);
        out.flush();
    }

    private Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>(mail.settings(System.getenv()));
        if (publicAddress != null) {
            URI address = PublicAddress.parse(publicAddress);
            settings.put("meridian.public-address", address.toString());
            settings.put("meridian.hosts", "127.0.0.1,localhost,[::1]," + address.getHost());
        } else if (mail.isOn()) {
            throw new CannotStart("A mail server is named, and not where people reach this installation, which links in"
                    + " messages need. Say it with --public-address, such as https://meridian.council.example.");
        }
        settings.put("server.port", port);
        settings.put("meridian.sample", sample);
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

    private static Map<String, Object> databaseSettings(DatabaseAddress database) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("spring.datasource.url", database.jdbcUrl());
        if (database.user() != null) {
            settings.put("spring.datasource.username", database.user());
        }
        if (database.password() != null) {
            settings.put("spring.datasource.password", database.password());
        }
        return settings;
    }

    private DatabaseAddress database() throws IOException {
        String databaseUrl = installation.databaseUrl();
        if (databaseUrl != null) {
            DatabaseAddress given = DatabaseAddress.parse(databaseUrl);
            given.check();
            return given;
        }
        EmbeddedDatabase embedded = EmbeddedDatabase.start(DataFolder.take(installation.dataFolder()));
        SpringApplication.getShutdownHandlers().add(() -> close(embedded));
        return embedded.address();
    }

    private static void close(EmbeddedDatabase embedded) {
        try {
            embedded.close();
        } catch (IOException failed) {
            System.err.println("meridian: The database did not stop: " + failed.getMessage());
        }
    }

    /** Asked before anything is started, to be told at once; Tomcat asks again. */
    private void checkPortIsFree() throws IOException {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
            Objects.requireNonNull(socket);
        } catch (BindException taken) {
            throw portTaken(taken);
        }
    }

    private CannotStart portTaken(Exception cause) {
        String denied = String.valueOf(cause.getMessage()).contains("Permission denied")
                ? "Port " + port + " is kept for the system. Choose one above 1023 with --port."
                : "Port " + port + " is taken by another program. Stop that one, or choose another with --port.";
        return new CannotStart(denied, cause);
    }

    /** The reason inside what Spring wraps round it; anything else is a fault of the program and goes on as it is. */
    private CannotStart expected(RuntimeException failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotStart reason) {
                return reason;
            }
            if (cause instanceof PortInUseException taken) {
                return portTaken(taken);
            }
        }
        throw failed;
    }

    private int refused(CannotStart reason) {
        spec.commandLine().getErr().println("meridian: " + reason.getMessage());
        return 1;
    }
}
