package meridian.roles;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds what misspelt words may have meant, among the words the library uses. */
@Component
class Spelling {

    private final JdbcClient database;

    Spelling(JdbcClient database) {
        this.database = database;
    }

    /** The words with each that no role uses in place of the one in use that is spelt most like it; empty if none is. */
    Optional<String> of(String words) {
        String instead = database.sql("""
                select string_agg(coalesce(nearest, asked), ' ' order by place)
                from regexp_split_to_table(lower(:words), '[^[:alpha:]]+') with ordinality as it (asked, place)
                left join lateral (
                    select word as nearest from roles.word
                    where length(asked) > 3 and word % asked
                    order by similarity(word, asked) desc, abs(length(word) - length(asked)), word limit 1) as near
                    on not exists (select from roles.word where word = asked)
                where asked <> ''
                """)
                .param("words", words)
                .query(String.class)
                .optional()
                .orElse("");
        return instead.isEmpty() || instead.equalsIgnoreCase(words.strip()) ? Optional.empty() : Optional.of(instead);
    }
}
