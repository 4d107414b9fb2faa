package meridian.access.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import meridian.access.Account;
import meridian.access.Accounts;
import meridian.access.Actor;
import meridian.access.Members;
import meridian.access.Organisation;
import meridian.access.Organisations;
import meridian.access.Relation;
import meridian.access.Relation.Kind;
import meridian.access.Scope;
import meridian.access.ServiceAccounts;
import meridian.access.signin.Secret;
import meridian.access.signin.Sessions;
import meridian.access.signin.Tokens;
import meridian.testing.ApiClient;
import meridian.testing.ApplicationTest;
import meridian.testing.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A directory says who is in a group, and the council's administrator what that makes them. */
@ApplicationTest
class GivingByDirectoryGroupTest {

    private static final Actor PRIYA = new Actor("Priya Raman", Actor.Through.PAGE);
    private static final String GROUPS = "/organisations/harrowmere-borough-council/directory-groups";

    @Autowired
    private ApiClient client;

    @Autowired
    private Organisations organisations;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Members members;

    @Autowired
    private ServiceAccounts services;

    @Autowired
    private Tokens tokens;

    @Autowired
    private Sessions sessions;

    @Autowired
    private JdbcClient database;

    private Organisation council;
    private String token;
    private String name;
    private String group;
    private Account mei;
    private String meis;

    @BeforeEach
    void a_directory_with_mei_and_a_group_without_her() {
        council = organisations.named("Harrowmere Borough Council");
        Account service = services.add(council, "Staff directory", PRIYA);
        Tokens.Wanted wanted = new Tokens.Wanted(
                "Sync", Set.of(Scope.DIRECTORY), List.of(council), Instant.now().plus(Duration.ofDays(1)));
        token = tokens.makeForService(service, council, wanted, PRIYA).text();
        String address = "mei." + UUID.randomUUID() + "@harrowmere.example";
        send("POST", "/Users", "{\"userName\": \"%s\", \"displayName\": \"Mei Tanaka\"}".formatted(address));
        mei = accounts.withAddress(address).orElseThrow();
        meis = "session=" + sessions.start(mei.id(), null, Secret.next()).text();
        name = "Internal audit " + UUID.randomUUID();
        group = ApiClient.json(send("POST", "/Groups", "{\"displayName\": \"%s\"}".formatted(name)))
                .get("id")
                .asString();
    }

    private HttpResponse<String> send(String method, String path, String body) {
        HttpResponse<String> answer =
                client.send(method, "/scim/v2" + path, body, "Cookie", "session=", "Authorization", "Bearer " + token);
        assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
        return answer;
    }

    private void change(String op) {
        send("PATCH", "/Groups/" + group, """
                {"schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"], "Operations":
                    [{"op": "%s", "path": "members", "value": [{"value": "%s"}]}]}
                """.formatted(op, mei.id()));
    }

    private HttpResponse<String> given(String form) {
        return client.send("POST", GROUPS + "/" + group, form, "Content-Type", "application/x-www-form-urlencoded");
    }

    private int auditOfMei() {
        return client.get("/audit", "Cookie", meis).statusCode();
    }

    @Test
    void whoever_the_directory_takes_in_is_that_with_the_next_request_and_whoever_it_takes_out_no_longer() {
        assertThat(given("gives=auditor").statusCode()).isEqualTo(302);
        assertThat(auditOfMei()).isEqualTo(403);

        change("add");
        assertThat(auditOfMei()).isEqualTo(200);
        change("remove");
        assertThat(auditOfMei()).isEqualTo(403);
        change("add");
        send("DELETE", "/Groups/" + group, "");
        assertThat(auditOfMei()).isEqualTo(403);

        assertThat(database.sql("""
                        select e.through || ': ' || d.words from access.audit_entry e join access.audit_details d using (number)
                        where e.subject_id = :mei and e.act in ('account.given', 'account.taken') order by e.number
                        """)
                        .param("mei", mei.id().toString())
                        .query(String.class)
                        .list())
                .containsExactly(
                        "scim: Mei Tanaka is now: Auditor, by the group %s.".formatted(name),
                        "scim: Mei Tanaka is no longer: Auditor, by the group %s.".formatted(name),
                        "scim: Mei Tanaka is now: Auditor, by the group %s.".formatted(name),
                        "scim: Mei Tanaka is no longer: Auditor, by the group %s.".formatted(name));
    }

    @Test
    void whoever_is_in_it_gains_and_loses_when_an_administrator_says_otherwise() {
        change("add");
        given("gives=auditor");
        assertThat(auditOfMei()).isEqualTo(200);
        given("gives=head_of_profession&family=Parks");
        assertThat(auditOfMei()).isEqualTo(403);
        assertThat(member().relations())
                .containsExactly(new Relation(Kind.HEAD_OF_PROFESSION, council.id(), "Parks", name, null));
        given("gives=nothing");
        assertThat(member().relations()).isEmpty();
        assertThat(database.sql("""
                        select concat_ws(' > ', d.before, d.after) from access.audit_entry e join access.audit_details d using (number)
                        where e.subject_id = :group and e.act = 'directory-group.given' order by e.number
                        """).param("group", group).query(String.class).list())
                .containsExactly("Auditor", "Auditor > Head of profession: Parks", "Head of profession: Parks");
    }

    private meridian.access.Member member() {
        return members.find(council.id(), mei.id()).orElseThrow();
    }

    @Test
    void what_somebody_is_by_hand_stays_and_what_a_group_gives_is_not_made_theirs_by_saving_them() {
        change("add");
        given("gives=lead");
        String person = "/organisations/harrowmere-borough-council/people/" + mei.id();
        assertThat(client.get(person).body())
                .contains("Lead, by the group " + name)
                .doesNotContain("value=\"lead\" checked");
        client.send("POST", person + "/relations", "are=auditor", "Content-Type", "application/x-www-form-urlencoded");

        change("remove");

        assertThat(member().relations()).containsExactly(new Relation(Kind.AUDITOR, council.id()));
    }

    @Test
    void rights_and_refusals_name_whoever_is_something_by_a_group() {
        change("add");
        given("gives=auditor");

        assertThat(client.get("/organisations/harrowmere-borough-council/people/" + mei.id() + "/rights")
                        .body())
                .contains("Auditor, by the group " + name);
        assertThat(client.get("/account/rights", "Cookie", meis).body()).contains("Auditor, by the group " + name);
    }

    @Test
    void nobody_becomes_administrator_by_a_group() {
        change("add");

        HttpResponse<String> refused = given("gives=administrator");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("“administrator” is nothing that a group can make somebody");
        assertThat(given("gives=lead&family=Parks").body()).contains("A family is for a head of profession");
        assertThat(member().relations()).isEmpty();
    }

    @Test
    void whoever_the_directory_deactivates_is_nothing_by_a_group_either() {
        change("add");
        given("gives=auditor");
        send("PATCH", "/Users/" + mei.id(), """
                {"Operations": [{"op": "replace", "value": {"active": false}}]}
                """);
        send("PATCH", "/Users/" + mei.id(), """
                {"Operations": [{"op": "replace", "value": {"active": true}}]}
                """);

        assertThat(auditOfMei()).as("the session has ended").isEqualTo(302);
        assertThat(member().relations()).as("the group still has them").hasSize(1);
    }

    @Test
    void from_the_list_of_groups_to_one(Browser browser) {
        change("add");
        Page page = browser.open("/organisations/harrowmere-borough-council/people");
        browser.follow(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("groups of its directory")));
        browser.check();
        browser.follow(page.getByText(name));
        browser.check();
        page.getByLabel("Lead", new Page.GetByLabelOptions().setExact(true)).check();
        page.getByLabel("Family of roles they head").fill("Parks");
        browser.follow(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save")));
        browser.check();
        browser.picture("directory-group");
        page.getByLabel("Family of roles they head").fill("");
        browser.follow(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save")));
        browser.check();
        browser.picture("directory-groups");
        page.setViewportSize(390, 844);
        browser.picture("directory-groups-390");
        assertThat(page.getByText("is saved").isVisible()).isTrue();
    }
}
