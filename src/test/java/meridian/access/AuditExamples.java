package meridian.access;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import meridian.access.Actor.Through;
import meridian.testing.TestDatabase;

/** A small audit: twelve things that Amara Obi did to one role. */
final class AuditExamples {

    static final Actor AMARA = new Actor("Amara Obi", Through.PAGE, AccountId.next(), "203.0.113.7");
    static final OrganisationId HARROWMERE = OrganisationId.next();
    static final int ENTRIES = 12;

    private AuditExamples() {}

    static Audit audit(TestDatabase database) {
        return new Audit(database.jdbc(), Clock.systemUTC(), database.transactions());
    }

    static Audited published(int version) {
        return new Audited(
                        "role.published",
                        new Audited.Subject("role", "0190a1b2", "Lead Product Manager", HARROWMERE),
                        "Published version %d.".formatted(version))
                .changing("Version " + (version - 1), "Version " + version)
                .because("The grade was agreed");
    }

    /** Twelve entries, each of a transaction of its own. */
    static Audit fill(TestDatabase database) {
        Audit audit = audit(database);
        for (int version = 1; version <= ENTRIES; version++) {
            Audited act = published(version);
            database.transactions().executeWithoutResult(transaction -> audit.note(AMARA, act));
        }
        return audit;
    }

    static AuditVerdict verify(TestDatabase database, List<Anchor> anchors) throws SQLException {
        try (Connection connection = database.dataSource().getConnection()) {
            return new VerifyAudit(connection, anchors).run(checked -> {});
        }
    }

    /** What somebody with every right to the database can do: the triggers do not see it. */
    static void tamper(TestDatabase database, String... statements) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            for (String sql : statements) {
                statement.execute(sql);
            }
            statement.execute("set session_replication_role = default");
        }
    }

    static Anchor anchor(TestDatabase database, long number) {
        return database.jdbc()
                .sql("select hash from access.audit_entry where number = :number")
                .param("number", number)
                .query((row, n) -> new Anchor(Clock.systemUTC().instant(), number, row.getBytes("hash")))
                .single();
    }
}
