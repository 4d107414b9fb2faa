package meridian.platform.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Instant;
import java.util.Date;
import java.util.Properties;
import java.util.UUID;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.util.MailConnectException;
import org.jspecify.annotations.Nullable;

/** Hands messages to the mail server. */
final class Smtp {

    private static final int PERMANENT = 500;
    private static final int LONGEST_REASON = 300;

    private final MailServer server;
    private final Session session;
    private final String protocol;

    Smtp(MailServer server) {
        this.server = server;
        this.protocol = server.security() == MailServer.Security.TLS ? "smtps" : "smtp";
        this.session = Session.getInstance(properties());
    }

    /** Why a message was not sent, in words that go on a sentence. */
    sealed interface Trouble {

        String words();

        /** This message, and always: there is no such mailbox. */
        record Refused(String words) implements Trouble {}

        /** This message, now: the mailbox is full. */
        record NotNow(String words) implements Trouble {}

        /** The server takes no message: it does not answer, or does not take us for who we are. */
        record NoServer(String words) implements Trouble {}
    }

    private Properties properties() {
        Properties all = new Properties();
        set(all, "connectiontimeout", "10000");
        set(all, "timeout", "30000");
        set(all, "writetimeout", "30000");
        set(all, "ssl.checkserveridentity", "true");
        if (server.security() == MailServer.Security.STARTTLS) {
            set(all, "starttls.enable", "true");
            set(all, "starttls.required", "true");
        }
        if (server.user() != null) {
            set(all, "auth", "true");
        }
        if (server.authority() != null) {
            all.put("mail." + protocol + ".ssl.socketFactory", Trust.in(server.authority()));
        }
        return all;
    }

    private void set(Properties all, String name, String value) {
        all.setProperty("mail." + protocol + "." + name, value);
    }

    /**
     * Sends one.
     *
     * @param id by which whoever gets it twice can tell
     * @return what kept it from being taken; null where it was
     */
    @Nullable
    Trouble send(UUID id, Message message, Instant now) {
        try (Transport transport = session.getTransport(protocol)) {
            transport.connect(server.host(), server.port(), server.user(), server.password());
            InternetAddress[] recipients = {new InternetAddress(message.to(), true)};
            transport.sendMessage(mime(id, recipients[0], message, now), recipients);
            return null;
        } catch (AuthenticationFailedException refused) {
            return new Trouble.NoServer(
                    "the mail server does not take Meridian's user and password (" + words(refused) + ")");
        } catch (SendFailedException failed) {
            SMTPAddressFailedException address = ofAddress(failed);
            if (address != null && address.getReturnCode() >= PERMANENT) {
                return new Trouble.Refused(said(address));
            }
            return new Trouble.NotNow(said(address == null ? failed : address));
        } catch (AddressException wrong) {
            return new Trouble.Refused("this is no address of a mailbox");
        } catch (MailConnectException silent) {
            return new Trouble.NoServer("the mail server does not answer");
        } catch (MessagingException failed) {
            return new Trouble.NoServer(said(failed));
        }
    }

    private static @Nullable SMTPAddressFailedException ofAddress(SendFailedException failed) {
        for (Exception cause = failed; cause instanceof MessagingException nested; cause = nested.getNextException()) {
            if (cause instanceof SMTPAddressFailedException address) {
                return address;
            }
        }
        return null;
    }

    private static String said(Exception failed) {
        return "the mail server says “" + words(failed) + "”";
    }

    private static String words(Exception failed) {
        String words = String.valueOf(failed.getMessage()).strip().replaceAll("\\s+", " ");
        return words.length() > LONGEST_REASON ? words.substring(0, LONGEST_REASON) + "…" : words;
    }

    private MimeMessage mime(UUID id, InternetAddress to, Message message, Instant now) throws MessagingException {
        String host = server.from().getAddress().replaceFirst(".*@", "");
        MimeMessage mime = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", "<" + id + "@" + host + ">");
            }
        };
        mime.setFrom(server.from());
        mime.setRecipient(MimeMessage.RecipientType.TO, to);
        mime.setSubject(message.subject().replaceAll("\\p{Cntrl}+", " "), "UTF-8");
        mime.setSentDate(Date.from(now));
        mime.setHeader("Auto-Submitted", "auto-generated");
        MimeMultipart either = new MimeMultipart("alternative", text(message), html(message));
        mime.setContent(either);
        return mime;
    }

    private static MimeBodyPart text(Message message) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(message.text(), "UTF-8");
        part.setDisposition(Part.INLINE);
        return part;
    }

    private static MimeBodyPart html(Message message) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(message.html(), "UTF-8", "html");
        return part;
    }
}
