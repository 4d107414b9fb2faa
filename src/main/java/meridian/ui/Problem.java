package meridian.ui;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

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

    private static final String DIRECTORIES = "/scim";

    private static final MediaType SCIM = MediaType.parseMediaType("application/scim+json");

    /**
     * The same as directories are told it (RFC 7644, 3.12).
     *
     * @param status in figures
     */
    private record OfDirectory(List<String> schemas, String status, String detail) {}

    /** What is answered under this path. */
    static Object at(String path, Trouble trouble) {
        return isUnder(DIRECTORIES, path)
                ? new OfDirectory(
                        List.of("urn:ietf:params:scim:api:messages:2.0:Error"),
                        String.valueOf(trouble.status()),
                        trouble.text() + " Reference: " + trouble.reference())
                : of(trouble, path);
    }

    /** In which form. */
    static MediaType typeAt(String path) {
        return isUnder(DIRECTORIES, path) ? SCIM : MediaType.APPLICATION_PROBLEM_JSON;
    }

    private static Problem of(Trouble trouble, String path) {
        String title = HttpStatus.valueOf(trouble.status()).getReasonPhrase();
        return new Problem(
                "about:blank", title, trouble.status(), trouble.text(), path, trouble.reference(), trouble.errors());
    }

    /** Whether it is programs that ask under this path. */
    public static boolean isAnsweredAt(String path) {
        return isUnder("/api", path) || isUnder(DIRECTORIES, path);
    }

    private static boolean isUnder(String folder, String path) {
        return path.equals(folder) || path.startsWith(folder + "/");
    }
}
