package meridian.platform;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * The role of the database that the application signs in as. It owns nothing and row security holds for it; for the owner of
 * the tables, as whom the program brings the schema up to its version, it does not.
 */
public final class ApplicationRole {

    public static final String NAME = "meridian_app";

    /** The environment variable with its password, where that does not follow from the owner's. */
    public static final String PASSWORD = "MERIDIAN_APP_PASSWORD";

    private static final String OWNERS_URL = "spring.flyway.url";
    private static final String OWNER = "spring.flyway.user";
    private static final String OWNERS_PASSWORD = "spring.flyway.password";
    private static final String URL = "spring.datasource.url";
    private static final String USER = "spring.datasource.username";
    private static final String USERS_PASSWORD = "spring.datasource.password";

    /** The settings that Spring knows the database by. */
    public static final Set<String> SETTINGS = Set.of(OWNERS_URL, OWNER, OWNERS_PASSWORD, URL, USER, USERS_PASSWORD);

    private static final String NOT_ALLOWED = "42501";

    /** Of nodes that start in the same moment one makes the role. */
    private static final long LOCK = 0x6d65_7269_6469_616eL;

    private ApplicationRole() {}

    /**
     * The database as the application asks it, and the role for that, made or given its password where it is not so yet.
     *
     * @param given its password; where it is null, the password follows from the owner's, so that every node knows it and it
     *     is kept nowhere
     * @throws CannotStart where the owner has not the right to, with what somebody who has it is to do; or where row security
     *     would not hold for the role
     */
    public static DatabaseAddress of(DatabaseAddress owner, @Nullable String given) {
        String password = given == null ? following(owner.password()) : given;
        DatabaseAddress application = new DatabaseAddress(owner.jdbcUrl(), NAME, password);
        try (Connection connection = owner.connect()) {
            connection.setAutoCommit(false);
            make(connection);
            if (refusal(application) != null) {
                letSignIn(connection, password);
                connection.commit();
                SQLException refused = refusal(application);
                if (refused != null) {
                    throw refused;
                }
            }
            return application;
        } catch (SQLException failed) {
            throw new CannotStart(
                    "The database does not let Meridian sign in as " + NAME + " (" + failed.getMessage()
                            + "). Let it, with the password in " + PASSWORD + ".",
                    failed);
        }
    }

    /** What Spring is to know: the schema is brought up to date as its owner, and asked as this role. */
    public static Map<String, Object> settings(DatabaseAddress owner, @Nullable String given) {
        DatabaseAddress application = of(owner, given);
        Map<String, Object> settings = new HashMap<>();
        settings.put(OWNERS_URL, owner.jdbcUrl());
        settings.put(URL, application.jdbcUrl());
        settings.put(USER, NAME);
        putGiven(settings, OWNER, owner.user());
        putGiven(settings, OWNERS_PASSWORD, owner.password());
        putGiven(settings, USERS_PASSWORD, application.password());
        return settings;
    }

    private static void putGiven(Map<String, Object> settings, String name, @Nullable String value) {
        if (value != null) {
            settings.put(name, value);
        }
    }

    private static void make(Connection owner) throws SQLException {
        run(owner, "select pg_advisory_xact_lock(" + LOCK + ")");
        if (isOne(owner, "select current_user = '%s'")) {
            throw new CannotStart("The database's address names the role " + NAME
                    + ", as which Meridian asks but makes no tables. Name the role that owns the database.");
        }
        if (!isOne(owner, "select exists (select from pg_roles where rolname = '%s')")) {
            run(owner, "create role " + NAME);
            owner.commit();
        }
        if (isOne(owner, "select exists (select from pg_roles where rolname = '%s' and (rolsuper or rolbypassrls))")) {
            throw new CannotStart("Row security does not hold for the database's role " + NAME
                    + ". Let an administrator of it run: alter role " + NAME + " nosuperuser nobypassrls");
        }
    }

    /** The password goes to the database as what it compares with, so that it stands in no log of it. */
    private static void letSignIn(Connection owner, @Nullable String password) throws SQLException {
        run(owner, "alter role " + NAME + " login");
        if (password != null) {
            owner.unwrap(PGConnection.class).alterUserPassword(NAME, password.toCharArray(), "scram-sha-256");
        }
    }

    /** What the application is told when it signs in; null where it may. */
    private static @Nullable SQLException refusal(DatabaseAddress application) {
        try (Connection connection = application.connect()) {
            return connection.isValid(1) ? null : new SQLException("it does not answer");
        } catch (SQLException refused) {
            return refused;
        }
    }

    /** Whoever has it does not learn the owner's from it. */
    private static @Nullable String following(@Nullable String password) {
        if (password == null || password.isEmpty()) {
            return null;
        }
        return HexFormat.of()
                .formatHex(
                        KeyedHash.of(password.getBytes(StandardCharsets.UTF_8), NAME.getBytes(StandardCharsets.UTF_8)));
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
            throw failed;
        }
    }

    private static CannotStart notAllowed(Connection owner, SQLException failed) throws SQLException {
        String user = Objects.requireNonNullElse(owner.getMetaData().getUserName(), "that is named");
        return new CannotStart(
                "The database's user " + user + " may not make the role " + NAME
                        + " that Meridian asks as, or may not say its password. Let an administrator of the database run: create role "
                        + NAME + " login password '...'; and give Meridian that password in " + PASSWORD + ".",
                failed);
    }
}
