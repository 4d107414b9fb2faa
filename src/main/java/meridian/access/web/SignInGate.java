package meridian.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import meridian.access.SignedIn;
import meridian.access.provider.Providers;
import meridian.access.rules.ForEverybody;
import meridian.access.rules.InPreviewToo;
import meridian.ui.Address;
import meridian.ui.Fields;
import meridian.ui.OwnPages;
import meridian.ui.Problem;
import meridian.ui.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Asks whoever is nobody yet to sign in, before anything that is not {@link ForEverybody}. A page that was asked for comes
 * after signing in; a form that was sent is kept in the sign-in page and can be sent from there; a program is told 401.
 */
@Configuration
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class SignInGate implements HandlerInterceptor, WebMvcConfigurer {

    private final Providers providers;

    SignInGate(Providers providers) {
        this.providers = providers;
    }

    /** A form of nobody's. */
    private static final class SignInFirst extends Exception {
        private static final long serialVersionUID = 1L;

        SignInFirst() {
            super(null, null, false, false);
        }
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).excludePathPatterns("/error", "/assets/**", "/api/openapi.json");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException, SignInFirst {
        if (request.getUserPrincipal() == null && BearerToken.in(request).isPresent()) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"Meridian\", error=\"invalid_token\"");
            throw Refusal.unknown("No such token is good here: it may be mistyped, over or ended. Make a new one.");
        }
        if (!(handler instanceof HandlerMethod method)) {
            return true;
        }
        if (request.getUserPrincipal() instanceof SignedIn person) {
            TokenScope.require(method, response, person);
            refuseInPreview(request, method, person.preview());
            return isForEverybody(method) || isOpen(request, response, person);
        }
        if (isForEverybody(method)) {
            return true;
        }
        if (Problem.isAnsweredAt(request.getRequestURI())) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"Meridian\"");
            throw Refusal.unknown("Nobody is signed in, or the session or token has ended. Sign in, or send a token.");
        }
        if (!reads(request)) {
            throw new SignInFirst();
        }
        response.sendRedirect(Address.of("/sign-in").and("to", asked(request)).toString());
        return false;
    }

    /** Whoever looks as somebody else changes nothing, and is shown nothing that is a person's own. */
    private static void refuseInPreview(
            HttpServletRequest request, HandlerMethod method, SignedIn.@Nullable Preview preview) {
        if (preview == null || method.hasMethodAnnotation(InPreviewToo.class)) {
            return;
        }
        if (!reads(request)) {
            throw Refusal.notAllowed(
                    "You look at pages as %s may see them, and change nothing while you do. Stop that first, at the top of the page."
                            .formatted(preview.name()));
        }
        if (Arrays.stream(method.getMethodParameters()).anyMatch(it -> it.getParameterType() == SignedIn.class)) {
            throw Refusal.notAllowed("This page shows people what is theirs alone. Of %s it is not shown to others."
                    .formatted(preview.name()));
        }
    }

    private static boolean reads(HttpServletRequest request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }

    /** Whoever sees nothing of any organisation of theirs yet is told what to do first; their own account they always see. */
    private static boolean isOpen(HttpServletRequest request, HttpServletResponse response, SignedIn person)
            throws IOException, SignInFirst {
        boolean shut = !person.shut().isEmpty() && person.relations().isEmpty();
        if (!shut || request.getRequestURI().matches("/account(/.*)?")) {
            return true;
        }
        if (Problem.isAnsweredAt(request.getRequestURI())) {
            throw Refusal.notAllowed(
                    "Your organisation asks for a passkey or its own sign-in. Open /account/more in a browser.");
        }
        if (!reads(request)) {
            throw new SignInFirst();
        }
        response.sendRedirect(
                Address.of("/account/more").and("to", asked(request)).toString());
        return false;
    }

    private static boolean isForEverybody(HandlerMethod method) {
        return method.hasMethodAnnotation(ForEverybody.class)
                || AnnotatedElementUtils.hasAnnotation(method.getBeanType(), ForEverybody.class);
    }

    private static String asked(HttpServletRequest request) {
        String query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }

    @ExceptionHandler(SignInFirst.class)
    ModelAndView keep(HttpServletRequest request) {
        KeptForm kept = KeptForm.of(request);
        // A form that is not kept is to be filled in again, on the page where it stands.
        String to = kept.lost() != null ? OwnPages.cameFrom(request).orElse("/") : asked(request);
        return SignInPages.form(
                Fields.starting(Map.of("to", to)), kept, false, providers.listed(), HttpStatus.UNAUTHORIZED);
    }
}
