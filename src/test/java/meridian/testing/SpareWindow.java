package meridian.testing;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;

/**
 * A window that {@link Browser} looks at a page in beside its own, one look after the other: Chromium takes longer to open a
 * window with a memory of its own than to show a page. What a page could leave behind is gone before the next look.
 */
final class SpareWindow implements AutoCloseable {

    /** Left by a page, it would be there for the next; only pages with an origin have one. */
    private static final String FORGET =
            "() => { try { localStorage.clear(); sessionStorage.clear(); } catch { /* no origin */ } }";

    private final BrowserContext context;
    private final Page page;
    private PageChecks checks = new PageChecks();

    SpareWindow(BrowserContext context) {
        this.context = context;
        this.page = context.newPage();
        PageChecks.listen(page, () -> checks);
    }

    /** Makes it ready to be led to that address. */
    void use(String address, PageChecks checks, List<Cookie> cookies) {
        this.checks = checks;
        if (address.contains("#")) {
            // From the same page without what follows the # nothing would be loaded anew.
            page.navigate("about:blank");
        }
        context.clearCookies();
        context.addCookies(cookies);
    }

    Page page() {
        return page;
    }

    @Override
    public void close() {
        page.evaluate(FORGET);
        page.unrouteAll();
    }
}
