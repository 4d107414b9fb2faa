package meridian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import meridian.access.Account;
import meridian.access.AccountId;
import meridian.access.Accounts;
import meridian.access.Actor;
import meridian.access.Organisation;
import meridian.access.Organisations;
import meridian.access.Relation;
import meridian.access.Relation.Kind;
import meridian.access.SignedIn;
import meridian.access.rules.Answer;
import meridian.access.rules.Asked;
import meridian.access.rules.Asker;
import meridian.access.rules.Rule;
import meridian.access.rules.RuleBook;
import meridian.access.signin.Secret;
import meridian.access.signin.Sessions;
import meridian.roles.ImportedDocuments;
import meridian.roles.LibraryRuleBook;
import meridian.roles.Role;
import meridian.roles.Roles;
import meridian.roles.ShareRole;
import meridian.testing.ApiClient;
import meridian.testing.ApplicationTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pages that say who may see and do what, against the rules themselves, asked for the same person. */
@ApplicationTest
class EffectiveRightsTest {

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
    private List<RuleBook> books;

    @Autowired
    private LibraryRuleBook library;

    @Autowired
    private ImportedDocuments documents;

    @Autowired
    private Roles roles;

    @Autowired
    private ShareRole shareRole;

    @Autowired
    private JdbcClient database;

    private final Map<String, Somebody> people = new LinkedHashMap<>();
    private Organisation council;

    private record Somebody(AccountId account, Secret session) {

        String[] header() {
            return new String[] {"Cookie", "session=" + session.text()};
        }
    }

    /** A row of a page of rights. */
    private record Row(String name, List<String> of, String words, boolean isAllowed, String why) {}

    @BeforeEach
    void a_council_with_everybody_and_a_supplier_that_shares_with_it() {
        database.sql("truncate access.account, roles.role, access.organisation cascade")
                .update();
        council = organisations.named("Harrowmere Borough Council");
        Organisation supplier = organisations.named("Northlight Digital");
        add("Gareth Pugh", council);
        add("Ruth Bellamy", council, new Relation(Kind.AUDITOR, council.id()));
        add("Priya Raman", council, new Relation(Kind.ADMINISTRATOR, council.id()));
        add("Tomasz Zielinski", council, new Relation(Kind.LEAD, council.id()));
        add("Amara Obi", council, new Relation(Kind.HEAD_OF_PROFESSION, council.id()));
        add("Leila Haddad", council, new Relation(Kind.HEAD_OF_PROFESSION, council.id(), "Parks"));
        Somebody both = add("Hannah Lindqvist", council, new Relation(Kind.LEAD, council.id()));
        accounts.join(both.account(), supplier.id(), "Account lead");
        accounts.give(both.account(), new Relation(Kind.HEAD_OF_PROFESSION, supplier.id()));
        published("Harrowmere Borough Council", "park-keeper", "Parks");
        published("Harrowmere Borough Council", "lock-keeper", "Canals");
        published("Northlight Digital", "lamp-keeper", "Lights");
        Role shared = roles.at("lamp-keeper").orElseThrow();
        shareRole.share(shared.id(), council.id(), LocalDate.now().plusYears(1), Actor.NOBODY);
    }

    private Somebody add(String name, Organisation organisation, Relation... relations) {
        Account account = accounts.add(name, name.toLowerCase().replace(' ', '.') + "@people.example", null);
        accounts.join(account.id(), organisation.id(), "Works there");
        Stream.of(relations).forEach(it -> accounts.give(account.id(), it));
        Somebody added = new Somebody(account.id(), sessions.start(account.id(), null, Secret.next()));
        people.put(name, added);
        return added;
    }

    private void published(String organisation, String name, String family) {
        Role role = documents.role(
                organisation,
                name + ".md",
                "# %s\n\n- Job family: %s\n\n## Responsibilities\n\n- Keeps it\n"
                        .formatted(name.replace('-', ' '), family));
        documents.published(role.slug());
    }

    @Test
    void every_rule_there_is_stands_on_the_page() throws Exception {
        Set<Rule<?>> asked = books.stream()
                .flatMap(it -> it.about(council).stream())
                .map(Asked::rule)
                .collect(Collectors.toSet());
        assertThat(asked).containsExactlyInAnyOrderElementsOf(rules());
        Somebody gareth = somebody("Gareth Pugh");
        assertThat(rows(PEOPLE + gareth.account() + "/rights", somebody("Amara Obi")))
                .extracting(Row::name, Row::words)
                .containsAll(
                        rules().stream().map(it -> tuple(it.name(), it.words())).toList());
    }

    /** Those that stand in a field of any class of the program. */
    private static List<Rule<?>> rules() throws IOException, ReflectiveOperationException {
        List<Rule<?>> rules = new ArrayList<>();
        PathMatchingResourcePatternResolver classes = new PathMatchingResourcePatternResolver();
        for (Resource found : classes.getResources("classpath*:meridian/**/*Rules.class")) {
            String path = found.getURL().getPath();
            String name = path.substring(path.lastIndexOf("/meridian/") + 1).replace('/', '.');
            for (Field field : Class.forName(name.replaceAll("\\.class$", "")).getDeclaredFields()) {
                if (field.getType() == Rule.class && Modifier.isStatic(field.getModifiers())) {
                    rules.add((Rule<?>) Objects.requireNonNull(field.get(null)));
                }
            }
        }
        return rules;
    }

    @Test
    void what_the_page_says_of_somebody_is_what_each_rule_answers_them() {
        int answers = 0;
        for (Somebody somebody : people.values()) {
            Asker asker = asker(somebody);
            for (Somebody reader : List.of(somebody("Amara Obi"), somebody("Priya Raman"))) {
                List<Row> rows = rows(PEOPLE + somebody.account() + "/rights", reader);
                answers += compare(rows, asker);
            }
            compare(rows("/account/rights?organisation=" + council.slug(), somebody), asker);
        }
        assertThat(answers).isGreaterThan(people.size() * 20);
    }

    private int compare(List<Row> rows, Asker asker) {
        int compared = 0;
        for (Asked<?> asked :
                books.stream().flatMap(it -> it.about(council).stream()).toList()) {
            Row row = rows.stream()
                    .filter(it -> it.name().equals(asked.rule().name()))
                    .filter(it -> it.of().isEmpty() || it.of().contains(asked.of()))
                    .findFirst()
                    .orElseThrow(() ->
                            new AssertionError("No row for " + asked.rule().name() + " of " + asked.of()));
            assertThat(List.of(row.isAllowed(), row.why()))
                    .as(row.toString())
                    .isEqualTo(
                            switch (asked.answer(asker)) {
                                case Answer.Allowed allowed -> List.of(true, allowed.through());
                                case Answer.Refused refused -> List.of(false, refused.reason());
                            });
            compared++;
        }
        return compared;
    }

    @Test
    void whoever_heads_one_profession_publishes_its_roles_and_no_others() {
        List<Row> rows = rows(PEOPLE + somebody("Leila Haddad").account() + "/rights", somebody("Priya Raman"));
        assertThat(rows)
                .filteredOn(it -> it.name().equals("Publish a role"))
                .extracting(Row::of, Row::isAllowed, Row::why)
                .containsExactlyInAnyOrder(
                        tuple(List.of("Parks"), true, "Head of profession: Parks"),
                        tuple(
                                List.of("Canals"),
                                false,
                                "Only the head of this profession publishes and withdraws its roles."));
        assertThat(rows)
                .filteredOn(it -> it.name().equals("Read a role"))
                .extracting(Row::why)
                .containsExactlyInAnyOrder("Member", "Shared with their organisation");
    }

    @Test
    void the_page_of_a_role_says_of_everybody_what_the_rules_answer_about_that_role() {
        for (String address : List.of("park-keeper", "lock-keeper")) {
            Role role = roles.at(address).orElseThrow();
            Element table = page("/roles/" + address + "/rights", somebody("Priya Raman"))
                    .selectFirst("table");
            Map<String, Map<String, Set<String>>> shown = new LinkedHashMap<>();
            for (Element row : Objects.requireNonNull(table).select("tbody tr")) {
                Map<String, Set<String>> through = new LinkedHashMap<>();
                row.select("td p")
                        .forEach(it -> through.put(
                                it.select("strong").text().replaceAll(":$", ""),
                                Set.of(it.ownText().strip().split("; "))));
                shown.put(row.select("th a").text(), through);
            }
            Map<String, Map<String, Set<String>>> answered = new LinkedHashMap<>();
            people.forEach((name, somebody) -> answered.put(name, through(library.about(role), asker(somebody))));
            assertThat(shown).containsAllEntriesOf(answered);
        }
    }

    private static Map<String, Set<String>> through(List<Asked<?>> asked, Asker asker) {
        Map<String, Set<String>> through = new LinkedHashMap<>();
        for (Asked<?> one : asked) {
            if (one.answer(asker) instanceof Answer.Allowed allowed) {
                through.merge(
                        allowed.through(),
                        Set.of(one.rule().name()),
                        (some, more) ->
                                Stream.of(some, more).flatMap(Set::stream).collect(Collectors.toSet()));
            }
        }
        return through;
    }

    @Test
    void what_somebody_is_to_another_organisation_is_not_shown() {
        assertThat(page(PEOPLE + somebody("Hannah Lindqvist").account() + "/rights", somebody("Amara Obi"))
                        .text())
                .contains("Hannah Lindqvist")
                .doesNotContain("Head of profession Yes")
                .doesNotContain("Account lead");
        assertThat(page("/account/rights?organisation=northlight-digital", somebody("Hannah Lindqvist"))
                        .text())
                .contains("Head of profession")
                .contains("Account lead");
    }

    @Test
    void people_are_found_by_a_part_of_their_name() {
        assertThat(page("/organisations/harrowmere-borough-council/rights?name=OBI", somebody("Amara Obi"))
                        .select("tbody th")
                        .eachText())
                .containsExactly("Amara Obi");
    }

    @Test
    void whoever_acts_for_an_organisation_stands_on_one_of_its_pages_by_name() {
        for (int i = 0; i < 60; i++) {
            add("%s Teller %02d".formatted(i % 2 == 0 ? "alba" : "Zoe", i), council);
        }
        Account gone = accounts.add("Alba Teller 99", "gone@people.example", null);
        accounts.join(gone.id(), council.id(), "Worked there");
        accounts.setActive(gone.id(), false);
        for (String list : List.of("/organisations/harrowmere-borough-council/rights", "/roles/park-keeper/rights")) {
            List<String> names = new ArrayList<>();
            for (int page = 1; page <= 2; page++) {
                Element drawn = page(list + "?page=" + page, somebody("Priya Raman"));
                names.addAll(drawn.select("tbody th a").eachText());
                assertThat(drawn.text()).as(list).contains(page == 1 ? "1 to 50 of" : "51 to");
            }
            assertThat(names)
                    .as(list)
                    .containsAll(people.keySet())
                    .doesNotContain("Alba Teller 99")
                    .doesNotHaveDuplicates()
                    .isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
            assertThat(page(list + "?page=9", somebody("Priya Raman")).text()).contains(Integer.toString(names.size()));
        }
        assertThat(page("/organisations/harrowmere-borough-council/rights?name=TELLER", somebody("Priya Raman"))
                        .text())
                .contains("60 people and programs");
        assertThat(page("/organisations/harrowmere-borough-council/rights?name=nobody", somebody("Priya Raman"))
                        .text())
                .contains("0 people and programs", "Nobody here has “nobody” in their name");
    }

    private Somebody somebody(String name) {
        return Objects.requireNonNull(people.get(name));
    }

    /** As a request of theirs has it, as far as the council is concerned. */
    private Asker asker(Somebody somebody) {
        SignedIn person = sessions.find(somebody.session()).orElseThrow();
        return new Asker(
                person.relations().stream()
                        .filter(it -> it.organisation().equals(council.id()))
                        .collect(Collectors.toSet()),
                none -> List.of());
    }

    private Element page(String path, Somebody reader) {
        var answer = client.get(path, reader.header());
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Objects.requireNonNull(Jsoup.parse(answer.body()).getElementById("main"));
    }

    private List<Row> rows(String path, Somebody reader) {
        return page(path, reader).select("tbody tr").stream()
                .map(EffectiveRightsTest::row)
                .toList();
    }

    private static Row row(Element row) {
        Element what = Objects.requireNonNull(row.selectFirst("th"));
        String of = what.select(".m-quiet").text();
        return new Row(
                what.ownText().replaceAll(":$", "").strip(),
                of.isEmpty() ? List.of() : List.of(of.split(", ")),
                what.select(".m-table__under").text(),
                row.select("td").get(0).text().equals("Yes"),
                row.select("td").get(1).text());
    }
}
