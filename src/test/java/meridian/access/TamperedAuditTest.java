package meridian.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import meridian.access.AuditVerdict.Broken;
import meridian.access.AuditVerdict.Sound;
import meridian.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody with every right to the database changes what the audit says; checking names the first entry they touched. */
class TamperedAuditTest {

    private static final String NUMBERED_LATER =
            "update access.audit_details set number = number + 1000 where number >= 5; update access.audit_entry set number = number + 1000 where number >= 5";

    private final TestDatabase database = TestDatabase.fresh();

    @BeforeEach
    void fill() {
        AuditExamples.fill(database);
    }

    @Test
    void an_audit_that_nobody_touched_is_sound() throws SQLException {
        assertThat(verdict(AuditExamples.anchor(database, 4), AuditExamples.anchor(database, 12)))
                .isEqualTo(new Sound(12, 0, 2));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            update access.audit_entry set act = 'role.withdrawn' where number = 5
            update access.audit_entry set at = at + interval '1 second' where number = 5
            update access.audit_entry set through = 'job' where number = 5
            update access.audit_entry set subject_id = 'another' where number = 5
            update access.audit_entry set account_id = gen_random_uuid() where number = 5
            update access.audit_entry set account_id = null where number = 5
            update access.audit_entry set organisation_id = gen_random_uuid() where number = 5
            update access.audit_entry set organisation_id = null where number = 5
            update access.audit_entry set account_id = organisation_id, organisation_id = account_id where number = 5
            update access.audit_entry set account_id = null, organisation_id = null where number = 5
            update access.audit_entry set hash = sha256('x') where number = 5
            update access.audit_entry set previous = sha256('x') where number = 5
            update access.audit_entry set details_hash = sha256('x') where number = 5
            update access.audit_details set actor = 'Somebody else' where number = 5
            update access.audit_details set words = 'Published nothing.' where number = 5
            update access.audit_details set before = null where number = 5
            update access.audit_details set reason = '' where number = 5
            update access.audit_details set address = null where number = 5
            update access.audit_details set organisation_id = gen_random_uuid() where number = 5
            update access.audit_details set address = '198.51.100.1' where number = 5
            update access.audit_details set salt = '\\x00112233445566778899aabbccddeeff' where number = 5
            """)
    void an_entry_that_was_changed_is_named(String sql) throws SQLException {
        AuditExamples.tamper(database, sql);

        assertThat(broken().number()).isEqualTo(5);
        assertThat(broken().what()).containsIgnoringCase("entry 5").contains("changed");
    }

    @Test
    void an_entry_that_was_changed_with_its_hash_is_named_too() throws SQLException {
        rewrite(5, "role.withdrawn");

        assertThat(broken()).isEqualTo(new Broken(5, "Entry 5 was changed: the entry after it followed another."));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            update access.audit_entry set organisation_id = gen_random_uuid() where number = 13
            update access.audit_entry set account_id = gen_random_uuid() where number = 13
            update access.audit_details set address = '198.51.100.1' where number = 13
            """)
    void an_entry_from_before_it_said_whose_affair_it_was_holds_and_is_given_nothing_later(String sql)
            throws SQLException {
        Audited.Subject subject = new Audited.Subject("installation", "1", "Meridian", null);
        database.transactions()
                .executeWithoutResult(transaction -> AuditExamples.audit(database)
                        .note(Actor.NOBODY, new Audited("installation.set-up", subject, "Set it up.")));
        assertThat(verdict()).isEqualTo(new Sound(13, 0, 0));

        AuditExamples.tamper(database, sql);

        assertThat(broken().number()).isEqualTo(13);
        assertThat(broken().what()).contains("changed");
    }

    @Test
    void an_entry_that_was_removed_is_named() throws SQLException {
        AuditExamples.tamper(
                database,
                "delete from access.audit_details where number = 5",
                "delete from access.audit_entry where number = 5");

        assertThat(broken()).isEqualTo(new Broken(5, "Entry 5 was removed."));
    }

    @Test
    void an_entry_that_was_removed_and_the_gap_closed_is_named() throws SQLException {
        AuditExamples.tamper(
                database,
                "delete from access.audit_details where number = 5",
                "delete from access.audit_entry where number = 5",
                NUMBERED_LATER,
                "update access.audit_details set number = number - 1001 where number > 1000",
                "update access.audit_entry set number = number - 1001 where number > 1000");

        assertThat(broken().what()).isEqualTo("Entry 5 was removed, and those after it were numbered anew.");
    }

    @Test
    void an_entry_that_was_inserted_is_named() throws SQLException {
        AuditExamples.tamper(
                database,
                NUMBERED_LATER,
                "update access.audit_details set number = number - 999 where number > 1000",
                "update access.audit_entry set number = number - 999 where number > 1000");
        AuditEntry after = entry(4);
        AuditEntry.Content forged = new AuditEntry.Content(
                "page",
                "role.published",
                "role",
                "forged",
                after.content().account(),
                after.content().organisation(),
                after.content().detailsHash());
        insert(AuditEntry.sealed(5, after.at(), forged, after.hash(), after.details()));

        assertThat(broken().number()).isEqualTo(5);
        assertThat(broken().what()).startsWith("Entry 5 was inserted");
    }

    @ParameterizedTest
    @CsvSource({"5, 6", "5, 9"})
    void entries_that_changed_places_are_named(int one, int other) throws SQLException {
        for (String table : List.of("access.audit_details", "access.audit_entry")) {
            AuditExamples.tamper(
                    database,
                    "update %s set number = 1000 where number = %d".formatted(table, one),
                    "update %s set number = %d where number = %d".formatted(table, one, other),
                    "update %s set number = %d where number = 1000".formatted(table, other));
        }

        assertThat(broken())
                .isEqualTo(new Broken(5, "Entry 5 stands out of order: it was number %d.".formatted(other)));
    }

    @Test
    void the_last_entries_cannot_be_removed_once_they_are_anchored() throws SQLException {
        Anchor anchor = AuditExamples.anchor(database, 12);
        AuditExamples.tamper(
                database,
                "delete from access.audit_details where number > 9",
                "delete from access.audit_entry where number > 9");

        assertThat(((Broken) verdict(anchor)).number()).isEqualTo(10);
        assertThat(((Broken) verdict(anchor)).what()).startsWith("Entry 10 was removed, and with it all after it");
    }

    @Test
    void a_chain_that_was_written_anew_does_not_pass_its_anchor() throws SQLException {
        Anchor anchor = AuditExamples.anchor(database, 8);
        for (int number = 5; number <= 12; number++) {
            rewrite(number, "role.withdrawn");
        }

        assertThat(verdict()).isEqualTo(new Sound(12, 0, 0));
        assertThat(((Broken) verdict(anchor)).number()).isEqualTo(8);
    }

    @Test
    void details_are_not_taken_out_without_an_entry_that_says_so() throws SQLException {
        AuditExamples.tamper(database, "delete from access.audit_details where number = 5");

        assertThat(broken().what())
                .isEqualTo("The details of entry 5 were removed, and no entry says that they were erased.");
    }

    @Test
    void details_that_are_erased_lawfully_leave_the_chain_whole_and_a_note_of_it() throws SQLException {
        int erased = EraseFromAudit.in(database.dataSource())
                .erase(List.of(5L, 6L, 9L), "Asked for by the person", AuditExamples.AMARA);

        assertThat(erased).isEqualTo(3);
        assertThat(verdict(AuditExamples.anchor(database, 12))).isEqualTo(new Sound(13, 3, 1));
    }

    @ParameterizedTest
    @CsvSource({"4-5, 5-6", "1-999999999999999999, 13"})
    void an_entry_that_says_so_falsely_allows_no_more_than_it_names_and_nothing_after_it(String named, String removed)
            throws SQLException {
        Audited.Subject subject = new Audited.Subject(EraseFromAudit.KIND, named, "Some", AuditExamples.HARROWMERE);
        database.transactions()
                .executeWithoutResult(transaction -> AuditExamples.audit(database)
                        .note(AuditExamples.AMARA, new Audited(EraseFromAudit.ACT, subject, "Took them out.")));
        long last = Long.parseLong(removed.replaceFirst(".*-", ""));

        AuditExamples.tamper(
                database, "delete from access.audit_details where number in (%s)".formatted(removed.replace('-', ',')));

        assertThat(broken().what())
                .isEqualTo("The details of entry %d were removed, and no entry says that they were erased."
                        .formatted(last));
    }

    @Test
    void even_the_program_itself_cannot_change_an_entry() {
        for (String sql : List.of(
                "update access.audit_entry set act = 'role.withdrawn' where number = 5",
                "delete from access.audit_entry where number = 12",
                "truncate access.audit_entry cascade",
                "truncate access.audit_details",
                "update access.audit_details set words = '' where number = 5")) {
            assertThatThrownBy(() -> database.jdbc().sql(sql).update()).hasMessageContaining("only ever added to");
        }
    }

    private AuditVerdict verdict(Anchor... anchors) throws SQLException {
        return AuditExamples.verify(database, List.of(anchors));
    }

    private Broken broken() throws SQLException {
        return (Broken) verdict();
    }

    private AuditEntry entry(long number) {
        return database.jdbc()
                .sql("""
                select * from access.audit_entry left join access.audit_details using (number) where number = :number
                """)
                .param("number", number)
                .query((row, n) -> AuditEntries.entry(row))
                .single();
    }

    /** Writes an entry anew with another act, so that it fits the one before it. */
    private void rewrite(long number, String act) throws SQLException {
        AuditEntry old = entry(number);
        AuditEntry.Content was = old.content();
        AuditEntry.Content content = new AuditEntry.Content(
                was.through(), act, was.kind(), was.id(), was.account(), was.organisation(), was.detailsHash());
        AuditEntry forged =
                AuditEntry.sealed(number, old.at(), content, entry(number - 1).hash(), old.details());
        AuditExamples.tamper(
                database,
                "update access.audit_entry set act = '%s', previous = '\\x%s', hash = '\\x%s' where number = %d"
                        .formatted(act, hex(forged.previous()), hex(forged.hash()), number));
    }

    private void insert(AuditEntry forged) throws SQLException {
        AuditExamples.tamper(
                database,
                "insert into access.audit_entry values (%d, '%s', '%s', '%s', '%s', '%s', '\\x%s', '\\x%s', '\\x%s', '%s', '%s')"
                        .formatted(
                                forged.number(),
                                forged.at(),
                                forged.content().through(),
                                forged.content().act(),
                                forged.content().kind(),
                                forged.content().id(),
                                hex(forged.content().detailsHash()),
                                hex(forged.previous()),
                                hex(forged.hash()),
                                forged.content().account(),
                                forged.content().organisation()),
                "insert into access.audit_details select %d, salt, actor, subject_name, words, before, after, reason, address, organisation_id from access.audit_details where number = %d"
                        .formatted(forged.number(), forged.number() - 1));
    }

    private static String hex(byte[] bytes) {
        return java.util.HexFormat.of().formatHex(bytes);
    }
}
