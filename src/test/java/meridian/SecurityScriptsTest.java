package meridian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The scripts that look for weaknesses, as far as they go without the network and without ten minutes. */
class SecurityScriptsTest {

    private static final Path EXPLAINED = Path.of("scripts", "security-scan.explained");
    private static final Pattern DOCUMENTED = Pattern.compile("^ {4}(scripts/security-scan.*)$", Pattern.MULTILINE);

    @TempDir
    Path folder;

    private record Ended(int exit, String output) {}

    @BeforeAll
    static void python_is_there() {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/python3")), "the scripts need python3, as the scanners do");
    }

    private static Ended run(Map<String, String> environment, String... command)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Ended(process.exitValue(), output);
    }

    static List<String> documented() throws IOException {
        List<String> commands = DOCUMENTED
                .matcher(Files.readString(Path.of("docs", "security.md")))
                .results()
                .map((MatchResult it) -> it.group(1))
                .toList();
        assertThat(commands).isNotEmpty();
        return commands;
    }

    @ParameterizedTest
    @MethodSource("documented")
    void the_documented_scan_says_what_it_would_do(String command) throws Exception {
        Ended plan = run(Map.of(), "sh", "-c", command + " --plan");
        assertThat(plan.exit()).as(plan.output()).isZero();
        assertThat(plan.output()).contains("permanentxss", "/sign-out", "GET /api/roles?", "/scim/v2/Users?filter=");
    }

    @Test
    void each_finding_that_is_none_is_explained() throws IOException {
        List<String> lines = Files.readAllLines(EXPLAINED).stream()
                .filter(it -> !it.startsWith("#") && !it.isBlank())
                .toList();
        assertThat(lines)
                .isNotEmpty()
                .allSatisfy(line ->
                        assertThat(line.split("\\|")).as(line).hasSize(4).allMatch(it -> !it.isBlank()));
    }

    @Test
    void a_scan_without_scanners_says_how_to_have_them() throws Exception {
        Path bin = Files.createDirectory(folder.resolve("bin"));
        Files.createSymbolicLink(bin.resolve("python3"), Path.of("/usr/bin/python3"));
        Ended ended = run(Map.of("PATH", bin.toString()), "/usr/bin/env", "scripts/security-scan");
        assertThat(ended.exit()).isEqualTo(2);
        assertThat(ended.output()).contains("apt-get install wapiti sqlmap");
    }

    @Test
    void libraries_are_asked_of_and_a_known_weakness_is_named() throws Exception {
        Path bill = Files.writeString(folder.resolve("bill.json"), """
                {"components": [{"purl": "pkg:maven/a.example/good@1.0?type=jar"}, {"purl": "pkg:maven/a.example/bad@2.0?type=jar"}]}
                """);
        assertThat(weaknesses(bill, "{\"results\": [{}, {\"vulns\": [{\"id\": \"GHSA-xxxx\"}]}]}"))
                .isEqualTo(
                        new Ended(
                                1,
                                "pkg:maven/a.example/bad@2.0: GHSA-xxxx\n2 libraries, 1 with a known weakness, of which 0 are explained\n"));
        assertThat(weaknesses(bill, "{\"results\": [{}, {}]}").exit()).isZero();
        assertThat(weaknesses(bill, "{\"results\": [{}]}").exit()).isEqualTo(2);
    }

    @Test
    void a_weakness_that_cannot_be_used_here_is_none_where_it_is_said_why() throws Exception {
        Path bill = Files.writeString(
                folder.resolve("bill.json"), "{\"components\": [{\"purl\": \"pkg:maven/a.example/bad@2.0\"}]}");
        String answer = "{\"results\": [{\"vulns\": [{\"id\": \"GHSA-xxxx\"}]}]}";
        Path explained = folder.resolve("explained");

        Files.writeString(explained, "# Why\nGHSA-xxxx|Only of its server, which is not used\n");
        assertThat(weaknesses(bill, answer, explained).exit()).isZero();
        Files.writeString(explained, "GHSA-xxxx|\n");
        assertThat(weaknesses(bill, answer, explained).exit()).isEqualTo(1);
    }

    @Test
    void a_build_asks_once_a_week_and_goes_on_where_it_cannot() throws Exception {
        Path home = Files.createDirectory(folder.resolve("home"));
        Files.copy(Path.of("meridian"), home.resolve("meridian"), StandardCopyOption.COPY_ATTRIBUTES);
        Path asked = Files.createDirectory(home.resolve("target")).resolve("dependencies.asked");
        String command = home.resolve("meridian") + " dependencies --when-due";

        Files.createFile(asked);
        assertThat(run(Map.of(), "sh", "-c", command).output()).contains("less than a week ago");
        Files.setLastModifiedTime(asked, FileTime.from(Instant.now().minus(8, ChronoUnit.DAYS)));
        // There is no project here that a bill of materials could be made of.
        Ended notAsked = run(Map.of(), "sh", "-c", command);
        assertThat(notAsked.output()).contains("was NOT asked");
        assertThat(notAsked.exit()).isZero();
        assertThat(run(Map.of(), "sh", "-c", home.resolve("meridian") + " dependencies")
                        .exit())
                .isEqualTo(2);
    }

    private static Ended weaknesses(Path bill, String answer) throws IOException, InterruptedException {
        return weaknesses(bill, answer, Path.of("scripts", "known-weaknesses.explained"));
    }

    /** What comes of it where a server answers so. */
    private static Ended weaknesses(Path bill, String answer, Path explained) throws IOException, InterruptedException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/querybatch", asked -> {
            byte[] body = answer.getBytes(StandardCharsets.UTF_8);
            asked.getRequestBody().readAllBytes();
            asked.sendResponseHeaders(200, body.length);
            asked.getResponseBody().write(body);
            asked.close();
        });
        server.start();
        try {
            String address = "http://127.0.0.1:" + server.getAddress().getPort();
            return run(
                    Map.of(
                            "MERIDIAN_OSV_URL",
                            address,
                            "MERIDIAN_EXPLAINED_WEAKNESSES",
                            explained.toString(),
                            "no_proxy",
                            "127.0.0.1"),
                    "scripts/known-weaknesses",
                    bill.toString());
        } finally {
            server.stop(0);
        }
    }
}
