package meridian.access.signin;

import static meridian.access.signin.RecoveryExamples.PASSWORD;
import static meridian.access.signin.RecoveryExamples.awaitSent;
import static meridian.access.signin.RecoveryExamples.button;
import static meridian.access.signin.RecoveryExamples.get;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import meridian.access.Actor;
import meridian.access.Organisation;
import meridian.access.Organisations;
import meridian.testing.ApiClient;
import meridian.testing.Browser;
import meridian.testing.MailingApplicationTest;
import meridian.testing.TestMailServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An administrator invites people whose mail arrives, or does not. */
@MailingApplicationTest
class InvitingByMailTest {

    private static final String LEILA = "leila.haddad@harrowmere.example";
    private static final Actor PRIYA = new Actor("Priya Raman", Actor.Through.PAGE);
    private static final String SUBJECT = "Priya Raman invites you to Harrowmere Borough Council on Meridian";

    @Autowired
    private TestMailServer server;

    @Autowired
    private Organisations organisations;

    @Autowired
    private Invitations invitations;

    @Autowired
    private ApiClient client;

    @Autowired
    private JdbcClient database;

    private Organisation council;

    @BeforeEach
    void nobody_is_invited() throws InterruptedException {
        awaitSent(database);
        server.forget();
        database.sql("truncate access.invitation, platform.message").update();
        council = organisations.named("Harrowmere Borough Council");
    }

    @AfterEach
    void the_server_takes_all() {
        server.refuseNobody();
        server.up();
    }

    @Test
    void the_link_is_in_the_message_and_nowhere_else(Browser browser) throws InterruptedException {
        Page page = browser.open("/organisations/" + council.slug() + "/people");
        page.getByLabel("E-mail address").fill(LEILA);
        page.getByLabel("What they do here").fill("Lead engineer");
        browser.follow(button(page, "Invite"));
        browser.check();
        assertThat(page.locator(".m-notice").textContent()).contains("An invitation is on its way to " + LEILA);
        assertThat(page.content()).doesNotContain("/invitations/http", "m-copy");

        TestMailServer.Received message =
                server.await(LEILA, "Noor Haddad invites you to Harrowmere Borough Council on Meridian");
        assertThat(message.text())
                .contains("Noor Haddad invites you to Harrowmere Borough Council as Lead engineer")
                .contains("https://meridian.harrowmere.example/invitations/")
                .contains("do nothing")
                .endsWith("Meridian at Harrowmere Borough Council\n");

        Browser other = browser.another();
        Page theirs = other.open(message.link());
        theirs.getByLabel("Your name").fill("Leila Haddad");
        theirs.getByLabel("A password").fill(PASSWORD);
        other.follow(button(theirs, "Join"));
        assertThat(theirs.locator(".m-notice").textContent()).contains("You belong to Harrowmere Borough Council now");
        assertThat(get(client, message.link()).statusCode()).isEqualTo(404);
    }

    @Test
    void the_administrator_sees_that_an_address_does_not_exist(Browser browser) throws InterruptedException {
        server.refuse("leila@harrowmere.example", 550, "No such user here");

        invite("leila@harrowmere.example");
        awaitSent(database);

        Page page = browser.open("/organisations/" + council.slug() + "/people");
        assertThat(page.locator("main").textContent())
                .contains("Not delivered: the mail server says “550 No such user here”");
    }

    @Test
    void while_the_server_is_down_the_administrator_sees_that_it_is_tried_again(Browser browser)
            throws InterruptedException {
        server.down();
        invite(LEILA);
        awaitSent(database);

        Page page = browser.open("/organisations/" + council.slug() + "/people");
        assertThat(page.locator("main").textContent())
                .containsPattern("Not delivered yet, and tried again until .*: the mail server does not answer");

        server.up();
        database.sql("update platform.message set next_try_at = now()").update();
        invite("mei.tanaka@harrowmere.example");
        server.await(LEILA, SUBJECT);
        awaitSent(database);
        page.reload();
        assertThat(page.locator("main").textContent()).doesNotContain("Not delivered");
    }

    @Test
    void an_invitation_that_was_taken_back_before_it_could_be_sent_is_not_sent() throws InterruptedException {
        server.down();
        invite(LEILA);
        awaitSent(database);
        invitations.takeBack(
                council, invitations.openTo(council.id()).getFirst().id(), PRIYA);

        server.up();
        database.sql("update platform.message set tries = 0, next_try_at = now()")
                .update();
        invite("mei.tanaka@harrowmere.example");
        server.await("mei.tanaka@harrowmere.example", SUBJECT);
        awaitSent(database);

        assertThat(server.receivedBy(LEILA)).isEmpty();
    }

    private void invite(String address) {
        assertThat(invitations.invite(council, address, "Lead engineer", PRIYA)).isEmpty();
    }
}
