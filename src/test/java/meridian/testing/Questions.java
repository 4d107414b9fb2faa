package meridian.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.UUID;

/** How much a page asks the database. */
public final class Questions {

    /** The most statements a page may ask, however many rows it shows. */
    public static final int MOST = 6;

    private final String address;

    Questions(String address) {
        this.address = address;
    }

    /** The statements that {@code GET path} asks the database, in their order. */
    public List<String> asked(String path) throws IOException, InterruptedException {
        String mark = UUID.randomUUID().toString();
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path))
                .header(CountedDatabase.MARK, mark)
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            client.send(request, BodyHandlers.discarding());
        }
        return CountedDatabase.asked(mark);
    }
}
