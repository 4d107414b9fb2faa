package meridian;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import meridian.access.AccountId;
import meridian.access.Accounts;
import meridian.access.Organisation;
import meridian.access.Organisations;
import meridian.access.Relation;
import meridian.access.Relation.Kind;
import meridian.access.signin.Secret;
import meridian.access.signin.Sessions;
import meridian.roles.ImportId;
import meridian.roles.ImportedDocuments;
import meridian.roles.UploadedFile;
import meridian.testing.ApiClient;
import meridian.testing.ApplicationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every route asked by every kind of person, against what {@code who-may-do-what.txt} says each is answered. A route
 * without a line there fails, and so does a line without a route.
 */
@ApplicationTest
class WhoMayDoWhatTest {

    private static final String COUNCIL = "Harrowmere Borough Council";
    /** Whatever files and fields an upload may want. */
    private static final String FILES = Stream.of("skills", "roles", "copy")
                    .map(it -> "--x\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"a.csv\"\r\n\r\na,b\r\n"
                            .formatted(it))
                    .collect(Collectors.joining())
            + "--x\r\nContent-Disposition: form-data; name=\"published\"\r\n\r\n2027-03-27\r\n"
            + "--x\r\nContent-Disposition: form-data; name=\"organisation\"\r\n\r\nharrowmere-borough-council\r\n"
            + "--x--\r\n";

    private static final String SUPPLIER = "Northlight Digital";

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
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    private final List<Person> people = new ArrayList<>();
    private ImportId imported;
    private UUID member;

    /**
     * Somebody who asks, with what is there for them to change, so that nobody changes it under the next.
     *
     * @param column of the table
     * @param role of the council's library, published once and with a draft that waits
     */
    private record Person(String name, String column, String cookie, String role) {}

    /** What somebody is answered: a word of the table. */
    private enum Answered {
        SIGN_IN("in"),
        NOT_ALLOWED("no"),
        MISSING("-"),
        LET_THROUGH("ok");

        private final String word;

        Answered(String word) {
            this.word = word;
        }

        static Answered by(HttpResponse<String> answer) {
            boolean toSignIn = answer.statusCode() == 302
                    && answer.headers().firstValue("Location").orElse("").contains("/sign-in?to=");
            return switch (answer.statusCode()) {
                case 401 -> SIGN_IN;
                case 403 -> NOT_ALLOWED;
                case 404 -> MISSING;
                default -> toSignIn ? SIGN_IN : LET_THROUGH;
            };
        }
    }

    /**
     * A line of the table.
     *
     * @param with the query or form it is asked with, so that what is asked is who asks and not how
     * @param answers what each column is answered
     */
    private record Line(String method, String route, String with, Map<String, String> answers) {

        String name() {
            return method + " " + route;
        }
    }

    @BeforeEach
    void a_council_with_everybody_and_somebody_of_elsewhere() throws IOException {
        Organisation council = organisations.named(COUNCIL);
        Organisation supplier = organisations.named(SUPPLIER);
        people.add(new Person("Nobody", "nobody", "session=", "keeper-nobody"));
        add("Hannah Lindqvist", "other", supplier, Kind.HEAD_OF_PROFESSION);
        add("Sam Whitlock", "other", organisations.named("Fenwick Transport"), Kind.HEAD_OF_PROFESSION);
        for (String name : List.of("Gareth Pugh", "Mei Tanaka", "Oluwaseun Adeyemi", "Daniel Okafor")) {
            add(name, "member", council, Kind.MEMBER);
        }
        add("Ruth Bellamy", "auditor", council, Kind.AUDITOR);
        add("Priya Raman", "administrator", council, Kind.ADMINISTRATOR);
        add("Tomasz Zielinski", "lead", council, Kind.LEAD);
        add("Leila Haddad", "lead", council, Kind.LEAD);
        add("Amara Obi", "head", council, Kind.HEAD_OF_PROFESSION);
        imported = documents.read(COUNCIL, documents("- Opens the gates\n"));
        people.forEach(it -> documents.published(it.role()));
        documents.read(COUNCIL, documents("- Opens the gates\n- Shuts them\n"));
        AccountId joined =
                accounts.add("Jo Ferris", "jo.ferris@harrowmere.example", null).id();
        accounts.join(joined, council.id(), "Clerk");
        member = joined.value();
    }

    private void add(String name, String column, Organisation organisation, Kind kind) {
        AccountId account = accounts.add(name, name.toLowerCase().replace(' ', '.') + "@people.example", null)
                .id();
        accounts.join(account, organisation.id(), name);
        if (kind != Kind.MEMBER) {
            accounts.give(account, new Relation(kind, organisation.id()));
        }
        String cookie =
                "session=" + sessions.start(account, null, Secret.next()).text();
        people.add(new Person(
                name, column, cookie, "keeper-of-" + name.toLowerCase().replace(' ', '-')));
    }

    /** @param duties a line each, as a list's points */
    private List<UploadedFile> documents(String duties) {
        return people.stream()
                .map(it -> ImportedDocuments.file(
                        it.role() + ".md",
                        "# %s\n\n- Job family: Parks\n- Grade: G2\n\n## Responsibilities\n\n%s"
                                .formatted(it.role().replace('-', ' '), duties)))
                .toList();
    }

    @Test
    void everybody_is_answered_what_is_written_down() throws IOException {
        Map<String, Line> lines = lines();
        assertThat(lines.keySet()).as("a line for every route").containsExactlyInAnyOrderElementsOf(routes());
        List<String> unexpected = new ArrayList<>();
        for (Line line : lines.values()) {
            for (Person person : people) {
                HttpResponse<String> answer = ask(line, person);
                String answered = Answered.by(answer).word;
                String expected = Objects.requireNonNull(line.answers().get(person.column()));
                if (!answered.equals(expected) || answer.statusCode() >= 500) {
                    unexpected.add("%s by %s (%s): %d, and %s was expected"
                            .formatted(line.name(), person.name(), person.column(), answer.statusCode(), expected));
                }
            }
        }
        System.out.printf(
                "Routes x persons: %d x %d = %,d answers, %d unexpected%n",
                lines.size(), people.size(), lines.size() * people.size(), unexpected.size());
        assertThat(unexpected).isEmpty();
    }

    private HttpResponse<String> ask(Line line, Person person) {
        String path = address(line.route(), person);
        String with = address(line.with(), person);
        String[] cookie = {"Cookie", person.cookie()};
        if (line.method().equals("GET")) {
            return client.get(with.isEmpty() ? path : path + "?" + with, cookie);
        }
        if (with.equals("files")) {
            return client.send(
                    "POST", path, FILES, "Cookie", person.cookie(), "Content-Type", "multipart/form-data; boundary=x");
        }
        if (path.startsWith("/api/") && !with.contains("=")) {
            return client.send(
                    line.method(), path, with.isEmpty() ? "{}" : with, "Cookie", person.cookie(), "If-Match", "\"1\"");
        }
        return client.send(
                line.method(),
                path,
                with,
                "Cookie",
                person.cookie(),
                "Content-Type",
                "application/x-www-form-urlencoded");
    }

    /** The route with something that is there in each of its places. */
    private String address(String route, Person person) {
        return route.replace("/imports/{id}", "/imports/" + imported)
                .replace("/organisations/{slug}", "/organisations/harrowmere-borough-council")
                .replace("{account}", member.toString())
                .replace("{ending}", "json")
                .replace("{family}", "parks")
                .replaceAll("\\{(role|address|slug)\\}", person.role())
                .replaceAll("\\{number[^}]*\\}+", "1")
                .replaceAll("/checks/\\{rule\\}", "/checks/unknown-assessment-method")
                .replaceAll("\\{\\w+\\}", UUID.nameUUIDFromBytes(new byte[0]).toString());
    }

    private Set<String> routes() {
        Set<String> routes = new TreeSet<>();
        mapping.getHandlerMethods().forEach((route, method) -> {
            if (method.getBeanType().getName().startsWith("meridian.")) {
                route.getPatternValues().stream()
                        .filter(it -> !it.equals("/error"))
                        .forEach(pattern -> route.getMethodsCondition()
                                .getMethods()
                                .forEach(verb -> routes.add(verb + " " + pattern)));
            }
        });
        return routes;
    }

    private static Map<String, Line> lines() throws IOException {
        List<String> written;
        try (InputStream table = WhoMayDoWhatTest.class.getResourceAsStream("who-may-do-what.txt")) {
            written = new String(Objects.requireNonNull(table).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(it -> !it.isBlank() && !it.startsWith("#"))
                    .toList();
        }
        List<String> columns = List.of(written.getFirst().strip().split("\\s+"));
        return written.stream()
                .skip(1)
                .map(it -> line(it, columns))
                .collect(Collectors.toMap(Line::name, it -> it, (one, other) -> one, LinkedHashMap::new));
    }

    /** {@code ok - no | GET /route | query}. */
    private static Line line(String written, List<String> columns) {
        String[] parts = written.split("\\|", -1);
        String[] words = parts[0].strip().split("\\s+");
        String[] route = parts[1].strip().split(" ", 2);
        Map<String, String> answers = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            answers.put(columns.get(i), words[i]);
        }
        return new Line(route[0], route[1], parts.length > 2 ? parts[2].strip() : "", answers);
    }
}
