package meridian.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import meridian.testing.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people are to organisations changes in every way it can; what is kept of it to answer at once says the same. */
class StandingOfAnAccountTest {

    private static final List<UUID> ACCOUNTS =
            Stream.generate(UUID::randomUUID).limit(3).toList();
    private static final List<UUID> ORGANISATIONS =
            Stream.generate(UUID::randomUUID).limit(2).toList();
    private static final List<UUID> GROUPS =
            Stream.generate(UUID::randomUUID).limit(2).toList();

    /** Each with {@code A}, {@code O} and {@code G} for any account, organisation and group. */
    private static final List<String> CHANGES = List.of(
            "insert into access.membership (account_id, organisation_id, position, since) values ('A', 'O', '', now()) on conflict do nothing",
            "delete from access.membership where account_id = 'A' and organisation_id = 'O'",
            "insert into access.relation (account_id, organisation_id, relation, since) values ('A', 'O', 'lead', now()) on conflict do nothing",
            """
            insert into access.relation (account_id, organisation_id, relation, family, since)
            values ('A', 'O', 'head_of_profession', 'Product', now()) on conflict do nothing
            """,
            "insert into access.relation (account_id, organisation_id, relation, since) values ('A', 'O', 'administrator', now()) on conflict do nothing",
            "delete from access.relation where account_id = 'A' and organisation_id = 'O'",
            "insert into access.means_required (organisation_id, since) values ('O', now()) on conflict do nothing",
            "delete from access.means_required where organisation_id = 'O'",
            "truncate access.means_required",
            """
            insert into access.directory_person (organisation_id, account_id, user_name, active, attributes, version, made_at, changed_at)
            values ('O', 'A', 'A', true, '{}', 1, now(), now()) on conflict do nothing
            """,
            "update access.directory_person set active = not active where account_id = 'A' and organisation_id = 'O'",
            "delete from access.directory_person where account_id = 'A' and organisation_id = 'O'",
            """
            insert into access.directory_group_member (group_id, organisation_id, account_id)
            select g.id, g.organisation_id, p.account_id from access.directory_group g
            join access.directory_person p on p.organisation_id = g.organisation_id
            where g.id = 'G' and p.account_id = 'A' on conflict do nothing
            """,
            "delete from access.directory_group_member where group_id = 'G' and account_id = 'A'",
            "update access.directory_group set gives = 'auditor' where id = 'G'",
            "update access.directory_group set gives = null, gives_family = '' where id = 'G'",
            "update access.directory_group set name = name || '!' where id = 'G'",
            """
            insert into access.emergency (id, organisation_id, account_id, reason, during, until)
            select gen_random_uuid(), 'O', 'A', 'Why', tstzrange(now(), now() + interval '1 hour'), now() + interval '1 hour'
            where not exists (select from access.emergency where account_id = 'A' and organisation_id = 'O' and upper(during) > now())
            """,
            """
            update access.emergency set during = tstzrange(lower(during), greatest(now(), lower(during) + interval '1 microsecond'))
            where account_id = 'A' and organisation_id = 'O' and upper(during) > now()
            """);

    private static final String ASKED = """
            select a.id::text || ' ' || array(select array[organisation_id::text, relation, family, directory_group,
                    (extract(epoch from until) * 1000)::bigint::text] from access.relations_of(a.id))::text
                || ' ' || array(select organisation_id from access.requiring_of(a.id))::text
            from access.account a order by a.id
            """;

    private static final String KEPT = """
            select a.id::text || ' ' || coalesce(relations, '{}')::text || ' ' || coalesce(requiring, '{}')::text
            from access.account a left join access.standing on account_id = a.id order by a.id
            """;

    private final TestDatabase database = TestDatabase.fresh();
    private final JdbcClient jdbc = database.jdbc();

    @BeforeEach
    void people_and_organisations() {
        for (UUID id : ORGANISATIONS) {
            jdbc.sql(
                            "insert into access.organisation (id, slug, name, added_at) values ('%1$s', 'o-%1$s', 'Council %1$s', now())"
                                    .formatted(id))
                    .update();
        }
        for (UUID id : ACCOUNTS) {
            jdbc.sql(
                            "insert into access.account (id, name, address, added_at) values ('%1$s', 'Somebody', '%1$s@council.example', now())"
                                    .formatted(id))
                    .update();
        }
        for (int i = 0; i < GROUPS.size(); i++) {
            jdbc.sql("""
                            insert into access.directory_group (id, organisation_id, name, version, made_at, changed_at)
                            values ('%1$s', '%2$s', 'Group %1$s', 1, now(), now())
                            """.formatted(GROUPS.get(i), ORGANISATIONS.get(i))).update();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whatever_changes_in_whatever_order_what_is_kept_is_what_would_be_answered(long seed) {
        Random chance = new Random(seed);
        int went = 0;
        for (int i = 0; i < 400; i++) {
            String change = CHANGES.get(chance.nextInt(CHANGES.size()))
                    .replace("'A'", "'" + any(ACCOUNTS, chance) + "'")
                    .replace("'O'", "'" + any(ORGANISATIONS, chance) + "'")
                    .replace("'G'", "'" + any(GROUPS, chance) + "'");
            went += goesThrough(change) ? 1 : 0;

            assertThat(all(KEPT)).as(change).isEqualTo(all(ASKED));
        }
        assertThat(went).isGreaterThan(150);
    }

    /** False where the data itself speaks against it, such as that somebody does not belong there. */
    private boolean goesThrough(String change) {
        try {
            return jdbc.sql(change).update() > 0;
        } catch (DataIntegrityViolationException refused) {
            return false;
        }
    }

    @Test
    void of_two_changes_at_once_neither_is_missed() throws Exception {
        CountDownLatch changed = new CountDownLatch(1);
        CountDownLatch other = new CountDownLatch(1);
        try (ExecutorService both = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> first = both.submit(() -> database.transactions().executeWithoutResult(done -> {
                become("lead");
                changed.countDown();
                await(other);
            }));
            changed.await();
            Future<?> second = both.submit(() -> become("auditor"));
            waitUntilSomebodyWaits();
            other.countDown();
            first.get();
            second.get();
        }

        assertThat(all(KEPT)).isEqualTo(all(ASKED));
        assertThat(all(KEPT).toString()).contains("lead", "auditor");
    }

    private void become(String relation) {
        jdbc.sql(
                        "insert into access.relation (account_id, organisation_id, relation, since) values (:a, :o, :r, now())")
                .param("a", ACCOUNTS.getFirst())
                .param("o", ORGANISATIONS.getFirst())
                .param("r", relation)
                .update();
    }

    private void waitUntilSomebodyWaits() throws InterruptedException {
        while (jdbc.sql(
                                "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'")
                        .query(Integer.class)
                        .single()
                == 0) {
            Thread.sleep(10);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<@Nullable String> all(String question) {
        return jdbc.sql(question).query(String.class).list();
    }

    private static UUID any(List<UUID> of, Random chance) {
        return of.get(chance.nextInt(of.size()));
    }
}
