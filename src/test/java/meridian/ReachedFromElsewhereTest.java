package meridian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLParameters;
import meridian.platform.ApplicationRole;
import meridian.platform.DatabaseAddress;
import meridian.platform.Listening;
import meridian.testing.TestCertificate;
import meridian.testing.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class ReachedFromElsewhereTest {

    private static final String[] WITHOUT_AUTHENTICATED_ENCRYPTION = {
        "TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA256", "TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA256"
    };
    private static final String PUBLIC = "https://meridian.council.example";

    @TempDir
    Path folder;

    @Command
    private static final class Options {
        @Mixin
        Listening listening = new Listening();
    }

    @Test
    void with_a_certificate_everything_is_encrypted_and_browsers_are_told_to_stay_with_that() throws Exception {
        TestCertificate certificate = TestCertificate.in(folder);
        try (var program = started(
                        "--tls-certificate",
                        certificate.file().toString(),
                        "--tls-key",
                        certificate.key().toString());
                HttpClient client = trusting(certificate, "TLSv1.3", "TLSv1.2")) {
            HttpResponse<String> page =
                    client.send(to("https", program, "/sign-in").build(), BodyHandlers.ofString());
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.headers().firstValue("Strict-Transport-Security"))
                    .hasValue("max-age=31536000; includeSubDomains");

            HttpRequest form = to("https", program, "/sign-in")
                    .header("Origin", "https://127.0.0.1:" + port(program))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString("address=nobody@harrowmere.example&password=not+the+one"))
                    .build();
            assertThat(client.send(form, BodyHandlers.ofString()).statusCode()).isEqualTo(422);

            HttpRequest leaving = to("https", program, "/sign-out")
                    .POST(BodyPublishers.noBody())
                    .build();
            assertThat(client.send(leaving, BodyHandlers.ofString()).headers().allValues("Set-Cookie"))
                    .hasSize(2)
                    .allMatch(it -> it.startsWith("__Host-") && it.contains("; Secure") && it.contains("; HttpOnly"));

            HttpRequest clear = to("http", program, "/sign-in").build();
            assertThat(client.send(clear, BodyHandlers.ofString()).statusCode()).isEqualTo(400);
            for (String version : new String[] {"TLSv1.3", "TLSv1.2"}) {
                try (HttpClient one = trusting(certificate, version)) {
                    assertThat(one.send(to("https", program, "/sign-in").build(), BodyHandlers.ofString())
                                    .statusCode())
                            .as(version)
                            .isEqualTo(200);
                }
            }
            try (HttpClient weak = trusting(certificate, "TLSv1.2", WITHOUT_AUTHENTICATED_ENCRYPTION)) {
                assertThatThrownBy(
                                () -> weak.send(to("https", program, "/sign-in").build(), BodyHandlers.ofString()))
                        .isInstanceOf(SSLHandshakeException.class);
            }
            try (HttpClient old = trusting(certificate, "TLSv1.1")) {
                assertThatThrownBy(
                                () -> old.send(to("https", program, "/sign-in").build(), BodyHandlers.ofString()))
                        .isInstanceOf(SSLHandshakeException.class);
            }
        }
    }

    @Test
    void what_the_proxy_in_front_says_of_a_request_is_believed() throws Exception {
        try (var program = started("--behind-proxy", "127.0.0.0/8", "--public-address", PUBLIC);
                HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> page = client.send(forwarded(program).build(), BodyHandlers.ofString());
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.headers().firstValue("Strict-Transport-Security")).isPresent();

            assertThat(changed(client, forwarded(program), PUBLIC)).isEqualTo(422);
            assertThat(changed(client, forwarded(program), "https://elsewhere.example"))
                    .isEqualTo(403);
            assertThat(client.send(
                                    forwarded(program)
                                            .setHeader("X-Forwarded-Host", "rebound.example")
                                            .build(),
                                    BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(421);
        }
    }

    @Test
    void whoever_finds_a_weakness_is_told_whom_to_tell() throws Exception {
        try (var program =
                        started("--security-contact", "mailto:security@council.example", "--public-address", PUBLIC);
                HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> told =
                    client.send(to("http", program, "/.well-known/security.txt").build(), BodyHandlers.ofString());

            assertThat(told.statusCode()).isEqualTo(200);
            assertThat(told.headers().firstValue("Content-Type")).hasValue("text/plain;charset=utf-8");
            assertThat(told.body())
                    .contains("Contact: mailto:security@council.example\n")
                    .contains("Canonical: " + PUBLIC + "/.well-known/security.txt\n");
            Instant expires = Instant.parse(told.body().replaceFirst("(?s).*Expires: (\\S+).*", "$1"));
            assertThat(expires)
                    .isBetween(
                            Instant.now().plus(30, ChronoUnit.DAYS),
                            Instant.now().plus(365, ChronoUnit.DAYS));
        }
    }

    @Test
    void nobody_else_is_believed_who_says_to_come_from_there() throws Exception {
        try (var program = started("--behind-proxy", "192.0.2.1", "--public-address", PUBLIC);
                HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> page = client.send(forwarded(program).build(), BodyHandlers.ofString());
            assertThat(page.headers().firstValue("Strict-Transport-Security")).isEmpty();
            assertThat(changed(client, forwarded(program), PUBLIC)).isEqualTo(403);
        }
    }

    private static int changed(HttpClient client, HttpRequest.Builder request, String origin)
            throws IOException, InterruptedException {
        return client.send(
                        request.header("Origin", origin)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString("address=nobody@harrowmere.example&password=not+the+one"))
                                .build(),
                        BodyHandlers.ofString())
                .statusCode();
    }

    private static HttpRequest.Builder forwarded(ConfigurableApplicationContext program) {
        return to("http", program, "/sign-in")
                .header("X-Forwarded-For", "203.0.113.7")
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "meridian.council.example");
    }

    private static HttpRequest.Builder to(String scheme, ConfigurableApplicationContext program, String path) {
        return HttpRequest.newBuilder(URI.create(scheme + "://127.0.0.1:" + port(program) + path));
    }

    private static String port(ConfigurableApplicationContext program) {
        return program.getEnvironment().getRequiredProperty("local.server.port");
    }

    private static HttpClient trusting(TestCertificate certificate, String... versions) throws IOException {
        return trusting(certificate, versions, null);
    }

    private static HttpClient trusting(TestCertificate certificate, String version, String[] ciphers)
            throws IOException {
        return trusting(certificate, new String[] {version}, ciphers);
    }

    private static HttpClient trusting(TestCertificate certificate, String[] versions, String @Nullable [] ciphers)
            throws IOException {
        SSLParameters parameters = new SSLParameters();
        parameters.setProtocols(versions);
        parameters.setCipherSuites(ciphers);
        return HttpClient.newBuilder()
                .sslContext(certificate.trusting())
                .sslParameters(parameters)
                .build();
    }

    private static ConfigurableApplicationContext started(String... options) {
        Options parsed = new Options();
        new CommandLine(parsed)
                .parseArgs(Stream.concat(Stream.of("--port", "0"), Stream.of(options))
                        .toArray(String[]::new));
        Map<String, Object> settings = new HashMap<>(parsed.listening.settings());
        settings.putAll(ApplicationRole.settings(
                DatabaseAddress.parse(TestDatabase.fresh().url()), null));
        SpringApplication application = new SpringApplication(MeridianApplication.class);
        application.setDefaultProperties(settings);
        return application.run();
    }
}
