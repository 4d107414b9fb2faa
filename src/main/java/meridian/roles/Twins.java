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
        return Library.excerpt(database.sql("""
                select coalesce(version.profile, draft.profile) as profile
                from (
                    select other.role_id from (
                        select kind, md5(text) as said,
                               row_number() over (partition by kind order by length(text) desc, position) as place
                        from roles.statement where role_id = :role and kind in ('duty', 'criterion')
                    ) as mine
                    join roles.statement as other on md5(other.text) = said and other.kind = mine.kind
                    where place <= 6 and other.role_id <> :role and other.kind in ('duty', 'criterion')
                    group by other.role_id, other.kind having count(*) >= 4
                    order by other.role_id limit 20
                ) as near
                join roles.role on role.id = near.role_id
                    and organisation_id = (select organisation_id from roles.role where id = :role)
                left join roles.version on version.role_id = role.id and version.number = live_version
                left join roles.draft on draft.role_id = role.id and live_version is null
                where coalesce(version.profile, draft.profile) is not null
                """)
                .param("role", role.value())
                .query((row, n) -> ProfileJson.read(row.getString("profile")))
                .list());
    }
}
