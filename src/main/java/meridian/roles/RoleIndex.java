package meridian.roles;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import meridian.access.OrganisationId;
import meridian.access.Slug;
import meridian.roles.comparing.ProfileStatement;
import meridian.roles.profile.RoleProfile;
import meridian.roles.profile.RoleProfile.Framework;
import meridian.roles.reading.blocks.SourceText;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * What lists and search know of each role: its columns, its statements, its findings. Written anew in the transaction that
 * changes what the library shows of the role.
 */
@Component
class RoleIndex {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient database;
    private final Clock clock;
    private final Neighbours neighbours;
    private final ToCheck toCheck;

    RoleIndex(JdbcClient database, Clock clock, Neighbours neighbours, ToCheck toCheck) {
        this.database = database;
        this.clock = clock;
        this.neighbours = neighbours;
        this.toCheck = toCheck;
    }

    /**
     * A role nothing is known of yet but its name. Its address is its title; where another role has that, with what sets the
     * two apart: the organisation, or in one organisation the grade.
     */
    Role add(OrganisationId organisation, String nameKey, RoleProfile profile) {
        RoleId id = RoleId.next();
        Instant now = clock.instant();
        String title = titleOf(profile);
        String slug = database.sql("""
                with ours as (select slug from access.organisation where id = :organisation),
                taken as (select holder = :organisation as by_us from roles.organisation_at(:slug) as holder where holder is not null),
                candidate (slug, place) as (
                    select :slug, 1
                    union all select concat_ws('-', :slug, ours.slug), 2 from ours, taken where not by_us
                    union all select concat_ws('-', :slug, :grade), 3 from taken where by_us and :grade <> ''
                    union all select concat_ws('-', :slug, ours.slug, :grade), 4 from ours where :grade <> ''
                    union all select concat_ws('-', :slug, ours.slug, number), 3 + number from ours, generate_series(2,
                        roles.addresses_like(:slug) + 2) as number)
                insert into roles.role (id, organisation_id, name_key, slug, title, status, updated_at)
                select :id, :organisation, :key, slug, :title, 'draft', :now
                from candidate where roles.organisation_at(slug) is null
                order by place limit 1
                returning slug
                """)
                .param("id", id.value())
                .param("organisation", organisation.value())
                .param("key", nameKey)
                .param("slug", Slug.of(title, "role"))
                .param("grade", profile.grade() == null ? "" : Slug.of(profile.grade(), ""))
                .param("title", title)
                .param("now", Timestamp.from(now))
                .query(String.class)
                .single();
        return new Role(
                id, organisation, slug, title, profile.family(), RoleStatus.DRAFT, null, null, now, Audience.NONE);
    }

    /**
     * Where the role stands now, and what the library shows of it.
     *
     * @param text what the profile was read from
     */
    void show(
            RoleId role,
            RoleStatus status,
            @Nullable Integer liveVersion,
            @Nullable Integer draftRevision,
            RoleProfile shown,
            SourceText text) {
        Set<UUID> touched = toCheck.touchedBy(role);
        StatementSpec update = database.sql("""
                update roles.role set title = :title, family = :family, seniority = :seniority, level = :level, grade = :grade,
                    department = :department, reports_to = :reportsTo, ladder_previous = :previous, ladder_next = :next,
                    status = :status, live_version = :live, draft_revision = :draft, updated_at = :now, words = ''
                where id = :role
                """)
                .param("role", role.value())
                .param("status", status.code())
                .param("live", liveVersion)
                .param("draft", draftRevision)
                .param("now", Timestamp.from(clock.instant()));
        columns(update, shown).update();
        statements(role, shown);
        pay(role, shown);
        findings(role, shown, text);
        touched.addAll(toCheck.touchedBy(role));
        toCheck.add(touched);
        words(role);
    }

    /** A draft beside what is shown, null where it is gone. */
    void noteDraft(RoleId role, @Nullable Integer draftRevision) {
        database.sql("update roles.role set draft_revision = :draft, updated_at = :now where id = :role")
                .param("role", role.value())
                .param("draft", draftRevision)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private static StatementSpec columns(StatementSpec update, RoleProfile shown) {
        Framework framework = shown.framework();
        return update.param("title", titleOf(shown))
                .param("family", shown.family())
                .param("seniority", shown.seniority())
                .param("level", framework == null ? null : framework.level())
                .param("grade", shown.grade())
                .param("department", shown.department())
                .param("reportsTo", shown.reportsTo())
                .param("previous", shown.ladder().previous())
                .param("next", shown.ladder().next());
    }

    /** The title, or what stands for it in lists where the document has none. */
    static String titleOf(RoleProfile profile) {
        String title = profile.title();
        return title == null || title.isBlank() ? profile.document() : title;
    }

    private void statements(RoleId role, RoleProfile shown) {
        database.sql("delete from roles.statement where role_id = :role")
                .param("role", role.value())
                .update();
        database.sql("""
                insert into roles.statement (role_id, position, kind, grouping, importance, level, text, methods, first_line, last_line)
                select :role, row_number() over (), lower(it.kind), it."group", it.importance, it.level, it.text, it.methods,
                       it.lines[1], it.lines[2]
                from rows from (jsonb_to_recordset(cast(:rows as jsonb)) as (kind text, "group" text, importance text, level text,
                    text text, methods text[], lines int[])) as it
                """)
                .param("role", role.value())
                .param("rows", JSON.writeValueAsString(ProfileStatement.of(shown)))
                .update();
    }

    private void pay(RoleId role, RoleProfile shown) {
        database.sql("delete from roles.said_pay where role_id = :role")
                .param("role", role.value())
                .update();
        database.sql("""
                insert into roles.said_pay (role_id, position, place, min, max, currency, period)
                select :role, row_number() over (), it.location, least(it.min, it.max), greatest(it.min, it.max), it.currency, it.period
                from rows from (jsonb_to_recordset(cast(:rows as jsonb)) as (location text, min numeric, max numeric, currency text,
                    period text)) as it
                where it.min is not null or it.max is not null
                """)
                .param("role", role.value())
                .param("rows", JSON.writeValueAsString(shown.pay()))
                .update();
    }

    /** The last, on a row without words until then: each change of a row that has some files them all again. */
    private void words(RoleId role) {
        database.sql("select roles.index_words(:role)")
                .param("role", role.value())
                .query((row, n) -> n)
                .list();
    }

    /** Holds what the library shows of the role to the checks, among its neighbours as they are now. */
    void findings(RoleId role, RoleProfile shown, SourceText text) {
        List<FoundInRole> found = FoundInRole.all(shown, text, neighbours.of(role, shown));
        database.sql("delete from roles.finding where role_id = :role")
                .param("role", role.value())
                .update();
        database.sql("""
                insert into roles.finding (role_id, position, rule, severity, message, fingerprint, first_line, last_line, unsure)
                select :role, row_number() over (), it.rule, it.severity, it.message, it.fingerprint, it.first, it.last, it.unsure
                from rows from (jsonb_to_recordset(cast(:rows as jsonb)) as (rule text, severity text, message text, fingerprint text,
                    first int, last int, unsure boolean)) as it
                """)
                .param("role", role.value())
                .param("rows", JSON.writeValueAsString(found))
                .update();
        count(role);
    }

    /** Counts the findings nobody accepted. */
    void count(RoleId role) {
        database.sql("""
                update roles.role set (findings, errors, unsure) = (
                    select count(*), count(*) filter (where severity = 'error'), count(*) filter (where unsure)
                    from roles.finding where role_id = :role and not exists (
                        select from roles.accepted_finding accepted where accepted.role_id = finding.role_id
                            and accepted.rule = finding.rule and accepted.fingerprint = finding.fingerprint))
                where id = :role
                """).param("role", role.value()).update();
    }
}
