package meridian.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import meridian.access.AuditVerdict.Sound;
import meridian.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The audit is written in the transaction that does what it tells of. */
class AuditInATransactionTest {

    private final TestDatabase database = TestDatabase.fresh();
    private final Audit audit = AuditExamples.audit(database);

    @Test
    void keeps_who_did_what_to_what_and_why() {
        database.transactions().executeWithoutResult(transaction -> {
            audit.note(AuditExamples.AMARA, AuditExamples.published(1));
            audit.note(AuditExamples.AMARA, AuditExamples.published(2));
        });

        assertThat(database.jdbc()
                        .sql(
                                "select number, through, act, subject_id, actor, subject_name, words, before, after, reason"
                                        + " from access.audit_entry join access.audit_details using (number) where number = 2")
                        .query()
                        .singleRow()
                        .values())
                .map(Object::toString)
                .containsExactly(
                        "2",
                        "page",
                        "role.published",
                        "0190a1b2",
                        "Amara Obi",
                        "Lead Product Manager",
                        "Published version 2.",
                        "Version 1",
                        "Version 2",
                        "The grade was agreed");
    }

    @Test
    void has_no_entry_of_what_was_rolled_back() {
        database.transactions().executeWithoutResult(transaction -> {
            audit.note(AuditExamples.AMARA, AuditExamples.published(1));
            transaction.setRollbackOnly();
        });

        assertThat(entries()).isZero();
    }

    @Test
    void keeps_apart_what_transactions_one_inside_another_do() throws SQLException {
        TransactionTemplate inner = database.transactions();
        inner.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        database.transactions().executeWithoutResult(outer -> {
            audit.note(AuditExamples.AMARA, AuditExamples.published(1));
            inner.executeWithoutResult(it -> audit.note(AuditExamples.AMARA, AuditExamples.published(2)));
            outer.setRollbackOnly();
        });

        assertThat(AuditExamples.verify(database, List.of())).isEqualTo(new Sound(1, 0, 0));
    }

    @Test
    void keeps_a_look_in_one_of_its_own_and_the_same_again_only_later() {
        Audited look = new Audited("pay.exported", AuditExamples.published(1).subject(), "Took the bands out.");
        audit.look(AuditExamples.AMARA, look);
        audit.look(AuditExamples.AMARA, look);
        audit.look(new Actor("Ruth Bellamy", Actor.Through.API, AccountId.next(), null), look);
        audit.look(AuditExamples.AMARA, new Audited("pay.exported", look.subject(), "Took the bands of London out."));
        assertThat(entries()).isEqualTo(3);

        Clock later = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(16));
        new Audit(database.jdbc(), later, database.transactions()).look(AuditExamples.AMARA, look);
        assertThat(entries()).isEqualTo(4);
    }

    @Test
    void is_the_affair_of_the_organisation_that_the_person_of_an_account_joined_first() {
        Accounts accounts = new Accounts(database.jdbc(), Clock.systemUTC());
        Organisations organisations = new Organisations(database.jdbc(), new Wall(database.jdbc()), Clock.systemUTC());
        Account leila = accounts.add("Leila Haddad", "leila.haddad@harrowmere.example", null);
        Audited signedIn = new Audited("account.signed-in", Audited.Subject.of(leila), "Signed in.");
        database.transactions().executeWithoutResult(it -> audit.note(AuditExamples.AMARA, signedIn));
        Organisation council = organisations.named("Harrowmere Borough Council");
        accounts.join(leila.id(), council.id(), "Engineer");
        accounts.join(leila.id(), organisations.named("Northlight Digital").id(), "Engineer");
        database.transactions().executeWithoutResult(it -> audit.note(AuditExamples.AMARA, signedIn));

        assertThat(new ReadAudit(database.jdbc()).before(AuditFilter.ALL, null, 9))
                .extracting(AuditRow::organisation)
                .containsExactly(council.id(), null);
        assertThat(organisations.first()).contains(council.id());
    }

    @Test
    void refuses_to_be_written_outside_of_one() {
        assertThatThrownBy(() -> audit.note(AuditExamples.AMARA, AuditExamples.published(1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("outside of the transaction");
    }

    @Test
    void is_one_chain_however_many_write_at_once() throws Exception {
        try (ExecutorService people = Executors.newFixedThreadPool(6)) {
            List<Future<?>> acts = new ArrayList<>();
            for (int act = 1; act <= 120; act++) {
                int version = act;
                acts.add(people.submit(() -> database.transactions()
                        .executeWithoutResult(
                                transaction -> audit.note(AuditExamples.AMARA, AuditExamples.published(version)))));
            }
            for (Future<?> act : acts) {
                done(act);
            }
        }

        assertThat(AuditExamples.verify(database, List.of())).isEqualTo(new Sound(120, 0, 0));
    }

    private static void done(Future<?> act) throws InterruptedException, ExecutionException {
        act.get();
    }

    private int entries() {
        return database.jdbc()
                .sql("select count(*) from access.audit_entry")
                .query(Integer.class)
                .single();
    }
}
