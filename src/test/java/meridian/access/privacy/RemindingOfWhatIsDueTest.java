package meridian.access.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.UUID;
import meridian.access.Account;
import meridian.access.Accounts;
import meridian.access.Actor;
import meridian.access.Organisation;
import meridian.access.Organisations;
import meridian.access.Relation;
import meridian.access.Relation.Kind;
import meridian.access.Sight;
import meridian.access.Wall;
import meridian.testing.MailingApplicationTest;
import meridian.testing.TestMailServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A request and a complaint come near their last day, and a mail server takes what is said of it. */
@MailingApplicationTest
class RemindingOfWhatIsDueTest {

    private static final String REMINDER = "Due soon: requests for personal data and complaints";
    private static final String OFFICER = "esther.lowe@harrowmere.example";
    private static final String COMPLAINANT = "jo.ferris@harrowmere.example";

    @Autowired
    private TestMailServer server;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Organisations organisations;

    @Autowired
    private Complaints complaints;

    @Autowired
    private DataRequests requests;

    @Autowired
    private Reminders reminders;

    @Autowired
    private Wall wall;

    @Autowired
    private JdbcClient database;

    private Organisation council;
    private Account jo;

    @BeforeEach
    void a_council_with_a_privacy_officer() {
        council = organisations.named("Harrowmere Borough Council");
        if (accounts.withAddress(OFFICER).isEmpty()) {
            jo = accounts.add("Jo Ferris", COMPLAINANT, null);
            Account esther = accounts.add("Esther Lowe", OFFICER, null);
            accounts.join(jo.id(), council.id(), "Clerk");
            accounts.join(esther.id(), council.id(), "Privacy officer");
            accounts.give(esther.id(), new Relation(Kind.PRIVACY_OFFICER, council.id()));
        }
        jo = accounts.withAddress(COMPLAINANT).orElseThrow();
        database.sql("delete from access.complaint").update();
        database.sql("delete from access.data_request").update();
        // What the test before has sent may still be on its way.
        await().until(() -> database.sql("select count(*) from platform.message")
                        .query(Long.class)
                        .single()
                == 0);
        server.forget();
    }

    private UUID complaint(int daysAgo) {
        UUID id = in(() -> complaints.complain(jo, council, "My old address stands there.", Actor.NOBODY));
        database.sql("update access.complaint set received_at = now() - make_interval(days => :days) where id = :id")
                .param("days", daysAgo)
                .param("id", id)
                .update();
        return id;
    }

    private UUID request(int daysAgo, boolean proved) {
        return in(() -> requests.record(
                council, "Jo Ferris", COMPLAINANT, requests.today().minusDays(daysAgo), proved, Actor.NOBODY));
    }

    private <T> T in(ScopedValue.CallableOp<T, RuntimeException> work) {
        return wall.in(Sight.of(council.id()), work);
    }

    private int reminded() {
        return database.sql("""
                        select (select count(reminded_at) from access.complaint)
                            + (select count(reminded_at) from access.data_request)
                        """).query(Integer.class).single();
    }

    @Test
    void the_officers_are_reminded_once_a_week_before_without_a_name() throws InterruptedException {
        complaint(25);
        request(27, true);

        reminders.remind();
        reminders.remind();

        TestMailServer.Received message = server.await(OFFICER, REMINDER);
        assertThat(message.text())
                .contains("The complaint of", "is to be acknowledged by")
                .contains("The request for personal data of", "is to be answered by")
                .doesNotContain("Jo Ferris", "old address");
        assertThat(message.link()).isEqualTo("/organisations/harrowmere-borough-council/privacy");
        assertThat(reminded()).isEqualTo(2);
        assertThat(server.receivedBy(OFFICER)).hasSize(1);
    }

    @Test
    void nobody_is_reminded_of_what_has_time_waits_or_is_done() {
        complaint(3);
        request(3, true);
        request(60, false);
        UUID known = complaint(25);
        in(() -> {
            complaints.acknowledge(complaints.find(council.id(), known).orElseThrow(), Actor.NOBODY);
            return known;
        });

        reminders.remind();

        assertThat(reminded()).isZero();
    }

    @Test
    void another_day_is_another_reminder() {
        UUID id = request(27, true);
        reminders.remind();
        assertThat(reminded()).isEqualTo(1);

        in(() -> {
            requests.extend(council, requests.find(council.id(), id).orElseThrow(), "It is much", Actor.NOBODY);
            return id;
        });

        assertThat(reminded()).isZero();
    }

    @Test
    void whoever_complained_is_told_that_it_came_in_and_what_became_of_it() throws InterruptedException {
        UUID id = complaint(1);
        in(() -> {
            complaints.acknowledge(complaints.find(council.id(), id).orElseThrow(), Actor.NOBODY);
            return id;
        });
        assertThat(server.await(COMPLAINANT, "Your complaint has come in").text())
                .contains("Harrowmere Borough Council has your complaint of", "looks into it")
                .doesNotContain("old address");

        in(() -> {
            complaints.close(complaints.find(council.id(), id).orElseThrow(), "It is taken out.", Actor.NOBODY);
            return id;
        });
        assertThat(server.await(COMPLAINANT, "Your complaint was looked into").text())
                .contains("stands under your account")
                .doesNotContain("It is taken out.");
    }
}
