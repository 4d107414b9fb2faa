package meridian.roles;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import meridian.roles.profile.Lines;
import meridian.roles.reading.blocks.SourceText;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was found in the roles of the library. */
@Repository
public class Findings {

    private static final String FINDING = """
            select slug, title, finding.*, reason, accepted_at, accepted_by
            from roles.finding join roles.role on role.id = role_id
            left join roles.accepted_finding as accepted using (role_id, rule, fingerprint)
            """;

    private final JdbcClient database;

    Findings(JdbcClient database) {
        this.database = database;
    }

    /** In reading order, those accepted too. */
    public List<RoleFinding> of(RoleId role) {
        return database.sql(FINDING + "where role_id = :role order by position")
                .param("role", role.value())
                .query(Findings::finding)
                .list();
    }

    /**
     * What is open in a draft. Beside a live version that is what the draft itself says; what it is among other roles shows
     * once it is published.
     */
    public List<RoleFinding> openIn(Draft draft, Role role, SourceText text) {
        List<RoleFinding> known = of(role.id());
        if (role.liveVersion() == null) {
            return known.stream().filter(it -> it.acceptance() == null).toList();
        }
        Set<String> accepted = known.stream()
                .filter(it -> it.acceptance() != null)
                .map(RoleFinding::fingerprint)
                .collect(Collectors.toSet());
        List<FoundInRole> found = FoundInRole.ofItself(draft.profile(), text);
        return IntStream.range(0, found.size())
                .mapToObj(at -> found.get(at).in(role, at + 1))
                .filter(it -> !accepted.contains(it.fingerprint()))
                .toList();
    }

    /** A page of the findings of one rule nobody accepted, by the roles' titles. */
    public List<RoleFinding> of(String rule, int page, int size) {
        return database.sql(FINDING + """
                where rule = :rule and accepted_at is null
                order by lower(title), role_id, position limit :size offset :from
                """)
                .param("rule", rule)
                .param("size", size)
                .param("from", (page - 1L) * size)
                .query(Findings::finding)
                .list();
    }

    /**
     * The findings of one rule nobody accepted, in the same order, that follow a place.
     *
     * @param place slug and position of a finding with a space between, null to begin with
     */
    public List<RoleFinding> after(String rule, @Nullable String place, int size) {
        String[] after = place == null ? new String[] {"", "0"} : place.split(" ", 2);
        return database.sql(FINDING + """
                where rule = :rule and accepted_at is null and (:all or (lower(title), role_id, position)
                    > (select lower(title), id, :position from roles.role where slug = :slug))
                order by lower(title), role_id, position limit :size
                """)
                .param("rule", rule)
                .param("all", place == null)
                .param("slug", after[0])
                .param("position", Integer.valueOf(after[1]))
                .param("size", size)
                .query(Findings::finding)
                .list();
    }

    /** How often a rule is broken in the library: findings nobody accepted, in so many roles; and those accepted. */
    public record Count(String rule, String severity, boolean unsure, int findings, int roles, int accepted) {}

    public List<Count> byRule() {
        return database.sql("""
                select rule, min(severity) as severity, bool_and(unsure) as unsure,
                    count(*) filter (where accepted_at is null) as findings,
                    count(distinct role_id) filter (where accepted_at is null) as roles,
                    count(accepted_at) as accepted
                from roles.finding left join roles.accepted_finding using (role_id, rule, fingerprint)
                group by rule order by rule
                """)
                .query((row, n) -> new Count(
                        row.getString("rule"),
                        row.getString("severity"),
                        row.getBoolean("unsure"),
                        row.getInt("findings"),
                        row.getInt("roles"),
                        row.getInt("accepted")))
                .list();
    }

    private static RoleFinding finding(ResultSet row, int number) throws SQLException {
        String reason = row.getString("reason");
        return new RoleFinding(
                row.getString("slug"),
                row.getString("title"),
                row.getInt("position"),
                row.getString("rule"),
                row.getString("severity"),
                row.getString("message"),
                row.getString("fingerprint"),
                new Lines(row.getInt("first_line"), row.getInt("last_line")),
                row.getBoolean("unsure"),
                reason == null
                        ? null
                        : new RoleFinding.Acceptance(
                                reason, row.getTimestamp("accepted_at").toInstant(), row.getString("accepted_by")));
    }
}
