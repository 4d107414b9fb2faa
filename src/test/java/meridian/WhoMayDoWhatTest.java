package meridian;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
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
import meridian.access.Account;
import meridian.access.AccountId;
import meridian.access.Accounts;
import meridian.access.Actor;
import meridian.access.Organisation;
import meridian.access.Organisations;
import meridian.access.Relation;
import meridian.access.Relation.Kind;
import meridian.access.Scope;
import meridian.access.ServiceAccounts;
import meridian.access.signin.Secret;
import meridian.access.signin.Sessions;
import meridian.access.signin.Tokens;
import meridian.roles.ImportId;
import meridian.roles.ImportedDocuments;
import meridian.roles.MakePublic;
import meridian.roles.RoleId;
import meridian.roles.ShareRole;
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

    /** A column of what is all a program can be at the council, with a token that lacks the scope named. */
    private static final String WITHOUT = "without ";

    private static final String PROGRAM = "keeper-of-a-program-";
    private static final Set<Scope> EVERY_SCOPE = Set.of(Scope.values());
    private static final Actor AMARA = new Actor("Amara Obi", Actor.Through.PAGE);
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
    private ShareRole shareRole;

    @Autowired
    private MakePublic makePublic;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Autowired
    private Tokens tokens;

    @Autowired
    private ServiceAccounts services;

    private final List<Person> people = new ArrayList<>();
    private UUID service;
    private ImportId imported;
    private UUID member;

    /**
     * Somebody who asks, with what is there for them to change, so that nobody changes it under the next.
     *
     * @param column of the table
     * @param role of the council's library, published once and with a draft that waits
     * @param token empty where they are signed in in a browser
     */
    private record Person(String name, String column, String cookie, String role, String token) {

        Person(String name, String column, String cookie, String role) {
            this(name, column, cookie, role, "");
        }

        boolean isService() {
            return role.startsWith(PROGRAM);
        }

        /** How they say who they are. */
        String[] header() {
            return token.isEmpty()
                    ? new String[] {"Cookie", cookie}
                    : new String[] {"Cookie", "session=", "Authorization", "Bearer " + token};
        }
    }

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
     * @param scope what a token must be good for, and what a service account is answered then where a person is answered
     *     otherwise; empty where none is looked at
     * @param answers what each column is answered
     */
    private record Line(String method, String route, String with, String scope, Map<String, String> answers) {

        String name() {
            return method + " " + route;
        }

        String expected(Person person) {
            if (person.token().isEmpty()) {
                return answer(person.column());
            }
            if (scope.isEmpty()) {
                return answer("nobody");
            }
            String needed = scope.replaceFirst("=.*", "");
            if (person.column().equals(WITHOUT + needed)) {
                return "no";
            }
            if (!needed.equals(scope) && person.isService()) {
                return scope.substring(needed.length() + 1);
            }
            if (!person.column().startsWith(WITHOUT)) {
                return answer(person.column());
            }
            // Whoever is all of these gets as far as the one who gets furthest: whom a rule lets through is told that
            // there is none.
            return Stream.of("ok", "-")
                    .filter(it -> Stream.of("lead", "head", "auditor")
                            .map(this::answer)
                            .anyMatch(it::equals))
                    .findFirst()
                    .orElse("no");
        }

        private String answer(String column) {
            return Objects.requireNonNull(answers.get(column), column);
        }
    }

    @BeforeEach
    void a_council_with_everybody_and_somebody_of_elsewhere() throws IOException {
        Organisation council = organisations.named(COUNCIL);
        Organisation supplier = organisations.named(SUPPLIER);
        Organisation former = organisations.named("Fenwick Transport");
        people.add(new Person("Nobody", "nobody", "session=", "keeper-nobody"));
        people.add(new Person("Nobody", "anybody", "session=", "keeper-anybody"));
        signIn("Ilse Brandt", "nowhere");
        add("Olu Fashola", "other", organisations.named("Ryde Harbour"), Kind.HEAD_OF_PROFESSION);
        add("Sam Whitlock", "former", former, Kind.HEAD_OF_PROFESSION);
        add("Hannah Lindqvist", "partner", supplier, Kind.HEAD_OF_PROFESSION);
        for (String name : List.of("Gareth Pugh", "Mei Tanaka", "Oluwaseun Adeyemi", "Daniel Okafor")) {
            add(name, "member", council, Kind.MEMBER);
        }
        add("Ruth Bellamy", "auditor", council, Kind.AUDITOR);
        add("Priya Raman", "administrator", council, Kind.ADMINISTRATOR);
        add("Tomasz Zielinski", "lead", council, Kind.LEAD);
        add("Leila Haddad", "lead", council, Kind.LEAD);
        add("Amara Obi", "head", council, Kind.HEAD_OF_PROFESSION);
        addToken("Amara Obi", "head", EVERY_SCOPE, council);
        addToken("Leila Haddad", "lead", EVERY_SCOPE, council);
        addToken("Ruth Bellamy", "auditor", EVERY_SCOPE, council);
        addToken("Hannah Lindqvist", "partner", EVERY_SCOPE, supplier);
        addServices(council);
        imported = documents.read(COUNCIL, documents("- Opens the gates\n"));
        people.forEach(it -> show(documents.published(it.role()), it.column(), former, supplier));
        documents.read(COUNCIL, documents("- Opens the gates\n- Shuts them\n"));
        AccountId joined =
                accounts.add("Jo Ferris", "jo.ferris@harrowmere.example", null).id();
        accounts.join(joined, council.id(), "Clerk");
        member = joined.value();
    }

    private void show(RoleId role, String column, Organisation former, Organisation partner) {
        LocalDate until = LocalDate.now().plusYears(1);
        switch (column) {
            case "anybody" -> makePublic.makePublic(role, Actor.NOBODY);
            case "former" -> {
                shareRole.share(role, former.id(), until, Actor.NOBODY);
                shareRole.end(role, former.id(), Actor.NOBODY);
            }
            case "partner" -> shareRole.share(role, partner.id(), until, Actor.NOBODY);
            default -> {}
        }
    }

    private void add(String name, String column, Organisation organisation, Kind kind) {
        AccountId account = signIn(name, column);
        accounts.join(account, organisation.id(), name);
        if (kind != Kind.MEMBER) {
            accounts.give(account, new Relation(kind, organisation.id()));
        }
    }

    private AccountId signIn(String name, String column) {
        AccountId account = accounts.add(name, name.toLowerCase().replace(' ', '.') + "@people.example", null)
                .id();
        String cookie =
                "session=" + sessions.start(account, null, Secret.next()).text();
        people.add(new Person(
                name, column, cookie, "keeper-of-" + name.toLowerCase().replace(' ', '-')));
        return account;
    }

    private void addToken(String owner, String column, Set<Scope> scopes, Organisation organisation) {
        Account account = accounts.withAddress(owner.toLowerCase().replace(' ', '.') + "@people.example")
                .orElseThrow();
        people.add(new Person(
                owner + "'s token",
                column,
                "",
                "keeper-of-a-token-of-" + owner.toLowerCase().replace(' ', '-'),
                tokens.make(account, wanted(scopes, organisation), AMARA).text()));
    }

    /** A program of the council's that is a lead there, and for each scope one that is all a program can be and has it not. */
    private void addServices(Organisation council) {
        Account program = services.add(council, "Nightly import", AMARA);
        service = program.id().value();
        addService(program, "lead", EVERY_SCOPE, council);
        accounts.give(program.id(), new Relation(Kind.LEAD, council.id()));
        Account everything = services.add(council, "Staff directory", AMARA);
        Stream.of(Kind.LEAD, Kind.HEAD_OF_PROFESSION, Kind.AUDITOR)
                .forEach(it -> accounts.give(everything.id(), new Relation(it, council.id())));
        for (Scope scope : Scope.values()) {
            addService(everything, WITHOUT + scope.code(), without(scope), council);
        }
    }

    private void addService(Account program, String column, Set<Scope> scopes, Organisation council) {
        String token = tokens.makeForService(program, council, wanted(scopes, council), AMARA)
                .text();
        people.add(new Person(program.name() + " " + column, column, "", PROGRAM + people.size(), token));
    }

    private static Set<Scope> without(Scope scope) {
        return EVERY_SCOPE.stream().filter(it -> it != scope).collect(Collectors.toSet());
    }

    private static Tokens.Wanted wanted(Set<Scope> scopes, Organisation organisation) {
        return new Tokens.Wanted(
                "A program", scopes, List.of(organisation), Instant.now().plus(Duration.ofDays(1)));
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
                String expected = line.expected(person);
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
        if (line.method().equals("GET")) {
            return client.get(with.isEmpty() ? path : path + "?" + with, person.header());
        }
        if (with.equals("files")) {
            return client.send("POST", path, FILES, and(person, "Content-Type", "multipart/form-data; boundary=x"));
        }
        if ((path.startsWith("/api/") || path.startsWith("/scim/")) && !with.contains("=")) {
            return client.send(line.method(), path, with.isEmpty() ? "{}" : with, and(person, "If-Match", "\"1\""));
        }
        return client.send(line.method(), path, with, and(person, "Content-Type", "application/x-www-form-urlencoded"));
    }

    private static String[] and(Person person, String... more) {
        return Stream.of(person.header(), more).flatMap(Stream::of).toArray(String[]::new);
    }

    /** The route with something that is there in each of its places. */
    private String address(String route, Person person) {
        return route.replace("/imports/{id}", "/imports/" + imported)
                .replace("/organisations/{slug}", "/organisations/harrowmere-borough-council")
                .replace("{account}", member.toString())
                .replace("{service}", service.toString())
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

    /** {@code ok - no | GET /route | query | scope}. */
    private static Line line(String written, List<String> columns) {
        String[] parts = written.split("\\|", -1);
        String[] words = parts[0].strip().split("\\s+");
        String[] route = parts[1].strip().split(" ", 2);
        Map<String, String> answers = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            answers.put(columns.get(i), words[i]);
        }
        return new Line(
                route[0],
                route[1],
                parts.length > 2 ? parts[2].strip() : "",
                parts.length > 3 ? parts[3].strip() : "",
                answers);
    }
}
