package meridian.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import meridian.access.Actor.Through;
import meridian.testing.TestDatabase;
import org.junit.jupiter.api.Test;

/** An audit of three people, one a minute from noon on, of whom the second is a program. */
class ReadingTheAuditTest {

    private static final Instant NOON = Instant.parse("2027-03-27T12:00:00Z");
    private static final Actor AMARA = new Actor("Amara Obi", Through.PAGE);
    private static final Actor PAYROLL = new Actor("Payroll", Through.API);
    private static final String CLERK = "0190a1b2-0000-7000-8000-000000000001";
    private static final String MASON = "0190a1b2-0000-7000-8000-000000000002";

    private final TestDatabase database = TestDatabase.fresh();
    private final ReadAudit read = new ReadAudit(database.jdbc());
    private Instant now = NOON;

    ReadingTheAuditTest() {
        note(AMARA, "role.imported", CLERK, "Clerk");
        note(PAYROLL, "role.published", CLERK, "Clerk");
        note(AMARA, "role.published", MASON, "Mason");
        note(AMARA, "role.withdrawn", CLERK, "Town Clerk");
    }

    private void note(Actor by, String act, String id, String name) {
        Audit audit = new Audit(database.jdbc(), Clock.fixed(now, ZoneOffset.UTC));
        Audited done = new Audited(act, new Audited.Subject("role", id, name, null), "Did it.");
        database.transactions().executeWithoutResult(transaction -> audit.note(by, done));
        now = now.plus(Duration.ofMinutes(1));
    }

    private List<Long> found(AuditFilter filter) {
        List<Long> found =
                read.before(filter, null, 50).stream().map(AuditRow::number).toList();
        assertThat(read.count(filter, 50)).isEqualTo(found.size());
        List<Long> each = new ArrayList<>();
        database.transactions().executeWithoutResult(it -> read.each(filter, row -> each.add(row.number())));
        assertThat(each).isEqualTo(found);
        return found;
    }

    private static AuditFilter during(Instant from, Instant until) {
        return new AuditFilter(null, null, null, null, null, from, until);
    }

    @Test
    void the_newest_entry_comes_first() {
        assertThat(found(AuditFilter.ALL)).containsExactly(4L, 3L, 2L, 1L);
    }

    @Test
    void a_person_is_found_by_the_whole_name_in_whatever_capitals() {
        assertThat(found(new AuditFilter("amara OBI", null, null, null, null, null, null)))
                .containsExactly(4L, 3L, 1L);
        assertThat(found(new AuditFilter("amara", null, null, null, null, null, null)))
                .isEmpty();
        assertThat(read.namesWith("OBI")).containsExactly("Amara Obi");
        assertThat(read.namesWith("%")).isEmpty();
    }

    @Test
    void a_record_is_found_by_its_id_and_by_the_name_it_had_then() {
        assertThat(found(AuditFilter.of("role", CLERK))).containsExactly(4L, 2L, 1L);
        assertThat(found(new AuditFilter(null, null, "town clerk", null, null, null, null)))
                .containsExactly(4L);
        assertThat(found(AuditFilter.of("import", CLERK))).isEmpty();
    }

    @Test
    void acts_ways_and_times_are_found() {
        assertThat(found(new AuditFilter(null, null, null, "role.published", null, null, null)))
                .containsExactly(3L, 2L);
        assertThat(found(new AuditFilter(null, null, null, null, Through.API, null, null)))
                .containsExactly(2L);
        assertThat(found(during(NOON.plusSeconds(60), NOON.plusSeconds(180)))).containsExactly(3L, 2L);
        assertThat(found(new AuditFilter("amara obi", "role", CLERK, "role.imported", Through.PAGE, NOON, now)))
                .containsExactly(1L);
    }

    @Test
    void nothing_of_a_time_is_left_out_because_the_clock_was_wrong() {
        now = NOON.plus(Duration.ofDays(3_650));
        note(AMARA, "role.restored", CLERK, "Town Clerk");
        now = NOON.minus(Duration.ofDays(2));
        note(AMARA, "role.published", CLERK, "Town Clerk");
        now = NOON.plus(Duration.ofMinutes(30));
        note(AMARA, "role.published", MASON, "Mason");

        assertThat(found(during(NOON, NOON.plus(Duration.ofHours(1))))).containsExactly(7L, 4L, 3L, 2L, 1L);
        assertThat(found(during(NOON.minus(Duration.ofDays(3)), NOON))).containsExactly(6L);
        assertThat(found(new AuditFilter("amara obi", null, null, null, null, NOON.plusSeconds(600), null)))
                .containsExactly(7L, 5L);
    }

    @Test
    void a_list_is_gone_on_with_in_both_directions() {
        assertThat(read.before(AuditFilter.ALL, 3L, 1))
                .extracting(AuditRow::number)
                .containsExactly(2L);
        assertThat(read.after(AuditFilter.ALL, 1, 2))
                .extracting(AuditRow::number)
                .containsExactly(3L, 2L);
        assertThat(read.before(new AuditFilter("amara obi", null, null, null, null, null, null), 3L, 9))
                .extracting(AuditRow::number)
                .containsExactly(1L);
        assertThat(LongStream.rangeClosed(1, 4).boxed()).hasSameSizeAs(read.after(AuditFilter.ALL, 0, 50));
    }

    @Test
    void what_was_erased_names_nobody_and_is_found_by_no_name() {
        EraseFromAudit.in(database.dataSource()).erase(List.of(4L), "They asked for it", PAYROLL);

        AuditRow erased = read.before(AuditFilter.of("role", CLERK), null, 1).getFirst();
        assertThat(erased.number()).isEqualTo(4);
        assertThat(erased.said()).isNull();
        assertThat(erased.actInWords()).isEqualTo("Role withdrawn");
        assertThat(found(new AuditFilter("amara obi", null, null, null, null, null, null)))
                .containsExactly(3L, 1L);
        assertThat(found(new AuditFilter(null, "audit-entry", "entry 4", null, null, null, null)))
                .containsExactly(5L);
    }

    @Test
    void it_can_be_asked_for_what_was_done_and_nothing_else() {
        assertThat(read.choices())
                .isEqualTo(new AuditChoices(
                        List.of("role.imported", "role.published", "role.withdrawn"), List.of("role"), 4));
    }
}
