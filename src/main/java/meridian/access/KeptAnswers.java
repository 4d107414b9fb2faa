package meridian.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What writes were answered that came with a key of their own, so that one that comes again is not done again. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class KeptAnswers {

    static final Duration KEPT_FOR = Duration.ofDays(1);

    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    private final JdbcClient database;
    private final Clock clock;
    private final JsonMapper json;

    KeptAnswers(JdbcClient database, Clock clock, JsonMapper json) {
        this.database = database;
        this.clock = clock;
        this.json = json;
    }

    /**
     * A key, which is its asker's alone.
     *
     * @param asker who asks; of another token or session of theirs it is another key
     */
    public record Key(SignedIn asker, String text) {

        byte[] hash() {
            try {
                return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        UUID[] organisations() {
            return asker.sight().organisations().stream()
                    .map(OrganisationId::value)
                    .sorted()
                    .toArray(UUID[]::new);
        }
    }

    /**
     * An answer.
     *
     * @param request the hash of what was asked
     * @param status 200 to 299
     */
    public record Answer(byte[] request, int status, Map<String, String> headers, byte[] body) {}

    /**
     * Keeps everybody else from this key until the transaction ends, on every node and also where it ends by a crash.
     *
     * @return false where somebody else does so already
     */
    public boolean take(Key key) {
        return database.sql("select pg_try_advisory_xact_lock(hashtextextended(:key, 0))")
                .param("key", key.asker().session() + " " + key.text())
                .query(Boolean.class)
                .single();
    }

    public Optional<Answer> find(Key key) {
        return database.sql("""
                        select request_hash, status, headers, body from access.kept_answer
                        where asker_id = :asker and key_hash = :key and organisation_ids = :organisations and ends_at > :now
                        """)
                .param("asker", key.asker().session())
                .param("key", key.hash())
                .param("organisations", key.organisations())
                .param("now", Timestamp.from(clock.instant()))
                .query((row, n) -> new Answer(
                        row.getBytes("request_hash"),
                        row.getInt("status"),
                        json.readValue(row.getString("headers"), HEADERS),
                        row.getBytes("body")))
                .optional();
    }

    /** Keeps one for a day, with the act that the same transaction holds; and forgets those that are over. */
    public void keep(Key key, Answer answer) {
        database.sql("select access.forget_answers()").query((row, n) -> 0).list();
        database.sql("""
                        insert into access.kept_answer
                            (asker_id, account_id, key_hash, organisation_ids, request_hash, status, headers, body, ends_at)
                        values (:asker, :account, :key, :organisations, :request, :status, :headers::jsonb, :body, :ends)
                        """)
                .param("asker", key.asker().session())
                .param("account", key.asker().account().value())
                .param("key", key.hash())
                .param("organisations", key.organisations())
                .param("request", answer.request())
                .param("status", answer.status())
                .param("headers", json.writeValueAsString(answer.headers()))
                .param("body", answer.body())
                .param("ends", Timestamp.from(clock.instant().plus(KEPT_FOR)))
                .update();
    }
}
