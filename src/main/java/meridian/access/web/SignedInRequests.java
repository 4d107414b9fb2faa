package meridian.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import meridian.access.Relation.Kind;
import meridian.access.SignedIn;
import meridian.access.Wall;
import meridian.access.emergency.EmergencyAccess;
import meridian.access.rules.Relations;
import meridian.access.signin.Secret;
import meridian.access.signin.Sessions;
import meridian.access.signin.Tokens;
import meridian.ui.Dates;
import meridian.ui.Shell;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Says of a request whose it is: its principal is a {@link SignedIn}, or there is none. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class SignedInRequests extends OncePerRequestFilter {

    private final Sessions sessions;
    private final Tokens tokens;
    private final Relations relations;
    private final Wall wall;
    private final EmergencyAccess emergencies;

    SignedInRequests(Sessions sessions, Tokens tokens, Relations relations, Wall wall, EmergencyAccess emergencies) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.relations = relations;
        this.wall = wall;
        this.emergencies = emergencies;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> token = BearerToken.in(request);
        Optional<SignedIn> person = token.isPresent()
                ? token.flatMap(it -> tokens.find(new Secret(it)))
                : wall.outside(() -> SessionCookies.session(request).flatMap(sessions::find));
        person.ifPresent(it -> request.setAttribute(Shell.ACCOUNT, it.account().toString()));
        person.map(SignedIn::preview)
                .ifPresent(it -> request.setAttribute(
                        Shell.PREVIEW,
                        "You see pages as %s may see them, until %s. Nothing is changed."
                                .formatted(it.name(), Dates.minute(it.until()))));
        person.flatMap(this::emergency).ifPresent(it -> request.setAttribute(Shell.EMERGENCY, it));
        chain.doFilter(person.isPresent() ? of(person.get(), request) : request, response);
    }

    /** What stands on each page for as long as they have emergency access. */
    private Optional<String> emergency(SignedIn person) {
        // As somebody else they have none of their own relations; what they took lasts all the same.
        Stream<Instant> until = person.preview() == null
                ? person.relations().stream()
                        .flatMap(it -> Stream.ofNullable(it.kind() == Kind.EMERGENCY ? it.until() : null))
                : wall.in(person.sight(), () -> emergencies.lastUntil(person.account())).stream();
        return until.sorted()
                .map(Dates::minute)
                .reduce((one, other) -> one + " and, at another organisation, " + other)
                .map(
                        "You have emergency access until %s. Each look at what people did is written down, and they are told."
                                ::formatted);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/assets/");
    }

    private HttpServletRequest of(SignedIn person, HttpServletRequest request) {
        return new HttpServletRequestWrapper(request) {
            @Override
            public Principal getUserPrincipal() {
                return person;
            }

            @Override
            public boolean isUserInRole(String role) {
                return role.equals(Shell.READS_AUDIT) && Auditing.isFor(relations.asker(person));
            }
        };
    }
}
