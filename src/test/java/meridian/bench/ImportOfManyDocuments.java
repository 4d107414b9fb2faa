package meridian.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Collectors;
import meridian.roles.comparing.ProfileStatement;
import meridian.roles.profile.RoleProfile;

/** 500 documents sent by the import page's form, timed until the last one is read. */
final class ImportOfManyDocuments {

    private static final int DOCUMENTS = 500;
    private static final String BOUNDARY = "meridian-bench-boundary";

    private ImportOfManyDocuments() {}

    static void measure(HttpClient http, String address) throws IOException, InterruptedException {
        byte[] form = form();
        long start = System.nanoTime();
        HttpResponse<String> accepted = http.send(
                HttpRequest.newBuilder(URI.create(address + "/imports"))
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (accepted.statusCode() / 100 != 3) {
            throw new IllegalStateException("POST /imports answers " + accepted.statusCode());
        }
        URI page = URI.create(address)
                .resolve(accepted.headers().firstValue("Location").orElseThrow());
        Duration took = untilRead(http, URI.create(address + "/api" + page.getPath()), start);
        System.out.printf("%n%d documents imported in %.1f s%n", DOCUMENTS, took.toMillis() / 1000.0);
    }

    private static Duration untilRead(HttpClient http, URI state, long start) throws IOException, InterruptedException {
        while (true) {
            String json = http.send(HttpRequest.newBuilder(state).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
            if (json.contains("\"finished\":true")) {
                return Duration.ofNanos(System.nanoTime() - start);
            }
            Thread.sleep(100);
        }
    }

    private static byte[] form() throws IOException {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        part(form, "name=\"organisation\"", "Imported Borough Council");
        for (int i = 0; i < DOCUMENTS; i++) {
            part(
                    form,
                    "name=\"files\"; filename=\"imported-%d.md\"".formatted(i),
                    markdown(WrittenRole.of(100_000 + i)));
        }
        form.write(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return form.toByteArray();
    }

    private static void part(ByteArrayOutputStream form, String names, String content) throws IOException {
        form.write("--%s\r\nContent-Disposition: form-data; %s\r\n\r\n%s\r\n"
                .formatted(BOUNDARY, names, content)
                .getBytes(StandardCharsets.UTF_8));
    }

    private static String markdown(RoleProfile role) {
        return "# " + role.title() + "\n\n" + part("Responsibilities", role, ProfileStatement.Kind.DUTY)
                + part("Person specification", role, ProfileStatement.Kind.CRITERION);
    }

    private static String part(String heading, RoleProfile role, ProfileStatement.Kind kind) {
        return ProfileStatement.of(role).stream()
                .filter(statement -> statement.kind() == kind)
                .map(statement -> "- " + statement.text() + "\n")
                .collect(Collectors.joining("", "## " + heading + "\n\n", "\n"));
    }
}
