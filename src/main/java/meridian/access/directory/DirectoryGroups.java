package meridian.access.directory;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.f4b6a3.uuid.UuidCreator;
import com.unboundid.scim2.common.exceptions.BadRequestException;
import com.unboundid.scim2.common.exceptions.ResourceConflictException;
import com.unboundid.scim2.common.exceptions.ScimException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import meridian.access.Account;
import meridian.access.AccountId;
import meridian.access.Actor;
import meridian.access.Audit;
import meridian.access.Audited;
import meridian.access.Organisation;
import meridian.access.OrganisationId;
import meridian.access.Relation;
import meridian.access.Relation.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The groups of an organisation's directory. */
@Repository
public class DirectoryGroups {

    private static final int LONGEST = 200;

    private static final String GROUP = """
            select id, name, external_id, version, made_at, changed_at, gives, gives_family, organisation_id,
                array(select account_id::text from access.directory_group_member m where m.group_id = g.id order by 1) as members
            from access.directory_group g where organisation_id = :organisation
            """;

    private final JdbcClient database;
    private final Audit audit;
    private final Clock clock;

    DirectoryGroups(JdbcClient database, Audit audit, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /** By when they were added. */
    public List<DirectoryGroup> of(OrganisationId organisation) {
        return database.sql(GROUP + " order by made_at, id")
                .param("organisation", organisation.value())
                .query(DirectoryGroups::group)
                .list();
    }

    public Optional<DirectoryGroup> find(OrganisationId organisation, UUID id) {
        return database.sql(GROUP + " and id = :id")
                .param("organisation", organisation.value())
                .param("id", id)
                .query(DirectoryGroups::group)
                .optional();
    }

    /**
     * Adds a group, or makes the one there is what is said now.
     *
     * @param group null for a new one
     */
    @Transactional(rollbackFor = ScimException.class)
    public DirectoryGroup save(Organisation organisation, @Nullable DirectoryGroup group, ObjectNode sent, Actor by)
            throws ScimException {
        String name = sent.path("displayName").asText("").strip();
        if (name.isEmpty() || name.length() > LONGEST) {
            throw BadRequestException.invalidValue(
                    "displayName is to be a text of up to %d characters.".formatted(LONGEST));
        }
        UUID id = group == null ? UuidCreator.getTimeOrderedEpoch() : group.id();
        try {
            database.sql("""
                            insert into access.directory_group as g
                                (id, organisation_id, name, external_id, version, made_at, changed_at)
                            values (:id, :organisation, :name, :external, 1, :now, :now)
                            on conflict (id) do update set name = excluded.name, external_id = excluded.external_id,
                                version = g.version + 1, changed_at = excluded.changed_at
                            """)
                    .param("id", id)
                    .param("organisation", organisation.id().value())
                    .param("name", name)
                    .param("external", sent.path("externalId").asText(null), Types.VARCHAR)
                    .param("now", Timestamp.from(clock.instant()))
                    .update();
        } catch (DuplicateKeyException other) {
            throw ResourceConflictException.uniqueness("There is a group “%s” already.".formatted(name));
        }
        setMembers(organisation, id, ids(sent));
        note(by, organisation, "directory-group.saved", id, name, "The directory of %s said who is in the group “%s”.");
        DirectoryGroup saved = find(organisation.id(), id).orElseThrow();
        if (group != null && group.gives() != null) {
            Set<String> before = Set.copyOf(group.members());
            Set<String> now = Set.copyOf(saved.members());
            noteOfEach(by, "account.given", organisation, without(now, before), saved, "%s is now: %s.");
            noteOfEach(by, "account.taken", organisation, without(before, now), group, "%s is no longer: %s.");
        }
        return saved;
    }

    private static List<String> without(Set<String> these, Set<String> those) {
        return these.stream().filter(it -> !those.contains(it)).sorted().toList();
    }

    /** Notes of people that they are, or are no longer, what a group gives: it stands with what was done to their account. */
    private void noteOfEach(
            Actor by,
            String act,
            Organisation organisation,
            List<String> accounts,
            DirectoryGroup group,
            String words) {
        if (accounts.isEmpty()) {
            return;
        }
        String what = new Relation(
                        Objects.requireNonNull(group.gives()).kind(),
                        organisation.id(),
                        group.gives().family(),
                        group.name(),
                        null)
                .words();
        database.sql("select id, name, address from access.account where id = any(:ids::uuid[]) order by id")
                .param("ids", accounts.toArray(String[]::new))
                .query((row, n) -> new Account(
                        new AccountId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        row.getString("address")))
                .list()
                .forEach(it -> audit.note(
                        by, new Audited(act, Audited.Subject.of(it, organisation), words.formatted(it.name(), what))));
    }

    /**
     * Says what whoever is in a group is to the organisation, from the next request of each of them on.
     *
     * @param gives null for nothing; never that they administer it
     */
    @Transactional
    public void setGives(Organisation organisation, DirectoryGroup group, @Nullable Relation gives, Actor by) {
        if (Objects.equals(gives, group.gives())) {
            return;
        }
        database.sql("""
                        update access.directory_group set gives = :gives, gives_family = :family
                        where id = :id and organisation_id = :organisation
                        """)
                .param("id", group.id())
                .param("organisation", organisation.id().value())
                .param("gives", gives == null ? null : gives.kind().code(), Types.VARCHAR)
                .param("family", gives == null ? "" : Objects.requireNonNullElse(gives.family(), ""))
                .update();
        String words = gives == null
                ? "Whoever is in the group “%s” is nothing by it any more.".formatted(group.name())
                : "Whoever is in the group “%s” is, from now on: %s.".formatted(group.name(), gives.words());
        audit.note(
                by,
                new Audited("directory-group.given", subject(organisation, group.id(), group.name()), words)
                        .changing(
                                group.gives() == null ? null : group.gives().words(),
                                gives == null ? null : gives.words()));
    }

    private static Audited.Subject subject(Organisation organisation, UUID id, String name) {
        return new Audited.Subject("directory-group", id.toString(), name, organisation.id());
    }

    private void setMembers(Organisation organisation, UUID id, UUID[] members) throws BadRequestException {
        database.sql(
                        "delete from access.directory_group_member where group_id = :id and organisation_id = :organisation")
                .param("id", id)
                .param("organisation", organisation.id().value())
                .update();
        try {
            database.sql("""
                            insert into access.directory_group_member (organisation_id, group_id, account_id)
                            select distinct :organisation::uuid, :id::uuid, it from unnest(:members::uuid[]) as it
                            """)
                    .param("organisation", organisation.id().value())
                    .param("id", id)
                    .param("members", members)
                    .update();
        } catch (DataIntegrityViolationException unknown) {
            throw BadRequestException.invalidValue("A member is nobody of this organisation.");
        }
    }

    private static UUID[] ids(ObjectNode sent) throws BadRequestException {
        try {
            return StreamSupport.stream(sent.path("members").spliterator(), false)
                    .map(it -> UUID.fromString(it.path("value").asText()))
                    .toArray(UUID[]::new);
        } catch (IllegalArgumentException none) {
            throw BadRequestException.invalidValue("A member is named by its id, as value.");
        }
    }

    @Transactional
    public void end(Organisation organisation, DirectoryGroup group, Actor by) {
        database.sql("delete from access.directory_group where id = :id and organisation_id = :organisation")
                .param("id", group.id())
                .param("organisation", organisation.id().value())
                .update();
        note(
                by,
                organisation,
                "directory-group.ended",
                group.id(),
                group.name(),
                "The directory of %s ended the group “%s”.");
        if (group.gives() != null) {
            noteOfEach(by, "account.taken", organisation, group.members(), group, "%s is no longer: %s.");
        }
    }

    private void note(Actor by, Organisation organisation, String act, UUID id, String name, String words) {
        audit.note(by, new Audited(act, subject(organisation, id, name), words.formatted(organisation.name(), name)));
    }

    private static @Nullable Relation gives(ResultSet row) throws SQLException {
        String gives = row.getString("gives");
        String family = row.getString("gives_family");
        return gives == null
                ? null
                : new Relation(
                        Kind.of(gives),
                        new OrganisationId(row.getObject("organisation_id", UUID.class)),
                        family.isEmpty() ? null : family);
    }

    private static DirectoryGroup group(ResultSet row, int number) throws SQLException {
        return new DirectoryGroup(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("external_id"),
                List.of((String[]) row.getArray("members").getArray()),
                gives(row),
                row.getLong("version"),
                row.getTimestamp("made_at").toInstant(),
                row.getTimestamp("changed_at").toInstant());
    }
}
