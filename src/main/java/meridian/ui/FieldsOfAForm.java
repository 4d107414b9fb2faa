package meridian.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Refuses a form that gives a field in its address too. The server makes one list of both, in which that of the address stands
 * first: a link that somebody follows must not decide what the form on its page says.
 */
@Configuration
class FieldsOfAForm implements HandlerInterceptor, WebMvcConfigurer {

    private static final Pattern BETWEEN = Pattern.compile("&");

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).order(Ordered.HIGHEST_PRECEDENCE).excludePathPatterns("/error");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!request.getMethod().equals(HttpMethod.GET.name()) && request.getQueryString() != null) {
            givenTwice(request).ifPresent(field -> {
                throw Refusal.unreadable(
                        "“%s” stands in the address and in the form. Give it once, in the form.".formatted(field));
            });
        }
        return true;
    }

    private static Optional<String> givenTwice(HttpServletRequest request) {
        Map<String, String[]> given = request.getParameterMap(); // Refuses what cannot be decoded.
        return BETWEEN
                .splitAsStream(request.getQueryString())
                .filter(it -> !it.isEmpty())
                .map(FieldsOfAForm::name)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet()
                .stream()
                .filter(it ->
                        Objects.requireNonNull(given.getOrDefault(it.getKey(), new String[0])).length > it.getValue())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static String name(String field) {
        int end = field.indexOf('=');
        return URLDecoder.decode(end < 0 ? field : field.substring(0, end), StandardCharsets.UTF_8);
    }
}
