package meridian.roles;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds what misspelt words may have meant, among the words that one's own organisations use. */
@Component
class Spelling {

    private final JdbcClient database;

    Spelling(JdbcClient database) {
        this.database = database;
    }

    /** The words with each that no role uses in place of the one in use that is spelt most like it; empty if none is. */
    Optional<String> of(String words) {
        String instead = database.sql("""
                select string_agg(
                    coalesce(case when length(asked) > 3 then roles.spelt_like(asked) end, asked), ' ' order by place)
                from regexp_split_to_table(lower(:words), '[^[:alpha:]]+') with ordinality as it (asked, place)
                where asked <> ''
                """)
                .param("words", words)
                .query(String.class)
                .optional()
                .orElse("");
        return instead.isEmpty() || instead.equalsIgnoreCase(words.strip()) ? Optional.empty() : Optional.of(instead);
    }
}
