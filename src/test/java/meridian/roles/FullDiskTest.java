package meridian.roles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import meridian.testing.Command;
import meridian.testing.RunningProgram;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program with its data on a disk of 150 MB, a little of which is free. */
class FullDiskTest {

    private static final int MOST_UPLOADS = 40;
    private static final int SECONDS = 60;

    @TempDir
    Path disk;

    @BeforeEach
    void mount_a_small_disk() throws Exception {
        boolean root = System.getProperty("user.name").equals("root");
        Assumptions.assumeTrue(
                root && run("mount", "-t", "tmpfs", "-o", "size=150m", "none", disk.toString()),
                "only root may mount a small disk, and not on every machine");
    }

    @AfterEach
    void unmount_it() throws Exception {
        run("umount", disk.toString());
    }

    @Test
    void says_that_it_is_full_keeps_what_it_acknowledged_and_goes_on_when_there_is_room() throws Exception {
        int acknowledged = 0;
        try (RunningProgram program = RunningProgram.on(disk)) {
            HttpResponse<String> answer = upload(program, acknowledged);
            while (answer.statusCode() == 202 && acknowledged < MOST_UPLOADS) {
                acknowledged++;
                answer = upload(program, acknowledged);
            }
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body())
                    .contains("its disk may be full. What you sent just now was not saved")
                    .doesNotContain("Exception");
            program.kill();
        }
        assertThat(acknowledged).isPositive();

        Path filler = disk.resolve("filler");
        fill(filler);
        Command.Ended refused = Command.run(SECONDS, "serve", "--port", "0", "--data", disk.toString());
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.errors())
                .singleElement()
                .asString()
                .isEqualTo("meridian: The disk that holds " + disk + " is full. Make room, then start again.");

        Files.delete(filler);
        assertThat(run("mount", "-o", "remount,size=300m", disk.toString())).isTrue();
        try (RunningProgram again = RunningProgram.on(disk)) {
            assertThat(get(again, "/api/imports?limit=100").body().split("\"total\":1\\b", -1))
                    .hasSize(acknowledged + 1);
            assertThat(upload(again, acknowledged).statusCode()).isEqualTo(202);
        }
    }

    private static HttpResponse<String> upload(RunningProgram program, int number) throws Exception {
        byte[] text = new byte[3 << 20];
        new SplittableRandom(number).nextBytes(text);
        for (int at = 0; at < text.length; at++) {
            text[at] = (byte) ('a' + (text[at] & 15));
        }
        String body =
                "--part\r\nContent-Disposition: form-data; name=\"organisation\"\r\n\r\nTest Council\r\n--part\r\n"
                        + "Content-Disposition: form-data; name=\"files\"; filename=\"" + number + ".md\"\r\n\r\n"
                        + new String(text, java.nio.charset.StandardCharsets.US_ASCII) + "\r\n--part--\r\n";
        return send(HttpRequest.newBuilder(URI.create(program.address() + "/api/imports"))
                .header("Content-Type", "multipart/form-data; boundary=part")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private static HttpResponse<String> get(RunningProgram program, String path) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(program.address() + path)).build());
    }

    private static HttpResponse<String> send(HttpRequest request) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString());
        }
    }

    private static void fill(Path file) {
        try (var out = Files.newOutputStream(file)) {
            for (byte[] kilobyte = new byte[1024]; ; ) {
                out.write(kilobyte);
            }
        } catch (IOException full) {
            // This is what was wanted.
        }
    }

    private static boolean run(String... command) throws Exception {
        return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
    }
}
