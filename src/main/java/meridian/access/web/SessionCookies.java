package meridian.access.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import meridian.access.Account;
import meridian.access.signin.Secret;
import meridian.access.signin.Sessions;
import meridian.access.signin.SignIn;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/** What a browser keeps of its session: the session's secret while it is open, and a year long that by which it is known. */
final class SessionCookies {

    private static final String SESSION = "session";
    private static final String DEVICE = "device";
    private static final String PROVIDER = "provider";
    private static final Duration AWAY = Duration.ofMinutes(10);
    private static final Duration KNOWN_FOR = Duration.ofDays(365);

    private SessionCookies() {}

    static Optional<Secret> session(HttpServletRequest request) {
        return value(request, SESSION);
    }

    static Optional<Secret> device(HttpServletRequest request) {
        return value(request, DEVICE);
    }

    /** By what a browser that was sent to a provider is known when it comes back. */
    static Optional<Secret> sentToProvider(HttpServletRequest request) {
        return value(request, PROVIDER);
    }

    /** The same, for a browser that is sent there now; it may be away in several tabs at once. */
    static Secret sendToProvider(HttpServletRequest request, HttpServletResponse response) {
        Secret browser = sentToProvider(request).orElseGet(Secret::next);
        set(request, response, PROVIDER, browser.text(), AWAY);
        return browser;
    }

    /** Where somebody tries to sign in from. */
    static SignIn.From from(HttpServletRequest request) {
        return new SignIn.From(
                request.getRemoteAddr(),
                request.getHeader("User-Agent"),
                device(request).orElse(null));
    }

    static void signedIn(HttpServletRequest request, HttpServletResponse response, Secret session, Secret device) {
        set(request, response, SESSION, session.text(), Duration.ofSeconds(-1));
        set(request, response, DEVICE, device.text(), KNOWN_FOR);
    }

    /** Starts a session of somebody who needs no password now: they have just set one. */
    static void start(Sessions sessions, Account account, HttpServletRequest request, HttpServletResponse response) {
        Secret device = device(request).orElseGet(Secret::next);
        signedIn(request, response, sessions.start(account.id(), request.getHeader("User-Agent"), device), device);
    }

    static void signedOut(HttpServletRequest request, HttpServletResponse response) {
        set(request, response, SESSION, "", Duration.ZERO);
    }

    private static Optional<Secret> value(HttpServletRequest request, String name) {
        return Optional.ofNullable(WebUtils.getCookie(request, named(request, name)))
                .map(Cookie::getValue)
                .filter(it -> !it.isEmpty())
                .map(Secret::new);
    }

    /** Over HTTPS no other host and no page over HTTP can set a cookie of this prefix, nor read it. */
    private static String named(HttpServletRequest request, String name) {
        return request.isSecure() ? "__Host-" + name : name;
    }

    private static void set(
            HttpServletRequest request, HttpServletResponse response, String name, String value, Duration age) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(named(request, name), value)
                        .path("/")
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .maxAge(age)
                        .build()
                        .toString());
    }
}
