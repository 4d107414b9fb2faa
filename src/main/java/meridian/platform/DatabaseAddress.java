package meridian.platform;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;

/**
 * Where a PostgreSQL is and who asks it.
 *
 * @param jdbcUrl without user and password
 * @param user null where the driver's own choice is meant
 * @param password null where none is needed
 */
public record DatabaseAddress(
        String jdbcUrl, @Nullable String user, @Nullable String password) {

    /** The major version the SQL is written for: temporal keys came with it. */
    private static final int VERSION = 18;

    private static final String SECONDS_TO_CONNECT = "10";

    /**
     * Reads {@code postgresql://user:password@host:port/name?option=value}, with or without {@code jdbc:} in front. What is
     * not in it is taken from {@code PGUSER} and {@code PGPASSWORD}.
     *
     * @throws CannotStart if it is no such address
     */
    public static DatabaseAddress parse(String given) {
        String text = given.startsWith("jdbc:") ? given.substring("jdbc:".length()) : given;
        try {
            URI uri = URI.create(text.replaceFirst("^postgres:", "postgresql:"));
            if (!"postgresql".equals(uri.getScheme())
                    || uri.getHost() == null
                    || uri.getPath().length() < 2) {
                throw new IllegalArgumentException("not the form");
            }
            return of(uri);
        } catch (IllegalArgumentException wrong) {
            throw new CannotStart(
                    "The database address is not of the form postgresql://user@host:5432/name. Give it so with"
                            + " --database-url, the password in PGPASSWORD.",
                    wrong);
        }
    }

    private static DatabaseAddress of(URI uri) {
        String[] who = uri.getRawUserInfo() == null
                ? new String[0]
                : uri.getRawUserInfo().split(":", 2);
        String query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
        String user = who.length > 0 ? decoded(who[0]) : option(query, "user");
        String password = who.length > 1 ? decoded(who[1]) : option(query, "password");
        String rest = query.replaceAll("(^|&)(user|password)=[^&]*", "").replaceFirst("^&", "");
        String url = "jdbc:postgresql://" + uri.getHost() + ":" + (uri.getPort() < 0 ? 5432 : uri.getPort())
                + uri.getRawPath() + (rest.isEmpty() ? "" : "?" + rest);
        return new DatabaseAddress(
                url,
                user == null ? System.getenv("PGUSER") : user,
                password == null ? System.getenv("PGPASSWORD") : password);
    }

    /**
     * Asks the database whether it answers and what it is.
     *
     * @throws CannotStart if it does not, or is another version
     */
    public void check() {
        try (Connection connection = connect()) {
            int version = connection.getMetaData().getDatabaseMajorVersion();
            if (version != VERSION) {
                throw new CannotStart("The database at " + jdbcUrl + " is PostgreSQL " + version
                        + "; Meridian needs version " + VERSION + ". Upgrade it, or use another with --database-url.");
            }
        } catch (SQLException failed) {
            throw new CannotStart(
                    "The database at " + jdbcUrl + " cannot be reached (" + firstLine(failed)
                            + "). Start it, or mend --database-url.",
                    failed);
        }
    }

    /** A conversation of its own with the database. */
    public Connection connect() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("connectTimeout", SECONDS_TO_CONNECT);
        properties.setProperty("loginTimeout", SECONDS_TO_CONNECT);
        if (user != null) {
            properties.setProperty("user", user);
        }
        if (password != null) {
            properties.setProperty("password", password);
        }
        Connection connection = new Driver().connect(jdbcUrl, properties);
        if (connection == null) {
            throw new SQLException("the driver does not take this address");
        }
        return connection;
    }

    private static String firstLine(SQLException failed) {
        return String.valueOf(failed.getMessage())
                .lines()
                .findFirst()
                .orElse("no reason given")
                .replaceFirst("\\.$", "");
    }

    private static @Nullable String option(String query, String name) {
        for (String pair : query.split("&")) {
            if (pair.startsWith(name + "=")) {
                return decoded(pair.substring(name.length() + 1));
            }
        }
        return null;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** All of it in one string for a driver; it is never to be shown. */
    public String jdbcUrlWithPassword() {
        return jdbcUrl
                + (jdbcUrl.contains("?") ? "&" : "?")
                + (user == null ? "" : "user=" + encoded(user))
                + (password == null ? "" : "&password=" + encoded(password));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Host, port and name, so that they can be part of a file's name: {@code db.example-5432-meridian}. */
    public String place() {
        return jdbcUrl.replaceFirst("^jdbc:postgresql://", "")
                .replaceFirst("\\?.*$", "")
                .replaceAll("[^A-Za-z0-9.]+", "-");
    }

    /** Leaves the password out. */
    @Override
    public String toString() {
        return "DatabaseAddress[" + jdbcUrl + ", " + user + "]";
    }
}
