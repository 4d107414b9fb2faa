package meridian.access.web;

import java.util.List;
import meridian.access.SignedIn;
import meridian.access.rules.Asker;
import meridian.access.rules.Relations;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives a method that asks for an {@link Asker} whoever the request is from, with what they are. */
@Configuration
class AskerOfRequest implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    private final Relations relations;

    AskerOfRequest(Relations relations) {
        this.relations = relations;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Asker.class;
    }

    @Override
    public Asker resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return relations.asker(request.getUserPrincipal() instanceof SignedIn person ? person : null);
    }
}
