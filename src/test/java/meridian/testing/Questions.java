package meridian.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.UUID;

/** How much a page asks the database. */
public final class Questions {

    /** The most statements a page may ask, however many rows it shows. */
    public static final int MOST = 6;

    private final HttpClient http = HttpClient.newHttpClient();
    private final String address;

    public Questions(String address) {
        this.address = address;
    }

    /**
     * What {@code GET path} of the tests' own person asks the database, in its order.
     *
     * @throws IllegalStateException where the path is refused: then it may not have asked what it asks otherwise
     */
    public List<Question> asked(String path) throws IOException, InterruptedException {
        String mark = UUID.randomUUID().toString();
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .header(CountedDatabase.MARK, mark)
                .header("Cookie", ApiClient.COOKIE);
        int status = http.send(request.build(), BodyHandlers.discarding()).statusCode();
        if (status >= 400) {
            throw new IllegalStateException(path + " answers " + status);
        }
        return CountedDatabase.asked(mark);
    }

    /** What a form that nobody signed in sends asks the database, in its order, however it is answered. */
    public List<Question> askedByForm(String path, String form) throws IOException, InterruptedException {
        String mark = UUID.randomUUID().toString();
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path))
                .header(CountedDatabase.MARK, mark)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        http.send(request, BodyHandlers.discarding());
        return CountedDatabase.asked(mark);
    }
}
