package meridian;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import meridian.access.AccountId;
import meridian.access.Accounts;
import meridian.access.Organisation;
import meridian.access.Organisations;
import meridian.access.Relation;
import meridian.access.Relation.Kind;
import meridian.access.signin.Secret;
import meridian.access.signin.Sessions;
import meridian.roles.ImportedDocuments;
import meridian.testing.ApiClient;
import meridian.testing.ApplicationTest;
import meridian.testing.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Somebody looks at pages as another person of their organisation may see them. */
@ApplicationTest
class SeeingAsSomebodyTest {

    private static final Set<String> ALLOWED =
            Set.of("POST /preview/end", "POST /sign-out", "POST /account/emergency-access/end");
    private static final String PEOPLE = "/organisations/harrowmere-borough-council/people/";

    @Autowired
    private ApiClient client;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Organisations organisations;

    @Autowired
    private Sessions sessions;

    @Autowired
    private ImportedDocuments documents;

    @Autowired
    private JdbcClient database;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    private Organisation council;
    private AccountId gareth;
    private AccountId ruth;
    private AccountId amara;
    private String amarasSession;
    private AccountId priya;
    private String priyasSession;

    @BeforeEach
    void a_council_with_an_administrator_a_head_an_auditor_and_a_member() {
        database.sql("delete from access.relation where account_id <> '00000000-0000-7000-8000-000000000001'")
                .update();
        council = organisations.named("Harrowmere Borough Council");
        gareth = somebody("Gareth Pugh");
        ruth = somebody("Ruth Bellamy");
        accounts.give(ruth, new Relation(Kind.AUDITOR, council.id()));
        amara = somebody("Amara Obi");
        accounts.give(amara, new Relation(Kind.HEAD_OF_PROFESSION, council.id()));
        amarasSession = sessions.start(amara, null, Secret.next()).text();
        priya = somebody("Priya Raman");
        accounts.give(priya, new Relation(Kind.ADMINISTRATOR, council.id()));
        priyasSession = sessions.start(priya, null, Secret.next()).text();
        documents.publishedRole(council.name(), "park-keeper.md", "# Park keeper\n\n## Duties\n\n- Keeps the park\n");
    }

    private AccountId somebody(String name) {
        AccountId account =
                accounts.add(name, UUID.randomUUID() + "@people.example", null).id();
        accounts.join(account, council.id(), "Works there");
        return account;
    }

    private HttpResponse<String> get(String session, String path) {
        return client.get(path, "Cookie", "session=" + session);
    }

    private HttpResponse<String> post(String session, String path) {
        return client.send(
                "POST",
                path,
                "a=b",
                "Cookie",
                "session=" + session,
                "Content-Type",
                "application/x-www-form-urlencoded");
    }

    private void see(String session, AccountId as) {
        assertThat(post(session, PEOPLE + as + "/preview").statusCode()).isEqualTo(302);
    }

    @Test
    void they_see_what_that_person_may_see_under_a_line_that_says_so() {
        assertThat(get(amarasSession, "/roles/park-keeper/draft").statusCode()).isEqualTo(200);
        see(amarasSession, gareth);
        assertThat(get(amarasSession, "/roles/park-keeper").body())
                .contains("You see pages as Gareth Pugh may see them, until")
                .contains("See them as yourself again");
        HttpResponse<String> refused = get(amarasSession, "/roles/park-keeper/draft");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("Only leads and heads of profession prepare roles.");
        assertThat(post(amarasSession, "/preview/end").headers().firstValue("Location"))
                .hasValueSatisfying(it -> assertThat(it).endsWith(PEOPLE + gareth + "/rights"));
        assertThat(get(amarasSession, "/roles/park-keeper/draft").statusCode()).isEqualTo(200);
    }

    @Test
    void nothing_at_all_can_be_changed_meanwhile() {
        see(amarasSession, amara);
        long before = entries();
        List<String> went = new ArrayList<>();
        mapping.getHandlerMethods().forEach((route, method) -> {
            for (RequestMethod verb : route.getMethodsCondition().getMethods()) {
                for (String pattern : route.getPatternValues()) {
                    if (verb != RequestMethod.GET && !ALLOWED.contains(verb + " " + pattern)) {
                        HttpResponse<String> answer = client.send(
                                verb.name(),
                                pattern.replace("{slug}", "harrowmere-borough-council")
                                        .replaceAll("\\{(role|address)\\}", "park-keeper")
                                        .replaceAll("\\{number[^}]*\\}+", "1")
                                        .replaceAll("\\{\\w+\\}", gareth.toString()),
                                "a=b",
                                "Cookie",
                                "session=" + amarasSession,
                                "Content-Type",
                                route.getConsumesCondition().getConsumableMediaTypes().stream()
                                        .map(MediaType::toString)
                                        .findFirst()
                                        .map(it -> it.startsWith("multipart") ? it + "; boundary=x" : it)
                                        .orElse("application/x-www-form-urlencoded"));
                        if (answer.statusCode() != 403) {
                            went.add(verb + " " + pattern + " " + answer.statusCode());
                        }
                    }
                }
            }
        });
        assertThat(went).isEmpty();
        assertThat(entries()).isEqualTo(before);
    }

    private long entries() {
        return database.sql("select count(*) from access.audit_entry")
                .query(Long.class)
                .single();
    }

    @Test
    void what_is_a_persons_own_is_not_shown() {
        see(amarasSession, gareth);
        for (String own : List.of(
                "/account", "/account/rights", "/account/tokens", "/account/passkeys", "/account/recovery-codes")) {
            assertThat(get(amarasSession, own).statusCode()).as(own).isEqualTo(403);
        }
    }

    @Test
    void what_is_kept_of_people_is_shown_only_to_whoever_may_see_it_themself() {
        see(amarasSession, ruth);
        assertThat(get(amarasSession, "/audit").statusCode()).isEqualTo(403);
        assertThat(get(amarasSession, "/roles").body()).doesNotContain("href=\"/audit\"");
        see(priyasSession, ruth);
        assertThat(get(priyasSession, "/audit").statusCode()).isEqualTo(403);
        post(amarasSession, "/preview/end");
        see(amarasSession, priya);
        assertThat(get(amarasSession, PEOPLE.substring(0, PEOPLE.length() - 1)).statusCode())
                .isEqualTo(403);
        accounts.give(amara, new Relation(Kind.AUDITOR, council.id()));
        post(amarasSession, "/preview/end");
        see(amarasSession, ruth);
        assertThat(get(amarasSession, "/audit").statusCode()).isEqualTo(200);
    }

    @Test
    void it_is_written_down_under_the_name_of_whoever_looks() {
        see(amarasSession, gareth);
        assertThat(database.sql("""
                        select d.actor || ': ' || d.words from access.audit_entry e join access.audit_details d using (number)
                        where e.act = 'account.previewed' and e.subject_id = :gareth and e.account_id = :amara
                        """)
                        .param("gareth", gareth.toString())
                        .param("amara", amara.value())
                        .query(String.class)
                        .list())
                .containsExactly(
                        "Amara Obi: Began to look at pages as Gareth Pugh may see them, for 15 minutes at most.");
    }

    @Test
    void it_ends_by_itself() {
        see(amarasSession, gareth);
        database.sql("update access.session set as_until = now() - interval '1 second' where as_until is not null")
                .update();
        assertThat(get(amarasSession, "/roles/park-keeper/draft").statusCode()).isEqualTo(200);
    }

    @Test
    void it_ends_once_either_of_them_is_no_longer_what_it_needs() {
        see(amarasSession, gareth);
        see(priyasSession, gareth);
        database.sql("delete from access.relation where account_id = :amara")
                .param("amara", amara.value())
                .update();
        assertThat(get(amarasSession, "/account").statusCode()).isEqualTo(200);
        assertThat(get(priyasSession, "/account").statusCode()).isEqualTo(403);
        database.sql("delete from access.membership where account_id = :gareth")
                .param("gareth", gareth.value())
                .update();
        assertThat(get(priyasSession, "/account").statusCode()).isEqualTo(200);
    }

    @Test
    void from_somebodys_rights_to_their_pages_and_back(Browser browser) {
        Page page = browser.open(PEOPLE + gareth + "/rights");
        browser.follow(page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName("See pages as Gareth Pugh sees them")));
        browser.check();
        browser.open("/roles");
        browser.picture("preview");
        assertThat(page.getByText("You see pages as Gareth Pugh may see them").isVisible())
                .isTrue();
        browser.follow(page.getByText("See them as yourself again"));
        browser.check();
        assertThat(page.getByText("You see Meridian as yourself again.").isVisible())
                .isTrue();
    }
}
