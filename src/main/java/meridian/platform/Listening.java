package meridian.platform;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import meridian.platform.outside.Network;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that say where Meridian answers, and what encrypts what is said to it. */
public final class Listening {

    private static final int HIGHEST_PORT = 65_535;
    private static final String HERE = "127.0.0.1";
    private static final Pattern CONTACT = Pattern.compile("mailto:[!-~]+@[!-~]+|https://[!-~]+");

    @Option(
            names = "--port",
            defaultValue = "8080",
            description = "The port to listen on (default: ${DEFAULT-VALUE}; 0: a free one).")
    private int port;

    @Option(
            names = "--listen",
            paramLabel = "ADDRESS",
            defaultValue = HERE,
            description =
                    "This computer's address to listen on (default: ${DEFAULT-VALUE}, for itself only; 0.0.0.0: all).")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String address;

    @Option(
            names = "--tls-certificate",
            paramLabel = "FILE",
            description =
                    "The certificate it shows, with those that signed it (PEM). A new one in the file is taken up.")
    private @Nullable Path certificate;

    @Option(names = "--tls-key", paramLabel = "FILE", description = "The key of that certificate (PEM).")
    private @Nullable Path key;

    @Option(
            names = "--behind-proxy",
            paramLabel = "ADDRESS",
            split = ",",
            description = "The addresses or networks of the proxies that encrypt in front of it: what they say in"
                    + " X-Forwarded-For, -Proto and -Host is believed, and no other's.")
    private List<String> proxies = List.of();

    @Option(
            names = "--public-address",
            paramLabel = "URL",
            description = "Where people reach this installation, for links in messages.")
    private @Nullable String publicAddress;

    @Option(
            names = "--security-contact",
            paramLabel = "URL",
            description =
                    "Whom to tell of a weakness of this installation, for /.well-known/security.txt: mailto: or https:.")
    private @Nullable String securityContact;

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec command;

    /** Whether it is said where people reach this installation. */
    public boolean isPublic() {
        return publicAddress != null;
    }

    /** Whether others than this computer can reach it. */
    private boolean isElsewhere() {
        return !inetAddress().isLoopbackAddress();
    }

    /**
     * What the application is to know of it.
     *
     * @throws ParameterException if an option is none at all
     * @throws CannotStart if something is missing or cannot be
     */
    public Map<String, Object> settings() {
        if (port < 0 || port > HIGHEST_PORT) {
            throw new ParameterException(
                    command.commandLine(),
                    "--port is " + port + "; a port is a number from 0 to " + HIGHEST_PORT + ".");
        }
        Map<String, Object> settings = new HashMap<>();
        settings.put("server.port", port);
        settings.put("meridian.listen", inetAddress().getHostAddress());
        settings.putAll(encryption());
        if (publicAddress != null) {
            URI given = PublicAddress.parse(publicAddress);
            settings.put("meridian.public-address", given.toString());
            settings.put("meridian.hosts", "127.0.0.1,localhost,[::1]," + given.getHost());
        } else if (isElsewhere() || !proxies.isEmpty()) {
            throw new CannotStart(
                    "Others are to reach it, and it answers to no name of theirs. Say how they reach it with"
                            + " --public-address, such as https://meridian.council.example.");
        }
        if (securityContact != null) {
            if (!CONTACT.matcher(securityContact).matches()) {
                throw new CannotStart(
                        "The security contact " + securityContact
                                + " is neither of the form mailto:security@council.example nor a page with https:. Mend --security-contact.");
            }
            settings.put("meridian.security-contact", securityContact);
        }
        checkPortIsFree();
        return settings;
    }

    private Map<String, Object> encryption() {
        Map<String, Object> settings = new HashMap<>();
        if (certificate != null && key != null) {
            TlsFiles files = new TlsFiles(certificate, key);
            files.check();
            settings.putAll(files.settings());
        } else if (certificate != null || key != null) {
            throw new CannotStart(
                    "A certificate and its key belong together. Give both, with --tls-certificate and --tls-key.");
        }
        if (!proxies.isEmpty()) {
            proxies.forEach(it -> checkNetwork(it, "The proxy " + it, "--behind-proxy"));
            settings.put("meridian.forwarded", "native");
            settings.put("server.tomcat.remoteip.internal-proxies", String.join(",", proxies));
        } else if (certificate == null && isElsewhere()) {
            throw new CannotStart("On " + address + " passwords would cross the network for anybody to read. Give"
                    + " --tls-certificate and --tls-key, or name the proxy that encrypts with --behind-proxy.");
        }
        return settings;
    }

    /**
     * Looks at a network that an option was given.
     *
     * @param called as whoever gave it knows it, to begin a sentence with
     * @throws CannotStart where it is none
     */
    public static void checkNetwork(String network, String called, String option) {
        try {
            Network.parse(network);
        } catch (IllegalArgumentException neither) {
            throw new CannotStart(
                    "%s is neither an address such as 192.0.2.1 nor a network such as 192.0.2.0/24. Mend %s."
                            .formatted(called, option),
                    neither);
        }
    }

    private InetAddress inetAddress() {
        try {
            return InetAddress.getByName(address);
        } catch (UnknownHostException unknown) {
            throw notOurs(unknown);
        }
    }

    /** Asked before anything is started, to be told at once; Tomcat asks again. */
    private void checkPortIsFree() {
        try (ServerSocket socket = new ServerSocket()) {
            // As Tomcat does: a connection that has just ended does not keep the port.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(inetAddress(), port), 1);
        } catch (BindException taken) {
            throw portTaken(taken);
        } catch (IOException failed) {
            throw notOurs(failed);
        }
    }

    /** That the port cannot be listened on, and what to do. */
    public CannotStart portTaken(Exception cause) {
        String said = String.valueOf(cause.getMessage());
        if (said.contains("assign requested address")) {
            return notOurs(cause);
        }
        return new CannotStart(
                said.contains("Permission denied")
                        ? "Port " + port + " is kept for the system. Choose one above 1023 with --port."
                        : "Port " + port
                                + " is taken by another program. Stop that one, or choose another with --port.",
                cause);
    }

    private CannotStart notOurs(Exception cause) {
        return new CannotStart(
                address + " is no address of this computer. Give one of its own, or 0.0.0.0 for all, with --listen.",
                cause);
    }

    /**
     * Where it answers, without a slash at the end.
     *
     * @param listened the port that it listens on
     */
    public String reachedAt(int listened) {
        return isElsewhere() || !proxies.isEmpty()
                ? Objects.requireNonNull(publicAddress)
                : (certificate == null ? "http://" : "https://") + HERE + ":" + listened;
    }

    /** Who can reach it, as a sentence. */
    public String reach(int listened) {
        if (!proxies.isEmpty()) {
            return "It listens on %s, port %d, for the proxy at %s."
                    .formatted(address, listened, String.join(", ", proxies));
        }
        return isElsewhere()
                ? "It listens on %s, port %d.".formatted(address, listened)
                : "It listens on this computer only.";
    }
}
