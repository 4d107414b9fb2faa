package meridian.testing;

import static org.springframework.security.config.Customizer.withDefaults;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;

/** An OpenID Connect provider on a port of its own: Spring's authorization server, with people and clients as a test adds them. */
public final class TestProvider implements AutoCloseable {

    public static final String PASSWORD = "a password of the provider";
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]* value=\"([^\"]+)\"");
    private static final String ID_TOKEN = "id_token";

    private final String issuer;
    private final AnnotationConfigServletWebServerApplicationContext context =
            new AnnotationConfigServletWebServerApplicationContext();
    private final Map<String, Map<String, Object>> people = new ConcurrentHashMap<>();
    private final AtomicReference<RSAKey> key = new AtomicReference<>(newKey());
    private final InMemoryRegisteredClientRepository clients =
            new InMemoryRegisteredClientRepository(client("of-nobody", "https://nobody.example/", "-"));
    private volatile boolean saysInUserInfo;

    private TestProvider() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        issuer = "http://localhost:" + port;
        context.registerBean(TomcatServletWebServerFactory.class, () -> new TomcatServletWebServerFactory(port));
        context.registerBean(TestProvider.class, () -> this);
        context.register(Server.class);
        context.refresh();
    }

    public static TestProvider start() throws IOException {
        return new TestProvider();
    }

    public String issuer() {
        return issuer;
    }

    /** Lets an application sign people in. */
    public void addClient(String id, String secret, String redirect) {
        clients.save(client(id, redirect, secret));
    }

    /** @param claims what it says of them besides who they are */
    public void addPerson(String name, Map<String, Object> claims) {
        people.put(name, new HashMap<>(claims));
    }

    /** Signs with another key from now on, and knows the one before no more. */
    public void takeANewKey() {
        key.set(newKey());
    }

    /** Whether it says of people in the ID token who they are, and the rest only where it is asked for. */
    public void sayInUserInfo(boolean does) {
        saysInUserInfo = does;
    }

    /**
     * Signs somebody in as a browser does that was sent there.
     *
     * @return where the browser is sent back to
     */
    public URI signIn(String name, URI question) {
        try (HttpClient browser = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .connectTimeout(Duration.ofSeconds(10))
                .build()) {
            get(browser, question);
            Matcher csrf =
                    CSRF.matcher(get(browser, URI.create(issuer + "/login")).body());
            if (!csrf.find()) {
                throw new AssertionError("The provider asks nobody who they are");
            }
            String form = "username=%s&password=%s&_csrf=%s"
                    .formatted(name, URLEncoder.encode(PASSWORD, StandardCharsets.UTF_8), csrf.group(1));
            HttpResponse<String> in = browser.send(
                    HttpRequest.newBuilder(URI.create(issuer + "/login"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString(form))
                            .build(),
                    BodyHandlers.ofString());
            return location(get(browser, location(in)));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static HttpResponse<String> get(HttpClient browser, URI address) throws IOException, InterruptedException {
        HttpRequest page =
                HttpRequest.newBuilder(address).header("Accept", "text/html").build();
        return browser.send(page, BodyHandlers.ofString());
    }

    private static URI location(HttpResponse<String> answer) {
        return URI.create(answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError(answer + " leads nowhere")));
    }

    @Override
    public void close() {
        context.close();
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static RegisteredClient client(String id, String redirect, String secret) {
        return RegisteredClient.withId(id)
                .clientId(id)
                .clientSecret("{noop}" + secret)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(redirect)
                .scopes(it -> it.addAll(List.of("openid", "email", "profile")))
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .build();
    }

    /** What it is made of. */
    @EnableWebSecurity
    static class Server {

        @Bean
        @Order(1)
        SecurityFilterChain endpoints(HttpSecurity http, TestProvider provider) {
            http.oauth2AuthorizationServer(server -> {
                http.securityMatcher(server.getEndpointsMatcher());
                server.oidc(oidc -> oidc.userInfoEndpoint(endpoint -> endpoint.userInfoMapper(asked -> {
                    String name = asked.getAuthorization().getPrincipalName();
                    Map<String, Object> claims = new HashMap<>(provider.people.getOrDefault(name, Map.of()));
                    claims.put("sub", name);
                    return new OidcUserInfo(claims);
                })));
            });
            return http.authorizeHttpRequests(all -> all.anyRequest().authenticated())
                    .exceptionHandling(it -> it.defaultAuthenticationEntryPointFor(
                            new LoginUrlAuthenticationEntryPoint("/login"),
                            new MediaTypeRequestMatcher(MediaType.TEXT_HTML)))
                    .build();
        }

        @Bean
        @Order(2)
        SecurityFilterChain signIn(HttpSecurity http) {
            return http.authorizeHttpRequests(all -> all.anyRequest().authenticated())
                    .formLogin(withDefaults())
                    .build();
        }

        @Bean
        UserDetailsService people(TestProvider provider) {
            return name -> User.withUsername(name)
                    .password("{noop}" + PASSWORD)
                    .disabled(!provider.people.containsKey(name))
                    .roles("PERSON")
                    .build();
        }

        @Bean
        InMemoryRegisteredClientRepository clients(TestProvider provider) {
            return provider.clients;
        }

        @Bean
        AuthorizationServerSettings settings(TestProvider provider) {
            return AuthorizationServerSettings.builder().issuer(provider.issuer).build();
        }

        @Bean
        JWKSource<SecurityContext> keys(TestProvider provider) {
            return (selector, context) -> selector.select(new JWKSet(provider.key.get()));
        }

        @Bean
        JwtDecoder tokens(JWKSource<SecurityContext> keys) {
            return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
        }

        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> claims(TestProvider provider) {
            return token -> {
                if (token.getTokenType().getValue().equals(ID_TOKEN) && !provider.saysInUserInfo) {
                    Authentication person = Objects.requireNonNull(token.getPrincipal());
                    provider.people.getOrDefault(person.getName(), Map.of()).forEach(token.getClaims()::claim);
                }
            };
        }

        /** Nothing is behind its filters, and Tomcat asks none without something there. */
        @Bean
        ServletRegistrationBean<HttpServlet> nothing() {
            return new ServletRegistrationBean<>(new HttpServlet() {}, "/");
        }
    }
}
