package meridian.bench;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.security.Principal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import meridian.access.SignedIn;
import meridian.access.signin.Secret;
import meridian.access.signin.Sessions;
import meridian.platform.DatabaseAddress;
import meridian.testing.Tester;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.util.function.SingletonSupplier;

/**
 * The application as it would be without sign-in and without a wall, to be measured against: it takes every request for the
 * tests' own person's without looking, and asks the database as its owner, whom row security does not bind.
 */
final class WithoutAccess {

    /** What looks whose a request is and says in whose sight the database is asked. */
    private static final List<String> LEFT_OUT = List.of("signedInRequests", "sightOfRequest", "behindTheWall");

    private WithoutAccess() {}

    static ConfigurableApplicationContext start(DatabaseAddress owner) {
        return MeasuredApplication.start(
                new HashMap<>(Map.of(
                        "spring.datasource.url", owner.jdbcUrlWithPassword(),
                        "spring.flyway.url", owner.jdbcUrlWithPassword())),
                WithoutAccess.class);
    }

    @Bean
    static BeanDefinitionRegistryPostProcessor leftOut() {
        return registry -> LEFT_OUT.forEach(registry::removeBeanDefinition);
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE + 10)
    static Filter everybodyIsTheTester(Sessions sessions) {
        Supplier<SignedIn> tester = SingletonSupplier.of(
                () -> sessions.find(new Secret(Tester.SESSION)).orElseThrow());
        return (request, response, chain) -> chain.doFilter(of(tester, (HttpServletRequest) request), response);
    }

    private static HttpServletRequest of(Supplier<SignedIn> person, HttpServletRequest request) {
        return new HttpServletRequestWrapper(request) {
            @Override
            public Principal getUserPrincipal() {
                return person.get();
            }

            @Override
            public boolean isUserInRole(String role) {
                return true;
            }
        };
    }
}
