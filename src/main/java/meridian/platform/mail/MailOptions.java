package meridian.platform.mail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import meridian.platform.CannotStart;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say how messages are sent. The password is taken from the environment or a file. */
public final class MailOptions {

    private static final String PASSWORD = "MERIDIAN_MAIL_PASSWORD";
    private static final String PASSWORD_FILE = "MERIDIAN_MAIL_PASSWORD_FILE";

    @Option(
            names = "--mail",
            paramLabel = "URL",
            description = "The mail server that takes messages, such as smtp://user@host:587; its password in the"
                    + " environment variable MERIDIAN_MAIL_PASSWORD.")
    private @Nullable String server;

    @Option(names = "--mail-from", paramLabel = "ADDRESS", description = "As whom messages are sent.")
    private @Nullable String from;

    @Option(
            names = "--mail-ca",
            paramLabel = "FILE",
            description = "The certificates that sign the mail server's, where they are your own (PEM).")
    private @Nullable Path authority;

    /** Whether a mail server is named. */
    public boolean isOn() {
        return server != null;
    }

    /**
     * What the application is to know of it.
     *
     * @param environment the environment variables
     * @throws CannotStart if something is missing or is not what it should be
     */
    public Map<String, Object> settings(Map<String, String> environment) {
        Map<String, Object> settings = new HashMap<>();
        if (server == null) {
            return settings;
        }
        if (from == null) {
            throw new CannotStart(
                    "A mail server is named, and not as whom messages are sent. Say it with --mail-from.");
        }
        String password = password(environment);
        MailServer.of(server, from, password, authority);
        settings.put("meridian.mail", server);
        settings.put("meridian.mail-from", from);
        if (password != null) {
            settings.put("meridian.mail-password", password);
        }
        if (authority != null) {
            settings.put("meridian.mail-ca", authority.toAbsolutePath().toString());
        }
        return settings;
    }

    private static @Nullable String password(Map<String, String> environment) {
        String file = environment.get(PASSWORD_FILE);
        if (file == null) {
            return environment.get(PASSWORD);
        }
        try {
            return Files.readString(Path.of(file)).strip();
        } catch (IOException failed) {
            throw new CannotStart(
                    "The file of the mail server's password, " + file + ", cannot be read. Mend " + PASSWORD_FILE + ".",
                    failed);
        }
    }
}
