package meridian.access.directory;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.unboundid.scim2.common.exceptions.ScimException;
import meridian.ui.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** What went wrong, as the protocol says it (RFC 7644, 3.12). */
@ControllerAdvice(basePackageClasses = ScimErrors.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ScimErrors {

    private static final String SCHEMA = "urn:ietf:params:scim:api:messages:2.0:Error";

    @ExceptionHandler(ScimException.class)
    ResponseEntity<byte[]> wrong(ScimException wrong) {
        return answer(
                wrong.getScimError().getStatus(),
                wrong.getScimError().getScimType(),
                wrong.getScimError().getDetail());
    }

    @ExceptionHandler(Refusal.class)
    ResponseEntity<byte[]> refused(Refusal refusal) {
        return answer(refusal.status().value(), null, refusal.words());
    }

    private static ResponseEntity<byte[]> answer(int status, @Nullable String type, @Nullable String detail) {
        ObjectNode error = ScimRequest.object();
        error.putArray("schemas").add(SCHEMA);
        error.put("status", String.valueOf(status));
        if (type != null) {
            error.put("scimType", type);
        }
        if (detail != null) {
            error.put("detail", detail);
        }
        return ResponseEntity.status(status).contentType(ScimRequest.TYPE).body(ScimRequest.bytes(error));
    }
}
