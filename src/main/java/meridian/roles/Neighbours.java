package meridian.roles;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import meridian.access.OrganisationId;
import meridian.roles.checking.Library;
import meridian.roles.profile.ProfileJson;
import meridian.roles.profile.RoleProfile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The few roles of its organisation that a role is judged among, however many there are: those its links and theirs lead to,
 * and those with its duties or criteria word for word. A withdrawn role is nobody's neighbour.
 */
@Component
class Neighbours {

    /** A ladder of more rungs than this is not followed to its end. */
    static final int RUNGS = 20;

    /** The role, the links it makes, and the rungs they lead to one after the other: at each the next link and who made it. */
    static final String LADDER = """
            mine as (select * from roles.role where id = :role),
            link as (
                select mine.organisation_id, side, target from mine cross join lateral (
                    values ('next', next_name), ('previous', previous_name)) as it (side, target) where target is not null),
            rung (id, side, target, place) as (
                select cast(:role as uuid), side, target, 0 from link
                union all
                select found.id, side, case side when 'next' then found.next_name else found.previous_name end, place + 1
                from rung cross join lateral (
                    select role.* from roles.role
                    where organisation_id = (select organisation_id from mine) and %s
                        and status <> 'withdrawn'
                    order by lower(title), id limit 1) as found
                where place < :rungs and (place = 0 or rung.id <> :role))
            """.formatted(called("rung.target"));

    /**
     * The roles that have four of the role's six longest duties, or of its six longest criteria. The long ones, because short
     * ones are the same by chance. The offset keeps the planner from walking through every role's statements to find those of
     * a few.
     */
    static final String TWINS = """
            longest as materialized (
                select kind, said from (
                    select kind, md5(text) as said,
                           row_number() over (partition by kind order by length(text) desc, position) as place
                    from roles.statement where role_id = :role and kind in ('duty', 'criterion')
                ) as own where place <= 6),
            twin as (
                select other.role_id as id
                from longest cross join lateral (
                    select role_id from roles.statement
                    where md5(text) = said and kind in ('duty', 'criterion') and statement.kind = longest.kind
                        and role_id <> :role offset 0) as other
                group by other.role_id, longest.kind having count(*) >= 4
                order by other.role_id limit 20)
            """;

    /** Whether a link may call a role so; asked name by name, as each has an index that is used behind row security too. */
    private static String called(String name) {
        return "(role.names[1] = %1$s or role.names[2] = %1$s or role.names[3] = %1$s)".formatted(name);
    }

    private final JdbcClient database;
    private final Clock clock;

    Neighbours(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What the role, shown as this profile, is judged among; itself included. */
    Library of(RoleId role, RoleProfile shown) {
        List<RoleProfile> among = new ArrayList<>(List.of(shown));
        among.addAll(profiles(role));
        return Library.excerpt(among, hasOthers(role), usualWeighting(role).orElse(null))
                .withWeightings(weightings(role));
    }

    private List<RoleProfile> profiles(RoleId role) {
        return database.sql("with recursive " + LADDER + ", " + TWINS + """
                , named as (
                    select it.id from link cross join lateral (
                        select role.id from roles.role
                        where role.organisation_id = link.organisation_id and %1$s and status <> 'withdrawn'
                        order by lower(title), id limit 20) as it),
                alike as (
                    select it.id from link cross join lateral (
                        select role.id from roles.role
                        where role.organisation_id = link.organisation_id and title %% target
                        order by similarity(title, target) desc, id limit 5) as it
                    where not exists (select from roles.role
                        where role.organisation_id = link.organisation_id and %1$s))
                select coalesce(version.profile, draft.profile) as profile
                from (select id from rung union select id from named union select id from alike union select id from twin) as near
                join roles.role using (id)
                left join roles.version on version.role_id = role.id and version.number = live_version
                left join roles.draft on draft.role_id = role.id and live_version is null
                where role.id <> :role and status <> 'withdrawn' and coalesce(version.profile, draft.profile) is not null
                    and organisation_id = (select organisation_id from mine)
                order by lower(title), role.id
                """.formatted(called("target")))
                .param("role", role.value())
                .param("rungs", RUNGS)
                .query((row, n) -> ProfileJson.read(row.getString("profile")))
                .list();
    }

    private boolean hasOthers(RoleId role) {
        return database.sql("""
                select exists (select from roles.role as other where other.id <> mine.id
                    and other.organisation_id = mine.organisation_id and other.status <> 'withdrawn')
                from roles.role as mine where id = :role
                """)
                .param("role", role.value())
                .query(Boolean.class)
                .single();
    }

    /** The weightings kept under Pay that hold today. */
    private List<Library.Weighting> weightings(RoleId role) {
        return database.sql("""
                select place, base, factor from roles.place_weighting join roles.role using (organisation_id)
                where role.id = :role and effective @> :today order by place
                """)
                .param("role", role.value())
                .param("today", LocalDate.now(clock))
                .query((row, n) -> new Library.Weighting(
                        row.getString("place"), row.getString("base"), ProfileJson.plain(row.getBigDecimal("factor"))))
                .list();
    }

    private Optional<BigDecimal> usualWeighting(RoleId role) {
        return database.sql("""
                select factor from roles.usual_weighting join roles.role using (organisation_id)
                where role.id = :role and factor is not null
                """)
                .param("role", role.value())
                .query((row, n) -> ProfileJson.plain(row.getBigDecimal("factor")))
                .optional();
    }

    /**
     * Learns how many times the pay elsewhere London pay is in most of the organisation's roles, as
     * {@link Library#londonWeighting()} does.
     *
     * @return whether it is another than before
     */
    boolean learnWeighting(OrganisationId organisation) {
        return database.sql("""
                insert into roles.usual_weighting (organisation_id, factor)
                with said as (
                    select said_pay.* from roles.said_pay join roles.role on role.id = role_id
                    where organisation_id = :organisation and status <> 'withdrawn' and currency = 'GBP'
                        and role_id in (select role_id from roles.said_pay where london)),
                follows as (
                    select round(london.max / base.max, 3) as factor, count(*) as bands, sum(count(*)) over () as of_all
                    from said as london join said as base using (role_id)
                    where london.london and not base.london and london.period = base.period and base.max > 0
                        and (select count(*) from said where role_id = base.role_id and not london) = 1
                    group by factor)
                values (:organisation, (select factor from follows where bands >= 4 and bands * 2 > of_all))
                on conflict (organisation_id) do update set factor = excluded.factor
                    where usual_weighting.factor is distinct from excluded.factor
                """).param("organisation", organisation.value()).update() > 0;
    }
}
