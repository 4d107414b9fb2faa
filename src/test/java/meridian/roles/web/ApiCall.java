package meridian.roles.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that uses the API of a running application. */
record ApiCall(String address) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String BOUNDARY = "a-boundary-of-the-tests";

    HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    JsonNode json(String path) {
        return json(get(path));
    }

    static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    HttpResponse<String> send(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = request(path, headers).method(method, BodyPublishers.ofString(body));
        return send(body.isEmpty() ? request : request.header("Content-Type", "application/json"));
    }

    /** Sends a form with files; a name with a dot in it is a file of the part {@code files}. */
    HttpResponse<String> upload(String path, Map<String, String> parts) {
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

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path));
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
