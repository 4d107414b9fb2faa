package meridian.ui;

import java.io.IOException;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/**
 * What an error page says.
 *
 * @param status the HTTP status it is answered with
 * @param heading what happened
 * @param text what to do
 * @param errors what is wrong field by field; empty where it is not about fields
 * @param reference stands in the log too, so that the two can be brought together
 */
public record Trouble(int status, String heading, String text, List<FieldError> errors, String reference) {

    private static final Set<String> UNSTORABLE = Set.of("22003", "22008", "22021", "22P05", "54000");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String LETTERS = "BCDFGHJKLMNPQRSTVWXZ23456789";

    static Trouble of(Throwable thrown) {
        return switch (thrown) {
            case Refusal refusal ->
                new Trouble(
                        refusal.status().value(),
                        refusal.status() == HttpStatus.FORBIDDEN
                                ? "You may not do this"
                                : heading(refusal.status().value()),
                        refusal.words(),
                        refusal.errors(),
                        newReference());
            case HttpMessageNotReadableException unreadable -> unreadable(unreadable);
            case MethodArgumentTypeMismatchException mismatch
            when mismatch.getParameter().hasParameterAnnotation(PathVariable.class) -> of(404, null);
            case MethodArgumentTypeMismatchException mismatch ->
                field(new FieldError(
                        mismatch.getName(),
                        String.valueOf(mismatch.getValue()),
                        "“" + mismatch.getValue() + "” is not a value that is taken here",
                        wanted(mismatch.getRequiredType())));
            case MissingServletRequestParameterException missing ->
                field(FieldError.missing(missing.getParameterName(), "Give " + missing.getParameterName()));
            case MissingServletRequestPartException missing ->
                field(FieldError.missing(
                        missing.getRequestPartName(), "Send the part " + missing.getRequestPartName()));
            case TypeMismatchException mismatch ->
                of(400, "“" + mismatch.getValue() + "” is not a value that is taken here.");
            case DataAccessException refused
            when isUnstorable(refused) ->
                of(
                        422,
                        "Something given cannot be kept: it holds a character that is none, a number or date out of all bounds, or is far"
                                + " too long. Shorten or mend it, then send it again.");
            case InvalidParameterException unread -> of(unread.getErrorCode(), null);
            case MultipartException cutOff when isDiskFull(cutOff) -> of(507, null);
            case DataAccessResourceFailureException databaseGone -> of(503, null);
            case TransactionException databaseGone -> of(503, null);
            case ErrorResponse response -> of(response.getStatusCode().value(), null);
            default -> isDatabaseGone(thrown) ? of(503, null) : of(500, null);
        };
    }

    /** A conversation that broke off (SQLSTATE class 08), a database that stops (57P) or has no room left (53). */
    private static boolean isDatabaseGone(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException failure
                    && String.valueOf(failure.getSQLState()).matches("(?:08|57P|53).*")) {
                return true;
            }
        }
        return false;
    }

    /** Where what is sent does not say beforehand how long it is, the disk fills up while it arrives. */
    private static boolean isDiskFull(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException
                    && String.valueOf(cause.getMessage()).contains("No space left on device")) {
                return true;
            }
        }
        return false;
    }

    /** JSON that is none is another thing than JSON with a field that is not as it must be. */
    private static Trouble unreadable(HttpMessageNotReadableException unreadable) {
        if (unreadable.getCause() instanceof DatabindException wrong
                && !wrong.getPath().isEmpty()) {
            String name = wrong.getPath().getFirst().getPropertyName();
            String field = name == null ? "body" : name;
            return field(
                    wrong instanceof UnrecognizedPropertyException unknown
                            ? new FieldError(
                                    field,
                                    null,
                                    "There is no field " + field + " here",
                                    "The fields are "
                                            + unknown.getKnownPropertyIds().stream()
                                                    .map(String::valueOf)
                                                    .sorted()
                                                    .collect(Collectors.joining(", ")))
                            : new FieldError(
                                    field,
                                    null,
                                    field + " is not of the kind that is taken here",
                                    "See its schema at /api/openapi.json"));
        }
        return of(400, "The body is not the JSON that is asked for here. See /api/openapi.json for what is.");
    }

    /** A text with a zero byte, an overflow of a date or number, more than an index takes: the sender's doing, not ours. */
    private static boolean isUnstorable(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return UNSTORABLE.contains(sql.getSQLState());
            }
        }
        return false;
    }

    private static Trouble field(FieldError error) {
        return new Trouble(422, heading(422), error.message() + ".", List.of(error), newReference());
    }

    private static String wanted(@Nullable Class<?> type) {
        if (type == LocalDate.class) {
            return "Give a date, such as 2027-03-27";
        }
        if (type == UUID.class) {
            return "Give an id as it was answered";
        }
        return type == Integer.class || type == int.class ? "Give a whole number" : "See /api/openapi.json for what is";
    }

    /** For a status that came without words; {@code why} is null where nothing more is known. */
    static Trouble of(int status, @Nullable String why) {
        int known = HttpStatus.resolve(status) == null ? 500 : status;
        return new Trouble(known, heading(known), why == null ? advice(known) : why, List.of(), newReference());
    }

    /** What is wrong field by field, as far as the text does not say it. */
    public List<String> details() {
        return errors.stream()
                .map(FieldError::message)
                .filter(message -> !text.startsWith(message))
                .toList();
    }

    /** All of it as plain text. */
    String plain() {
        return "%s\n\n%s\n\nReference: %s\n".formatted(heading, text, reference);
    }

    boolean isOurs() {
        return HttpStatusCode.valueOf(status).is5xxServerError();
    }

    private static String heading(int status) {
        return switch (status) {
            case 401 -> "Sign in first";
            case 403 -> "This came from another site";
            case 404 -> "Page not found";
            case 405 -> "This address does not take that";
            case 406 -> "It is not to be had in that form";
            case 409, 412 -> "This has changed since";
            case 411 -> "This does not say how long it is";
            case 413 -> "That is too large";
            case 415 -> "That kind of content is not read here";
            case 421 -> "Meridian does not answer to this name";
            case 422 -> "This breaks a rule";
            case 428 -> "This change does not say what it is meant for";
            case 429 -> "That was asked for too often";
            case 503 -> "Meridian is not available for a moment";
            case 507 -> "There is no room for that";
            default -> status < 500 ? "This request could not be read" : "Something went wrong here";
        };
    }

    private static String advice(int status) {
        return switch (status) {
            case 404 ->
                "Nothing has this address. It may have been typed or copied incompletely, or the thing was removed.";
            case 405 ->
                "Go back to the page you came from and use the button there. A program finds the methods of this address in the"
                        + " header Allow.";
            case 406 ->
                "Ask for application/json in the header Accept, or for text/csv where /api/openapi.json says so.";
            case 411 -> "Send the header Content-Length.";
            case 409, 412 ->
                "Somebody changed it while you had it open. Go back, load the page again and look at what changed.";
            case 413 -> "A file may have up to 64 MB, an upload up to 256 MB. Send fewer or smaller files at once.";
            case 415 -> "Send the content as the documentation of this address says.";
            case 503 ->
                "The database does not answer: it may be starting, or its disk may be full. What you sent just now was not saved;"
                        + " what was saved before is not lost. Wait a minute, then try again.";
            case 507 ->
                "The disk it arrives on has no room left, so nothing of it was kept. Send less at once, or ask whoever runs Meridian"
                        + " to make room.";
            default ->
                status < 500
                        ? "Something in the address or the form is not as it must be. Go back, check what you gave and try again."
                        : "It is not your doing, and it has been noted. Load the page again; if it happens again, tell whoever runs"
                                + " Meridian for you and give the reference below.";
        };
    }

    private static String newReference() {
        StringBuilder reference = new StringBuilder();
        RANDOM.ints(8, 0, LETTERS.length()).forEach(index -> reference.append(LETTERS.charAt(index)));
        return reference.insert(4, '-').toString();
    }
}
