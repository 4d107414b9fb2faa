package meridian.roles.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import meridian.testing.ApiClient;
import meridian.testing.RunningProgram;
import meridian.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program with a heap of 256 MB, which is less than what people may send it at the same moment. */
class UploadingTooMuchTest {

    private static final int AT_ONCE = 2;

    @TempDir
    Path data;

    @Test
    void is_answered_with_what_an_upload_may_have_and_fitting_ones_are_taken_also_several_at_once() throws Exception {
        TestDatabase database = TestDatabase.fresh();
        try (RunningProgram program = RunningProgram.on(data, "--database-url", database.url());
                HttpClient client = HttpClient.newHttpClient()) {
            RunningProgram.signIn(database.dataSource(), "Test Council");
            List<CompletableFuture<HttpResponse<String>>> large = new ArrayList<>();
            List<CompletableFuture<HttpResponse<String>>> fitting = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                large.add(client.sendAsync(upload(program, "/imports", 65), BodyHandlers.ofString()));
                large.add(client.sendAsync(upload(program, "/api/imports", 65), BodyHandlers.ofString()));
                fitting.add(client.sendAsync(upload(program, "/imports", 60), BodyHandlers.ofString()));
                fitting.add(client.sendAsync(upload(program, "/api/imports", 60), BodyHandlers.ofString()));
            }
            for (CompletableFuture<HttpResponse<String>> answer : large) {
                assertThat(answer.get().statusCode()).isEqualTo(413);
                assertThat(answer.get().body()).contains("A file may have up to 64 MB");
            }
            for (CompletableFuture<HttpResponse<String>> answer : fitting) {
                assertThat(answer.get().statusCode()).isIn(202, 302);
            }
            HttpRequest after = HttpRequest.newBuilder(URI.create(program.address() + "/imports"))
                    .header("Cookie", ApiClient.COOKIE)
                    .build();
            assertThat(client.send(after, BodyHandlers.discarding()).statusCode())
                    .isEqualTo(200);
        }
    }

    private static HttpRequest upload(RunningProgram program, String path, int megabytes) {
        return HttpRequest.newBuilder(URI.create(program.address() + path))
                .header("Content-Type", "multipart/form-data; boundary=part")
                .header("Cookie", ApiClient.COOKIE)
                .POST(BodyPublishers.ofInputStream(() -> body(megabytes)))
                .build();
    }

    private static InputStream body(int megabytes) {
        return new SequenceInputStream(
                new SequenceInputStream(text("""
                                --part\r
                                Content-Disposition: form-data; name="organisation"\r
                                \r
                                Test Council\r
                                --part\r
                                Content-Disposition: form-data; name="files"; filename="large.md"\r
                                \r
                                """), new Letters((long) megabytes << 20)), text("\r\n--part--\r\n"));
    }

    private static InputStream text(String text) {
        return new java.io.ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** So many times the letter a. */
    private static final class Letters extends InputStream {

        private long left;

        Letters(long length) {
            left = length;
        }

        @Override
        public int read() {
            return left-- > 0 ? 'a' : -1;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            if (left <= 0) {
                return -1;
            }
            int given = (int) Math.min(left, length);
            java.util.Arrays.fill(into, from, from + given, (byte) 'a');
            left -= given;
            return given;
        }
    }
}
