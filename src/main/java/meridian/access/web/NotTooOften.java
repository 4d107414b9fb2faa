package meridian.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import meridian.access.SignedIn;
import meridian.access.rules.Costly;
import meridian.access.signin.CostlyRequests;
import meridian.ui.Refusal;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Has whoever asks for what is {@link Costly} too often wait, once it is known who they are. */
@Configuration
class NotTooOften implements HandlerInterceptor, WebMvcConfigurer {

    private final CostlyRequests requests;

    NotTooOften(CostlyRequests requests) {
        this.requests = requests;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).order(Ordered.LOWEST_PRECEDENCE);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && isCostly(method)) {
            Optional<Duration> wait = requests.asked(
                    request.getUserPrincipal() instanceof SignedIn person
                            ? person.account().toString()
                            : request.getRemoteAddr());
            if (wait.isPresent()) {
                throw refusal(response, wait.get());
            }
        }
        return true;
    }

    static boolean isCostly(HandlerMethod method) {
        return method.hasMethodAnnotation(Costly.class)
                || AnnotatedElementUtils.hasAnnotation(method.getBeanType(), Costly.class);
    }

    private Refusal refusal(HttpServletResponse response, Duration wait) {
        response.setHeader(
                HttpHeaders.RETRY_AFTER,
                Long.toString(Math.max(1, wait.plusMillis(999).toSeconds())));
        return Refusal.tooOften(
                "This takes much out or costs much, and may be asked for %d times in ten minutes. Wait %s, then ask again."
                        .formatted(requests.most(), Waiting.words(wait)));
    }
}
