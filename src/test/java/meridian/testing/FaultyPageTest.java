package meridian.testing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** That {@link Browser} sees what is wrong with a page: each fault alone, on a page that is otherwise right. */
@ApplicationTest
class FaultyPageTest {

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en-GB">
              <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>A page</title>
                <link rel="icon" href="data:,">
                <style>body { margin: 0 } .wide { width: 600px } @media (min-width: 1000px) { .wide { width: auto } }</style>
              </head>
              <body><main><h1>A page</h1>%s</main></body>
            </html>
            """;

    @Test
    void a_page_without_a_fault_passes(Browser browser) throws IOException {
        open(browser, "<p>Words</p>");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "<img src='data:,' width='9' height='9'>           | image-alt: Images must have",
                "<p><input type='text'></p>                         | label: Form elements must have labels",
                "<p style='color: #aaa; background: #fff'>Pale</p>  | color-contrast: Elements must meet",
                "<p id='x'>One</p><p id='x'>Two</p>                 | Duplicate ID “x”",
                "<p><div>A block in a paragraph</div></p>           | No “p” element in scope",
                "<p nonsense='1'>Words</p>                          | Attribute “nonsense” not allowed",
                "<p class='wide'>Wider than a phone</p>             | at 390: scrolls sideways by 210 px",
                "<p><img src='gone.png' alt='A map'></p>            | 404 for http",
                "<script>throw new Error('broken');</script>        | script failed: ",
                "<noscript><p><input type='text'></p></noscript>    | label: Form elements must have labels",
                "<p id='p'>1</p><script>p.innerHTML = '<input>'</script> | label: Form elements must have labels"
            })
    void a_fault_is_seen(String faulty, String said, Browser browser) {
        assertThatThrownBy(() -> open(browser, faulty))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(said);
    }

    /** axe looks once at pages that are built alike: these are not. */
    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "<p><a href='/x'>Words</a></p>             | <p><a href='/x'></a></p>              | link-name: Links must have",
                "<p><img src='data:,' alt='A map'></p>      | <p><img src='data:,' title=''></p>    | image-alt: Images must have",
                "<p><input aria-label='Town'></p>           | <p><input aria-label=''></p>          | label: Form elements must have labels",
                "<p style='color: #000'>Dark</p>            | <p style='color: #aaa'>Dark</p>       | color-contrast: Elements must meet",
                "<ul><li>One</li><li>Two</li></ul>          | <ul><li>One</li><p>Two</p></ul>       | list: <ul> and <ol> must only"
            })
    void a_fault_is_seen_after_a_page_that_is_nearly_alike(String right, String faulty, String said, Browser browser)
            throws IOException {
        open(browser, right);
        assertThatThrownBy(() -> open(browser, faulty))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(said);
    }

    private static void open(Browser browser, String body) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        byte[] page = PAGE.formatted(body).getBytes(StandardCharsets.UTF_8);
        server.createContext("/", exchange -> {
            boolean there = exchange.getRequestURI().getPath().equals("/");
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(there ? 200 : 404, page.length);
            try (var out = exchange.getResponseBody()) {
                out.write(page);
            }
        });
        server.start();
        try {
            browser.open("http://127.0.0.1:" + server.getAddress().getPort() + "/");
        } finally {
            server.stop(0);
        }
    }
}
