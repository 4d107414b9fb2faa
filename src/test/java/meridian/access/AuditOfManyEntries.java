package meridian.access;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import meridian.access.AuditEntry.Details;
import meridian.bench.CopyRows;

/**
 * A chain of a million entries, about one a minute since November 2023: 20,000 people, 200 organisations with 5,000 roles,
 * half of them the first one's, and early in it somebody who did much and left.
 */
public final class AuditOfManyEntries {

    public static final int ENTRIES = 1_000_000;
    static final String LEFT = "Ines Vaz";
    public static final int PEOPLE = 20_000;
    static final int ROLES = 5_000;

    static final int ORGANISATIONS = 200;

    private static final int LEFT_AFTER = 100_000;
    private static final int BATCH = 10_000;
    private static final Instant BEGAN = Instant.parse("2023-11-14T00:00:00Z");
    private static final byte[] SALT = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private AuditOfManyEntries() {}

    static Instant at(long number) {
        return BEGAN.plusSeconds(number * 60);
    }

    static UUID role(int number) {
        return new UUID(0, number % ROLES);
    }

    /** Whose the role is: half of them are the first one's. */
    public static OrganisationId organisation(int number) {
        int role = number % ROLES;
        return new OrganisationId(new UUID(2, role < ROLES / 2 ? 0 : 1 + role % (ORGANISATIONS - 1)));
    }

    public static UUID account(int number) {
        return new UUID(1, number < LEFT_AFTER ? PEOPLE : number % PEOPLE);
    }

    public static String person(int number) {
        return "Person " + number % PEOPLE;
    }

    public static void fill(Connection connection) throws SQLException, IOException {
        connection.createStatement().execute("""
                insert into access.organisation (id, slug, name, added_at)
                select cast(format('00000000-0000-0002-0000-%s', lpad(to_hex(n), 12, '0')) as uuid), 'organisation-' || n,
                    'Organisation ' || n, now()
                from generate_series(0, ORGANISATIONS - 1) n
                """.replace("ORGANISATIONS", Integer.toString(ORGANISATIONS)));
        CopyRows entries = new CopyRows(connection, "access.audit_entry");
        CopyRows details = new CopyRows(connection, "access.audit_details");
        byte[] last = ChainHash.START;
        for (int from = 1; from <= ENTRIES; from += BATCH) {
            for (int number = from; number < from + BATCH; number++) {
                AuditEntry entry = entry(number, last);
                last = entry.hash();
                row(entry, entries, details);
            }
            entries.send();
            details.send();
        }
        connection.createStatement().execute("analyze");
    }

    /** Of each seven entries four are corrections, one each an import in the background, a publication and an acceptance. */
    private static AuditEntry entry(int number, byte[] previous) {
        String role = "Role " + number % ROLES;
        return switch (number % 7) {
            case 0 ->
                entry(number, previous, "job", "role.imported", said("Someone at this computer", role, "Read it.", 0));
            case 1 ->
                entry(
                        number,
                        previous,
                        "page",
                        "role.published",
                        said(person(number), role, "Published version 2.", number % 40));
            case 2 ->
                entry(
                        number,
                        previous,
                        number % 50 == 0 ? "api" : "page",
                        "finding.accepted",
                        said(person(number), role, "Accepted the finding hard-to-read-sentence.", 0));
            default ->
                entry(
                        number,
                        previous,
                        "page",
                        number % 1_000 == 10 ? "role.withdrawn" : "draft.corrected",
                        said(number < LEFT_AFTER ? LEFT : person(number), role, "Set the grade to PO3.", 0));
        };
    }

    private static AuditEntry entry(int number, byte[] previous, String through, String act, Details said) {
        AuditEntry.Content content = new AuditEntry.Content(
                through,
                act,
                "role",
                role(number).toString(),
                through.equals("job") ? null : account(number),
                organisation(number).value(),
                said.hash());
        return AuditEntry.sealed(number, at(number), content, previous, said);
    }

    private static Details said(String actor, String role, String words, int version) {
        return version == 0
                ? new Details(SALT, actor, "203.0.113.7", role, words, null, null, "It was agreed")
                : new Details(
                        SALT,
                        actor,
                        "203.0.113.7",
                        role,
                        words,
                        "Version " + (version - 1),
                        "Version " + version,
                        null);
    }

    private static void row(AuditEntry entry, CopyRows entries, CopyRows details) {
        entries.row(
                entry.number(),
                entry.at(),
                entry.content().through(),
                entry.content().act(),
                entry.content().kind(),
                entry.content().id(),
                hex(entry.content().detailsHash()),
                hex(entry.previous()),
                hex(entry.hash()),
                entry.content().account(),
                entry.content().organisation());
        Details said = java.util.Objects.requireNonNull(entry.details());
        details.row(
                entry.number(),
                hex(said.salt()),
                said.actor(),
                said.name(),
                said.words(),
                said.before(),
                said.after(),
                said.reason(),
                said.address(),
                entry.content().organisation());
    }

    private static String hex(byte[] bytes) {
        return "\\x" + HexFormat.of().formatHex(bytes);
    }
}
