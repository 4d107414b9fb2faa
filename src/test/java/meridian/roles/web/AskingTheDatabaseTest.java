package meridian.roles.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import meridian.access.AccountId;
import meridian.access.Accounts;
import meridian.access.Actor;
import meridian.access.Organisation;
import meridian.access.OrganisationId;
import meridian.access.Organisations;
import meridian.access.ServiceAccounts;
import meridian.access.privacy.Complaints;
import meridian.access.privacy.DataRequests;
import meridian.access.signin.Invitations;
import meridian.access.signin.Sessions;
import meridian.roles.FrameworkVersionId;
import meridian.roles.Frameworks;
import meridian.roles.ImportId;
import meridian.roles.ImportItem;
import meridian.roles.ImportedDocuments;
import meridian.roles.Imports;
import meridian.roles.MoveToFramework;
import meridian.roles.PayBands;
import meridian.roles.Role;
import meridian.roles.Roles;
import meridian.roles.frameworks.FrameworkExamples;
import meridian.roles.pay.PayBand;
import meridian.roles.pay.Place;
import meridian.roles.pay.Range;
import meridian.testing.ApplicationTest;
import meridian.testing.Question;
import meridian.testing.Questions;
import meridian.testing.Tester;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every page of the route table, on a library of enough roles that a question for each of them would be noticed. */
@ApplicationTest
class AskingTheDatabaseTest {

    private static final String COUNCIL = "Harrowmere Borough Council";
    private static final String PUBLISHED = "/roles/lead-user-researcher";
    private static final String DRAFT = "/roles/content-designer";
    private static final String MOVED = "/roles/data-engineer";

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping routes;

    @Autowired
    private ImportedDocuments imported;

    @Autowired
    private Organisations organisations;

    @Autowired
    private Imports imports;

    @Autowired
    private Roles roles;

    @Autowired
    private PayBands bands;

    @Autowired
    private Frameworks frameworks;

    @Autowired
    private MoveToFramework moveToFramework;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Sessions sessions;

    @Autowired
    private Invitations invitations;

    @Autowired
    private JdbcClient database;

    @Autowired
    private ServiceAccounts services;

    @Autowired
    private DataRequests requests;

    @Autowired
    private Complaints complaints;

    private AccountId program() {
        Organisation council = organisations.named("Harrowmere Borough Council");
        return services.add(council, "Nightly import", Actor.NOBODY).id();
    }

    @Test
    void no_page_asks_the_database_more_than_a_handful_of_questions(Questions questions) throws Exception {
        Map<String, List<String>> pages = pages();
        assertThat(pages.keySet())
                .as("addresses to look at, for every page there is")
                .containsAll(patterns());
        Map<String, List<String>> tooMany = new TreeMap<>();
        for (String address : pages.values().stream().flatMap(List::stream).toList()) {
            List<Question> asked = questions.asked(address);
            if (asked.size() > Questions.MOST) {
                tooMany.put(address, asked.stream().map(Question::sql).toList());
            }
        }
        assertThat(tooMany).isEmpty();
    }

    private AccountId erased() {
        AccountId left =
                accounts.add("Ines Vaz", "ines.vaz@harrowmere.example", null).id();
        accounts.join(left, organisations.named(COUNCIL).id(), "Clerk");
        return left;
    }

    private String erasure() {
        String id = "00000000-0000-7000-8000-00000000000b";
        database.sql("""
                        insert into access.erasure
                            (id, organisation_id, account_id, is_whole, reason, state, asked_at, asked_by, asked_by_account)
                        select :id::uuid, :organisation, id, true, 'Asked for it', 'asked', now(), 'Priya Raman', uuidv7()
                        from access.account where name = 'Ines Vaz'
                        """)
                .param("id", id)
                .param("organisation", organisations.named(COUNCIL).id().value())
                .update();
        return id;
    }

    private String invited() {
        return invitations
                .invite(organisations.named(COUNCIL), "amara@harrowmere.example", "Lead engineer", Actor.NOBODY)
                .orElseThrow()
                .text();
    }

    private String passkey() {
        String id = "00000000-0000-7000-8000-00000000000a";
        database.sql("""
                        insert into access.passkey
                            (id, account_id, credential_id, public_key, name, uses, may_be_copied, is_copied, made_at)
                        values (:id::uuid, :account::uuid, 'a', 'b', 'Work laptop', 0, false, false, now())
                        """).param("id", id).param("account", Tester.ACCOUNT).update();
        return id;
    }

    private UUID group() {
        return database.sql("""
                        insert into access.directory_group (id, organisation_id, name, version, made_at, changed_at)
                        values (uuidv7(), :council, 'Leads', 1, now(), now()) returning id
                        """)
                .param("council", organisations.named(COUNCIL).id().value())
                .query(UUID.class)
                .single();
    }

    private UUID request() {
        return requests.record(
                organisations.named(COUNCIL),
                "Jo Ferris",
                "jo.ferris@home.example",
                LocalDate.now(),
                false,
                Actor.NOBODY);
    }

    private UUID complaint() {
        return complaints.complain(
                accounts.find(new AccountId(UUID.fromString(Tester.ACCOUNT))).orElseThrow(),
                organisations.named(COUNCIL),
                "Too much is kept.",
                Actor.NOBODY);
    }

    private String ticket(String purpose) {
        database.sql("""
                        insert into access.ticket (secret_hash, purpose, account_id, address, made_at, ends_at)
                        select sha256('a ticket'), :purpose, id, 'new@harrowmere.example', now(), now() + interval '1 hour'
                        from access.account limit 1
                        """.replace("a ticket", "ticket-" + purpose))
                .param("purpose", purpose)
                .update();
        return "ticket-" + purpose;
    }

    /** What answers a GET outside the API with a page: what leads to a provider and back, and what is for programs, has none. */
    private TreeSet<String> patterns() {
        return routes.getHandlerMethods().keySet().stream()
                .filter(it -> it.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .map(RequestMappingInfo::getPatternValues)
                .flatMap(patterns ->
                        patterns.stream().filter(it -> !it.matches("/(api|scim|sign-in/with|\\.well-known)/.*")))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Map<String, List<String>> pages() throws Exception {
        ImportId filled = filled();
        FrameworkVersionId older = framework("2026-01", LocalDate.of(2026, 1, 12));
        FrameworkVersionId newer = framework("2026-06", LocalDate.of(2026, 6, 15));
        Role engineer = roles.at("data-engineer").orElseThrow();
        moveToFramework.move(engineer.id(), engineer.revision(), older, Set.of(), Actor.NOBODY);
        String roleOfFramework = frameworks.content(newer).roles().getFirst().name();
        Map<String, List<String>> pages = new HashMap<>();
        pages.put("/", List.of("/"));
        pages.put("/sign-in", List.of("/sign-in"));
        pages.put("/set-up", List.of("/set-up"));
        pages.put("/privacy", List.of("/privacy"));
        pages.put("/sign-in/recovery-code", List.of("/sign-in/recovery-code"));
        pages.put("/forgotten-password", List.of("/forgotten-password"));
        pages.put("/password-resets/{secret}", List.of("/password-resets/" + ticket("password")));
        pages.put("/addresses/{secret}", List.of("/addresses/" + ticket("address")));
        pages.put("/account", List.of("/account"));
        pages.put("/account/recovery-codes", List.of("/account/recovery-codes"));
        pages.put("/account/address", List.of("/account/address"));
        pages.put("/account/tokens", List.of("/account/tokens"));
        pages.put("/account/passkeys", List.of("/account/passkeys"));
        pages.put("/account/passkeys/{id}", List.of("/account/passkeys/" + passkey()));
        pages.put("/account/confirmation", List.of("/account/confirmation"));
        pages.put("/account/providers", List.of("/account/providers"));
        pages.put("/account/more", List.of("/account/more"));
        pages.put("/account/data", List.of("/account/data"));
        pages.put("/account/complaints", List.of("/account/complaints"));
        String privacy = "/organisations/harrowmere-borough-council/privacy";
        pages.put("/organisations/{slug}/privacy", List.of(privacy));
        pages.put("/organisations/{slug}/privacy/complaints/{id}", List.of(privacy + "/complaints/" + complaint()));
        pages.put("/organisations/{slug}/privacy/requests/{id}", List.of(privacy + "/requests/" + request()));
        pages.put("/organisations/{slug}/sign-in", List.of("/organisations/harrowmere-borough-council/sign-in"));
        String programs = "/organisations/harrowmere-borough-council/service-accounts";
        pages.put("/organisations/{slug}/service-accounts", List.of(programs));
        pages.put("/organisations/{slug}/service-accounts/{service}", List.of(programs + "/" + program()));
        String people = "/organisations/harrowmere-borough-council/people";
        String erasures = "/organisations/harrowmere-borough-council/erasures";
        pages.put("/organisations/{slug}/people", List.of(people));
        pages.put("/organisations/{slug}/people/{account}", List.of(people + "/" + Tester.ACCOUNT));
        pages.put("/organisations/{slug}/people/{account}/rights", List.of(people + "/" + Tester.ACCOUNT + "/rights"));
        String council = "/organisations/harrowmere-borough-council";
        pages.put("/organisations/{slug}/emergency-access", List.of(council + "/emergency-access"));
        pages.put("/account/emergency-access", List.of("/account/emergency-access"));
        pages.put("/organisations/{slug}/directory-groups", List.of(council + "/directory-groups"));
        pages.put("/organisations/{slug}/directory-groups/{group}", List.of(council + "/directory-groups/" + group()));
        pages.put("/organisations/{slug}/people/{account}/erasure", List.of(people + "/" + erased() + "/erasure"));
        pages.put("/organisations/{slug}/erasures", List.of(erasures));
        pages.put("/organisations/{slug}/retention", List.of(erasures.replace("erasures", "retention")));
        pages.put("/organisations/{slug}/erasures/{erasure}", List.of(erasures + "/" + erasure()));
        pages.put("/organisations/{slug}/rights", List.of("/organisations/harrowmere-borough-council/rights"));
        pages.put("/account/rights", List.of("/account/rights"));
        pages.put("/roles/{address}/rights", List.of(PUBLISHED + "/rights"));
        pages.put("/imports/{id}/rights", List.of("/imports/" + filled + "/rights"));
        pages.put("/pay/rights", List.of("/pay/rights?organisation=harrowmere-borough-council"));
        pages.put("/invitations/{secret}", List.of("/invitations/" + invited()));
        pages.put(
                "/roles",
                List.of(
                        "/roles",
                        "/roles?q=residents",
                        "/roles?q=residnets&organisation=harrowmere-borough-council&status=published&findings=some&sort=-level"));
        pages.put(
                "/roles.csv", List.of("/roles.csv", "/roles.csv?q=residnets&organisation=harrowmere-borough-council"));
        pages.put("/roles/{slug}", List.of(PUBLISHED, DRAFT));
        pages.put("/roles/{slug}/versions/{number:\\d{1,6}}", List.of(PUBLISHED + "/versions/1"));
        pages.put("/roles/{slug}/source", List.of(PUBLISHED + "/source"));
        pages.put("/roles/{slug}/checks", List.of(PUBLISHED + "/checks"));
        pages.put("/roles/{address}/draft", List.of(DRAFT + "/draft", PUBLISHED + "/draft"));
        pages.put("/roles/{address}/publication", List.of(DRAFT + "/publication"));
        pages.put("/roles/{address}/versions", List.of(PUBLISHED + "/versions"));
        pages.put("/roles/{address}/differences", List.of(PUBLISHED + "/differences?from=1&to=1"));
        pages.put("/roles/{role}/framework", List.of(PUBLISHED + "/framework", MOVED + "/framework"));
        pages.put(
                "/roles/{role}/export.{ending}",
                Stream.of("json", "md", "csv", "docx")
                        .map(it -> PUBLISHED + "/export." + it)
                        .toList());
        pages.put(
                "/comparisons",
                List.of(
                        "/comparisons",
                        "/comparisons?role=lead-user-researcher&role=content-designer&role=product-manager&role=user-researcher"));
        pages.put("/ladders", List.of("/ladders"));
        pages.put("/ladders/{family}", List.of("/ladders/product-management"));
        pages.put("/ladders/{family}/levels", List.of("/ladders/product-management/levels"));
        pages.put("/pay", List.of("/pay", "/pay?organisation=harrowmere-borough-council&show=disagreements"));
        pages.put("/pay/bands", List.of("/pay/bands?grade=G7&place=UK"));
        pages.put("/pay/bands/new", List.of("/pay/bands/new?grade=G7&place=UK"));
        pages.put("/pay/weightings/new", List.of("/pay/weightings/new"));
        pages.put("/checks", List.of("/checks"));
        pages.put("/checks/{rule}", List.of("/checks/near-duplicate-statement", "/checks/hard-to-read-sentence"));
        pages.put("/roles/{address}/history", List.of(PUBLISHED + "/history"));
        pages.put("/roles/{address}/sharing", List.of(PUBLISHED + "/sharing"));
        pages.put("/shares", List.of("/shares"));
        pages.put("/pay/history", List.of("/pay/history?organisation=harrowmere-borough-council"));
        pages.put("/audit", List.of("/audit", "/audit?kind=role&from=2020-01-01", "/audit?person=nobody"));
        pages.put("/audit.csv", List.of("/audit.csv", "/audit.csv?through=page"));
        pages.put("/frameworks", List.of("/frameworks"));
        pages.put("/frameworks/new", List.of("/frameworks/new"));
        pages.put("/frameworks/{id}", List.of("/frameworks/" + newer));
        pages.put(
                "/frameworks/{id}/role",
                List.of("/frameworks/" + newer + "/role?name="
                        + URLEncoder.encode(roleOfFramework, StandardCharsets.UTF_8)));
        pages.put("/frameworks/{id}/differences", List.of("/frameworks/" + newer + "/differences?from=" + older));
        pages.put("/imports", List.of("/imports"));
        pages.put("/imports/new", List.of("/imports/new"));
        pages.put("/imports/{id}", List.of("/imports/" + filled));
        return pages;
    }

    private ImportId filled() throws IOException {
        OrganisationId council = organisations.named(COUNCIL).id();
        ImportId filled = imported.read(council, ImportedDocuments.samples("harrowmere"));
        imports.items(filled).stream()
                .map(ImportItem::roles)
                .flatMap(List::stream)
                .filter(it -> !DRAFT.endsWith(it.slug()))
                .forEach(it -> imported.published(it.slug()));
        Range range = new Range(new BigDecimal("40000"), new BigDecimal("44000"), "GBP", "year");
        bands.record(
                council, new PayBand("G7", new Place("UK"), range, LocalDate.of(2027, 4, 1), null, null), Actor.NOBODY);
        return filled;
    }

    private FrameworkVersionId framework(String published, LocalDate day) throws Exception {
        return frameworks
                .add(FrameworkExamples.sample(published), null, day, List.of("skills.csv", "roles.csv"), Actor.NOBODY)
                .version();
    }
}
