package meridian.access;

import java.text.Normalizer;
import java.util.Locale;

/** A name as it stands in an address: "Lead Product Manager" is {@code lead-product-manager}. */
public final class Slug {

    private static final int LONGEST = 80;

    private Slug() {}

    /** Never empty: a name without a letter or digit of the Latin alphabet gives {@code fallback}. */
    public static String of(String name, String fallback) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
        String cut = plain.substring(0, Math.min(plain.length(), LONGEST));
        String slug = cut.replaceAll("^-+|-+$", "");
        return slug.isEmpty() ? fallback : slug;
    }
}
