package meridian.ui;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.springframework.http.HttpStatus;

/**
 * What went wrong, as programs are told it (RFC 9457).
 *
 * @param type always about:blank: the status says of which kind it is
 * @param title the status in words
 * @param detail what happened and what to do
 * @param instance the path that was asked for
 * @param reference stands in the log too
 * @param errors what is wrong field by field; left out where it is not about fields
 */
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        String reference,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FieldError> errors) {

    static Problem of(Trouble trouble, String path) {
        String title = HttpStatus.valueOf(trouble.status()).getReasonPhrase();
        return new Problem(
                "about:blank", title, trouble.status(), trouble.text(), path, trouble.reference(), trouble.errors());
    }

    /** Whether it is programs that ask under this path. */
    public static boolean isAnsweredAt(String path) {
        return path.equals("/api") || path.startsWith("/api/") || path.equals("/scim") || path.startsWith("/scim/");
    }
}
