package meridian.platform;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;

/**
 * The role of the database that the application asks as. It owns nothing and row security holds for it; for the owner of the
 * tables, as whom the program connects and brings the schema up to its version, it does not.
 */
public final class ApplicationRole {

    public static final String NAME = "meridian_app";

    /** The option of a connection that makes it ask as this role from the beginning, after {@code reset role} too. */
    public static final String OPTION = "-c role=" + NAME;

    private static final String NOT_ALLOWED = "42501";

    /** That another node made the role in the same moment. */
    private static final Set<String> THERE = Set.of("42710", "23505");

    private ApplicationRole() {}

    /**
     * Makes the role unless it is there, and lets the owner ask as it.
     *
     * @throws CannotStart where the owner has not the right to, with what somebody who has it is to do; or where row security
     *     would not hold for the role
     */
    public static void make(Connection owner) throws SQLException {
        if (!isOne(owner, "select exists (select from pg_roles where rolname = '%s')")) {
            run(owner, "create role " + NAME);
        }
        if (isOne(owner, "select current_user = '%s'")) {
            throw new CannotStart("The database's address names the role " + NAME
                    + ", as which Meridian asks but makes no tables. Name the role that owns the database.");
        }
        if (isOne(owner, "select exists (select from pg_roles where rolname = '%s' and (rolsuper or rolbypassrls))")) {
            throw new CannotStart("Row security does not hold for the database's role " + NAME
                    + ". Let an administrator of it run: alter role " + NAME + " nosuperuser nobypassrls");
        }
        if (!isOne(owner, "select pg_has_role(current_user, '%s', 'set')")) {
            run(owner, "grant " + NAME + " to current_user with set true, inherit false");
        }
    }

    private static boolean isOne(Connection owner, String question) throws SQLException {
        try (Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery(question.formatted(NAME))) {
            return row.next() && row.getBoolean(1);
        }
    }

    private static void run(Connection owner, String change) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute(change);
        } catch (SQLException failed) {
            if (NOT_ALLOWED.equals(failed.getSQLState())) {
                throw notAllowed(owner, failed);
            }
            if (!THERE.contains(failed.getSQLState())) {
                throw failed;
            }
        }
    }

    private static CannotStart notAllowed(Connection owner, SQLException failed) throws SQLException {
        String user = owner.getMetaData().getUserName();
        return new CannotStart(
                "The database's user " + user + " may not make the role " + NAME
                        + " that Meridian asks as. Let an administrator of it run once: create role " + NAME
                        + "; grant "
                        + NAME + " to \"" + user + "\"",
                failed);
    }
}
