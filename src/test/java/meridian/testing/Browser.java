package meridian.testing;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A person at a browser, signed in as the tests' own person. Every page it opens is checked with axe-core (WCAG 2.2 AA) and the Nu HTML checker, at a
 * phone's and a desk's width, with JavaScript and without; that nothing on it fails to load, breaks the content policy
 * or scrolls sideways; and that it asks the database no more than {@link Questions#MOST} questions.
 */
public final class Browser implements AutoCloseable {

    private static final int PHONE = 390;
    private static final int DESK = 1280;

    private final Chromium chromium;
    private final String address;
    private final boolean javaScript;
    private final boolean signedIn;
    private final List<BrowserContext> windows = new ArrayList<>();
    private final PageChecks checks = new PageChecks();
    private final Page page;

    Browser(Chromium chromium, String address) {
        this(chromium, address, true, true);
    }

    private Browser(Chromium chromium, String address, boolean javaScript, boolean signedIn) {
        this.chromium = chromium;
        this.address = address;
        this.javaScript = javaScript;
        this.signedIn = signedIn;
        this.page = window(javaScript);
    }

    /** Opens the path in every way, checks each, and answers the page at desk width in this browser's own window. */
    public Page open(String path) {
        try (SpareWindow other = spare(!javaScript, path)) {
            visit(other.page(), path);
            look(other.page(), !javaScript);
        }
        visit(page, path);
        look(page, javaScript);
        checks.done();
        return page;
    }

    /** Clicks a link or a button and waits for the page it leads to: until then the address is still the old one. */
    @SuppressWarnings("deprecation") // waitForURL needs to know the address, which for a new thing nobody does
    public void follow(Locator it) {
        page.waitForNavigation(it::click);
    }

    /** Checks the page this browser's own window stands on, as the test's clicks have left it, at both widths. */
    public void check() {
        look(page, javaScript);
        checks.done();
    }

    public Page page() {
        return page;
    }

    /** The same person with JavaScript switched off. */
    public Browser withoutJavaScript() {
        Browser other = new Browser(chromium, address, false, signedIn);
        windows.addAll(other.windows);
        return other;
    }

    /** Somebody else, with a browser of their own that is not signed in. */
    public Browser another() {
        Browser other = new Browser(chromium, address, true, false);
        windows.addAll(other.windows);
        return other;
    }

    /** Writes a picture of the page into {@code target/screenshots/NAME.png}. */
    public void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screenshots", name + ".png")));
    }

    @Override
    public void close() {
        windows.forEach(BrowserContext::close);
    }

    private void look(Page window, boolean javaScript) {
        if (javaScript) {
            lookAtBothWidths(window);
            return;
        }
        try (SpareWindow twin = spare(true, window.url())) {
            showScriptless(twin.page(), window);
            lookAtBothWidths(twin.page());
        }
    }

    private void lookAtBothWidths(Page window) {
        for (int width : List.of(PHONE, DESK)) {
            window.setViewportSize(width, 900);
            checks.look(window);
        }
    }

    /** Shows what a window without JavaScript shows in one where axe can run though the page's own scripts cannot. */
    private static void showScriptless(Page twin, Page window) {
        String shown = window.content().replaceAll("</?noscript>", "");
        twin.route("**/*", route -> {
            switch (route.request().resourceType()) {
                case "document" ->
                    route.fulfill(new Route.FulfillOptions()
                            .setContentType("text/html; charset=utf-8")
                            .setBody(shown));
                case "script" ->
                    route.fulfill(new Route.FulfillOptions()
                            .setContentType("text/javascript")
                            .setBody(""));
                default -> route.resume();
            }
        });
        twin.navigate(window.url());
    }

    private SpareWindow spare(boolean javaScript, String path) {
        return chromium.spare(javaScript, path, checks, signedIn ? List.of(session()) : List.of());
    }

    private Cookie session() {
        return new Cookie("session", Tester.SESSION).setUrl(address);
    }

    private Page window(boolean javaScript) {
        BrowserContext window = chromium.window(javaScript);
        if (signedIn) {
            window.addCookies(List.of(session()));
        }
        windows.add(window);
        Page opened = window.newPage();
        checks.listen(opened);
        return opened;
    }

    private void visit(Page window, String path) {
        String mark = UUID.randomUUID().toString();
        window.setExtraHTTPHeaders(Map.of(CountedDatabase.MARK, mark));
        Response answer = window.navigate(path.startsWith("http") ? path : address + path);
        window.setExtraHTTPHeaders(Map.of());
        checks.questions(path, CountedDatabase.asked(mark));
        if (answer != null) {
            checks.html(path, answer.text());
        }
    }
}
