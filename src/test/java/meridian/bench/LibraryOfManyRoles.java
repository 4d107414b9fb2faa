package meridian.bench;

import com.github.f4b6a3.uuid.UuidCreator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import meridian.access.Slug;
import meridian.roles.comparing.ProfileStatement;
import meridian.roles.profile.ProfileJson;
import meridian.roles.profile.RoleProfile;
import org.jspecify.annotations.Nullable;

/**
 * Fills an empty database with published roles, row for row as publishing each would have; every tenth has a second
 * version that differs from its first in half of its statements.
 */
final class LibraryOfManyRoles {

    private static final String NOW = "2027-01-04 09:00:00+00";
    private static final int ORGANISATIONS = 4;
    private static final int AT_ONCE = 250;

    private final Connection connection;
    private final IntFunction<UUID> organisation;
    private final CopyRows documents;
    private final CopyRows roles;
    private final CopyRows versions;
    private final CopyRows statements;
    private final CopyRows findings;
    private final CopyRows pay;

    /** @param organisation whose the role with a number is */
    private LibraryOfManyRoles(Connection connection, IntFunction<UUID> organisation) {
        this.connection = connection;
        this.organisation = organisation;
        documents =
                rows("roles.document (id, organisation_id, name, media_type, content, sha256, source, imported_at)");
        roles = rows(
                "roles.role (id, organisation_id, name_key, slug, title, family, seniority, level, grade, department,"
                        + " reports_to, ladder_previous, ladder_next, status, live_version, findings, errors, unsure, updated_at)");
        versions =
                rows("roles.version (role_id, number, profile, as_read, document_id, corrections, effective_from, note,"
                        + " summary, published_at, published_by)");
        statements =
                rows("roles.statement (role_id, position, kind, grouping, importance, level, text, methods, first_line,"
                        + " last_line)");
        findings =
                rows("roles.finding (role_id, position, rule, severity, message, fingerprint, first_line, last_line)");
        pay = rows("roles.said_pay (role_id, position, place, min, max, currency, period)");
    }

    static String slug(int number) {
        return "role-" + number;
    }

    /** Of four organisations, which it adds. */
    static void build(Connection connection, int count) throws SQLException, IOException {
        List<UUID> organisations = organisations(connection);
        build(connection, count, i -> organisations.get(i % ORGANISATIONS));
    }

    /** @param organisation whose the role with a number is */
    static void build(Connection connection, int count, IntFunction<UUID> organisation)
            throws SQLException, IOException {
        long start = System.nanoTime();
        LibraryOfManyRoles library = new LibraryOfManyRoles(connection, organisation);
        try (var statement = connection.createStatement()) {
            statement.execute("set maintenance_work_mem = '128MB'");
            List<String> indexes = library.dropWordIndexes();
            connection.setAutoCommit(false);
            library.fill(count);
            statement.execute("select roles.index_words(id) from roles.role");
            for (String index : indexes) {
                statement.execute(index);
            }
            connection.commit();
            connection.setAutoCommit(true);
            statement.execute("vacuum analyze");
        }
        Limits.say(
                "%,d roles with %,d statements, built in %d s",
                count, count * WrittenRole.STATEMENTS, (System.nanoTime() - start) / 1_000_000_000);
    }

    private void fill(int count) throws SQLException, IOException {
        for (int number = 0; number < count; number++) {
            add(number);
            if (number % AT_ONCE == AT_ONCE - 1) {
                send();
            }
        }
        send();
    }

    /** The indexes of words are made of all rows at once in a fraction of the time; what makes each again. */
    private List<String> dropWordIndexes() throws SQLException {
        List<String> definitions = new ArrayList<>();
        List<String> names = new ArrayList<>();
        try (var statement = connection.createStatement();
                var indexes = statement.executeQuery("""
                        select indexname, indexdef from pg_indexes where schemaname = 'roles' and indexdef like '% USING gin %'
                        """)) {
            while (indexes.next()) {
                names.add("roles." + indexes.getString("indexname"));
                definitions.add(indexes.getString("indexdef"));
            }
        }
        try (var statement = connection.createStatement()) {
            statement.execute("drop index " + String.join(", ", names));
        }
        return definitions;
    }

    /** The tables in the order in which each needs the one before. */
    private void send() throws SQLException, IOException {
        for (CopyRows rows : List.of(documents, roles, versions, statements, findings, pay)) {
            rows.send();
        }
    }

    private static List<UUID> organisations(Connection connection) throws SQLException, IOException {
        List<UUID> organisations =
                IntStream.range(0, ORGANISATIONS).mapToObj(i -> next()).toList();
        CopyRows rows = new CopyRows(connection, "access.organisation (id, slug, name, added_at)");
        for (int i = 0; i < ORGANISATIONS; i++) {
            rows.row(organisations.get(i), "organisation-" + i, "Organisation " + i, NOW);
        }
        rows.send();
        return organisations;
    }

    private void add(int number) {
        RoleProfile profile = WrittenRole.of(number);
        UUID role = next();
        UUID document = next();
        UUID belongsTo = organisation.apply(number);
        boolean second = number % 10 == 0;
        String source = ProfileStatement.of(profile).stream()
                .map(ProfileStatement::text)
                .collect(Collectors.joining("\n"));
        String bytes = "\\x" + HexFormat.of().formatHex(source.getBytes(StandardCharsets.UTF_8));
        documents.row(
                document,
                belongsTo,
                profile.document(),
                "text/markdown",
                bytes,
                "\\x00%06x".formatted(number),
                source,
                NOW);
        roles.row(
                role,
                belongsTo,
                profile.document(),
                slug(number),
                profile.title(),
                profile.family(),
                profile.seniority(),
                profile.framework() == null ? null : profile.framework().level(),
                profile.grade(),
                profile.department(),
                profile.reportsTo(),
                profile.ladder().previous(),
                profile.ladder().next(),
                "published",
                second ? 2 : 1,
                profile.findings().size(),
                0,
                0,
                NOW);
        if (second) {
            version(role, document, 1, halfAs(profile, WrittenRole.of(number + 1_000_003)));
        }
        version(role, document, second ? 2 : 1, profile);
        statements(role, profile);
        rest(role, profile);
    }

    private void version(UUID role, UUID document, int number, RoleProfile profile) {
        String json = ProfileJson.write(profile);
        versions.row(role, number, json, json, document, 0, "2027-01-04", "Note", "First version.", NOW, "Someone");
    }

    private void statements(UUID role, RoleProfile profile) {
        int position = 0;
        for (ProfileStatement statement : ProfileStatement.of(profile)) {
            position++;
            statements.row(
                    role,
                    position,
                    Slug.of(statement.kind().name(), "other"),
                    statement.group(),
                    text(statement.importance()),
                    statement.level(),
                    statement.text(),
                    "{" + String.join(",", statement.methods()) + "}",
                    statement.lines().first(),
                    statement.lines().last());
        }
    }

    private void rest(UUID role, RoleProfile profile) {
        for (RoleProfile.Finding finding : profile.findings()) {
            findings.row(role, 1, finding.rule(), text(finding.severity()), finding.message(), "f" + role, 3, 3);
        }
        for (RoleProfile.Pay band : profile.pay()) {
            pay.row(role, 1, band.location(), band.min(), band.max(), band.currency(), band.period());
        }
    }

    /** The profile with the duties of another in place of its own. */
    private static RoleProfile halfAs(RoleProfile profile, RoleProfile other) {
        return ProfileJson.read(ProfileJson.write(profile)
                .replace(
                        ProfileJson.write(profile)
                                .replaceAll("(?s).*\"responsibilities\":(\\[.*\\]),\"competencies\".*", "$1"),
                        ProfileJson.write(other)
                                .replaceAll("(?s).*\"responsibilities\":(\\[.*\\]),\"competencies\".*", "$1")));
    }

    private CopyRows rows(String into) {
        return new CopyRows(connection, into);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
    }
}
