package meridian.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Lazy;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A program that uses an application over HTTP, signed in as the tests' own person where it sends no cookie of its own.
 *
 * @param address where it answers, such as {@code http://127.0.0.1:8080}; of an {@link ApplicationTest} its own
 */
@Lazy // The application has an address only when it has started.
@TestComponent
public record ApiClient(
        @Value("http://127.0.0.1:${local.server.port}") String address) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    /** The tests' own person's. */
    public static final String COOKIE = "session=" + Tester.SESSION;

    /** The headers of nobody. */
    public static final String[] NOBODY = {"Cookie", "session="};

    private static final String BOUNDARY = "a-boundary-of-the-tests";

    public HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    public JsonNode json(String path) {
        return json(get(path));
    }

    public static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    public HttpResponse<String> send(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = request(path, headers).method(method, BodyPublishers.ofString(body));
        boolean typed = List.of(headers).contains("Content-Type");
        return send(body.isEmpty() || typed ? request : request.header("Content-Type", "application/json"));
    }

    /** Sends a form with files; a name with a dot in it is a file of the part {@code files}. */
    public HttpResponse<String> upload(String path, Map<String, String> parts) {
        StringBuilder form = new StringBuilder();
        parts.forEach((name, content) -> form.append("--%s\r\nContent-Disposition: form-data; %s\r\n\r\n%s\r\n"
                .formatted(
                        BOUNDARY,
                        name.contains(".") ? "name=\"files\"; filename=\"" + name + "\"" : "name=\"" + name + "\"",
                        content)));
        form.append("--" + BOUNDARY + "--\r\n");
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofString(form.toString())));
    }

    /** Sends a form of fields and one file, whose part is named in {@code part}. */
    public HttpResponse<String> upload(
            String path, Map<String, String> fields, String part, String file, byte[] content) {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        fields.forEach((name, value) -> part(form, "name=\"" + name + "\"", value.getBytes(StandardCharsets.UTF_8)));
        part(form, "name=\"" + part + "\"; filename=\"" + file + "\"", content);
        form.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(form.toByteArray())));
    }

    private static void part(ByteArrayOutputStream form, String disposition, byte[] content) {
        form.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        form.writeBytes(content);
        form.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path));
        if (!List.of(headers).contains("Cookie")) {
            request.header("Cookie", COOKIE);
        }
        return headers.length == 0 ? request : request.headers(headers);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
