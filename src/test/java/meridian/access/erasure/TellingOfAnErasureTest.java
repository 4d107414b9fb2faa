package meridian.access.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import meridian.access.Account;
import meridian.access.AccountId;
import meridian.access.Accounts;
import meridian.access.Organisation;
import meridian.access.Organisations;
import meridian.access.Relation;
import meridian.access.Relation.Kind;
import meridian.access.signin.Secret;
import meridian.access.signin.Sessions;
import meridian.testing.ApiClient;
import meridian.testing.MailingApplicationTest;
import meridian.testing.TestMailServer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever is erased is told at their address before it goes, and shut out at once. */
@MailingApplicationTest
class TellingOfAnErasureTest {

    private static final String ADDRESS = "ines.vaz@harrowmere.example";

    @Autowired
    private TestMailServer server;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Organisations organisations;

    @Autowired
    private Sessions sessions;

    @Autowired
    private ErasureQueue queue;

    @Autowired
    private ApiClient client;

    @Autowired
    private JdbcClient database;

    @Test
    void a_message_that_waits_keeps_the_address_until_it_has_gone_and_goes_with_it() throws InterruptedException {
        Organisation council = organisations.named("Harrowmere Borough Council");
        Account ines = accounts.add("Ines Vaz", ADDRESS, null);
        accounts.join(ines.id(), council.id(), "Clerk");
        String cookie =
                "session=" + sessions.start(ines.id(), null, Secret.next()).text();
        ErasureExamples they = new ErasureExamples(client, sessions, database);
        AccountId priya = administrator(council, "Priya Raman");
        AccountId ruth = administrator(council, "Ruth Bellamy");
        server.down();
        String erasure = they.ask(council, ines.id(), priya);
        assertThat(client.get("/account", "Cookie", cookie).statusCode()).isEqualTo(200);
        they.confirm(erasure, ruth);

        assertThat(client.get("/account", "Cookie", cookie).statusCode()).isEqualTo(302);
        queue.wake();
        Thread.sleep(1_000);
        assertThat(they.state(erasure)).isEqualTo("confirmed");
        assertThat(accounts.find(ines.id()).orElseThrow().address()).isEqualTo(ADDRESS);

        server.up();
        database.sql("update platform.message set next_try_at = now()").update();
        assertThat(server.await(ADDRESS, "Your account is erased").text())
                .contains("Dear Ines Vaz,", "Harrowmere Borough Council has your account on Meridian erased");
        queue.wake();
        they.awaitDone(erasure);
        assertThat(accounts.find(ines.id()).orElseThrow().address()).endsWith("@erased.invalid");
        assertThat(database.sql("select count(*) from platform.message where recipient = :address")
                        .param("address", ADDRESS)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private AccountId administrator(Organisation organisation, String name) {
        AccountId account = accounts.add(name, name.toLowerCase().replace(' ', '.') + "@people.example", null)
                .id();
        accounts.join(account, organisation.id(), "Head of people");
        accounts.give(account, new Relation(Kind.ADMINISTRATOR, organisation.id()));
        return account;
    }
}
