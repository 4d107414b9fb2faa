package meridian.platform.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import meridian.platform.CannotStart;
import org.jspecify.annotations.Nullable;

/**
 * The mail server that takes messages, and as whom they are sent.
 *
 * @param user null where it asks nobody who they are
 * @param password null where it needs none
 * @param authority a file of the certificates that sign the server's, null where those that Java trusts do
 */
public record MailServer(
        String host,
        int port,
        Security security,
        InternetAddress from,
        @Nullable String user,
        @Nullable String password,
        @Nullable Path authority) {

    private static final String FORM =
            "The mail server's address is not of the form smtp://user@host:587. Give it so with"
                    + " --mail; a server that speaks TLS from the start is smtps://user@host:465. A user's @ is written %40.";

    /** What keeps the conversation with the server from being read. */
    public enum Security {
        /** It starts in the open, and goes no further where the server does not turn to TLS. */
        STARTTLS,
        TLS,
        /** Nothing: for a server on the same computer. */
        NONE
    }

    /**
     * Reads {@code smtp://user@host:587}, {@code smtps://user@host:465}, or {@code smtp://localhost:25?tls=none}.
     *
     * @param from as whom messages are sent: {@code Harrowmere Borough Council <meridian@harrowmere.example>}
     * @throws CannotStart if it is no such address, or the file of certificates cannot be read
     */
    public static MailServer of(String address, String from, @Nullable String password, @Nullable Path authority) {
        URI uri = uri(address);
        boolean tls = "smtps".equals(uri.getScheme());
        if (authority != null && !Files.isReadable(authority)) {
            throw new CannotStart("The file of --mail-ca, " + authority + ", cannot be read. Name one that can.");
        }
        return new MailServer(
                uri.getHost(),
                uri.getPort() > 0 ? uri.getPort() : tls ? 465 : 587,
                security(uri, tls),
                from(from),
                uri.getRawUserInfo() == null ? null : decoded(uri.getRawUserInfo()),
                password,
                authority);
    }

    private static URI uri(String address) {
        try {
            URI uri = URI.create(address);
            boolean ours = "smtp".equals(uri.getScheme()) || "smtps".equals(uri.getScheme());
            if (!ours
                    || uri.getHost() == null
                    || !uri.getPath().replace("/", "").isEmpty()) {
                throw new CannotStart(FORM);
            }
            if (uri.getRawUserInfo() != null && uri.getRawUserInfo().contains(":")) {
                throw new CannotStart(
                        "The mail server's address has a password in it, which others on this computer can"
                                + " see. Give it in MERIDIAN_MAIL_PASSWORD, or in the file that MERIDIAN_MAIL_PASSWORD_FILE names.");
            }
            return uri;
        } catch (IllegalArgumentException wrong) {
            throw new CannotStart(FORM, wrong);
        }
    }

    private static Security security(URI uri, boolean tls) {
        return switch (String.valueOf(uri.getQuery())) {
            case "null" -> tls ? Security.TLS : Security.STARTTLS;
            case "tls=none" -> Security.NONE;
            default ->
                throw new CannotStart("The mail server's address ends in ?" + uri.getQuery()
                        + "; the one thing that can stand there is tls=none, for a server on this computer.");
        };
    }

    private static InternetAddress from(String from) {
        try {
            InternetAddress address = new InternetAddress(from, true);
            if (!address.getAddress().contains("@")) {
                throw new AddressException("no host");
            }
            return address;
        } catch (AddressException wrong) {
            throw new CannotStart(
                    "The address that messages are from is not one of a mailbox: " + from
                            + ". Give it with --mail-from, such as 'Harrowmere Council <meridian@harrowmere.example>'.",
                    wrong);
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** Leaves the password out. */
    @Override
    public String toString() {
        return host + ":" + port;
    }
}
