package meridian.access.retention;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import meridian.access.Account;
import meridian.access.Accounts;
import meridian.access.Actor;
import meridian.access.Organisation;
import meridian.access.Organisations;
import meridian.access.erasure.LegalHolds;
import meridian.access.signin.Secret;
import meridian.access.signin.Sessions;
import meridian.testing.ApplicationTest;
import meridian.testing.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sessions and invitations of Daniel and Ines, some of which were to be kept until yesterday. */
@ApplicationTest
class TakingOutWhatIsDueTest {

    @Autowired
    private Retentions retentions;

    @Autowired
    private Organisations organisations;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Sessions sessions;

    @Autowired
    private LegalHolds holds;

    @Autowired
    private JdbcClient database;

    private Organisation council;
    private Account daniel;
    private Account ines;

    @BeforeEach
    void two_with_old_and_new_sessions() {
        database.sql("truncate access.retention, access.invitation").update();
        database.sql("delete from access.session where browser <> 'The tests'").update();
        council = organisations.named("Harrowmere Borough Council");
        daniel = somebody("Daniel Okafor");
        ines = somebody("Ines Vaz");
    }

    private Account somebody(String name) {
        Account account = accounts.add(name, name.replace(' ', '.') + System.nanoTime() + "@harrowmere.example", null);
        accounts.join(account.id(), council.id(), "Clerk");
        sessions.start(account.id(), null, Secret.next());
        database.sql("update access.session set ends_at = now() - interval '91 days' where account_id = :id")
                .param("id", account.id().value())
                .update();
        sessions.start(account.id(), null, Secret.next());
        database.sql("""
                        insert into access.invitation
                            (id, secret_hash, organisation_id, address, position, invited_at, invited_by, ends_at)
                        select uuidv7(), sha256((:address || day)::bytea), :council, :address || day, 'Clerk', now(), 'Priya', now() - day * interval '1 day'
                        from unnest(array[364, 367]) day
                        """)
                .param("address", account.address())
                .param("council", council.id().value())
                .update();
        return account;
    }

    private long sessions(Account of) {
        return database.sql("select count(*) from access.session where account_id = :id")
                .param("id", of.id().value())
                .query(Long.class)
                .single();
    }

    private long removed(String part) {
        return database.sql("select removed from access.retention where part = :part and done_at is not null")
                .param("part", part)
                .query(Long.class)
                .single();
    }

    /** As the background does, for which the database has its wall. */
    private Thread run() {
        return Thread.ofPlatform().inheritInheritableThreadLocals(false).start(retentions::run);
    }

    @Test
    void what_is_due_goes_once_a_day_whatever_the_number_of_nodes_and_nothing_else() throws InterruptedException {
        Thread one = run();
        Thread other = run();
        one.join();
        other.join();

        assertThat(sessions(daniel)).isEqualTo(1);
        assertThat(sessions(ines)).isEqualTo(1);
        assertThat(database.sql("select count(*) from access.invitation")
                        .query(Long.class)
                        .single())
                .as("those that could be used until less than a year ago")
                .isEqualTo(2);
        assertThat(removed("access.session")).isEqualTo(2);
        assertThat(removed("access.invitation")).isEqualTo(2);
        assertThat(database.sql("select part from access.retention where done_at is null")
                        .query((row, n) -> row.getString(1))
                        .list())
                .as("what the application may not take out")
                .isEmpty();

        somebody("Ruth Bellamy");
        run().join();
        assertThat(removed("access.session")).as("the same day").isEqualTo(2);
    }

    @Test
    void what_is_kept_of_somebody_on_legal_hold_stays() throws InterruptedException {
        holds.place(council, daniel, "Claim 4 of 2027", Actor.NOBODY);

        run().join();

        assertThat(sessions(daniel)).isEqualTo(2);
        assertThat(sessions(ines)).isEqualTo(1);
    }

    @Test
    void a_page_says_what_is_due_now_and_next_and_what_went(Browser browser) throws InterruptedException {
        Page page = browser.open("/organisations/harrowmere-borough-council/retention");
        browser.picture("retention");
        assertThat(page.locator("tr", new Page.LocatorOptions().setHasText("90 days after"))
                        .innerText())
                .contains("Signing in");
        run().join();
        browser.open("/organisations/harrowmere-borough-council/retention");
        assertThat(page.locator("tr", new Page.LocatorOptions().setHasText("1 year after the invitation"))
                        .innerText())
                .contains("2 in all organisations");
    }
}
