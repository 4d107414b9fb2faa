package meridian.access.web;

import java.io.IOException;
import java.nio.file.Path;
import meridian.access.AuditCheck;
import meridian.access.AuditCheckFile;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** When this installation's audit was last checked with {@code verify-audit}. */
@Component
class LastCheck {

    private static final Logger LOG = LoggerFactory.getLogger(LastCheck.class);

    private final @Nullable AuditCheckFile file;

    LastCheck(@Value("${meridian.audit-checks:}") String path) {
        this.file = path.isBlank() ? null : new AuditCheckFile(Path.of(path));
    }

    /** Null where it never was, or nobody can say. */
    @Nullable
    AuditCheck get() {
        try {
            return file == null ? null : file.last().orElse(null);
        } catch (IOException | IllegalArgumentException unreadable) {
            LOG.warn("{} cannot be read: {}", file, unreadable.getMessage());
            return null;
        }
    }
}
