package meridian.roles;

import java.util.List;
import meridian.roles.ladders.LevelTable;
import meridian.roles.ladders.Rung;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The library's roles as ladders see them. Withdrawn roles stand on no ladder. */
@Repository
public class LadderRungs {

    private final JdbcClient database;

    LadderRungs(JdbcClient database) {
        this.database = database;
    }

    /** Every role, under its slug. */
    public List<Rung> all() {
        return database.sql("""
                select role.slug, title, organisation.name as organisation, family, seniority, level, ladder_previous, ladder_next
                from roles.role join access.organisation on organisation.id = organisation_id
                where status <> 'withdrawn' order by folded_title, role.id
                """)
                .query((row, number) -> new Rung(
                        row.getString("slug"),
                        row.getString("title"),
                        row.getString("organisation"),
                        row.getString("family"),
                        row.getString("seniority"),
                        row.getObject("level", Integer.class),
                        row.getString("ladder_previous"),
                        row.getString("ladder_next")))
                .list();
    }

    /** What roles, named by slug, say attribute by attribute and skill by skill, in the order they say it. */
    public List<LevelTable.Expectation> expectations(List<String> slugs) {
        return database.sql("""
                select role.slug, kind, case kind when 'capability' then text else grouping end as attribute, text, statement.level
                from roles.statement join roles.role on role.id = role_id
                where role.slug = any(:slugs) and kind in ('competency', 'capability')
                  and case kind when 'capability' then text else grouping end is not null
                order by role_id, position
                """)
                .param("slugs", slugs.toArray(String[]::new))
                .query((row, number) -> new LevelTable.Expectation(
                        row.getString("slug"),
                        row.getString("kind").equals("capability"),
                        row.getString("attribute"),
                        row.getString("text"),
                        row.getString("level")))
                .list();
    }
}
