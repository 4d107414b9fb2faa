package meridian.roles;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import meridian.access.OrganisationId;
import meridian.roles.reading.blocks.SourceText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The documents that came in. */
@Repository
public class Documents {

    private static final String COLUMNS = "id, organisation_id, name, media_type, source, imported_at";

    private final JdbcClient database;
    private final Clock clock;

    Documents(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Keeps a document, or returns the one kept before where name, bytes and text are the same. */
    DocumentId keep(OrganisationId organisation, String name, String mediaType, byte[] content, SourceText text) {
        byte[] sha256 = sha256(content);
        return lastOf(organisation, name, sha256, text).orElseGet(() -> {
            DocumentId id = DocumentId.next();
            database.sql("""
                    insert into roles.document (id, organisation_id, name, media_type, content, sha256, source, imported_at)
                    values (:id, :organisation, :name, :mediaType, :content, :sha256, :source, :now)
                    """)
                    .param("id", id.value())
                    .param("organisation", organisation.value())
                    .param("name", name)
                    .param("mediaType", mediaType)
                    .param("content", content)
                    .param("sha256", sha256)
                    .param("source", text.text())
                    .param("now", Timestamp.from(clock.instant()))
                    .update();
            return id;
        });
    }

    private Optional<DocumentId> lastOf(OrganisationId organisation, String name, byte[] sha256, SourceText text) {
        return database.sql("""
                select id from roles.document
                where organisation_id = :organisation and name = :name and sha256 = :sha256 and source = :source
                order by imported_at desc limit 1
                """)
                .param("organisation", organisation.value())
                .param("name", name)
                .param("sha256", sha256)
                .param("source", text.text())
                .query(UUID.class)
                .optional()
                .map(DocumentId::new);
    }

    public Optional<SourceDocument> find(DocumentId id) {
        return database.sql("select %s from roles.document where id = :id".formatted(COLUMNS))
                .param("id", id.value())
                .query(Documents::document)
                .optional();
    }

    /** The document's bytes as they came in. */
    public Optional<byte[]> content(DocumentId id) {
        return database.sql("select content from roles.document where id = :id")
                .param("id", id.value())
                .query(byte[].class)
                .optional();
    }

    private static SourceDocument document(ResultSet row, int number) throws SQLException {
        return new SourceDocument(
                new DocumentId(row.getObject("id", UUID.class)),
                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                row.getString("name"),
                row.getString("media_type"),
                SourceText.of(row.getString("source")),
                row.getTimestamp("imported_at").toInstant());
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
