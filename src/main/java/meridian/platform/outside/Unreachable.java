package meridian.platform.outside;

import java.io.IOException;

/** That another server was not asked, or did not answer as it should; the message is for a person, without a full stop. */
public final class Unreachable extends IOException {

    private static final long serialVersionUID = 1L;

    public Unreachable(String message) {
        super(message);
    }
}
