package meridian.access.provider;

/** That an answer of a provider does not hold: it is nobody's. The message says why, for who runs it and not for a reader. */
final class Forged extends Exception {

    private static final long serialVersionUID = 1L;

    Forged(String message) {
        super(message, null, false, false);
    }
}
