package meridian.roles;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import meridian.roles.ImportItem.ImportedRole;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of imports as records. */
final class ImportRows {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ImportRows() {}

    static List<Import> of(JdbcClient database, String which, Object id) {
        return database.sql("""
                select import.*, organisation.name as organisation,
                    (select jsonb_object_agg(outcome, items) from (
                        select outcome, count(*) as items from roles.import_item where import_id = import.id group by outcome)) as counts
                from roles.import join access.organisation on organisation.id = import.organisation_id
                """ + which).param("id", id).query(ImportRows::one).list();
    }

    private static Import one(ResultSet row, int number) throws SQLException {
        Map<ItemOutcome, Integer> counts = new EnumMap<>(ItemOutcome.class);
        String written = row.getString("counts");
        if (written != null) {
            JSON.readValue(written, new TypeReference<Map<String, Integer>>() {})
                    .forEach((outcome, items) -> counts.put(ItemOutcome.of(outcome), items));
        }
        return new Import(
                new ImportId(row.getObject("id", UUID.class)),
                row.getString("organisation"),
                row.getInt("total"),
                counts,
                row.getTimestamp("started_at").toInstant(),
                row.getString("started_by"),
                instant(row, "finished_at"),
                instant(row, "stopped_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    /** One question for all items and their roles. */
    static List<ImportItem> items(JdbcClient database, ImportId id) {
        return database.sql("""
                select item.seq, item.name, item.outcome, item.reason,
                    (select jsonb_agg(jsonb_build_object('outcome', it.outcome, 'slug', role.slug, 'title', role.title,
                            'hasDraft', role.draft_revision is not null, 'summary', it.summary, 'unsure', role.unsure) order by it.part)
                     from roles.import_role it join roles.role on role.id = it.role_id
                     where it.import_id = item.import_id and it.seq = item.seq) as became
                from roles.import_item item where item.import_id = :id order by item.seq
                """)
                .param("id", id.value())
                .query((row, n) -> new ImportItem(
                        row.getInt("seq"),
                        row.getString("name"),
                        ItemOutcome.of(row.getString("outcome")),
                        row.getString("reason"),
                        roles(row.getString("became"))))
                .list();
    }

    private static List<ImportedRole> roles(@Nullable String became) {
        return became == null
                ? List.of()
                : Objects.requireNonNull(JSON.readValue(became, new TypeReference<List<ImportedRole>>() {}));
    }
}
