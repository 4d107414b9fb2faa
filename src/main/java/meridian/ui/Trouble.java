package meridian.ui;

import java.security.SecureRandom;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;

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

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String LETTERS = "BCDFGHJKLMNPQRSTVWXZ23456789";

    static Trouble of(Throwable thrown) {
        return switch (thrown) {
            case Refusal refusal ->
                new Trouble(
                        refusal.status().value(),
                        heading(refusal.status().value()),
                        refusal.words(),
                        refusal.errors(),
                        newReference());
            case HttpMessageNotReadableException unreadable ->
                of(400, "The body is not the JSON that is asked for here.");
            case TypeMismatchException mismatch ->
                of(400, "“" + mismatch.getValue() + "” is not a value that is taken here.");
            case DataAccessResourceFailureException databaseGone -> of(503, null);
            case CannotCreateTransactionException databaseGone -> of(503, null);
            case ErrorResponse response -> of(response.getStatusCode().value(), null);
            default -> of(500, null);
        };
    }

    /** For a status that came without words; {@code why} is null where nothing more is known. */
    static Trouble of(int status, @Nullable String why) {
        int known = HttpStatus.resolve(status) == null ? 500 : status;
        return new Trouble(known, heading(known), why == null ? advice(known) : why, List.of(), newReference());
    }

    boolean isOurs() {
        return HttpStatusCode.valueOf(status).is5xxServerError();
    }

    private static String heading(int status) {
        return switch (status) {
            case 403 -> "This came from another site";
            case 404 -> "Page not found";
            case 405 -> "This address does not take that";
            case 409, 412 -> "This has changed since";
            case 413 -> "That is too large";
            case 415 -> "That kind of content is not read here";
            case 421 -> "Meridian does not answer to this name";
            case 422 -> "This breaks a rule";
            case 428 -> "This change does not say what it is meant for";
            case 503 -> "Meridian is not available for a moment";
            default -> status < 500 ? "This request could not be read" : "Something went wrong here";
        };
    }

    private static String advice(int status) {
        return switch (status) {
            case 404 ->
                "Nothing has this address. It may have been typed or copied incompletely, or the thing was removed.";
            case 405 -> "Go back to the page you came from and use the button there.";
            case 409, 412 ->
                "Somebody changed it while you had it open. Go back, load the page again and look at what changed.";
            case 413 -> "A file may have up to 64 MB, an upload up to 256 MB. Send fewer or smaller files at once.";
            case 415 -> "Send the content as the documentation of this address says.";
            case 503 -> "Wait a minute, then load the page again. Nothing you saved is lost.";
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
