package meridian.ui;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import meridian.platform.KeyedHash;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.util.WebUtils;

/**
 * One sentence for the page after a redirect ("Published version 4"), carried by a cookie that lives until it is shown.
 * It is signed with a key of this process, so that nobody else can put words on a page.
 */
@Component
public class Notices {

    private static final String NAME = "notice";
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private final byte[] key = new byte[32];

    Notices() {
        new SecureRandom().nextBytes(key);
    }

    /** Keeps {@code sentence} for the next page; a cookie holds about 2,000 characters. */
    public void say(HttpServletResponse response, String sentence) {
        byte[] text = sentence.getBytes(StandardCharsets.UTF_8);
        set(
                response,
                isSecure(),
                ENCODER.encodeToString(text) + "." + ENCODER.encodeToString(seal(text)),
                Duration.ofMinutes(5));
    }

    /** The sentence the last request left, which is then forgotten. */
    Optional<String> take(HttpServletRequest request, HttpServletResponse response) {
        Cookie cookie = WebUtils.getCookie(request, named(request.isSecure()));
        if (cookie == null || cookie.getValue().isEmpty()) {
            return Optional.empty();
        }
        set(response, request.isSecure(), "", Duration.ZERO);
        return opened(cookie.getValue());
    }

    private Optional<String> opened(String sealed) {
        String[] parts = sealed.split("\\.", 2);
        try {
            byte[] text = Base64.getUrlDecoder().decode(parts[0]);
            byte[] seal = Base64.getUrlDecoder().decode(parts.length > 1 ? parts[1] : "");
            return MessageDigest.isEqual(seal, seal(text))
                    ? Optional.of(new String(text, StandardCharsets.UTF_8))
                    : Optional.empty();
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private byte[] seal(byte[] text) {
        return KeyedHash.of(key, text);
    }

    /** Whether what is answered now came over HTTPS. */
    private static boolean isSecure() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes now
                && now.getRequest().isSecure();
    }

    /** As the cookies of a session are: over HTTPS no other host can set it. */
    private static String named(boolean secure) {
        return secure ? "__Host-" + NAME : NAME;
    }

    private static void set(HttpServletResponse response, boolean secure, String value, Duration age) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(named(secure), value)
                        .path("/")
                        .httpOnly(true)
                        .secure(secure)
                        .sameSite("Lax")
                        .maxAge(age)
                        .build()
                        .toString());
    }
}
