package meridian.access.emergency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import meridian.access.Account;
import meridian.access.Accounts;
import meridian.access.Actor;
import meridian.access.Audit;
import meridian.access.Audited;
import meridian.access.Members;
import meridian.access.Organisation;
import meridian.access.Organisations;
import meridian.access.Relation;
import meridian.access.Relation.Kind;
import meridian.access.Scope;
import meridian.access.signin.Passwords;
import meridian.access.signin.Secret;
import meridian.access.signin.Sessions;
import meridian.access.signin.Tokens;
import meridian.testing.ApiClient;
import meridian.testing.Browser;
import meridian.testing.MailingApplicationTest;
import meridian.testing.TestMailServer;
import meridian.ui.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Priya administers a council, is no auditor of it, and has to find out at once what Mei did. */
@MailingApplicationTest
class TakingEmergencyAccessTest {

    private static final String PASSWORD = "kettle orbit lantern moss";
    private static final String WHY = "The pay of all lock keepers was changed tonight & nobody knows by whom.";
    private static final String OURS = "/organisations/harrowmere-borough-council/emergency-access";

    @Autowired
    private TestMailServer server;

    @Autowired
    private ApiClient client;

    @Autowired
    private Organisations organisations;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Members members;

    @Autowired
    private Sessions sessions;

    @Autowired
    private Passwords passwords;

    @Autowired
    private Tokens tokens;

    @Autowired
    private Audit audit;

    @Autowired
    private EmergencyAccess access;

    @Autowired
    private JdbcClient database;

    private Organisation council;
    private Account priya;
    private Account sam;
    private Account ruth;
    private Account mei;
    private Account amara;
    private String priyas;

    @BeforeEach
    void a_council_with_two_administrators_an_auditor_and_mei_who_did_something() {
        database.sql("delete from access.relation where account_id <> '00000000-0000-7000-8000-000000000001'")
                .update();
        council = organisations.named("Harrowmere Borough Council");
        priya = somebody("Priya Raman", Kind.ADMINISTRATOR);
        sam = somebody("Sam Whitlock", Kind.ADMINISTRATOR);
        ruth = somebody("Ruth Bellamy", Kind.AUDITOR);
        mei = somebody("Mei Tanaka", Kind.LEAD);
        amara = somebody("Amara Obi", Kind.HEAD_OF_PROFESSION);
        priyas = session(priya);
        audit.look(
                new Actor(mei.name(), Actor.Through.PAGE, mei.id(), null),
                new Audited("pay.read", Audited.Subject.of(council), "Read what lock keepers are paid."));
    }

    private Account somebody(String name, Kind kind) {
        Account account = accounts.add(name, UUID.randomUUID() + "@harrowmere.example", passwords.hash(PASSWORD));
        accounts.join(account.id(), council.id(), "Works there");
        accounts.give(account.id(), new Relation(kind, council.id()));
        return account;
    }

    private String session(Account account) {
        return sessions.start(account.id(), null, Secret.next()).text();
    }

    private HttpResponse<String> get(String session, String path) {
        return client.get(path, "Cookie", "session=" + session);
    }

    private HttpResponse<String> post(String session, String path, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return client.send(
                "POST",
                path,
                body,
                "Cookie",
                "session=" + session,
                "Content-Type",
                "application/x-www-form-urlencoded");
    }

    private HttpResponse<String> asked(String session, String reason, String hours, String password) {
        return post(session, OURS, Map.of("reason", reason, "hours", hours, "current", password));
    }

    private void taken() {
        assertThat(asked(priyas, WHY, "2", PASSWORD).statusCode()).isEqualTo(302);
    }

    private String of(Account account) {
        return "/audit?account=" + account.id();
    }

    private int status(String session) {
        return get(session, "/audit").statusCode();
    }

    @Test
    void an_administrator_reads_what_was_done_only_after_saying_why_with_the_password() throws InterruptedException {
        assertThat(status(priyas)).isEqualTo(403);
        assertThat(get(priyas, "/roles").body()).doesNotContain("emergency access");

        taken();

        for (Account watcher : List.of(sam, ruth)) {
            assertThat(server.await(watcher.address(), "Priya Raman has emergency access")
                            .text())
                    .contains(
                            "an administrator, has taken emergency access to what was done at Harrowmere Borough Council")
                    .contains("“" + WHY + "”", OURS);
        }
        assertThat(server.receivedBy(priya.address())).isEmpty();
        assertThat(server.receivedBy(mei.address())).isEmpty();
        assertThat(get(priyas, of(mei)).body()).contains("Read what lock keepers are paid.");
        assertThat(get(priyas, "/roles").body())
                .contains("You have emergency access until", "End it now", "href=\"/audit\"");
        assertThat(get(session(sam), "/roles").body()).doesNotContain("You have emergency access");
        assertThat(entries("emergency.began", priya)).singleElement().asString().contains(WHY, "until");
    }

    /** What entries of an act of somebody say, each with its reason. */
    private List<String> entries(String act, Account by) {
        return database.sql("""
                        select d.words || ' ' || coalesce(d.reason, '') from access.audit_entry e
                        join access.audit_details d using (number)
                        where e.act = :act and e.account_id = :by order by e.number
                        """)
                .param("act", act)
                .param("by", by.id().value())
                .query((row, n) -> Objects.requireNonNull(row.getString(1)))
                .list();
    }

    @Test
    void whoever_is_looked_at_is_told_once_and_the_look_stands_in_the_audit_with_the_reason()
            throws InterruptedException {
        taken();
        get(priyas, of(mei));
        get(priyas, of(mei) + "&act=pay.read");

        assertThat(server.await(mei.address(), "What you did was looked at").text())
                .contains("Dear Mei Tanaka,", "Priya Raman, an administrator of Harrowmere Borough Council, looked at")
                .contains("“" + WHY + "”", "/account/emergency-access");
        assertThat(get(session(mei), "/account/emergency-access").body())
                .contains("Priya Raman", "Harrowmere Borough Council", WHY.replace("&", "&amp;"));
        assertThat(get(session(amara), "/account/emergency-access").body())
                .contains("No administrator has looked at what you did.");
        assertThat(entries("audit.read", priya))
                .hasSize(2)
                .allSatisfy(it -> assertThat(it).contains("Read the audit by emergency access: Who: Mei Tanaka", WHY));
        Thread.sleep(500);
        assertThat(server.receivedBy(mei.address())).hasSize(1);
        assertThat(get(session(ruth), OURS).body()).contains("Priya Raman", "Has it now");
    }

    @Test
    void whoever_stands_in_a_file_is_told_too() throws InterruptedException {
        taken();

        assertThat(get(priyas, "/audit.csv?account=" + mei.id()).body()).contains("Read what lock keepers are paid.");

        server.await(mei.address(), "What you did was looked at");
        assertThat(entries("audit.exported", priya)).singleElement().asString().contains(WHY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | 2 | kettle orbit lantern moss | Say what happened",
                "Urgent & new | 2 | kettle orbit lantern moss | The reason has 12 characters, and it needs at least 20",
                "LONG | 2 | kettle orbit lantern moss | has more than 1,000 characters",
                "Somebody changed all the pay & left | 24 | kettle orbit lantern moss | “24” hours cannot be had",
                "Somebody changed all the pay & left | '' | kettle orbit lantern moss | How long is not chosen",
                "Somebody changed all the pay & left | 2 | wrong | This is not the password you have now",
                "Somebody changed all the pay & left | 2 | '' | Give the password you have now"
            })
    void what_is_not_right_is_said_and_what_was_typed_stays(
            String reason, String hours, String password, String message) {
        String typed = reason.replace("LONG", "Somebody changed all the pay & left. ".repeat(30));

        HttpResponse<String> answer = asked(priyas, typed, hours, password);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains(message, typed.strip().replace("&", "&amp;"));
        assertThat(status(priyas)).isEqualTo(403);
    }

    @Test
    void nobody_else_can_take_it_and_an_auditor_needs_none() {
        assertThat(asked(session(mei), WHY, "2", PASSWORD).body())
                .contains("Only the administrators of Harrowmere Borough Council take emergency access.");
        assertThat(asked(session(ruth), WHY, "2", PASSWORD).body())
                .contains("Auditors of Harrowmere Borough Council read what was done there without it.");
        accounts.give(priya.id(), new Relation(Kind.AUDITOR, council.id()));
        assertThat(asked(priyas, WHY, "2", PASSWORD).statusCode()).isEqualTo(403);
    }

    @Test
    void a_second_one_waits_until_the_first_has_ended_and_two_people_have_one_each() {
        taken();

        HttpResponse<String> again = asked(priyas, WHY + " Again", "1", PASSWORD);

        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("You have emergency access here until", "Again");
        assertThatThrownBy(() -> access.begin(council, priya.id(), WHY, 1, Actor.NOBODY))
                .as("asked for at the same moment")
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("You have emergency access there already");
        String sams = session(sam);
        assertThat(asked(sams, WHY, "1", PASSWORD).statusCode()).isEqualTo(302);
        assertThat(post(priyas, "/account/emergency-access/end", Map.of()).statusCode())
                .isEqualTo(302);
        assertThat(status(priyas)).isEqualTo(403);
        assertThat(status(sams)).isEqualTo(200);
        taken();
        assertThat(status(priyas)).isEqualTo(200);
    }

    @Test
    void it_ends_by_itself() {
        taken();
        database.sql("""
                        update access.emergency set during = tstzrange(now() - interval '2 hours', now()), until = now()
                        where account_id = :priya
                        """).param("priya", priya.id().value()).update();

        assertThat(status(priyas)).isEqualTo(403);
        assertThat(get(priyas, "/roles").body()).doesNotContain("You have emergency access");
        assertThat(get(priyas, OURS).body()).contains("Ended by itself", "Take emergency access");
    }

    @Test
    void an_auditor_ends_it_and_the_others_are_told() throws InterruptedException {
        taken();
        String id = database.sql("select id from access.emergency where account_id = :priya")
                .param("priya", priya.id().value())
                .query(String.class)
                .single();
        assertThat(post(session(mei), OURS + "/" + id + "/end", Map.of()).statusCode())
                .isEqualTo(403);

        assertThat(post(session(ruth), OURS + "/" + id + "/end", Map.of()).statusCode())
                .isEqualTo(302);

        assertThat(status(priyas)).isEqualTo(403);
        assertThat(server.await(priya.address(), "Emergency access was ended").text())
                .contains("Ruth Bellamy ended emergency access of Priya Raman");
        assertThat(entries("emergency.ended", ruth)).singleElement().asString().contains("Priya Raman’s");
        assertThat(post(session(ruth), OURS + "/" + id + "/end", Map.of()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void whoever_is_no_longer_administrator_has_lost_it_for_good() {
        taken();
        members.set(
                council,
                members.find(council.id(), priya.id()).orElseThrow(),
                List.of(new Relation(Kind.LEAD, council.id())),
                Actor.NOBODY);
        assertThat(status(priyas)).isEqualTo(403);

        accounts.give(priya.id(), new Relation(Kind.ADMINISTRATOR, council.id()));

        assertThat(status(priyas)).isEqualTo(403);
        assertThat(get(priyas, OURS).body()).contains("before its time");
    }

    @Test
    void no_token_carries_it_and_nobody_sees_by_it_as_somebody_else() {
        String token = tokens.make(
                        priya,
                        new Tokens.Wanted(
                                "Report",
                                Set.of(Scope.AUDIT),
                                List.of(council),
                                Instant.now().plus(Duration.ofDays(1))),
                        Actor.NOBODY)
                .text();
        taken();
        assertThat(get(priyas, "/api/audit").statusCode()).isEqualTo(200);
        assertThat(client.get("/api/audit", "Cookie", "session=", "Authorization", "Bearer " + token)
                        .statusCode())
                .isEqualTo(403);

        accounts.give(sam.id(), new Relation(Kind.AUDITOR, council.id()));
        String sams = session(sam);
        assertThat(status(sams)).isEqualTo(200);
        String people = "/organisations/harrowmere-borough-council/people/";
        assertThat(post(sams, people + priya.id() + "/preview", Map.of()).statusCode())
                .isEqualTo(302);
        assertThat(status(sams)).isEqualTo(403);
    }

    @Test
    void it_stands_above_what_is_seen_as_somebody_else_and_is_ended_there_too() {
        taken();
        post(priyas, "/organisations/harrowmere-borough-council/people/" + amara.id() + "/preview", Map.of());

        assertThat(get(priyas, "/roles").body())
                .contains("You see pages as Amara Obi may see them", "You have emergency access until");
        assertThat(post(priyas, "/account/emergency-access/end", Map.of()).statusCode())
                .isEqualTo(302);
        assertThat(get(priyas, "/roles").body())
                .contains("You see pages as Amara Obi may see them")
                .doesNotContain("You have emergency access until");
    }

    @Test
    void the_page_of_rights_says_that_they_have_it_and_until_when() {
        taken();

        String rights = get(
                        session(amara), "/organisations/harrowmere-borough-council/people/" + priya.id() + "/rights")
                .body();

        assertThat(rights).containsPattern("Emergency access until \\d\\d:\\d\\d");
        assertThat(rights.substring(rights.indexOf("Read the audit")))
                .containsPattern("(?s)^.{0,600}Yes.{0,200}Emergency access until");
    }

    @Test
    void by_the_button_from_page_to_page(Browser browser) {
        browser.open(OURS);
        browser.picture("emergency-auditor");
        Browser person = browser.another();
        Page page = person.open("/sign-in?to=/account");
        page.getByLabel("E-mail address").fill(priya.address());
        page.getByLabel("Password").fill(PASSWORD);
        person.follow(button(page, "Sign in"));
        person.follow(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Emergency access at")));
        person.check();
        page.getByLabel("Why").fill("Too short");
        person.follow(button(page, "Take emergency access"));
        person.check();
        person.picture("emergency-refused");
        page.getByLabel("Why").fill(WHY);
        page.getByLabel("4 hours").check();
        page.getByLabel("The password you have now").fill(PASSWORD);
        person.follow(button(page, "Take emergency access"));
        person.check();
        person.picture("emergency-audit");
        page.navigate(page.url().replaceFirst("/audit.*", OURS));
        person.check();
        person.picture("emergency-has-it");
        page.setViewportSize(390, 844);
        person.picture("emergency-has-it-390");
        page.setViewportSize(1280, 900);
        Locator banner = page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Emergency access"));
        person.follow(banner.getByRole(AriaRole.BUTTON));
        person.check();
        assertThat(page.locator(".m-notice").textContent()).contains("Your emergency access is ended.");
        assertThat(banner.count()).isZero();
        page.navigate(page.url().replaceFirst("/account.*", "/account/emergency-access"));
        person.check();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.MAIN)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}
