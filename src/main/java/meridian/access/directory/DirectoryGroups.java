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
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import meridian.access.Actor;
import meridian.access.Audit;
import meridian.access.Audited;
import meridian.access.Organisation;
import meridian.access.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The groups of an organisation's directory. */
@Repository
class DirectoryGroups {

    private static final int LONGEST = 200;

    private static final String GROUP = """
            select id, name, external_id, version, made_at, changed_at,
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
    List<DirectoryGroup> of(OrganisationId organisation) {
        return database.sql(GROUP + " order by made_at, id")
                .param("organisation", organisation.value())
                .query(DirectoryGroups::group)
                .list();
    }

    Optional<DirectoryGroup> find(OrganisationId organisation, UUID id) {
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
        return find(organisation.id(), id).orElseThrow();
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
    }

    private void note(Actor by, Organisation organisation, String act, UUID id, String name, String words) {
        audit.note(
                by,
                new Audited(
                        act,
                        new Audited.Subject("directory-group", id.toString(), name, organisation.id()),
                        words.formatted(organisation.name(), name)));
    }

    private static DirectoryGroup group(ResultSet row, int number) throws SQLException {
        return new DirectoryGroup(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("external_id"),
                List.of((String[]) row.getArray("members").getArray()),
                row.getLong("version"),
                row.getTimestamp("made_at").toInstant(),
                row.getTimestamp("changed_at").toInstant());
    }
}
