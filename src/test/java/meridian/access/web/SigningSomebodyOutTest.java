package meridian.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import meridian.access.Account;
import meridian.access.Accounts;
import meridian.access.Organisation;
import meridian.access.Organisations;
import meridian.access.signin.Secret;
import meridian.access.signin.Sessions;
import meridian.testing.ApiClient;
import meridian.testing.MailingApplicationTest;
import meridian.testing.TestMailServer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Mei has lost her telephone, and an administrator signs her out. */
@MailingApplicationTest
class SigningSomebodyOutTest {

    private static final String PEOPLE = "/organisations/harrowmere-borough-council/people/";

    @Autowired
    private TestMailServer server;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Organisations organisations;

    @Autowired
    private Sessions sessions;

    @Autowired
    private ApiClient client;

    @Autowired
    private JdbcClient database;

    @Test
    void every_browser_of_hers_is_signed_out_and_she_is_told() throws InterruptedException {
        Organisation council = organisations.named("Harrowmere Borough Council");
        Account mei = accounts.add("Mei Tanaka", "mei.tanaka@harrowmere.example", null);
        accounts.join(mei.id(), council.id(), "Engineer");
        String laptop = session(mei);
        String telephone = session(mei);

        HttpResponse<String> done = client.send(
                "POST", PEOPLE + mei.id() + "/sessions/end", "", "Content-Type", "application/x-www-form-urlencoded");

        assertThat(done.statusCode()).isEqualTo(302);
        assertThat(client.get("/account", "Cookie", laptop).statusCode()).isEqualTo(302);
        assertThat(client.get("/account", "Cookie", telephone).statusCode()).isEqualTo(302);
        assertThat(server.await(mei.address(), "You were signed out everywhere").text())
                .contains("An administrator of Harrowmere Borough Council has ended every session of yours.");
        assertThat(database.sql("""
                                select d.words from access.audit_entry e join access.audit_details d on d.number = e.number
                                where e.act = 'account.signed-out'
                                """).query(String.class).single()).isEqualTo("Signed Mei Tanaka out everywhere.");
    }

    private String session(Account account) {
        return "session=" + sessions.start(account.id(), null, Secret.next()).text();
    }
}
