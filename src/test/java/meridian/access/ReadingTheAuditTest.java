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
    private final Organisations organisations =
            new Organisations(database.jdbc(), new Wall(database.jdbc()), Clock.systemUTC());
    private final OrganisationId first =
            organisations.named("Harrowmere Borough Council").id();
    private Instant now = NOON;

    ReadingTheAuditTest() {
        note(AMARA, "role.imported", CLERK, "Clerk");
        note(PAYROLL, "role.published", CLERK, "Clerk");
        note(AMARA, "role.published", MASON, "Mason");
        note(AMARA, "role.withdrawn", CLERK, "Town Clerk");
    }

    private void note(Actor by, String act, String id, String name) {
        note(by, act, new Audited.Subject("role", id, name, null));
    }

    private void note(Actor by, String act, Audited.Subject subject) {
        Audit audit = new Audit(database.jdbc(), Clock.fixed(now, ZoneOffset.UTC), database.transactions());
        Audited done = new Audited(act, subject, "Did it.");
        database.transactions().executeWithoutResult(transaction -> audit.note(by, done));
        now = now.plus(Duration.ofMinutes(1));
    }

    private List<Long> found(AuditFilter filter) {
        List<Long> found =
                read.before(filter, null, 50).stream().map(AuditRow::number).toList();
        assertThat(read.before(filter, null, 50, 50).count()).isEqualTo(found.size());
        assertThat(read.before(filter, null, 50, 2).count()).isEqualTo(Math.min(3, found.size()));
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
        assertThat(read.namesWith("OBI", new AuditScope(List.of(first)))).containsExactly("Amara Obi");
        assertThat(read.namesWith("%", new AuditScope(List.of(first)))).isEmpty();
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
        assertThat(read.after(AuditFilter.ALL, 1, 2, 0).rows())
                .extracting(AuditRow::number)
                .containsExactly(3L, 2L);
        assertThat(read.before(new AuditFilter("amara obi", null, null, null, null, null, null), 3L, 9))
                .extracting(AuditRow::number)
                .containsExactly(1L);
        assertThat(LongStream.rangeClosed(1, 4).boxed())
                .hasSameSizeAs(read.after(AuditFilter.ALL, 0, 50, 0).rows());
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
    void whoever_audits_some_organisations_sees_what_concerns_them_and_nothing_else() {
        OrganisationId council = first;
        OrganisationId supplier = organisations.named("Northlight Digital").id();
        Actor amara = new Actor("Amara Obi", Through.PAGE, AccountId.next(), "203.0.113.7");
        Actor sam = new Actor("Sam Whitlock", Through.TOKEN, AccountId.next(), "203.0.113.9");
        note(amara, "pay.band-recorded", new Audited.Subject("pay", council.toString(), "Pay", council));
        note(sam, "framework.imported", new Audited.Subject("framework", CLERK, "Framework", supplier));
        note(sam, "pay.band-recorded", new Audited.Subject("pay", supplier.toString(), "Pay", supplier));
        note(amara, "role.restored", new Audited.Subject("role", MASON, "Mason", council));
        AuditScope theirs = new AuditScope(List.of(supplier));
        AuditScope ours = new AuditScope(List.of(council));
        AuditScope both = new AuditScope(List.of(council, supplier));

        assertThat(found(AuditFilter.ALL.within(theirs))).containsExactly(7L, 6L);
        assertThat(found(AuditFilter.ALL.within(ours)))
                .as("with the installation's own, which it set up")
                .containsExactly(8L, 5L, 4L, 3L, 2L, 1L);
        assertThat(found(AuditFilter.ALL.within(both))).hasSize(8);
        assertThat(found(AuditFilter.ALL.within(new AuditScope(List.of())))).isEmpty();

        assertThat(found(AuditFilter.ALL.by(amara.account()).within(both))).containsExactly(8L, 5L);
        assertThat(found(AuditFilter.ALL.by(amara.account()).within(theirs))).isEmpty();
        AuditFilter named = new AuditFilter("amara obi", null, null, null, null, null, null);
        assertThat(found(named.within(ours))).containsExactly(8L, 5L, 4L, 3L, 1L);
        assertThat(found(named.within(theirs))).isEmpty();
        assertThat(found(AuditFilter.of("role", MASON).within(ours))).containsExactly(8L, 3L);
        assertThat(found(AuditFilter.of("role", MASON).within(theirs))).isEmpty();
        assertThat(found(during(now.minusSeconds(100), now).within(both))).containsExactly(8L);
        assertThat(found(during(now.minusSeconds(100), now).within(theirs))).isEmpty();
        assertThat(found(new AuditFilter(null, "pay", null, "pay.band-recorded", null, null, null).within(both)))
                .containsExactly(7L, 5L);
        assertThat(read.after(AuditFilter.ALL.within(both), 5, 2, 0).rows())
                .extracting(AuditRow::number)
                .containsExactly(7L, 6L);
        assertThat(read.before(AuditFilter.ALL.within(both), 8L, 2))
                .extracting(AuditRow::number)
                .containsExactly(7L, 6L);

        assertThat(read.choices(theirs))
                .isEqualTo(new AuditChoices(
                        List.of("framework.imported", "pay.band-recorded"), List.of("framework", "pay"), 8));
        assertThat(read.choices(ours).acts())
                .contains("role.restored", "role.imported")
                .doesNotContain("framework.imported");
        assertThat(read.namesWith("whitlock", ours)).isEmpty();
        assertThat(read.namesWith("whitlock", both)).containsExactly("Sam Whitlock");
    }

    @Test
    void an_entry_is_read_with_whose_account_it_was_whose_affair_and_from_where() {
        OrganisationId council = OrganisationId.next();
        Actor amara = new Actor("Amara Obi", Through.TOKEN, AccountId.next(), "203.0.113.7");
        note(amara, "role.restored", new Audited.Subject("role", MASON, "Mason", council));

        AuditRow read = this.read.before(AuditFilter.ALL, null, 1).getFirst();
        assertThat(read.through()).isEqualTo(Through.TOKEN);
        assertThat(read.account()).isEqualTo(amara.account());
        assertThat(read.organisation()).isEqualTo(council);
        assertThat(read.said()).extracting("address").isEqualTo("203.0.113.7");
    }

    @Test
    void it_can_be_asked_for_what_was_done_and_nothing_else() {
        assertThat(read.choices(new AuditScope(List.of(first))))
                .isEqualTo(new AuditChoices(
                        List.of("role.imported", "role.published", "role.withdrawn"), List.of("role"), 4));
    }
}
