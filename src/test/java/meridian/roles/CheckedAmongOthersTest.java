package meridian.roles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import meridian.access.Actor;
import meridian.access.OrganisationId;
import meridian.access.Organisations;
import meridian.roles.checking.Checks;
import meridian.roles.checking.Library;
import meridian.roles.pay.Place;
import meridian.roles.pay.PlaceWeighting;
import meridian.roles.reading.DocumentFiles;
import meridian.roles.reading.ReadDocument;
import meridian.testing.ApplicationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class CheckedAmongOthersTest {

    private static final String KEEPER = """
            # %s

            - Grade: %s
            - Next role: %s
            - Previous role: %s

            ## Responsibilities

            - %s
            """;
    private static final String DUTIES = """
            Opens and closes the lock for each boat in turn
            - Keeps the gates, paddles and beams in working order
            - Logs the level of the water every morning
            - Tells boaters about works and floods ahead
            - Paints the lock house""";

    @Autowired
    private ImportedDocuments imported;

    @Autowired
    private Organisations organisations;

    @Autowired
    private Imports imports;

    @Autowired
    private Findings findings;

    @Autowired
    private Roles roles;

    @Autowired
    private PublishRole publishRole;

    @Autowired
    private WithdrawRole withdrawRole;

    @Autowired
    private AcceptFinding acceptFinding;

    @Autowired
    private PayBands payBands;

    @Autowired
    private JdbcClient database;

    private OrganisationId trust = OrganisationId.next();
    private static int trusts;

    @BeforeEach
    void an_organisation_of_its_own() {
        trust = organisations.named("Canal Trust " + ++trusts).id();
    }

    @Test
    void the_library_finds_in_the_samples_what_lint_finds_in_their_folder() throws IOException {
        List<ReadDocument> documents = new ArrayList<>();
        new DocumentFiles(documents::add, (name, why) -> {}).readAll(List.of(Path.of("samples", "roles")));
        Library all = Library.of(
                documents.stream().flatMap(it -> it.profiles().stream()).toList());
        List<String> expected = documents.stream()
                .flatMap(it -> it.profiles().stream()
                        .filter(profile -> profile.isRole())
                        .flatMap(profile -> Checks.of(profile, it.text(), all).stream()))
                .map(it -> it.rule() + ": " + it.message())
                .toList();

        OrganisationId council = organisations.named("A council").id();
        OrganisationId supplier = organisations.named("A supplier").id();
        ImportedDocuments.samples("harrowmere").forEach(it -> imported(council, it));
        ImportedDocuments.samples("northlight").forEach(it -> imported(supplier, it));
        settled();

        assertThat(database.sql("""
                        select rule || ': ' || message from roles.finding join roles.role on role.id = role_id
                        where not finding.unsure and organisation_id in (:council, :supplier)
                        """)
                        .param("council", council.value())
                        .param("supplier", supplier.value())
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrderElementsOf(expected)
                .anyMatch(it -> it.startsWith("broken-ladder-link"))
                .anyMatch(it -> it.startsWith("pay-off-weighting"));
    }

    @Test
    void roles_with_the_same_duties_at_two_grades_are_each_told_of_the_other() {
        RoleId keeper = imported("keeper.md", KEEPER.formatted("Lock Keeper", "L2", "", "", DUTIES));
        RoleId senior = imported("senior.md", KEEPER.formatted("Senior Lock Keeper", "L4", "", "", DUTIES));
        settled();
        assertThat(messages(senior)).singleElement().asString().contains("“Lock Keeper” (L2)");
        assertThat(messages(keeper)).singleElement().asString().contains("“Senior Lock Keeper” (L4)");

        imported("senior.md", KEEPER.formatted("Senior Lock Keeper", "L4", "", "", "Leads the keepers"));
        settled();
        assertThat(messages(keeper)).isEmpty();
    }

    @Test
    void a_link_that_leads_nowhere_is_found_until_the_role_it_names_is_there_and_again_when_that_is_withdrawn() {
        RoleId keeper =
                imported("keeper.md", KEEPER.formatted("Lock Keeper", "L2", "Reach Manager", "", "Keeps locks"));
        settled();
        assertThat(messages(keeper)).as("the only role there is").isEmpty();

        imported("diver.md", KEEPER.formatted("Diver", "L3", "", "", "Dives for keys"));
        settled();
        assertThat(messages(keeper)).singleElement().asString().contains("“Reach Manager” is not among");

        RoleId manager = imported("reach.md", KEEPER.formatted("Reach Manager", "L6", "", "", "Runs the reach"));
        settled();
        assertThat(messages(keeper)).isEmpty();

        published(manager);
        withdrawRole.withdraw(manager, "", Actor.NOBODY);
        settled();
        assertThat(messages(keeper)).hasSize(1);
        withdrawRole.restore(manager, Actor.NOBODY);
        settled();
        assertThat(messages(keeper)).isEmpty();
    }

    @Test
    void every_role_of_a_ladder_that_leads_round_hears_when_it_no_longer_does() {
        RoleId one = imported("one.md", KEEPER.formatted("Hand", "L1", "Mate", "", "Coils ropes"));
        RoleId two = imported("two.md", KEEPER.formatted("Mate", "L2", "Skipper", "", "Steers"));
        imported("three.md", KEEPER.formatted("Skipper", "L3", "Hand", "", "Decides"));
        settled();
        assertThat(messages(one)).singleElement().asString().contains("leads back to this one");
        assertThat(messages(two)).singleElement().asString().contains("leads back to this one");

        imported("three.md", KEEPER.formatted("Skipper", "L3", "", "", "Decides"));
        settled();
        assertThat(messages(two)).noneMatch(it -> it.contains("leads back"));
        assertThat(messages(one)).noneMatch(it -> it.contains("leads back"));
    }

    @Test
    void a_finding_that_was_accepted_stays_accepted_when_the_role_is_checked_again_for_another() {
        RoleId keeper =
                imported("keeper.md", KEEPER.formatted("Lock Keeper", "L2", "Reach Manager", "", "Keeps locks"));
        imported("diver.md", KEEPER.formatted("Diver", "L3", "", "", "Dives for keys"));
        settled();
        RoleFinding found = checked(keeper).getFirst();
        acceptFinding.accept(keeper, found.rule(), found.fingerprint(), "It is coming", Actor.NOBODY);

        imported("other.md", KEEPER.formatted("Manager of the Reach", "L5", "", "", "Runs the reach"));
        settled();

        assertThat(checked(keeper)).singleElement().satisfies(it -> {
            assertThat(it.message()).contains("comes near");
            assertThat(it.acceptance()).isNotNull();
        });
    }

    @Test
    void pay_is_held_to_the_weighting_kept_for_its_place() {
        RoleId diver = imported("diver.md", """
                # Diver

                ## Responsibilities

                - Dives for keys

                ## Salary

                - UK: £40,000 to £50,000
                - Highlands: £44,000 to £55,000
                """);
        settled();
        assertThat(messages(diver)).isEmpty();

        PlaceWeighting weighting = new PlaceWeighting(
                new Place("Highlands"), new Place("UK"), new BigDecimal("1.08"), LocalDate.of(2026, 1, 1), null);
        payBands.record(trust, weighting, Actor.NOBODY);
        settled();

        assertThat(messages(diver))
                .hasSize(2)
                .first()
                .asString()
                .contains("in Highlands is £44,000, but £40,000 times 1.08 is £43,200");
    }

    @Test
    void london_pay_is_held_to_what_most_of_the_organisations_roles_follow() {
        for (int i = 1; i <= 4; i++) {
            imported("diver" + i + ".md", """
                    # Diver of reach %d

                    ## Responsibilities

                    - Dives for keys in reach %d

                    ## Salary

                    - UK: £40,000 to £50,000
                    - London: £44,000 to £55,000
                    """.formatted(i, i));
        }
        settled();

        assertThat(database.sql("select count(*) from roles.finding join roles.role on role.id = role_id"
                                + " where organisation_id = :trust and not finding.unsure")
                        .param("trust", trust.value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private void settled() {
        await().until(() -> database.sql("select count(*) from roles.to_check")
                        .query(Integer.class)
                        .single()
                == 0);
    }

    private List<String> messages(RoleId role) {
        return checked(role).stream().map(RoleFinding::message).toList();
    }

    private List<RoleFinding> checked(RoleId role) {
        return findings.of(role).stream().filter(it -> !it.unsure()).toList();
    }

    private void published(RoleId role) {
        publishRole.publish(role, 1, LocalDate.of(2026, 1, 1), "", Actor.NOBODY);
    }

    private RoleId imported(String name, String text) {
        return imported(trust, ImportedDocuments.file(name, text));
    }

    private RoleId imported(OrganisationId organisation, UploadedFile file) {
        return imports.items(imported.read(organisation, List.of(file))).getFirst().roles().stream()
                .findFirst()
                .flatMap(it -> roles.at(it.slug()))
                .map(Role::id)
                .orElseGet(RoleId::next);
    }
}
