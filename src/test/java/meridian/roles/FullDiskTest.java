package meridian.roles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SplittableRandom;
import meridian.testing.ApiClient;
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
    void says_how_much_it_has_room_for_keeps_what_it_acknowledged_and_goes_on_when_there_is_room() throws Exception {
        int acknowledged = 0;
        try (RunningProgram program = RunningProgram.on(disk)) {
            program.signIn("Test Council");
            ApiClient api = new ApiClient(program.address());
            HttpResponse<String> answer = upload(api, acknowledged);
            while (answer.statusCode() == 202 && acknowledged < MOST_UPLOADS) {
                acknowledged++;
                answer = upload(api, acknowledged);
            }
            assertThat(answer.statusCode()).isEqualTo(507);
            assertThat(answer.body())
                    .containsPattern(
                            "The documents are 3 MB, and the disk that keeps them has room for (\\d MB|less than 1 MB|nothing)")
                    .contains("ask whoever runs Meridian to make room")
                    .doesNotContain("Exception");
            assertThat(typed(api)).contains("The documents are 6 MB", "What a keeper keeps");
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
            ApiClient api = new ApiClient(again.address());
            assertThat(api.get("/api/imports?limit=100").body().split("\"total\":1\\b", -1))
                    .hasSize(acknowledged + 1);
            assertThat(upload(api, acknowledged).statusCode()).isEqualTo(202);
        }
    }

    private static HttpResponse<String> upload(ApiClient api, int number) {
        byte[] text = new byte[3 << 20];
        new SplittableRandom(number).nextBytes(text);
        for (int at = 0; at < text.length; at++) {
            text[at] = (byte) ('a' + (text[at] & 15));
        }
        return api.upload("/api/imports", Map.of("organisation", "Test Council"), "files", number + ".md", text);
    }

    /** The page that answers a text that was typed, or pasted, and does not fit. */
    private static String typed(ApiClient api) {
        HttpResponse<String> answer = api.upload(
                "/imports",
                Map.of(
                        "organisation",
                        "Test Council",
                        "name",
                        "Keeper",
                        "text",
                        "What a keeper keeps. ".repeat(300_000)));
        assertThat(answer.statusCode()).isEqualTo(507);
        return answer.body();
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
