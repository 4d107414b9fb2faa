package meridian.access.web;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.function.Consumer;

/** A provider that answers whatever a test has it answer. */
final class ForgingProvider implements AutoCloseable {

    static final String SECRET = "a secret of client and provider, long enough for HMAC";
    private static final String DISCOVERY = "/.well-known/openid-configuration";

    private final HttpServer server;
    private final RSAKey key = key("k1");
    private volatile String token = "";
    private volatile String more = "{}";

    ForgingProvider() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        String algorithms = "[\"RS256\", \"HS256\", \"none\"]";
        answer(DISCOVERY, () -> """
                {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token",
                 "jwks_uri": "%1$s/keys", "userinfo_endpoint": "%1$s/more", "response_types_supported": ["code"],
                 "subject_types_supported": ["public"], "id_token_signing_alg_values_supported": %2$s,
                 "authorization_response_iss_parameter_supported": true}
                """.formatted(issuer(), algorithms));
        answer("/keys", () -> new JWKSet(key).toString());
        answer(
                "/token",
                () -> "{\"access_token\": \"access\", \"token_type\": \"Bearer\", \"id_token\": \"%s\"}"
                        .formatted(token));
        answer("/more", () -> more);
        server.start();
    }

    private interface Body {
        String text();
    }

    private void answer(String path, Body body) {
        on(path, exchange -> {
            byte[] bytes = body.text().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        });
    }

    interface Handler {
        void handle(HttpExchange exchange) throws IOException;
    }

    /** Answers a path, and those below it, in another way. */
    void on(String path, Handler handler) {
        server.createContext(path, exchange -> {
            try (exchange) {
                handler.handle(exchange);
            }
        });
    }

    String issuer() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** What it says of somebody where it is asked for more. */
    void saysMore(String json) {
        more = json;
    }

    /** Has it hand out this, whatever it is, as the ID token. */
    void handsOut(String text) {
        token = text;
    }

    /** Has it hand out an ID token that would hold but for what is done to its claims. */
    void handsOut(String nonce, Consumer<JWTClaimsSet.Builder> but) {
        token = signed(claims(nonce, but), key);
    }

    /** The same signed with a key of somebody else that calls itself by the same name. */
    void handsOutSignedByAnother(String nonce) {
        token = signed(claims(nonce, it -> {}), key("k1"));
    }

    void handsOutUnsigned(String nonce) {
        token = new PlainJWT(claims(nonce, it -> {})).serialize();
    }

    /** The same signed with what both know, which is no key of the provider alone. */
    void handsOutSignedWithTheSecret(String nonce) {
        try {
            token = serialized(new JWSHeader(JWSAlgorithm.HS256), claims(nonce, it -> {}), new MACSigner(SECRET));
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private JWTClaimsSet claims(String nonce, Consumer<JWTClaimsSet.Builder> but) {
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(issuer())
                .subject("mei")
                .audience("meridian")
                .issueTime(Date.from(Instant.now()))
                .expirationTime(Date.from(Instant.now().plusSeconds(300)))
                .claim("nonce", nonce)
                .claim("email", "mei.tanaka@harrowmere.example")
                .claim("email_verified", true);
        but.accept(claims);
        return claims.build();
    }

    private static String signed(JWTClaimsSet claims, RSAKey key) {
        try {
            return serialized(
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("k1").build(), claims, new RSASSASigner(key));
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String serialized(JWSHeader header, JWTClaimsSet claims, JWSSigner signer) throws JOSEException {
        SignedJWT token = new SignedJWT(header, claims);
        token.sign(signer);
        return token.serialize();
    }

    private static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
