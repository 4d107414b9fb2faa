package meridian.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import meridian.bench.MeasuredPage.Visitor;
import meridian.roles.comparing.ProfileStatement;
import meridian.roles.exchange.WordWriter;
import meridian.roles.profile.RoleProfile;

/**
 * A zip of 500 documents, every tenth a Word file, sent by the import page's form: timed until the last one is read, with
 * the page that shows how far it is looked at meanwhile.
 */
final class ImportOfManyDocuments {

    private static final int DOCUMENTS = 500;
    private static final double MOST_SECONDS = 60;
    private static final int LOOK_EVERY_MS = 250;
    private static final String BOUNDARY = "meridian-bench-boundary";

    private ImportOfManyDocuments() {}

    static void measure(Visitor visitor, Limits limits) throws IOException, InterruptedException {
        byte[] form = form();
        long start = System.nanoTime();
        HttpResponse<String> accepted = visitor.http()
                .send(
                        visitor.request("/imports")
                                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                                .POST(HttpRequest.BodyPublishers.ofByteArray(form))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        if (accepted.statusCode() / 100 != 3) {
            throw new IllegalStateException("POST /imports answers " + accepted.statusCode());
        }
        double answered = secondsSince(start);
        String page = URI.create(visitor.address())
                .resolve(accepted.headers().firstValue("Location").orElseThrow())
                .getPath();
        List<Long> looks = new ArrayList<>();
        String state = state(visitor, page);
        while (!state.contains("\"finished\":true")) {
            Thread.sleep(LOOK_EVERY_MS);
            long look = System.nanoTime();
            visitor.get(page);
            looks.add(System.nanoTime() - look);
            state = state(visitor, page);
        }
        double took = secondsSince(start);
        if (!state.contains("\"new\":" + DOCUMENTS)) {
            throw new IllegalStateException("Not every document became a role: " + state);
        }
        Percentiles progress = Percentiles.of(looks);
        Limits.say(
                "%n%d documents imported in %.1f s   %s",
                DOCUMENTS, took, limits.check("import %.1f s".formatted(took), took < MOST_SECONDS, "< 60 s"));
        Limits.say(
                "The upload was answered after %.2f s; its page meanwhile p50 %.1f ms, p95 %.1f ms",
                answered, progress.at(0.5), progress.at(0.95));
    }

    private static String state(Visitor visitor, String page) throws IOException, InterruptedException {
        return visitor.http()
                .send(visitor.request("/api" + page).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private static double secondsSince(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static byte[] form() throws IOException {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        part(form, "name=\"organisation\"", "Organisation 1".getBytes(StandardCharsets.UTF_8));
        part(form, "name=\"files\"; filename=\"roles.zip\"", zip());
        form.write(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return form.toByteArray();
    }

    private static void part(ByteArrayOutputStream form, String names, byte[] content) throws IOException {
        form.write("--%s\r\nContent-Disposition: form-data; %s\r\n\r\n"
                .formatted(BOUNDARY, names)
                .getBytes(StandardCharsets.UTF_8));
        form.write(content);
        form.write("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] zip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < DOCUMENTS; i++) {
                RoleProfile role = WrittenRole.of(100_000 + i);
                boolean word = i % 10 == 9;
                zip.putNextEntry(new ZipEntry("imported-%d.%s".formatted(i, word ? "docx" : "md")));
                zip.write(word ? WordWriter.write(role) : markdown(role).getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static String markdown(RoleProfile role) {
        return """
                # %s

                - Grade: %s
                - Reports to: %s
                - Family: %s

                """.formatted(role.title(), role.grade(), role.reportsTo(), role.family())
                + section("Purpose", role, ProfileStatement.Kind.PURPOSE)
                + section("Responsibilities", role, ProfileStatement.Kind.DUTY)
                + section("Person specification", role, ProfileStatement.Kind.CRITERION)
                + section("Key measures", role, ProfileStatement.Kind.MEASURE);
    }

    private static String section(String heading, RoleProfile role, ProfileStatement.Kind kind) {
        return ProfileStatement.of(role).stream()
                .filter(statement -> statement.kind() == kind)
                .map(statement -> "- " + statement.text() + "\n")
                .collect(Collectors.joining("", "## " + heading + "\n\n", "\n"));
    }
}
