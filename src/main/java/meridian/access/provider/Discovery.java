package meridian.access.provider;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.Resource;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import meridian.platform.outside.OtherServers;
import meridian.platform.outside.OtherServers.Answer;
import meridian.platform.outside.Unreachable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What providers say of themselves and the keys they sign with, asked for again after a while or where a key is new. */
@Component
class Discovery {

    private static final String DOCUMENT = "/.well-known/openid-configuration";
    private static final Duration KNOWN_FOR = Duration.ofMinutes(10);
    private static final long KEYS_FOR_MS = Duration.ofMinutes(10).toMillis();
    private static final long KEYS_WITHIN_MS = Duration.ofSeconds(15).toMillis();
    private static final int MOST = 500;
    private static final int OK = 200;

    private final OtherServers servers;
    private final Clock clock;
    private final Map<String, Known> documents = new Recent<>();
    private final Map<URI, JWKSource<SecurityContext>> keys = new Recent<>();

    Discovery(OtherServers servers, Clock clock) {
        this.servers = servers;
        this.clock = clock;
    }

    private record Known(OIDCProviderMetadata document, Instant until) {}

    /** The last few. */
    private static final class Recent<K, V> extends LinkedHashMap<K, V> {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > MOST;
        }
    }

    /** What the provider of this issuer says of itself. */
    OIDCProviderMetadata of(String issuer) throws Unreachable {
        @Nullable Known known;
        synchronized (documents) {
            known = documents.get(issuer);
        }
        return known != null && known.until().isAfter(clock.instant()) ? known.document() : anew(issuer);
    }

    /** The same, asked for now. */
    OIDCProviderMetadata anew(String issuer) throws Unreachable {
        OIDCProviderMetadata document = read(issuer);
        synchronized (documents) {
            documents.put(issuer, new Known(document, clock.instant().plus(KNOWN_FOR)));
        }
        return document;
    }

    private OIDCProviderMetadata read(String issuer) throws Unreachable {
        URI address = uri(issuer.replaceFirst("/$", "") + DOCUMENT);
        Answer answer = servers.get(address);
        if (answer.status() != OK) {
            throw new Unreachable("%s answers %d".formatted(address, answer.status()));
        }
        OIDCProviderMetadata document;
        try {
            document = OIDCProviderMetadata.parse(answer.body());
        } catch (ParseException | RuntimeException wrong) {
            throw new Unreachable(address + " is not what OpenID Connect asks for");
        }
        if (!document.getIssuer().getValue().equals(issuer)) {
            throw new Unreachable("it calls itself " + document.getIssuer());
        }
        if (document.getAuthorizationEndpointURI() == null
                || document.getTokenEndpointURI() == null
                || document.getJWKSetURI() == null) {
            throw new Unreachable(address + " lacks where to sign in, to fetch tokens or to find keys");
        }
        return document;
    }

    private static URI uri(String address) throws Unreachable {
        try {
            return URI.create(address);
        } catch (IllegalArgumentException wrong) {
            throw new Unreachable(address + " is no address");
        }
    }

    /** The keys that a provider signs with; one that is not known yet is looked for there, now and then. */
    JWKSource<SecurityContext> keys(OIDCProviderMetadata document) throws Unreachable {
        URI address = document.getJWKSetURI();
        synchronized (keys) {
            @Nullable JWKSource<SecurityContext> known = keys.get(address);
            if (known == null) {
                known = source(address);
                keys.put(address, known);
            }
            return known;
        }
    }

    private JWKSource<SecurityContext> source(URI address) throws Unreachable {
        try {
            return JWKSourceBuilder.<SecurityContext>create(address.toURL(), this::read)
                    .cache(KEYS_FOR_MS, KEYS_WITHIN_MS)
                    .refreshAheadCache(false)
                    .build();
        } catch (MalformedURLException | IllegalArgumentException wrong) {
            throw new Unreachable(address + " is no address of keys");
        }
    }

    private Resource read(URL address) throws IOException {
        Answer answer = servers.get(URI.create(address.toString()));
        if (answer.status() != OK) {
            throw new Unreachable("%s answers %d".formatted(address, answer.status()));
        }
        return new Resource(answer.body(), answer.contentType());
    }
}
