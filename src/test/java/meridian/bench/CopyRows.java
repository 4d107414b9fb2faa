package meridian.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Rows on their way into a table by COPY. */
public final class CopyRows {

    private final Connection connection;
    private final String into;
    private final StringBuilder rows = new StringBuilder();

    /** @param into the table and its columns: {@code roles.role (id, title)} */
    public CopyRows(Connection connection, String into) {
        this.connection = connection;
        this.into = into;
    }

    public void row(@Nullable Object... cells) {
        for (int i = 0; i < cells.length; i++) {
            rows.append(i == 0 ? "" : "\t").append(cell(cells[i]));
        }
        rows.append('\n');
    }

    public void send() throws SQLException, IOException {
        byte[] bytes = rows.toString().getBytes(StandardCharsets.UTF_8);
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + into + " from stdin", new ByteArrayInputStream(bytes));
        rows.setLength(0);
    }

    private static String cell(@Nullable Object cell) {
        return cell == null
                ? "\\N"
                : cell.toString()
                        .replace("\\", "\\\\")
                        .replace("\t", "\\t")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r");
    }
}
