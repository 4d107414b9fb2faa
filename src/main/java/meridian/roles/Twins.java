package meridian.roles;

import meridian.roles.checking.Library;
import meridian.roles.profile.ProfileJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the roles of an organisation whose duties or criteria may be a role's own, word for word. */
@Component
class Twins {

    private final JdbcClient database;

    Twins(JdbcClient database) {
        this.database = database;
    }

    /**
     * The roles that have four of a role's six longest duties, or of its six longest criteria. The long ones, because short
     * ones are the same by chance.
     */
    Library of(RoleId role) {
        return Library.excerpt(database.sql(TWINS)
                .param("role", role.value())
                .query((row, n) -> ProfileJson.read(row.getString("profile")))
                .list());
    }

    /** The offset keeps the planner from walking through every role's statements to find those of a few. */
    private static final String TWINS = """
            with mine as materialized (
                select kind, said from (
                    select kind, md5(text) as said,
                           row_number() over (partition by kind order by length(text) desc, position) as place
                    from roles.statement where role_id = :role and kind in ('duty', 'criterion')
                ) as longest where place <= 6),
            near as (
                select other.role_id
                from mine cross join lateral (
                    select role_id from roles.statement
                    where md5(text) = said and kind in ('duty', 'criterion') and statement.kind = mine.kind
                        and role_id <> :role offset 0) as other
                group by other.role_id, mine.kind having count(*) >= 4
                order by other.role_id limit 20)
            select coalesce(version.profile, draft.profile) as profile
            from near join roles.role on role.id = near.role_id
                and organisation_id = (select organisation_id from roles.role where id = :role)
            left join roles.version on version.role_id = role.id and version.number = live_version
            left join roles.draft on draft.role_id = role.id and live_version is null
            where coalesce(version.profile, draft.profile) is not null
            """;
}
