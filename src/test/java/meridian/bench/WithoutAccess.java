package meridian.bench;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import meridian.MeridianApplication;
import meridian.access.SignedIn;
import meridian.access.signin.Secret;
import meridian.access.signin.Sessions;
import meridian.platform.DatabaseAddress;
import meridian.testing.ApiClient;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.boot.SpringApplication;
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
        SpringApplication application = new SpringApplication(MeridianApplication.class, WithoutAccess.class);
        application.setDefaultProperties(Map.of(
                "server.port",
                0,
                "meridian.sample",
                false,
                "spring.datasource.url",
                owner.jdbcUrlWithPassword(),
                "spring.flyway.url",
                owner.jdbcUrlWithPassword()));
        return application.run();
    }

    @Bean
    static BeanDefinitionRegistryPostProcessor leftOut() {
        return registry -> LEFT_OUT.forEach(registry::removeBeanDefinition);
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE + 10)
    static Filter everybodyIsTheTester(Sessions sessions) {
        Secret shown = new Secret(ApiClient.COOKIE.substring(ApiClient.COOKIE.indexOf('=') + 1));
        Supplier<SignedIn> tester =
                SingletonSupplier.of(() -> sessions.find(shown).orElseThrow());
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
