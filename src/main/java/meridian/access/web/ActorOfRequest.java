package meridian.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import meridian.access.Actor;
import meridian.access.Actor.Through;
import meridian.access.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives a page's or an API's method that asks for an {@link Actor} whoever the request is from. */
@Configuration
class ActorOfRequest implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Actor.class;
    }

    @Override
    public Actor resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest asked = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
        return request.getUserPrincipal() instanceof SignedIn person
                ? new Actor(person.name(), through(asked, person), person.account(), asked.getRemoteAddr())
                : Actor.NOBODY.from(asked.getRemoteAddr());
    }

    private static Through through(HttpServletRequest asked, SignedIn person) {
        if (asked.getRequestURI().startsWith("/scim/")) {
            return Through.SCIM;
        }
        if (person.isByToken()) {
            return Through.TOKEN;
        }
        return asked.getRequestURI().startsWith("/api/") ? Through.API : Through.PAGE;
    }
}
