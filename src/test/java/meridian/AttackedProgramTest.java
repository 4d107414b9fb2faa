package meridian;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import meridian.testing.ApiClient;
import meridian.testing.RunningProgram;
import meridian.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The program with a heap of 256 MB, sent what nobody sends who means well. After each it answers everybody else. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AttackedProgramTest {

    private static final long GIGABYTE = 1L << 30;
    private static final int MEGABYTE = 1 << 20;
    private static final String FORM = "application/x-www-form-urlencoded";

    private RunningProgram program;
    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeAll
    void a_program_is_running(@TempDir Path data) throws IOException {
        TestDatabase database = TestDatabase.fresh();
        program = RunningProgram.on(data, "--database-url", database.url());
        RunningProgram.signIn(database.dataSource(), "Test Council");
    }

    @AfterAll
    void it_ends() throws Exception {
        client.close();
        program.close();
    }

    @AfterEach
    void everybody_else_is_answered() throws Exception {
        HttpRequest page = to("/account").header("Cookie", ApiClient.COOKIE).build();
        assertThat(client.send(page, BodyHandlers.discarding()).statusCode()).isEqualTo(200);
    }

    @Test
    void ten_thousand_wrong_passwords_are_refused() throws Exception {
        Map<Integer, Integer> answers = new TreeMap<>();
        Semaphore atOnce = new Semaphore(64);
        List<CompletableFuture<HttpResponse<Void>>> tries = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            atOnce.acquire();
            HttpRequest form = to("/sign-in")
                    .header("Content-Type", FORM)
                    .POST(BodyPublishers.ofString("address=noor.haddad@tests.example&password=guess-number-" + i))
                    .build();
            tries.add(client.sendAsync(form, BodyHandlers.discarding()).whenComplete((it, failed) -> atOnce.release()));
        }
        for (CompletableFuture<HttpResponse<Void>> tried : tries) {
            answers.merge(tried.get().statusCode(), 1, Integer::sum);
        }
        assertThat(answers.keySet()).isSubsetOf(422, 429);
        // Looked at before the waits began, and once more where a wait ended meanwhile.
        assertThat(answers.getOrDefault(422, 0)).isBetween(1, 50);
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /sign-in, application/x-www-form-urlencoded, nobody, 413",
        "POST, /imports, multipart/form-data; boundary=x, nobody, 413",
        "POST, /api/imports, application/json, nobody, 413",
        "POST, /pay/bands, application/x-www-form-urlencoded, somebody, 413",
        "POST, /imports, multipart/form-data; boundary=x, somebody, 413",
        "PUT, /api/roles/keeper/draft, application/x-www-form-urlencoded, somebody, 4",
        "POST, /api/imports, application/json, somebody, 4",
    })
    void a_body_of_a_gigabyte_is_not_waited_for(String method, String path, String type, String who, String refused)
            throws IOException {
        String cookie = who.equals("nobody") ? "" : "Cookie: " + ApiClient.COOKIE + "\r\n";
        String answer = sent(
                "%s %s HTTP/1.1\r\nHost: 127.0.0.1\r\n%sContent-Type: %s\r\nContent-Length: %d\r\n\r\n"
                        .formatted(method, path, cookie, type, GIGABYTE),
                GIGABYTE);
        assertThat(answer).startsWith("HTTP/1.1 " + refused);
    }

    @Test
    void a_body_of_no_length_is_not_taken_from_nobody() throws IOException {
        String answer = sent(
                "POST /sign-in HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: %s\r\nTransfer-Encoding: chunked\r\n\r\n"
                        .formatted(FORM),
                0);
        assertThat(answer).startsWith("HTTP/1.1 411");
    }

    @Test
    void many_strangers_who_send_much_at_once_take_no_more_memory_than_there_is() throws Exception {
        String much = "address=nobody&password=" + "a".repeat(7 * MEGABYTE);
        List<CompletableFuture<HttpResponse<Void>>> sent = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            HttpRequest form = to("/sign-in")
                    .header("Content-Type", FORM)
                    .POST(BodyPublishers.ofString(much))
                    .build();
            sent.add(client.sendAsync(form, BodyHandlers.discarding()));
        }
        for (CompletableFuture<HttpResponse<Void>> answer : sent) {
            assertThat(answer.get().statusCode()).isIn(422, 429, 503);
        }
    }

    @Test
    void many_who_send_slowly_keep_nobody_waiting() throws Exception {
        String head =
                "POST /sign-in HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: %s\r\nContent-Length: 1000\r\n\r\naddress="
                        .formatted(FORM);
        URI address = URI.create(program.address());
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 500; i++) {
                Socket socket = new Socket(address.getHost(), address.getPort());
                slow.add(socket);
                socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            }
            HttpRequest page = to("/sign-in").timeout(Duration.ofSeconds(10)).build();
            assertThat(client.send(page, BodyHandlers.discarding()).statusCode())
                    .isEqualTo(200);
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    @Test
    void a_hundred_thousand_headers_are_not_read() throws IOException {
        String headers = IntStream.range(0, 100_000)
                .mapToObj(it -> "X-Header-" + it + ": value\r\n")
                .collect(Collectors.joining());
        assertThat(sent("GET /sign-in HTTP/1.1\r\nHost: 127.0.0.1\r\n" + headers + "\r\n", 0))
                .startsWith("HTTP/1.1 400");
    }

    @Test
    void ten_thousand_fields_are_not_looked_through() throws Exception {
        String fields =
                IntStream.range(0, 10_000).mapToObj(it -> "field" + it + "=a").collect(Collectors.joining("&"));
        HttpRequest form = to("/sign-in")
                .header("Content-Type", FORM)
                .POST(BodyPublishers.ofString(fields))
                .build();
        assertThat(client.send(form, BodyHandlers.discarding()).statusCode()).isIn(400, 413, 422);
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(program.address() + path));
    }

    /** The first line of the answer to a head and a body of so many zeros, which is broken off where nobody reads it. */
    private String sent(String head, long length) throws IOException {
        URI address = URI.create(program.address());
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(30_000);
            Thread sender = Thread.startVirtualThread(() -> send(socket, head, length));
            String line = firstLine(socket.getInputStream());
            socket.close();
            sender.interrupt();
            return line;
        }
    }

    private static void send(Socket socket, String head, long length) {
        try {
            OutputStream out = socket.getOutputStream();
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            byte[] zeros = new byte[MEGABYTE];
            for (long left = length; left > 0; left -= zeros.length) {
                out.write(zeros);
            }
        } catch (IOException closed) {
            // That is what is hoped for.
        }
    }

    private static String firstLine(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next >= 0 && next != '\r'; next = in.read()) {
            line.append((char) next);
        }
        return line.toString();
    }
}
