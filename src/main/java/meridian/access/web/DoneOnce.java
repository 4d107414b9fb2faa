package meridian.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import meridian.access.KeptAnswers;
import meridian.access.KeptAnswers.Answer;
import meridian.access.KeptAnswers.Key;
import meridian.access.SignedIn;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Does what a program sends with a key of its own ({@code Idempotency-Key}) once, however often it is sent. Act and answer are
 * one transaction: whatever breaks off before its end has done nothing, and whatever comes after is answered from what is kept.
 * What was refused did nothing, is not kept, and may be sent again with the same key.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 30)
class DoneOnce extends OncePerRequestFilter {

    static final String KEY = "Idempotency-Key";

    /** Says of an answer that it is one of before. */
    static final String REPLAYED = "Idempotency-Replayed";

    /** As a structured field has it (RFC 9651), or without the quotation marks. */
    private static final Pattern WRITTEN =
            Pattern.compile("\"([\\x21\\x23-\\x5b\\x5d-\\x7e]{1,200})\"|([\\x21\\x23-\\x7e]{1,200})");

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    /** Reads, although it is sent by POST, and what it answers is not to be held in memory. */
    private static final String EXPORTS = "/api/exports";

    private static final List<String> HEADERS =
            List.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.LOCATION, HttpHeaders.ETAG, HttpHeaders.LINK);

    /** Each holds a connection to the database until it is answered, of which others need some too. */
    private static final int MOST_AT_ONCE = 4;

    private final Semaphore turns = new Semaphore(MOST_AT_ONCE);
    private final KeptAnswers answers;
    private final PlatformTransactionManager transactions;

    DoneOnce(KeptAnswers answers, PlatformTransactionManager transactions) {
        this.answers = answers;
        this.transactions = transactions;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader(KEY) == null
                || !request.getRequestURI().startsWith("/api/")
                || request.getRequestURI().equals(EXPORTS)
                || READING.contains(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Matcher written = WRITTEN.matcher(request.getHeader(KEY));
        if (!(request.getUserPrincipal() instanceof SignedIn person)) {
            chain.doFilter(request, response); // Which is told 401.
        } else if (!written.matches()) {
            response.sendError(
                    400,
                    "Idempotency-Key has to be 1 to 200 letters, digits or other signs of ASCII without spaces, such as a UUID.");
        } else {
            String text = written.group(1) == null ? written.group(2) : written.group(1);
            inTurn(new Key(person, text), new SentRequest(request), response, chain);
        }
    }

    private void inTurn(Key key, SentRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!turns.tryAcquire()) {
            again(response, 503, "Many requests with keys are being answered just now. Send it again in a moment.");
            return;
        }
        try {
            once(key, request, response, chain);
        } finally {
            turns.release();
        }
    }

    private void once(Key key, SentRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper held = new ContentCachingResponseWrapper(response);
        TransactionStatus act = transactions.getTransaction(null);
        try {
            if (!isAnswered(key, request, held, chain)) {
                act.setRollbackOnly();
            }
        } catch (Throwable failed) {
            transactions.rollback(act);
            throw failed;
        }
        transactions.commit(act);
        held.copyBodyToResponse(); // Only now is it certain.
    }

    /** Whether it is done, now or before. */
    private boolean isAnswered(Key key, SentRequest request, ContentCachingResponseWrapper response, FilterChain chain)
            throws ServletException, IOException {
        if (!answers.take(key)) {
            again(
                    response,
                    409,
                    "What was sent with this Idempotency-Key before is being done just now. Ask again in a moment.");
            return false;
        }
        Optional<Answer> before = answers.find(key);
        if (before.isPresent()) {
            return isSame(before.get(), request, response);
        }
        chain.doFilter(request, response);
        if (!HttpStatus.valueOf(response.getStatus()).is2xxSuccessful()) {
            return false;
        }
        answers.keep(
                key,
                new Answer(request.hash(), response.getStatus(), headers(response), response.getContentAsByteArray()));
        return true;
    }

    private static boolean isSame(Answer before, SentRequest request, HttpServletResponse response) throws IOException {
        if (!MessageDigest.isEqual(before.request(), request.hash())) {
            response.sendError(
                    422,
                    "This Idempotency-Key was sent with something else before, and is good for that alone. Make a new one.");
            return false;
        }
        response.setStatus(before.status());
        before.headers().forEach(response::setHeader);
        response.setHeader(REPLAYED, "true");
        response.getOutputStream().write(before.body());
        return true;
    }

    private static Map<String, String> headers(HttpServletResponse response) {
        Map<String, String> kept = new HashMap<>();
        HEADERS.forEach(name -> {
            String value = response.getHeader(name);
            if (value != null) {
                kept.put(name, value);
            }
        });
        return kept;
    }

    private static void again(HttpServletResponse response, int status, String why) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, "1");
        response.sendError(status, why);
    }
}
