package meridian.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import meridian.testing.TestCertificate;
import meridian.testing.TestDatabase;
import meridian.testing.TestMailServer;
import meridian.testing.TestMailServer.Received;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** Messages go to a mail server that is there, is away for a while, or does not take them. */
class SendingMailTest {

    private static final String FROM = "Harrowmere Borough Council <meridian@harrowmere.example>";
    private static final String LEILA = "leila.haddad@harrowmere.example";
    private static final String GARETH = "gareth.pugh@harrowmere.example";

    private final TestDatabase database = TestDatabase.fresh();
    private final List<Object> events = new ArrayList<>();
    private final Outbox outbox = new Outbox(database.jdbc(), Clock.systemUTC(), events::add, "smtp://localhost");
    private TestMailServer server;

    /** A kind of message that says what it is about. */
    private static final class Greeting implements Letter {

        @Override
        public String kind() {
            return "greeting";
        }

        @Override
        public Optional<Message> write(Post post) {
            if (post.about().isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(new Message(
                    post.to(),
                    "Meridian at Harrowmere Borough Council",
                    "Welcome, " + post.about("name"),
                    List.of("Dear " + post.about("name") + ",", "We are < 40 & growing."),
                    new Message.Link("Say hello", "https://meridian.example/hello?a=1&b=2"),
                    "If you do not know us, do nothing."));
        }
    }

    @BeforeEach
    void aServer() throws IOException {
        server = TestMailServer.open();
    }

    @AfterEach
    void noServer() {
        server.close();
    }

    @Test
    void a_message_arrives_as_text_and_as_HTML() throws Exception {
        write(LEILA, "Leila\r\nBcc: everybody@harrowmere.example");

        node().sendDue();

        Received message = server.receivedBy(LEILA).getFirst();
        assertThat(server.received()).hasSize(1);
        assertThat(message.subject()).isEqualTo("Welcome, Leila Bcc: everybody@harrowmere.example");
        assertThat(message.message().getHeader("Bcc")).isNull();
        assertThat(message.message().getHeader("From", "")).isEqualTo(FROM);
        assertThat(message.message().getHeader("Auto-Submitted", "")).isEqualTo("auto-generated");
        assertThat(message.message().getMessageID()).matches("<[-0-9a-f]{36}@harrowmere.example>");
        assertThat(message.text())
                .contains("We are < 40 & growing.", "Say hello:\nhttps://meridian.example/hello?a=1&b=2")
                .endsWith("do nothing.\n\n-- \nMeridian at Harrowmere Borough Council\n");
        assertThat(message.html())
                .contains("We are &lt; 40 &amp; growing.")
                .contains("href=\"https://meridian.example/hello?a=1&amp;b=2\"");
        assertThat(events).contains(new Delivery(LEILA, null));
    }

    @Test
    void what_was_rolled_back_is_not_sent_and_what_has_nothing_to_say_is_forgotten() {
        database.transactions().executeWithoutResult(transaction -> {
            outbox.send(new Post("greeting", LEILA, Map.of("name", "Leila")));
            transaction.setRollbackOnly();
        });
        database.transactions()
                .executeWithoutResult(transaction -> outbox.send(new Post("greeting", GARETH, Map.of())));

        node().sendDue();

        assertThat(server.received()).isEmpty();
        assertThat(waiting()).isZero();
    }

    @Test
    void while_the_server_is_down_a_message_is_tried_again_at_growing_intervals_and_arrives_when_it_is_back() {
        server.down();
        write(LEILA, "Leila");

        List<Long> waits = IntStream.range(0, 8).mapToObj(n -> triedAndFailed()).toList();

        assertThat(waits).containsExactly(60L, 120L, 240L, 480L, 960L, 1920L, 3600L, 3600L);
        assertThat(events.getLast())
                .isInstanceOfSatisfying(
                        Delivery.class,
                        it -> assertThat(it.trouble()).startsWith("Not delivered yet, and tried again until"));

        server.up();
        node().sendDue();
        assertThat(server.received()).as("it is not yet time").isEmpty();
        comeTheTime();
        node().sendDue();
        assertThat(server.receivedBy(LEILA)).hasSize(1);
        assertThat(waiting()).isZero();
    }

    /** The seconds it waits then. */
    private long triedAndFailed() {
        comeTheTime();
        node().sendDue();
        return database.jdbc()
                .sql("select round(extract(epoch from next_try_at - now())) from platform.message")
                .query(Long.class)
                .single();
    }

    @Test
    void one_try_is_enough_to_see_that_the_server_is_down_for_all_that_waits() {
        server.down();
        IntStream.range(0, 20).forEach(n -> write("person" + n + "@harrowmere.example", "Person"));

        node().sendDue();

        assertThat(database.jdbc()
                        .sql("select sum(tries) from platform.message")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void after_a_day_a_message_is_given_up_and_that_is_said() {
        server.down();
        write(LEILA, "Leila");
        database.jdbc()
                .sql("update platform.message set tries = 30, give_up_at = now() + interval '59 minutes'")
                .update();

        node().sendDue();

        assertThat(waiting()).isZero();
        assertThat(events.getLast())
                .isInstanceOfSatisfying(
                        Delivery.class,
                        it -> assertThat(it.trouble()).isEqualTo("Not delivered: the mail server does not answer"));
    }

    @Test
    void an_address_that_does_not_exist_is_given_up_at_once_and_keeps_nobody_elses_message() {
        server.refuse(LEILA, 550, "5.1.1 No such user here");
        write(LEILA, "Leila");
        write(GARETH, "Gareth");

        node().sendDue();

        assertThat(server.received()).extracting(Received::to).containsExactly(GARETH);
        assertThat(waiting()).isZero();
        assertThat(events)
                .contains(new Delivery(LEILA, "Not delivered: the mail server says “550 5.1.1 No such user here”"));
    }

    @Test
    void a_mailbox_that_is_full_is_tried_again_and_keeps_nobody_elses_message() {
        server.refuse(LEILA, 452, "4.2.2 Mailbox full");
        write(LEILA, "Leila");
        write(GARETH, "Gareth");

        node().sendDue();
        assertThat(server.received()).extracting(Received::to).containsExactly(GARETH);

        server.refuseNobody();
        comeTheTime();
        node().sendDue();
        assertThat(server.receivedBy(LEILA)).hasSize(1);
    }

    @Test
    void a_server_that_does_not_turn_to_TLS_is_told_nothing(@TempDir Path folder) throws Exception {
        try (TestMailServer inTheOpen = TestMailServer.asking("secret", null)) {
            write(LEILA, "Leila");

            node(inTheOpen, "", "secret", TestCertificate.in(folder).file()).sendDue();

            assertThat(inTheOpen.received()).isEmpty();
            assertThat(inTheOpen.passwords()).isEmpty();
            assertThat(trouble()).contains("STARTTLS is required but host does not support STARTTLS");
        }
    }

    @Test
    void a_server_that_turns_to_TLS_gets_the_password_and_the_message_where_its_certificate_is_trusted(
            @TempDir Path folder) throws Exception {
        TestCertificate certificate = TestCertificate.in(folder);
        try (TestMailServer guarded = TestMailServer.asking("secret", certificate)) {
            write(LEILA, "Leila");

            node(guarded, "", "secret", null).sendDue();
            assertThat(guarded.passwords()).as("the certificate is nobody's").isEmpty();
            assertThat(trouble()).contains("TLS");

            comeTheTime();
            node(guarded, "", "not the password", certificate.file()).sendDue();
            assertThat(guarded.received()).isEmpty();
            assertThat(trouble())
                    .contains("does not take Meridian's user and password")
                    .doesNotContain("not the password");

            comeTheTime();
            node(guarded, "", "secret", certificate.file()).sendDue();
            assertThat(guarded.receivedBy(LEILA)).hasSize(1);
        }
    }

    @Test
    void a_message_that_cannot_be_written_keeps_no_other_from_being_sent() {
        database.transactions()
                .executeWithoutResult(
                        transaction -> outbox.send(new Post("greeting", GARETH, Map.of("unknown", "to its kind"))));
        write(LEILA, "Leila");
        write("not an address", "Nobody");

        node().sendDue();

        assertThat(server.received()).extracting(Received::to).containsExactly(LEILA);
        assertThat(waiting()).as("tried again").isEqualTo(1);
        assertThat(trouble()).isEqualTo("Not delivered: this is no address of a mailbox");
    }

    @Test
    void two_nodes_send_each_message_once() throws Exception {
        IntStream.range(0, 60).forEach(n -> write("person" + n + "@harrowmere.example", "Person"));
        CountDownLatch start = new CountDownLatch(1);

        try (ExecutorService nodes = Executors.newFixedThreadPool(3)) {
            for (int n = 0; n < 3; n++) {
                SendMail node = node();
                nodes.submit(() -> {
                    start.await();
                    node.sendDue();
                    return null;
                });
            }
            start.countDown();
        }

        assertThat(server.received())
                .extracting(Received::to)
                .doesNotHaveDuplicates()
                .hasSize(60);
        assertThat(waiting()).isZero();
    }

    @Test
    void what_waited_when_the_program_ended_is_sent_by_the_next_start() throws Exception {
        write(LEILA, "Leila");

        SendMail next = node();
        next.start();
        server.await(LEILA, "Welcome, Leila");
        next.stop();

        assertThat(next.isRunning()).isFalse();
    }

    private void write(String to, String name) {
        database.transactions()
                .executeWithoutResult(transaction -> outbox.send(new Post("greeting", to, Map.of("name", name))));
    }

    private void comeTheTime() {
        database.jdbc().sql("update platform.message set next_try_at = now()").update();
    }

    private long waiting() {
        return database.jdbc()
                .sql("select count(*) from platform.message")
                .query(Long.class)
                .single();
    }

    private String trouble() {
        return String.valueOf(((Delivery) events.getLast()).trouble());
    }

    private SendMail node() {
        return node(server, "?tls=none", null, null);
    }

    private SendMail node(TestMailServer to, String query, @Nullable String password, @Nullable Path authority) {
        String user = password == null ? "" : "meridian@";
        return new SendMail(
                outbox,
                List.of(new Greeting()),
                Clock.systemUTC(),
                events::add,
                new JdbcTransactionManager(database.dataSource()),
                "smtp://" + user + "localhost:" + to.port() + query,
                FROM,
                password,
                authority);
    }
}
