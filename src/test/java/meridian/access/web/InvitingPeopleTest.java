package meridian.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import meridian.access.Account;
import meridian.access.Accounts;
import meridian.access.Actor;
import meridian.access.Members;
import meridian.access.Organisation;
import meridian.access.Organisations;
import meridian.access.Relation;
import meridian.access.signin.Invitations;
import meridian.access.signin.Passwords;
import meridian.access.signin.Secret;
import meridian.access.signin.Sessions;
import meridian.testing.ApiClient;
import meridian.testing.ApplicationTest;
import meridian.testing.Browser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Priya, the administrator of a council, brings people to it, and others try the same. */
@ApplicationTest
class InvitingPeopleTest {

    private static final Actor PRIYA = new Actor("Priya Raman", Actor.Through.PAGE);
    private static final String PASSWORD = "harbour violet engine thirteen";

    @Autowired
    private Accounts accounts;

    @Autowired
    private Organisations organisations;

    @Autowired
    private Members members;

    @Autowired
    private Invitations invitations;

    @Autowired
    private Passwords passwords;

    @Autowired
    private Sessions sessions;

    @Autowired
    private ApiClient client;

    @Autowired
    private JdbcClient database;

    private Organisation council;
    private Organisation supplier;
    private Account priya;
    private Account hannah;

    @BeforeEach
    void a_council_and_a_supplier_each_with_an_administrator() {
        database.sql("truncate access.account, access.invitation, access.failed_sign_in cascade")
                .update();
        council = organisations.named("Harrowmere Borough Council");
        supplier = organisations.named("Northlight Digital");
        priya = administrator("Priya Raman", "priya.raman@harrowmere.example", council);
        hannah = administrator("Hannah Lindqvist", "hannah.lindqvist@northlight.example", supplier);
    }

    private Account administrator(String name, String address, Organisation organisation) {
        Account account = accounts.add(name, address, passwords.hash(PASSWORD));
        accounts.join(account.id(), organisation.id(), "Administrator");
        accounts.give(account.id(), new Relation(Relation.Kind.ADMINISTRATOR, organisation.id()));
        return account;
    }

    @ParameterizedTest(name = "with JavaScript: {0}")
    @CsvSource({"true", "false"})
    void an_invited_person_opens_the_link_and_belongs_to_the_council(boolean javaScript, Browser browser) {
        Browser person = javaScript ? browser : browser.withoutJavaScript();
        Page page = person.open("/sign-in?to=/account");
        page.getByLabel("E-mail address").fill(priya.address());
        page.getByLabel("Password").fill(PASSWORD);
        person.follow(button(page, "Sign in"));
        person.check();
        person.follow(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("People of Harrowmere")));
        person.check();

        page.getByLabel("E-mail address").fill("leila.haddad@harrowmere");
        page.getByLabel("What they do here").fill("Lead engineer");
        person.follow(button(page, "Invite"));
        person.check();
        assertThat(page.locator("#address-error").textContent()).contains("This is not an e-mail address");
        assertThat(page.getByLabel("What they do here").inputValue()).isEqualTo("Lead engineer");

        page.getByLabel("E-mail address").fill("leila.haddad@harrowmere.example");
        person.follow(button(page, "Invite"));
        person.check();
        String link = page.locator(".m-copy").textContent();

        Browser other = javaScript ? browser.another() : browser.another().withoutJavaScript();
        Page theirs = other.open(link.substring(link.indexOf("/invitations/")));
        assertThat(theirs.locator("main").textContent()).contains("Priya Raman invites you", "as Lead engineer");
        theirs.getByLabel("Your name").fill("Leila Haddad");
        theirs.getByLabel("A password").fill("short");
        other.follow(button(theirs, "Join"));
        other.check();
        assertThat(theirs.getByLabel("Your name").inputValue()).isEqualTo("Leila Haddad");
        theirs.getByLabel("A password").fill("window copper thistle seven");
        other.follow(button(theirs, "Join"));
        other.check();
        assertThat(theirs.locator(".m-notice").textContent()).contains("You belong to Harrowmere Borough Council now");

        page.reload();
        assertThat(page.locator("table").first().textContent()).contains("Leila Haddad", "Lead engineer");
        person.follow(
                page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Change what Leila Haddad is here")));
        person.check();
        page.getByLabel("Families of roles they head").fill("Engineering, Data");
        person.follow(button(page, "Save"));
        person.check();
        assertThat(page.locator("#families-error").textContent()).contains("Families are for a head of profession");
        page.getByLabel("Head of profession").check();
        person.follow(button(page, "Save"));
        person.check();
        assertThat(page.locator("table").first().textContent())
                .contains("Head of profession: Data", "Head of profession: Engineering");
    }

    @Test
    void a_link_opens_for_one_person_for_a_week_and_not_after_it_was_taken_back_or_replaced() {
        Secret first = invite("leila.haddad@harrowmere.example");
        Secret second = invite("LEILA.HADDAD@harrowmere.example");
        assertThat(statusOf(first)).isEqualTo(404);
        assertThat(statusOf(second)).isEqualTo(200);
        assertThat(invitations.accept(second, "Leila Haddad", passwords.hash(PASSWORD), Actor.NOBODY))
                .isPresent();
        assertThat(statusOf(second)).isEqualTo(404);
        assertThat(invitations.accept(second, "Somebody Else", passwords.hash(PASSWORD), Actor.NOBODY))
                .isEmpty();

        Secret late = invite("gareth.pugh@harrowmere.example");
        database.sql("update access.invitation set ends_at = now() where accepted_at is null")
                .update();
        assertThat(statusOf(late)).isEqualTo(404);

        Secret regretted = invite("mei.tanaka@harrowmere.example");
        UUID id = invitations.openTo(council.id()).getFirst().id();
        assertThat(invitations.takeBack(supplier, id, PRIYA)).isFalse();
        assertThat(invitations.takeBack(council, id, PRIYA)).isTrue();
        assertThat(statusOf(regretted)).isEqualTo(404);
    }

    @Test
    void whoever_has_an_account_joins_with_it_and_nobody_else_with_their_link() {
        Secret secret = invite(hannah.address());

        assertThat(post("/invitations/" + secret.text(), "", null).statusCode()).isEqualTo(409);
        assertThat(post("/invitations/" + secret.text(), "", priya).statusCode())
                .isEqualTo(409);
        assertThat(post("/invitations/" + secret.text(), "", hannah).statusCode())
                .isEqualTo(302);

        assertThat(accounts.memberships(hannah.id()))
                .extracting(it -> it.organisation().name())
                .containsExactly("Harrowmere Borough Council", "Northlight Digital");
    }

    @ParameterizedTest
    @CsvSource({
        "invitations, address=a%40b.example&position=Spy",
        "people/%s/relations, are=administrator",
        "people/%s/relations, ''",
        "people/%s/end, ''"
    })
    void only_the_administrators_of_an_organisation_change_who_belongs_to_it(String what, String form) {
        String path = "/organisations/%s/%s".formatted(council.slug(), what.formatted(priya.id()));

        Account mei = accounts.add("Mei Tanaka", "mei.tanaka@harrowmere.example", null);
        accounts.join(mei.id(), council.id(), "Software engineer");

        assertThat(post(path, form, null).statusCode()).isEqualTo(401);
        assertThat(post(path, form, hannah).statusCode()).isEqualTo(404);
        HttpResponse<String> refused = post(path, form, mei);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body())
                .contains("Only the administrators of Harrowmere Borough Council")
                .contains("That is Priya Raman.");
        assertThat(members.of(council.id(), 0, 10))
                .extracting(it -> it.account().name() + " " + it.relations().size())
                .containsExactly("Mei Tanaka 0", "Priya Raman 1");
        assertThat(invitations.openTo(council.id())).isEmpty();
    }

    @Test
    void a_council_keeps_an_administrator() {
        String path = "/organisations/%s/people/%s/".formatted(council.slug(), priya.id());

        HttpResponse<String> refused = post(path + "end", "", priya);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body())
                .contains("Priya Raman is the only administrator")
                .contains("Make somebody else one first");
        assertThat(post(path + "relations", "are=lead", priya).statusCode()).isEqualTo(409);

        accounts.join(hannah.id(), council.id(), "Delivery lead");
        accounts.give(hannah.id(), new Relation(Relation.Kind.ADMINISTRATOR, council.id()));
        assertThat(post(path + "end", "", priya).statusCode()).isEqualTo(302);
        assertThat(get("/organisations/" + council.slug() + "/people", priya).statusCode())
                .isEqualTo(404);
        assertThat(members.of(council.id(), 0, 10))
                .extracting(it -> it.account().name())
                .isEqualTo(List.of("Hannah Lindqvist"));
    }

    private Secret invite(String address) {
        return invitations.invite(council, address, "Lead engineer", PRIYA).orElseThrow();
    }

    private int statusOf(Secret secret) {
        return client.get("/invitations/" + secret.text()).statusCode();
    }

    private HttpResponse<String> get(String path, Account as) {
        return client.get(path, "Cookie", cookie(as));
    }

    private HttpResponse<String> post(String path, String form, @Nullable Account as) {
        return as == null
                ? client.send("POST", path, form, "Content-Type", "application/x-www-form-urlencoded")
                : client.send(
                        "POST", path, form, "Content-Type", "application/x-www-form-urlencoded", "Cookie", cookie(as));
    }

    private String cookie(Account account) {
        return "session=" + sessions.start(account.id(), null, Secret.next()).text();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.MAIN)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}
