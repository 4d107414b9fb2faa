package meridian.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import meridian.access.Actor.Through;
import meridian.access.AuditVerdict.Sound;
import meridian.access.web.EraseFromAuditCommand;
import meridian.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** An audit in which Ines Vaz did two things, was invited and made administrator, and Dines Vaz was invited too. */
class ErasingFromTheAuditTest {

    private static final String REASON = "Left six years ago";
    private static final Actor PRIYA = new Actor("Priya Raman", Through.PAGE, AccountId.next(), "203.0.113.8");

    private final TestDatabase database = TestDatabase.fresh();
    private final Account ines =
            new Accounts(database.jdbc(), Clock.systemUTC()).add("Ines Vaz", "ines.vaz@harrowmere.example", null);
    private final Organisation council =
            new Organisation(OrganisationId.next(), "harrowmere", "Harrowmere Borough Council");
    private final EraseFromAudit erasure = EraseFromAudit.in(database.dataSource());
    private final ReadAudit read = new ReadAudit(database.jdbc());

    ErasingFromTheAuditTest() {
        Actor herself = Actor.NOBODY.as(ines).from("203.0.113.7");
        Audited.Subject organisation = Audited.Subject.of(council);
        note(PRIYA, new Audited("account.invited", organisation, "Invited Ines.Vaz@harrowmere.example as engineer."));
        note(PRIYA, new Audited("account.invited", organisation, "Invited dines.vaz@harrowmere.example as engineer."));
        note(herself, new Audited("account.signed-in", Audited.Subject.of(ines), "Signed in."));
        note(herself, AuditExamples.published(1));
        note(PRIYA, new Audited("account.given", Audited.Subject.of(ines, council), "Made her administrator."));
        note(PRIYA, AuditExamples.published(2));
    }

    private void note(Actor by, Audited act) {
        Audit audit = AuditExamples.audit(database);
        database.transactions().executeWithoutResult(transaction -> audit.note(by, act));
    }

    @Test
    void everything_that_names_the_person_is_found_and_nothing_of_another() {
        assertThat(erasure.account("INES.vaz@harrowmere.example"))
                .contains(ines.id().value());
        assertThat(erasure.account("ines@elsewhere.example")).isEmpty();
        assertThat(erasure.entriesOf(ines.id().value())).containsExactly(1L, 3L, 4L, 5L);
    }

    @Test
    void the_entries_stay_without_what_they_said_and_each_organisation_reads_that_it_was_done_and_why()
            throws SQLException {
        assertThat(erasure.erase(erasure.entriesOf(ines.id().value()), REASON, PRIYA))
                .isEqualTo(4);

        assertThat(AuditExamples.verify(database, List.of())).isEqualTo(new Sound(9, 4, 0));
        assertThat(database.jdbc()
                        .sql("select * from access.audit_details")
                        .query()
                        .listOfRows()
                        .toString())
                .doesNotContain("Ines")
                .doesNotContain("203.0.113.7");
        List<AuditRow> told =
                read.before(new AuditFilter(null, null, null, EraseFromAudit.ACT, null, null, null), null, 9);
        assertThat(told).extracting(AuditRow::id).containsExactlyInAnyOrder("1,5", "3", "4");
        assertThat(told).extracting(AuditRow::said).extracting("reason").containsOnly(REASON);
    }

    @Test
    void why_an_entry_says_nothing_is_found_by_its_number_and_cannot_be_erased_itself() {
        erasure.erase(List.of(4L, 5L, 6L), REASON, PRIYA);
        List<AuditRow> five = read.before(AuditFilter.of("audit-entry", "Entry 5"), null, 9);

        assertThat(five).hasSize(1);
        assertThat(read.before(AuditFilter.of("audit-entry", "entry 3"), null, 9))
                .isEmpty();
        assertThat(erasure.erase(List.of(five.getFirst().number()), REASON, PRIYA))
                .isZero();
        assertThat(erasure.erase(List.of(5L), REASON, PRIYA)).isZero();
        assertThatThrownBy(() -> erasure.erase(List.of(1L), " ", PRIYA)).hasMessageContaining("reason");
    }

    @Test
    void very_many_are_named_in_parts_that_hold_together() throws SQLException {
        for (int version = 3; version <= 250; version++) {
            note(PRIYA, AuditExamples.published(version));
        }
        List<Long> odd =
                LongStream.iterate(7, it -> it < 254, it -> it + 2).boxed().toList();

        assertThat(erasure.erase(odd, REASON, PRIYA)).isEqualTo(odd.size());
        assertThat(AuditExamples.verify(database, List.of())).isEqualTo(new Sound(256, odd.size(), 0));
    }

    @Test
    void the_command_counts_first_and_erases_when_it_is_told_to() throws SQLException {
        String[] asked = {"--database-url", database.url(), "--account", ines.address(), "--reason", REASON};

        assertThat(run(asked)).startsWith("4 entries would lose");
        assertThat(AuditExamples.verify(database, List.of())).isEqualTo(new Sound(6, 0, 0));
        assertThat(run(asked, "--yes")).startsWith("Took out what 4 entries");
        assertThat(AuditExamples.verify(database, List.of())).isEqualTo(new Sound(9, 4, 0));
        asked[3] = "nobody@harrowmere.example";
        assertThat(run(asked)).contains("Nobody has an account");
    }

    /** What it prints, wherever it does. */
    private static String run(String[] arguments, String... more) {
        StringWriter printed = new StringWriter();
        PrintWriter out = new PrintWriter(printed, true);
        new CommandLine(new EraseFromAuditCommand())
                .setOut(out)
                .setErr(out)
                .execute(Stream.concat(Stream.of(arguments), Stream.of(more)).toArray(String[]::new));
        return printed.toString();
    }
}
