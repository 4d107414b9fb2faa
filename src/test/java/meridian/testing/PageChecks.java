package meridian.testing;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What is wrong with the pages a browser has been on. */
final class PageChecks {

    private final Set<String> wrong = new LinkedHashSet<>();

    /** From now on, notes what the page fails to load, what its scripts throw and where it breaks the content policy. */
    void listen(Page page) {
        listen(page, () -> this);
    }

    /** The same for the checks that are then whose. */
    static void listen(Page page, Supplier<PageChecks> whose) {
        page.onPageError(error -> whose.get().wrong.add(page.url() + ": script failed: " + error));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                whose.get().wrong.add(page.url() + ": " + message.text());
            }
        });
        page.onResponse(response -> {
            if (response.status() >= 400 && isPart(response)) {
                whose.get().wrong.add(page.url() + ": " + response.status() + " for " + response.url());
            }
        });
    }

    /** Looks at the page as it is now. */
    void look(Page page) {
        String where = page.url() + " at " + page.viewportSize().width;
        Axe.violations(page).forEach(violation -> wrong.add(where + ": " + violation));
        int sideways = (int) page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
        if (sideways > 0) {
            wrong.add(where + ": scrolls sideways by " + sideways + " px");
        }
    }

    /** Checks the page as the server sent it. */
    void html(String path, String source) {
        NuHtml.errors(source).forEach(error -> wrong.add(path + ": " + error));
    }

    void questions(String path, List<Question> asked) {
        if (asked.size() > Questions.MOST) {
            wrong.add(path + ": asks the database " + asked.size() + " questions, at most " + Questions.MOST
                    + " are allowed:\n    "
                    + asked.stream().map(Question::sql).collect(Collectors.joining("\n    ")));
        }
    }

    /** Fails the test with all that was found since the last time. */
    void done() {
        if (!wrong.isEmpty()) {
            String found = String.join("\n", wrong);
            wrong.clear();
            throw new AssertionError(found);
        }
    }

    private static boolean isPart(Response response) {
        return !response.request().resourceType().equals("document");
    }
}
