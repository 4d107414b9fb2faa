package meridian.access.erasure;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import meridian.access.OrganisationId;
import meridian.access.Sight;
import meridian.access.Wall;
import meridian.access.privacy.Category;
import meridian.access.privacy.DataSubject;
import meridian.access.privacy.PersonalData;
import meridian.access.privacy.PersonalTable;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What becomes of what is kept of a person when they are erased, in the order in which it is done. */
@Component
class ErasurePlan {

    /** The account is the last: what is left to do is found by its name and address. */
    static final String ACCOUNT = "access.account";

    private final PersonalData personalData;
    private final JdbcClient database;
    private final Wall wall;
    private volatile @Nullable Set<String> walled;

    ErasurePlan(PersonalData personalData, JdbcClient database, Wall wall) {
        this.personalData = personalData;
        this.database = database;
        this.wall = wall;
    }

    /**
     * @param isWhole whether everything goes; else what is one organisation's alone
     * @param isNameShared whether somebody else has the same name
     */
    List<ErasurePart> of(boolean isWhole, boolean isNameShared) {
        List<ErasurePart> parts = new ArrayList<>();
        List<ErasurePart> last = new ArrayList<>();
        for (Category category : personalData.categories()) {
            for (PersonalTable table : category.tables()) {
                if (table.isFound() && (isWhole || isAnOrganisations(table))) {
                    (table.name().equals(ACCOUNT) ? last : parts)
                            .add(new ErasurePart(category.name(), table, isWhole, isNameShared));
                }
            }
        }
        parts.addAll(last);
        return parts;
    }

    private boolean isAnOrganisations(PersonalTable table) {
        return table.organisation() != null || walled().contains(table.name());
    }

    private Set<String> walled() {
        Set<String> known = walled;
        if (known == null) {
            known = Set.copyOf(
                    database.sql("""
                            select nspname || '.' || relname from pg_class join pg_namespace on pg_namespace.oid = relnamespace
                            where relrowsecurity
                            """).query((row, n) -> row.getString(1)).list());
            walled = known;
        }
        return known;
    }

    /** How many rows of each part there are that an organisation sees; a part that only texts would tell of is not there. */
    Map<String, Long> count(List<ErasurePart> parts, DataSubject whose, OrganisationId organisation) {
        String counts = parts.stream()
                .filter(ErasurePart::isCounted)
                .map(it -> "select '%s' as part, count(*) as rows from %s where %s"
                        .formatted(it.name(), it.table().name(), it.counted()))
                .collect(joining(" union all "));
        return wall.in(Sight.of(organisation), () -> {
            Map<String, Long> counted = new HashMap<>();
            database.sql(counts).params(whose.parameters()).query(row -> {
                counted.put(row.getString("part"), row.getLong("rows"));
            });
            return counted;
        });
    }
}
