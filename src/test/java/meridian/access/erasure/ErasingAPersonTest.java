package meridian.access.erasure;

import static meridian.access.erasure.ErasureExamples.id;
import static meridian.access.erasure.ErasureExamples.person;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import meridian.access.Account;
import meridian.access.AccountId;
import meridian.access.Accounts;
import meridian.access.Actor;
import meridian.access.Actor.Through;
import meridian.access.Audit;
import meridian.access.Audited;
import meridian.access.Members;
import meridian.access.Organisation;
import meridian.access.OrganisationId;
import meridian.access.Relation;
import meridian.access.Relation.Kind;
import meridian.access.privacy.DataSubject;
import meridian.access.privacy.FoundBy;
import meridian.access.privacy.PersonalColumn;
import meridian.access.privacy.PersonalColumn.AtErasure;
import meridian.access.privacy.PersonalData;
import meridian.access.privacy.PersonalTable;
import meridian.access.signin.Secret;
import meridian.access.signin.Sessions;
import meridian.access.web.VerifyAuditCommand;
import meridian.roles.ReadingQueue;
import meridian.testing.ApiClient;
import meridian.testing.ApplicationTest;
import meridian.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import picocli.CommandLine;

/** Zenobia Quorvax of the council, of whom something is kept in every table there is, is erased by two others. */
@ApplicationTest
class ErasingAPersonTest {

    private static final String NAME = "Zenobia Quorvax";
    private static final String ADDRESS = "zenobia@quorvax.example";
    private static final String MARKER = "quorvax";

    @Autowired
    private ApiClient client;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Members members;

    @Autowired
    private Sessions sessions;

    @Autowired
    private Audit audit;

    @Autowired
    private PersonalData personalData;

    @Autowired
    private ErasureQueue queue;

    @Autowired
    private ReadingQueue reading;

    @Autowired
    private EraseParts eraseParts;

    @Autowired
    private TransactionOperations transactions;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Environment environment;

    private Organisation council;
    private Organisation supplier;
    private AccountId zenobia;
    private AccountId priya;
    private AccountId ruth;
    private ErasureExamples they;

    @BeforeEach
    void everybody_and_rows_in_every_table() throws IOException {
        reading.stop();
        TestDatabase.afterOthers(
                () -> replica(
                        "truncate access.organisation, access.account, platform.message, roles.role, roles.document, access.audit_entry,"
                                + " roles.framework_version, roles.import, access.failed_sign_in, access.ticket, access.retention cascade"));
        database.sql(rows()).update();
        replica("delete from access.audit_details; delete from access.audit_entry");
        database.sql("delete from access.means_required").update();
        council = new Organisation(
                new OrganisationId(UUID.fromString("00000000-0000-0000-0000-00000000000c")), "c", "Council");
        supplier = new Organisation(
                new OrganisationId(UUID.fromString("00000000-0000-0000-0000-00000000000d")), "s", "Supplier");
        zenobia = named("council member");
        priya = named("council administrator");
        ruth = named("council auditor");
        they = new ErasureExamples(client, sessions, database);
        accounts.setPassword(zenobia, "a hash");
        accounts.rename(zenobia, NAME);
        accounts.setAddress(zenobia, ADDRESS);
        database.sql("""
                        insert into access.ticket (secret_hash, purpose, account_id, address, made_at, ends_at)
                        values (sha256('hers'), 'address', :her, 'new@quorvax.example', now(), now())
                        """).param("her", zenobia.value()).update();
        accounts.noteDelivery(ADDRESS, "Nobody is called quorvax");
    }

    /** What is read and checked in the background would be of rows that only look like roles. */
    @AfterEach
    void nothing_is_left_to_read() {
        TestDatabase.afterOthers(() -> replica("truncate roles.role, roles.import, roles.document cascade"));
        reading.start();
        if (!queue.isRunning()) {
            startQueue();
        }
    }

    /** Not as the tests' own threads, for whom the database has no wall. */
    private void startQueue() {
        behindTheWall(queue::start);
    }

    private static void behindTheWall(Runnable work) {
        try {
            Thread.ofPlatform()
                    .inheritInheritableThreadLocals(false)
                    .start(work)
                    .join();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static String rows() throws IOException {
        try (InputStream file = ErasingAPersonTest.class.getResourceAsStream("/meridian/tables-and-persons.sql")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void replica(String statement) {
        database.sql("set session_replication_role = replica; " + statement + "; reset session_replication_role")
                .update();
    }

    private AccountId named(String name) {
        return new AccountId(database.sql("select id from access.account where name = :name")
                .param("name", name)
                .query(UUID.class)
                .single());
    }

    /** Has her stand, by number, name, address and in words, wherever the declaration says that somebody may; how often. */
    private int plant() {
        int planted = 0;
        for (PersonalTable table : personalData.tables()) {
            if (table.name().startsWith("access.audit") || table.name().equals("access.account")) {
                continue;
            }
            for (FoundBy by : table.foundBy()) {
                if (by.through() == null) {
                    String value = switch (by.way()) {
                        case ACCOUNT -> zenobia.toString();
                        case NAME -> NAME;
                        case ADDRESS -> ADDRESS;
                        case WORDS -> "The post of " + NAME + ", " + ADDRESS;
                    };
                    planted += lead(table, by.column(), value, by.way() == FoundBy.Way.ACCOUNT);
                }
            }
            for (PersonalColumn column : table.columns()) {
                if (column.whose() == PersonalColumn.Whose.OWN
                        && column.atErasure() == AtErasure.ERASED
                        && table.foundBy().stream().noneMatch(it -> it.column().equals(column.name()))) {
                    planted += set(table, column.name(), "quorvax " + column.name());
                }
            }
        }
        replica("update access.legal_hold set lifted_at = now(), lifted_by = coalesce(lifted_by, 'Somebody'),"
                + " lifted_because = coalesce(lifted_because, 'It is over')");
        replica(
                "update access.erasure set state = 'refused', decided_at = now(), decided_by = coalesce(decided_by, 'Somebody')");
        return planted;
    }

    /** Has one row lead to her, unless one does already. */
    private int lead(PersonalTable table, String column, String value, boolean isOnce) {
        if (!isOnce || !isHers(table)) {
            return write(table, column, value, "select ctid from %s limit 1".formatted(table.name()));
        }
        return 1;
    }

    /** Writes it in one row of hers. */
    private int set(PersonalTable table, String column, String value) {
        return isHers(table) ? write(table, column, value, hers(table)) : 0;
    }

    private static String hers(PersonalTable table) {
        return "select ctid from %s where %s limit 1".formatted(table.name(), table.condition());
    }

    private boolean isHers(PersonalTable table) {
        return !database.sql(hers(table))
                .params(her())
                .query((row, n) -> 1)
                .list()
                .isEmpty();
    }

    private Map<String, ?> her() {
        return new DataSubject(new Account(zenobia, NAME, ADDRESS)).parameters();
    }

    /** What the column does not take is left out. */
    private int write(PersonalTable table, String column, String value, String where) {
        try {
            return Objects.requireNonNull(transactions.execute(it -> {
                database.sql("set local session_replication_role = replica").update();
                return database.sql("update %1$s set %2$s = cast(:value as %3$s) where ctid = (%4$s)"
                                .formatted(table.name(), column, type(table.name(), column), where))
                        .params(her())
                        .param("value", value)
                        .update();
            }));
        } catch (DataAccessException notText) {
            return 0;
        }
    }

    private String type(String table, String column) {
        return database.sql(
                        "select format_type(atttypid, atttypmod) from pg_attribute where attrelid = :table::regclass and attname = :column")
                .param("table", table)
                .param("column", column)
                .query(String.class)
                .single();
    }

    private void act() {
        Account her = new Account(zenobia, NAME, ADDRESS);
        Actor herself = new Actor(NAME, Through.PAGE, zenobia, "203.0.113.7");
        Actor another = new Actor("Priya Raman", Through.PAGE, priya, null);
        note(
                herself,
                new Audited("role.published", new Audited.Subject("role", "1", "A role", council.id()), "Published."));
        note(another, new Audited("account.given", Audited.Subject.of(her, council), "Zenobia Quorvax is now: lead."));
        note(
                another,
                new Audited("role.withdrawn", new Audited.Subject("role", "2", "A role", council.id()), "Withdrawn.")
                        .because("Zenobia Quorvax asked for it"));
        note(
                another,
                new Audited(
                        "role.shared",
                        new Audited.Subject("role", "3", "A role", supplier.id()),
                        "Told zenobia@quorvax.example."));
    }

    private void note(Actor by, Audited act) {
        transactions.executeWithoutResult(it -> audit.note(by, act));
    }

    @Test
    void nothing_of_her_is_left_in_any_column_but_what_is_declared_to_stay() throws InterruptedException {
        int planted = plant();
        act();
        sessions.start(zenobia, null, Secret.next());
        assertThat(planted).as("places she stands in").isGreaterThan(40);
        assertThat(places(MARKER)).hasSizeGreaterThan(30);

        String erasure = they.ask(council, zenobia, priya);
        assertThat(they.confirm(erasure, ruth).statusCode()).isEqualTo(302);
        they.awaitDone(erasure);

        assertThat(places(MARKER)).isSubsetOf(declared(AtErasure.KEPT));
        Set<String> numbers = places(zenobia.toString());
        numbers.removeAll(declared(AtErasure.KEPT));
        assertThat(numbers)
                .as("her number, in an account that is nobody's and of others who looked at pages as her")
                .isSubsetOf("access.account.address");
        assertThat(accounts.find(zenobia)).hasValueSatisfying(it -> {
            assertThat(it.name()).isEqualTo("Erased person");
            assertThat(it.address()).endsWith("@erased.invalid");
        });
        assertThat(verifyAudit()).contains("holds").doesNotContain("changed");
        System.out.printf(
                "Erased: planted in %d places, %d columns kept as declared%n",
                planted, places(MARKER).size());
    }

    private Set<String> places(String text) {
        Set<String> places = new TreeSet<>();
        for (String table :
                database.sql("""
                select format('%I.%I', nspname, relname) from pg_class join pg_namespace on pg_namespace.oid = relnamespace
                where relkind = 'r' and nspname in ('access', 'platform', 'roles')
                """).query((row, n) -> row.getString(1)).list()) {
            places.addAll(database.sql("""
                    select distinct '%1$s.' || cell.key from %1$s as it, jsonb_each_text(to_jsonb(it)) as cell (key, value)
                    where cell.value ilike :text
                    """.formatted(table))
                    .param("text", "%" + text + "%")
                    .query((row, n) -> row.getString(1))
                    .list());
        }
        return places;
    }

    private Set<String> declared(AtErasure fate) {
        Set<String> declared = new TreeSet<>();
        for (PersonalTable table : personalData.tables()) {
            table.columns().stream()
                    .filter(it -> it.atErasure() == fate)
                    .forEach(it -> declared.add(table.name() + "." + it.name()));
        }
        return declared;
    }

    private String verifyAudit() {
        String url = environment.getRequiredProperty("spring.flyway.url");
        StringWriter printed = new StringWriter();
        PrintWriter out = new PrintWriter(printed, true);
        int exit = new CommandLine(new VerifyAuditCommand())
                .setOut(out)
                .setErr(out)
                .execute(
                        "--database-url",
                        "%s%suser=%s&password=%s"
                                .formatted(
                                        url,
                                        url.contains("?") ? "&" : "?",
                                        environment.getRequiredProperty("spring.flyway.user"),
                                        URLEncoder.encode(
                                                environment.getRequiredProperty("spring.flyway.password"),
                                                StandardCharsets.UTF_8)));
        return exit == 0 ? "holds: " + printed : printed.toString();
    }

    @Test
    void the_record_says_what_was_done_why_by_whom_and_not_of_whom() throws InterruptedException {
        String erasure = they.ask(council, zenobia, priya);
        assertThat(they.get(ruth, erasure).body()).contains(NAME, "Confirm and erase");
        they.confirm(erasure, ruth);
        they.awaitDone(erasure);

        String record = they.get(ruth, erasure).body();
        assertThat(record)
                .contains("Asked for it, letter 14", "council administrator", "council auditor", "Signing in")
                .doesNotContain(NAME)
                .doesNotContain(zenobia.toString());
        assertThat(they.get(priya, "/organisations/c/erasures").body())
                .contains("Erased")
                .doesNotContain(NAME);
        assertThat(database.sql("select account_id from access.erasure where id = :id")
                        .param("id", id(erasure))
                        .query((row, n) -> Optional.ofNullable(row.getObject(1)))
                        .single())
                .isEmpty();
    }

    @Test
    void of_somebody_of_two_organisations_one_erases_what_is_its_own() throws InterruptedException {
        AccountId both = named("member of both");
        accounts.rename(both, "Beatrix Quillon");
        database.sql("update roles.draft set updated_by = 'Beatrix Quillon'").update();
        String cookie = "session=" + sessions.start(both, null, Secret.next()).text();

        String erasure = they.ask(council, both, priya);
        they.confirm(erasure, ruth);
        they.awaitDone(erasure);

        assertThat(database.sql("select organisation_id from access.membership where account_id = :id")
                        .param("id", both.value())
                        .query(UUID.class)
                        .list())
                .containsExactly(supplier.id().value());
        assertThat(database.sql("select distinct belongs_to from roles.draft where updated_by = 'Beatrix Quillon'")
                        .query(UUID.class)
                        .list())
                .contains(supplier.id().value())
                .doesNotContain(council.id().value());
        assertThat(accounts.find(both).orElseThrow().name()).isEqualTo("Beatrix Quillon");
        assertThat(client.get("/account", "Cookie", cookie).body())
                .contains("Supplier")
                .doesNotContain("Council");
    }

    @Test
    void nobody_confirms_what_they_asked_for_or_what_is_about_themselves() {
        accounts.give(zenobia, new Relation(Kind.ADMINISTRATOR, council.id()));
        String erasure = they.ask(council, zenobia, priya);

        assertThat(they.confirm(erasure, priya).statusCode()).isEqualTo(403);
        assertThat(they.confirm(erasure, zenobia).statusCode()).isEqualTo(403);
        assertThat(they.post(zenobia, erasure + "/refusal", "because", "No").statusCode())
                .isEqualTo(403);
        assertThat(they.post(zenobia, person(council, zenobia) + "/erasure", "reason", "For me")
                        .statusCode())
                .isEqualTo(409);
        assertThat(they.state(erasure)).isEqualTo("asked");
    }

    @Test
    void whoever_lost_the_right_meanwhile_neither_confirms_nor_has_what_they_asked_for_confirmed() {
        AccountId lead = named("council lead");
        accounts.give(lead, new Relation(Kind.ADMINISTRATOR, council.id()));
        String erasure = they.ask(council, zenobia, lead);
        database.sql(
                        "delete from access.relation where account_id in (:lost) and relation in ('administrator', 'auditor')")
                .param("lost", List.of(lead.value(), ruth.value()))
                .update();

        assertThat(they.confirm(erasure, ruth).statusCode()).isEqualTo(403);
        assertThat(they.confirm(erasure, priya).statusCode()).isEqualTo(409);
        assertThat(they.post(priya, erasure + "/refusal", "because", "Nobody answers for it any more")
                        .statusCode())
                .isEqualTo(302);
        assertThat(they.state(erasure)).isEqualTo("refused");
        assertThat(they.get(priya, "/organisations/c/erasures").body()).contains("Refused");
        assertThat(they.confirm(erasure, priya).statusCode()).isEqualTo(409);
    }

    @Test
    void the_only_administrator_and_whom_another_organisation_has_are_not_erased_from_here() {
        assertThat(they.post(priya, person(council, named("supplier member")) + "/erasure", "reason", "Why not")
                        .statusCode())
                .isEqualTo(404);
        AccountId lead = named("council lead");
        accounts.give(lead, new Relation(Kind.ADMINISTRATOR, council.id()));
        String erasure = they.ask(council, priya, lead);
        database.sql("delete from access.relation where account_id = :lead and relation = 'administrator'")
                .param("lead", lead.value())
                .update();
        assertThat(they.confirm(erasure, ruth).statusCode()).isEqualTo(409);
    }

    @Test
    void a_reason_that_names_the_person_is_refused() {
        assertThat(they.post(priya, person(council, zenobia) + "/erasure", "reason", "zenobia quorvax asked")
                        .body())
                .contains("The reason names Zenobia Quorvax");
        assertThat(they.post(priya, person(council, zenobia) + "/erasure", "reason", "")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void a_legal_hold_stops_it_before_and_after_it_is_confirmed_until_it_is_lifted() throws InterruptedException {
        String hers = person(council, zenobia);
        they.post(ruth, hers + "/hold", "hold", "Claim 4 of 2027");
        assertThat(they.post(priya, hers + "/erasure", "reason", "Asked for it").statusCode())
                .isEqualTo(409);
        they.post(priya, hers + "/hold/end", "lift", "It was settled");
        String erasure = they.ask(council, zenobia, priya);
        queue.stop();
        they.confirm(erasure, ruth);
        they.post(ruth, hers + "/hold", "hold", "Claim 5 of 2027");
        startQueue();
        Thread.sleep(1_000);
        assertThat(they.state(erasure)).isEqualTo("confirmed");
        assertThat(accounts.find(zenobia).orElseThrow().name()).isEqualTo(NAME);

        they.post(priya, hers + "/hold/end", "lift", "It was settled");
        queue.wake();
        they.awaitDone(erasure);
    }

    @Test
    void a_hold_of_an_organisation_she_left_stops_it_too() {
        database.sql("insert into access.departure (account_id, organisation_id, left_at) values (:her, :there, now())")
                .param("her", zenobia.value())
                .param("there", supplier.id().value())
                .update();
        they.post(named("supplier member"), "/organisations/s/people/" + zenobia + "/hold", "hold", "An inquiry");

        assertThat(they.post(priya, person(council, zenobia) + "/erasure", "reason", "Asked for it")
                        .statusCode())
                .isEqualTo(409);
        assertThat(they.get(priya, person(council, zenobia) + "/erasure").body())
                .contains("Another organisation has to keep")
                .doesNotContain("An inquiry");
    }

    @Test
    void what_ended_in_the_middle_goes_on_and_each_part_is_done_once_by_two_nodes_too() throws Exception {
        plant();
        act();
        queue.stop();
        String erasure = they.ask(council, zenobia, priya);
        they.confirm(erasure, ruth);
        behindTheWall(() -> {
            for (int part = 0; part < 3; part++) {
                eraseParts.next();
            }
        });
        List<Object> before = done(erasure);
        assertThat(before).hasSize(3);
        behindTheWall(() -> transactions.executeWithoutResult(it -> {
            eraseParts.next();
            it.setRollbackOnly();
        }));
        assertThat(done(erasure)).as("what was not committed is not done").isEqualTo(before);

        Thread other = Thread.ofPlatform().inheritInheritableThreadLocals(false).start(() -> {
            while (eraseParts.next()) {}
        });
        startQueue();
        other.join();
        they.awaitDone(erasure);

        assertThat(done(erasure).subList(0, before.size())).isEqualTo(before);
        assertThat(database.sql("select count(*) from access.audit_entry where act = 'erasure.done'")
                        .query(Long.class)
                        .single())
                .isOne();
        assertThat(verifyAudit()).startsWith("holds");
    }

    private List<Object> done(String erasure) {
        return database.sql(
                        "select seq || ':' || done from access.erasure_step where erasure_id = :id and done is not null order by seq")
                .param("id", id(erasure))
                .query((row, n) -> (Object) row.getString(1))
                .list();
    }

    @Test
    void a_name_that_another_has_too_is_left_for_a_person_to_look_at() throws InterruptedException {
        accounts.rename(named("council lead"), NAME);
        database.sql("update roles.draft set updated_by = :name")
                .param("name", NAME)
                .update();
        assertThat(they.get(priya, person(council, zenobia) + "/erasure").body())
                .contains("somebody else has the same name");
        String erasure = they.ask(council, zenobia, priya);
        they.confirm(erasure, ruth);
        they.awaitDone(erasure);

        assertThat(database.sql("select count(*) from roles.draft where updated_by = :name")
                        .param("name", NAME)
                        .query(Long.class)
                        .single())
                .isPositive();
        assertThat(accounts.find(zenobia).orElseThrow().name()).isEqualTo("Erased person");
    }

    @Test
    void somebody_who_left_is_erased_by_the_organisation_that_they_left_last() throws InterruptedException {
        members.end(council, members.find(council.id(), zenobia).orElseThrow(), Actor.NOBODY);
        assertThat(they.get(ruth, "/organisations/c/erasures").body()).contains(NAME);

        String erasure = they.ask(council, zenobia, priya);
        they.confirm(erasure, ruth);
        they.awaitDone(erasure);

        assertThat(accounts.find(zenobia).orElseThrow().name()).isEqualTo("Erased person");
        assertThat(they.get(ruth, "/organisations/c/erasures").body()).doesNotContain(NAME);
    }
}
