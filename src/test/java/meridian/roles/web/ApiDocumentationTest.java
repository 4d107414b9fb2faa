package meridian.roles.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import meridian.access.Actor;
import meridian.access.Organisations;
import meridian.roles.ImportDocuments;
import meridian.roles.Imports;
import meridian.roles.UploadedFile;
import meridian.testing.ApplicationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ApplicationTest
class ApiDocumentationTest {

    private static final Pattern SAMPLE = Pattern.compile("```http\n(.*?)\n```", Pattern.DOTALL);
    private static final String GARDENER = """
            # Gardener

            ## Responsibilities

            - Plants the borders and keeps them watered
            """;

    @LocalServerPort
    private int port;

    @Autowired
    private Organisations organisations;

    @Autowired
    private Imports imports;

    @Autowired
    private ImportDocuments importDocuments;

    @Test
    void every_sample_is_answered_as_it_says() throws IOException {
        importDocuments.readWaiting(imports.accept(
                organisations.named("Parks Trust").id(),
                List.of(new UploadedFile("gardener.md", GARDENER.getBytes(StandardCharsets.UTF_8))),
                Actor.SOMEONE_HERE));
        ApiCall api = new ApiCall("http://127.0.0.1:" + port);
        Matcher samples = SAMPLE.matcher(Files.readString(Path.of("docs", "api.md")));
        int run = 0;
        while (samples.find()) {
            List<String> lines = new ArrayList<>(samples.group(1).lines().toList());
            String expected = lines.removeLast();
            HttpResponse<String> answer = send(api, lines);
            assertThat(answer.statusCode())
                    .as("%s: %s", lines.getFirst(), answer.body())
                    .isEqualTo(Integer.parseInt(expected));
            run++;
        }
        assertThat(run).isGreaterThan(30);
    }

    /** The request's line, its headers, an empty line and its body, as the documentation writes them. */
    private static HttpResponse<String> send(ApiCall api, List<String> lines) {
        String[] request = lines.getFirst().split(" ", 2);
        int blank = lines.indexOf("");
        List<String> headers = new ArrayList<>();
        for (String header : lines.subList(1, blank < 0 ? lines.size() : blank)) {
            headers.addAll(List.of(header.split(": ", 2)));
        }
        String body = blank < 0 ? "" : String.join("\r\n", lines.subList(blank + 1, lines.size()));
        return api.send(request[0], request[1], body, headers.toArray(String[]::new));
    }
}
