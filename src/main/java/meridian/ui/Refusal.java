package meridian.ui;

import java.util.List;
import org.springframework.http.HttpStatus;

/**
 * What was asked for cannot be done, for a reason a person can read. Thrown by a page, the API or a verb; answered with a
 * page, or under {@code /api} with a problem (RFC 9457). Nothing is logged but its reference.
 */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient HttpStatus status;
    private final transient List<FieldError> errors;

    private Refusal(HttpStatus status, String message, List<FieldError> errors) {
        super(message, null, false, false);
        this.status = status;
        this.errors = List.copyOf(errors);
    }

    /** 404: there is no such thing, or it is not theirs to see. */
    public static Refusal missing(String message) {
        return new Refusal(HttpStatus.NOT_FOUND, message, List.of());
    }

    /** 400: it cannot be told what is meant. */
    public static Refusal unreadable(String message) {
        return new Refusal(HttpStatus.BAD_REQUEST, message, List.of());
    }

    /** 401: it is not known who asks. */
    public static Refusal unknown(String message) {
        return new Refusal(HttpStatus.UNAUTHORIZED, message, List.of());
    }

    /** 403: they see it and may not do it, or know that it is there and may not see it. */
    public static Refusal notAllowed(String reason) {
        return new Refusal(HttpStatus.FORBIDDEN, reason, List.of());
    }

    /** 409: it has changed since, or its state does not allow it. */
    public static Refusal conflict(String message) {
        return new Refusal(HttpStatus.CONFLICT, message, List.of());
    }

    /** 412: the {@code If-Match} of the API names another revision. */
    public static Refusal stale(String message) {
        return new Refusal(HttpStatus.PRECONDITION_FAILED, message, List.of());
    }

    /** 428: a change through the API that does not say which revision it is meant for. */
    public static Refusal unconditional(String message) {
        return new Refusal(HttpStatus.PRECONDITION_REQUIRED, message, List.of());
    }

    /** 413: more than is taken at once. */
    public static Refusal tooLarge(String message) {
        return new Refusal(HttpStatus.CONTENT_TOO_LARGE, message, List.of());
    }

    /** 422: understood, and it breaks a rule; a page with a form draws the form again instead. */
    public static Refusal invalid(String message, List<FieldError> errors) {
        return new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, message, errors);
    }

    /** 429: in order, and asked more often than anybody does by hand. */
    public static Refusal tooOften(String message) {
        return new Refusal(HttpStatus.TOO_MANY_REQUESTS, message, List.of());
    }

    /** 507: in order, but the disk has no room for it. */
    public static Refusal noRoom(String message, List<FieldError> errors) {
        return new Refusal(HttpStatus.INSUFFICIENT_STORAGE, message, errors);
    }

    public HttpStatus status() {
        return status;
    }

    public List<FieldError> errors() {
        return errors;
    }

    /** What to say to the person. */
    public String words() {
        return String.valueOf(getMessage());
    }
}
