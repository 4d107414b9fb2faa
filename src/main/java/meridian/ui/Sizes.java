package meridian.ui;

/** How large something is, for a person. */
public final class Sizes {

    private Sizes() {}

    /** "3 MB"; "less than 1 MB" where it is, "nothing" where it is 0 bytes. */
    public static String of(long bytes) {
        if (bytes <= 0) {
            return "nothing";
        }
        return bytes < 1 << 20 ? "less than 1 MB" : "%,d MB".formatted(bytes >> 20);
    }
}
