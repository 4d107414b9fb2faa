package meridian.roles.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import meridian.roles.ImportedDocuments;
import meridian.testing.ApiClient;
import meridian.testing.ApplicationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class ApiDocumentationTest {

    private static final Pattern SAMPLE = Pattern.compile("```http\n(.*?)\n```", Pattern.DOTALL);
    private static final String GARDENER = """
            # Gardener

            ## Responsibilities

            - Plants the borders and keeps them watered
            """;

    @Autowired
    private ApiClient api;

    @Autowired
    private ImportedDocuments imported;

    @Test
    void every_sample_is_answered_as_it_says() throws IOException {
        imported.item("Parks Trust", "gardener.md", GARDENER);
        Matcher samples = SAMPLE.matcher(Files.readString(Path.of("docs", "api.md")));
        int run = 0;
        while (samples.find()) {
            List<String> lines = new ArrayList<>(samples.group(1).lines().toList());
            String expected = lines.removeLast();
            HttpResponse<String> answer = send(lines);
            assertThat(answer.statusCode())
                    .as("%s: %s", lines.getFirst(), answer.body())
                    .isEqualTo(Integer.parseInt(expected));
            run++;
        }
        assertThat(run).isGreaterThan(30);
    }

    /** The request's line, its headers, an empty line and its body, as the documentation writes them. */
    private HttpResponse<String> send(List<String> lines) {
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
