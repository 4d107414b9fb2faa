package meridian.platform.mail;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import meridian.platform.BackgroundLoop;
import meridian.platform.mail.Outbox.Waiting;
import meridian.platform.mail.Smtp.Trouble;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what waits, one message after the other. A message is held in the database while the mail server is asked, so that no
 * two nodes send the same; one whose node dies between the server's answer and the commit is sent again, under the same id.
 */
@Component
class SendMail extends BackgroundLoop {

    private static final Logger LOG = LoggerFactory.getLogger(SendMail.class);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMMM uuuu 'at' HH:mm", Locale.UK).withZone(ZoneId.of("Europe/London"));

    private final Outbox outbox;
    private final Map<String, Letter> letters;
    private final @Nullable MailServer server;
    private final @Nullable Smtp smtp;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate holding;
    private final TransactionTemplate writing;
    private volatile boolean stopping;
    private boolean serverTakesMessages = true;

    SendMail(
            Outbox outbox,
            List<Letter> letters,
            Clock clock,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            @Value("${meridian.mail:#{null}}") @Nullable String address,
            @Value("${meridian.mail-from:}") String from,
            @Value("${meridian.mail-password:#{null}}") @Nullable String password,
            @Value("${meridian.mail-ca:#{null}}") @Nullable Path authority) {
        super("mail", Duration.ofSeconds(15), "Messages that wait could not be sent; trying again");
        this.outbox = outbox;
        this.letters = letters.stream().collect(Collectors.toMap(Letter::kind, Function.identity()));
        this.server = address == null ? null : MailServer.of(address, from, password, authority);
        this.smtp = server == null ? null : new Smtp(server);
        this.clock = clock;
        this.events = events;
        this.holding = new TransactionTemplate(transactions);
        this.writing = new TransactionTemplate(transactions);
        writing.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    @TransactionalEventListener(classes = Outbox.Written.class)
    public void wake() {
        super.wake();
    }

    @Override
    protected void work() {
        sendDue();
    }

    /** Sends everything whose time has come, as long as the server takes messages. */
    void sendDue() {
        boolean more = true;
        while (more && !stopping) {
            more = Boolean.TRUE.equals(holding.execute(held -> {
                Optional<Waiting> due = outbox.due(letters.keySet());
                return due.isPresent() && send(due.get());
            }));
        }
    }

    /** Whether the server may be asked for another at once. */
    private boolean send(Waiting waiting) {
        Optional<Message> message;
        try {
            message = written(waiting);
        } catch (RuntimeException fault) {
            LOG.error(
                    "A message of the kind {} could not be written ({})",
                    waiting.post().kind(),
                    waiting.id(),
                    fault);
            failed(waiting, waiting.post().to(), new Trouble.NotNow("Meridian could not write it"));
            return true;
        }
        if (message.isEmpty()) {
            outbox.done(waiting);
            return true;
        }
        String to = message.get().to();
        Trouble trouble = Objects.requireNonNull(smtp).send(waiting.id(), message.get(), clock.instant());
        noteServer(trouble);
        if (trouble == null) {
            outbox.done(waiting);
            events.publishEvent(new Delivery(to, null));
        } else {
            failed(waiting, to, trouble);
        }
        return !(trouble instanceof Trouble.NoServer);
    }

    /** In a transaction of its own: what a link in it opens has to be there before anybody can have read it. */
    private Optional<Message> written(Waiting waiting) {
        Post post = waiting.post();
        return writing.execute(
                transaction -> Objects.requireNonNull(letters.get(post.kind())).write(post));
    }

    private void failed(Waiting waiting, String to, Trouble trouble) {
        Optional<Instant> again = trouble instanceof Trouble.Refused ? Optional.empty() : outbox.nextTry(waiting);
        String words;
        if (again.isPresent()) {
            outbox.tryAgain(waiting, again.get());
            words = "Not delivered yet, and tried again until %s: %s"
                    .formatted(TIME.format(waiting.giveUpAt()), trouble.words());
        } else {
            outbox.done(waiting);
            words = "Not delivered: %s".formatted(trouble.words());
            LOG.warn(
                    "A message of the kind {} was given up after {} tries ({})",
                    waiting.post().kind(),
                    waiting.tries() + 1,
                    waiting.id());
        }
        events.publishEvent(new Delivery(to, words));
    }

    /** Said once when it begins and once when it is over, however many messages wait. */
    private void noteServer(@Nullable Trouble trouble) {
        boolean takes = !(trouble instanceof Trouble.NoServer);
        if (takes != serverTakesMessages) {
            serverTakesMessages = takes;
            LOG.warn(
                    takes ? "{} takes messages again" : "{} takes no messages: {}",
                    server,
                    trouble == null ? "" : trouble.words());
        }
    }

    /** Without a server messages wait, and whoever invites somebody is shown the link. */
    @Override
    public boolean isAutoStartup() {
        return server != null;
    }

    @Override
    public void start() {
        stopping = false;
        super.start();
    }

    @Override
    public void stop() {
        stopping = true;
        super.stop();
    }
}
