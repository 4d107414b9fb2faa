package meridian.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import meridian.access.AuditOfManyEntries;
import meridian.testing.Tester;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * An installation of 200 organisations with 20,000 people, 5,000 roles and a million entries of audit. Half of all is the first
 * organisation's, to which the tests' own person belongs, who is everything there; the roles of the others are public.
 */
final class InstallationOfManyPeople {

    static final int ROLES = 5_000;

    /** As whom people sign in: so many have this password. */
    static final int WITH_PASSWORD = 100;

    static final String PASSWORD = "seven lanterns over the quiet harbour";

    private InstallationOfManyPeople() {}

    /** @param hash what is kept of {@link #PASSWORD} */
    static void fill(Connection connection, String hash) throws SQLException, IOException {
        Tester.signIn(new SingleConnectionDataSource(connection, true));
        try (Statement statement = connection.createStatement()) {
            statement.execute("drop trigger tester_belongs on access.organisation");
            AuditOfManyEntries.fill(connection);
            people(statement, hash);
            LibraryOfManyRoles.build(
                    connection, ROLES, i -> AuditOfManyEntries.organisation(i).value());
            statement.execute("update roles.role set is_public = true where organisation_id <> '" + first() + "'");
            statement.execute("vacuum analyze");
        }
    }

    static String address(int number) {
        return "person-" + number + "@bench.example";
    }

    private static void people(Statement statement, String hash) throws SQLException {
        statement.execute("""
                insert into access.account (id, name, address, password_hash, added_at)
                select cast(format('00000000-0000-0001-0000-%s', lpad(to_hex(n), 12, '0')) as uuid), 'Person ' || n,
                    'person-' || n || '@bench.example', case when n < WITH_PASSWORD then 'HASH' end, now()
                from generate_series(0, PEOPLE - 1) n
                """.replace("WITH_PASSWORD", "" + WITH_PASSWORD)
                .replace("HASH", hash)
                .replace("PEOPLE", "" + AuditOfManyEntries.PEOPLE));
        statement.execute("""
                insert into access.membership (account_id, organisation_id, position, since)
                select cast(format('00000000-0000-0001-0000-%s', lpad(to_hex(n), 12, '0')) as uuid),
                    cast(format('00000000-0000-0002-0000-%s', lpad(to_hex(case when n % 2 = 0 then 0 else 1 + n % 199 end), 12, '0')) as uuid),
                    'Adviser', now()
                from generate_series(0, PEOPLE - 1) n
                """.replace("PEOPLE", "" + AuditOfManyEntries.PEOPLE));
        statement.execute("""
                insert into access.membership (account_id, organisation_id, position, since)
                values ('TESTER', 'FIRST', 'Head of digital', now())
                """.replace("TESTER", Tester.ACCOUNT).replace("FIRST", first()));
        statement.execute("""
                insert into access.relation (account_id, organisation_id, relation, since)
                select 'TESTER', 'FIRST', relation, now()
                from unnest(array['administrator', 'head_of_profession', 'lead', 'auditor']) relation
                union all
                select account_id, organisation_id, 'lead', since from access.membership
                where account_id <> 'TESTER' and position = 'Adviser' and right(account_id::text, 1) = '8'
                """.replace("TESTER", Tester.ACCOUNT).replace("FIRST", first()));
    }

    private static String first() {
        return AuditOfManyEntries.organisation(0).toString();
    }
}
