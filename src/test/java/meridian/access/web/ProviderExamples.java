package meridian.access.web;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import meridian.testing.ApiClient;

/** A browser without its pictures: what it is sent and brings back. */
final class ProviderExamples {

    private ProviderExamples() {}

    /**
     * A browser that was sent to a provider.
     *
     * @param question where it was sent
     * @param cookie what it keeps meanwhile
     */
    record Sent(URI question, String cookie) {

        /** A part of what the provider is asked. */
        String part(String name) {
            for (String part : question.getQuery().split("&")) {
                if (part.startsWith(name + "=")) {
                    return part.substring(name.length() + 1);
                }
            }
            throw new AssertionError(question + " has no " + name);
        }
    }

    static Sent sent(ApiClient client, String slug, String to) {
        HttpResponse<String> answer =
                client.get("/sign-in/with/%s?to=%s".formatted(slug, encoded(to)), ApiClient.NOBODY);
        return sent(answer);
    }

    static Sent sent(HttpResponse<String> answer) {
        if (answer.statusCode() != 302) {
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
        return new Sent(URI.create(answer.headers().firstValue("Location").orElseThrow()), cookie(answer, "provider"));
    }

    static String cookie(HttpResponse<String> answer, String name) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(it -> it.startsWith(name + "="))
                .map(it -> it.split(";", 2)[0])
                .findFirst()
                .orElse("");
    }

    /** What is shown to the browser that comes back with an answer. */
    static HttpResponse<String> back(ApiClient client, Sent sent, URI answer) {
        return client.get(answer.getRawPath() + "?" + answer.getRawQuery(), "Cookie", sent.cookie());
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The words of a page, without its marks. */
    static String words(HttpResponse<String> page) {
        return page.body().replaceAll("(?s)<[^>]*>", " ").replaceAll("\\s+", " ");
    }
}
