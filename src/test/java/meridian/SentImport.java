package meridian;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import meridian.testing.ApiClient;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An import that is sent with a key of its own, and how often each was done. */
final class SentImport {

    private SentImport() {}

    static HttpResponse<String> to(ApiClient node, String key, String name) {
        String form = """
                --edge
                Content-Disposition: form-data; name="organisation"

                Harrowmere Borough Council
                --edge
                Content-Disposition: form-data; name="name"

                %1$s
                --edge
                Content-Disposition: form-data; name="text"

                # Keeper %1$s
                --edge--
                """.formatted(name).replace("\n", "\r\n");
        return node.send(
                "POST",
                "/api/imports",
                form,
                "Content-Type",
                "multipart/form-data; boundary=edge",
                "Idempotency-Key",
                key);
    }

    /** How many imports there are of each document. */
    static Map<String, Integer> imports(JdbcClient database) {
        Map<String, Integer> imports = new HashMap<>();
        database.sql("select name, count(*) as imports from roles.import_item group by name")
                .query((row, n) -> imports.put(row.getString("name"), row.getInt("imports")))
                .list();
        return imports;
    }
}
