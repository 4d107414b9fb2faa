package meridian.access.privacy;

import java.util.Arrays;

/** Why the law lets something be kept of a person: the bases of Article 6(1) of the UK GDPR. */
public enum LawfulBasis {
    CONSENT("consent", "6(1)(a)", "You agreed to it, and can take that back."),
    CONTRACT("contract", "6(1)(b)", "A contract with you needs it, or what leads up to one."),
    LEGAL_OBLIGATION("legal obligation", "6(1)(c)", "A law asks for it."),
    VITAL_INTERESTS("vital interests", "6(1)(d)", "Somebody’s life depends on it."),
    PUBLIC_TASK("public task", "6(1)(e)", "A public body needs it for what it is there for."),
    LEGITIMATE_INTERESTS(
            "legitimate interests",
            "6(1)(f)",
            "An organisation that is no public body needs it, and weighed that with you.");

    private final String words;
    private final String article;
    private final String meaning;

    LawfulBasis(String words, String article, String meaning) {
        this.words = words;
        this.article = article;
        this.meaning = meaning;
    }

    /** As the law calls it: "public task". */
    public String words() {
        return words;
    }

    /** Where it stands in the UK GDPR: "6(1)(e)". */
    public String article() {
        return article;
    }

    /** What it means to the person, as a sentence. */
    public String meaning() {
        return meaning;
    }

    /** @throws IllegalArgumentException where the law knows none of that name */
    static LawfulBasis of(String words) {
        return Arrays.stream(values())
                .filter(it -> it.words.equals(words))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("“" + words + "” is no lawful basis of Article 6(1)"));
    }
}
