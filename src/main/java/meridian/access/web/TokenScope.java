package meridian.access.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import meridian.access.Scope;
import meridian.access.SignedIn;
import meridian.access.rules.ScopeNeeded;
import meridian.ui.Refusal;
import org.springframework.http.HttpHeaders;
import org.springframework.web.method.HandlerMethod;

/** Refuses a token that is not good for what is asked with it (RFC 6750, 3.1). */
final class TokenScope {

    private TokenScope() {}

    /** @throws Refusal 403 that names the scope, where they come with a token that is not good for this */
    static void require(HandlerMethod method, HttpServletResponse response, SignedIn person) {
        if (!person.isByToken()) {
            return;
        }
        Optional<Scope> needed = ScopeNeeded.by(method);
        if (needed.isPresent() && person.covers(needed.get())) {
            return;
        }
        response.setHeader(
                HttpHeaders.WWW_AUTHENTICATE,
                "Bearer realm=\"Meridian\", error=\"insufficient_scope\""
                        + needed.map(it -> ", scope=\"" + it.code() + "\"").orElse(""));
        throw Refusal.notAllowed(needed.map(it ->
                        "This token has not the scope “%s” (%s). Make one that has.".formatted(it.code(), it.words()))
                .orElse("No token may do this: sign in and do it on its page."));
    }
}
