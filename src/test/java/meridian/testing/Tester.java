package meridian.testing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The tests' own person: signed in as {@link Browser} and {@link ApiClient} come, and everything one can be to every
 * organisation the tests make. What others may do is for tests of their own.
 */
public final class Tester {

    /** The secret of their session. */
    public static final String SESSION = "a-session-of-the-tests";

    public static final String ACCOUNT = "00000000-0000-7000-8000-000000000001";

    private Tester() {}

    /** Signs them in to a database without rows, and has it make them something to each organisation that is added. */
    public static void signIn(DataSource dataSource) {
        JdbcClient database = JdbcClient.create(dataSource);
        database.sql(
                        "insert into access.account (id, name, address, added_at) values (:id::uuid, :name, :address, now())")
                .param("id", ACCOUNT)
                .param("name", "Noor Haddad")
                .param("address", "noor.haddad@tests.example")
                .update();
        database.sql("""
                        insert into access.session
                            (id, secret_hash, account_id, browser, device_hash, started_at, last_used_at, ends_at)
                        values (:id::uuid, :hash, :id::uuid, 'The tests', :hash, now(), now(), now() + interval '12 hours')
                        """).param("id", ACCOUNT).param("hash", hash()).update();
        database.sql("""
                        create or replace function public.tester_belongs() returns trigger language plpgsql as $$
                        begin
                            if exists (select from access.account where id = '%1$s') then
                                insert into access.membership (account_id, organisation_id, position, since)
                                values ('%1$s', new.id, 'Head of digital', now());
                                insert into access.relation (account_id, organisation_id, relation, since)
                                select '%1$s', new.id, relation, now()
                                from unnest(array['administrator', 'head_of_profession', 'lead', 'auditor', 'privacy_officer'])
                                    relation;
                            end if;
                            return null;
                        end $$
                        """.formatted(ACCOUNT)).update();
        database.sql("""
                        create or replace trigger tester_belongs after insert on access.organisation
                        for each row execute function public.tester_belongs()
                        """).update();
    }

    private static byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(SESSION.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
