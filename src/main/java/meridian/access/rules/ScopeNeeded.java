package meridian.access.rules;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import meridian.access.Scope;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;

/** What a token must be good for, to ask a method of the API. */
public final class ScopeNeeded {

    private static final Set<RequestMethod> READING = Set.of(RequestMethod.GET, RequestMethod.HEAD);

    private ScopeNeeded() {}

    /** Empty where no token may ask it. */
    public static Optional<Scope> by(HandlerMethod method) {
        NeedsScope said = method.getMethodAnnotation(NeedsScope.class);
        if (said == null) {
            said = AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), NeedsScope.class);
        }
        return said != null ? Optional.of(said.value()) : reads(method) ? Optional.of(Scope.READ) : Optional.empty();
    }

    private static boolean reads(HandlerMethod method) {
        RequestMapping mapping = method.getMethodAnnotation(RequestMapping.class);
        return mapping != null && READING.containsAll(Arrays.asList(mapping.method()));
    }
}
