package meridian.testing;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;
import org.subethamail.smtp.server.SMTPServer;

/** A mail server on a port of its own, which takes what it is sent and can be told to refuse. */
public final class TestMailServer implements AutoCloseable {

    private final int port;
    private final @Nullable TestCertificate certificate;
    private final @Nullable String password;
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final Map<String, RejectException> refusals = new ConcurrentHashMap<>();
    private final List<String> passwords = new CopyOnWriteArrayList<>();
    private @Nullable SMTPServer server;

    private TestMailServer(@Nullable TestCertificate certificate, @Nullable String password) throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        this.certificate = certificate;
        this.password = password;
        up();
    }

    /** One that speaks in the open and asks nobody who they are. */
    public static TestMailServer open() throws IOException {
        return new TestMailServer(null, null);
    }

    /** One that takes messages from those who know the password, and turns to TLS where it has a certificate for it. */
    public static TestMailServer asking(String password, @Nullable TestCertificate certificate) throws IOException {
        return new TestMailServer(certificate, password);
    }

    /**
     * A message that arrived.
     *
     * @param to whom the envelope names
     */
    public record Received(String to, MimeMessage message) {

        public String subject() {
            try {
                return message.getSubject();
            } catch (MessagingException broken) {
                throw new IllegalStateException(broken);
            }
        }

        /** The part for programs that show text alone. */
        public String text() {
            return part(0);
        }

        public String html() {
            return part(1);
        }

        private String part(int number) {
            try {
                return ((jakarta.mail.Multipart) message.getContent())
                        .getBodyPart(number)
                        .getContent()
                        .toString()
                        .replace("\r\n", "\n");
            } catch (IOException | MessagingException broken) {
                throw new IllegalStateException(broken);
            }
        }

        /** The path of the page that its link leads to. */
        public String link() {
            return text().lines()
                    .filter(it -> it.startsWith("http"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("No link is in:\n" + text()))
                    .replaceFirst("https?://[^/]+", "");
        }
    }

    public int port() {
        return port;
    }

    public void up() {
        if (server != null) {
            return;
        }
        SMTPServer.Builder builder = SMTPServer.port(port)
                .bindAddress(InetAddress.getLoopbackAddress())
                .messageHandlerFactory(context -> new Handler());
        if (certificate != null) {
            builder.enableTLS().startTlsSocketFactory(certificate.context());
        }
        if (password != null) {
            builder.requireAuth()
                    .showAuthCapabilitiesBeforeSTARTTLS(true)
                    .authenticationHandlerFactory(new EasyAuthenticationHandlerFactory((user, given, context) -> {
                        passwords.add(given);
                        if (!given.equals(password)) {
                            throw new LoginFailedException();
                        }
                    }));
        }
        server = builder.build();
        server.start();
    }

    public void down() {
        if (server != null) {
            server.stop();
            server = null;
        }
    }

    /** Answers with the code and words to whoever sends to the address. */
    public void refuse(String address, int code, String words) {
        refusals.put(address, new RejectException(code, words));
    }

    public void refuseNobody() {
        refusals.clear();
    }

    /** What arrived, in its order. */
    public List<Received> received() {
        return new ArrayList<>(received);
    }

    /** What arrived for somebody, in its order. */
    public List<Received> receivedBy(String address) {
        return received.stream().filter(it -> it.to().equals(address)).toList();
    }

    /** The passwords it was given, right or wrong. */
    public List<String> passwords() {
        return List.copyOf(passwords);
    }

    public void forget() {
        received.clear();
    }

    /** Waits until the address has received a message of that subject, and answers the last. */
    public Received await(String address, String subject) throws InterruptedException {
        return await(address, subject, 1);
    }

    /** Waits until it has received so many of them. */
    public Received await(String address, String subject, int messages) throws InterruptedException {
        for (int tries = 0; tries < 800; tries++) {
            List<Received> theirs = receivedBy(address).stream()
                    .filter(it -> it.subject().equals(subject))
                    .toList();
            if (theirs.size() >= messages) {
                return theirs.getLast();
            }
            Thread.sleep(25);
        }
        throw new AssertionError("%s has received %s, and not %d times “%s”"
                .formatted(
                        address,
                        receivedBy(address).stream().map(Received::subject).toList(),
                        messages,
                        subject));
    }

    @Override
    public void close() {
        down();
    }

    private final class Handler implements MessageHandler {

        private final List<String> recipients = new ArrayList<>();

        @Override
        public void from(String from) {}

        @Override
        public void recipient(String recipient) throws RejectException {
            RejectException refusal = refusals.get(recipient);
            if (refusal != null) {
                throw refusal;
            }
            recipients.add(recipient);
        }

        @Override
        public @Nullable String data(InputStream data) throws IOException {
            try {
                MimeMessage message = new MimeMessage(Session.getInstance(new Properties()), data);
                recipients.forEach(it -> received.add(new Received(it, message)));
                return null;
            } catch (MessagingException broken) {
                throw new IOException(broken);
            }
        }

        @Override
        public void done() {}
    }
}
