package meridian.platform.outside;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks other servers, as {@link Outside} allows: no redirects, no cookies, a bounded answer in a bounded time. */
@Component
public final class OtherServers implements AutoCloseable {

    private static final int LONGEST = 256 * 1_024;
    private static final Duration STEP = Duration.ofSeconds(5);
    private static final Duration WHOLE = Duration.ofSeconds(10);
    private static final int AT_ONCE = 20;

    private final Outside outside;

    /** Made when a server is asked first: most installations ask none, and it takes a while. */
    private @Nullable CloseableHttpClient client;

    /** Ends what takes too long however steadily it trickles. */
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("other-servers").factory());

    OtherServers(Outside outside) {
        this.outside = outside;
    }

    private synchronized CloseableHttpClient client() {
        if (client == null) {
            client = make();
        }
        return client;
    }

    private CloseableHttpClient make() {
        return HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(outside)
                        .setMaxConnTotal(AT_ONCE)
                        .setMaxConnPerRoute(AT_ONCE)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(STEP.toMillis(), TimeUnit.MILLISECONDS)
                                .setSocketTimeout((int) STEP.toMillis(), TimeUnit.MILLISECONDS)
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(STEP.toMillis(), TimeUnit.MILLISECONDS)
                        .setResponseTimeout(STEP.toMillis(), TimeUnit.MILLISECONDS)
                        .build())
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAutomaticRetries()
                .disableAuthCaching()
                .setUserAgent("Meridian")
                .build();
    }

    /** What a server answered. */
    public record Answer(int status, @Nullable String contentType, String body) {}

    public Answer get(URI address) throws Unreachable {
        return ask("GET", address, Map.of(), null);
    }

    /**
     * Asks.
     *
     * @param form what is sent as a form, null where nothing is
     * @throws Unreachable where it may not be asked or does not answer; where it leads elsewhere; where its answer is too long
     */
    public Answer ask(String method, URI address, Map<String, List<String>> headers, @Nullable String form)
            throws Unreachable {
        outside.check(address);
        HttpUriRequestBase request = new HttpUriRequestBase(method, address);
        headers.forEach((name, values) -> values.forEach(value -> request.addHeader(name, value)));
        if (form != null) {
            request.removeHeaders("Content-Type");
            request.setEntity(new StringEntity(form, ContentType.APPLICATION_FORM_URLENCODED));
        }
        ScheduledFuture<?> end = clock.schedule(request::cancel, WHOLE.toMillis(), TimeUnit.MILLISECONDS);
        try {
            return client().execute(request, response -> answer(address, response));
        } catch (IOException failed) {
            throw unreachable(address, request, failed);
        } finally {
            end.cancel(false);
        }
    }

    private static Answer answer(URI address, ClassicHttpResponse response) throws IOException {
        int status = response.getCode();
        if (status >= 300 && status < 400) {
            throw new Unreachable(address.getHost() + " leads elsewhere, and Meridian does not follow");
        }
        @Nullable HttpEntity entity = response.getEntity();
        if (entity == null) {
            return new Answer(status, null, "");
        }
        byte[] body = entity.getContent().readNBytes(LONGEST + 1);
        if (body.length > LONGEST) {
            throw new Unreachable(address.getHost() + " answers more than 256 KB");
        }
        return new Answer(status, entity.getContentType(), new String(body, StandardCharsets.UTF_8));
    }

    private static Unreachable unreachable(URI address, HttpUriRequestBase request, IOException failed) {
        String host = address.getHost();
        if (request.isCancelled()) {
            return new Unreachable(host + " takes longer than ten seconds");
        }
        return switch (failed) {
            case Unreachable said -> said;
            case Outside.Inside inside -> new Unreachable(String.valueOf(inside.getMessage()));
            case UnknownHostException _ -> new Unreachable("there is no server of the name " + host);
            case SSLException _ -> new Unreachable(host + " shows no certificate that Java trusts");
            case InterruptedIOException _ -> new Unreachable(host + " does not answer within five seconds");
            default -> new Unreachable(host + " does not answer");
        };
    }

    @Override
    public synchronized void close() throws IOException {
        clock.shutdownNow();
        if (client != null) {
            client.close();
        }
    }
}
