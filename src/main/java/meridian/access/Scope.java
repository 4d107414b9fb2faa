package meridian.access;

import java.util.Locale;

/** What a token can be good for. What its owner may not do, it may not either. */
public enum Scope {
    READ("Read roles", "Roles, their files and what they come from, checks, ladders, frameworks, imports and pay"),
    PREPARE("Prepare roles", "Drafts, accepted findings, and moving to a framework"),
    PUBLISH("Publish roles", "Publishing, withdrawing, restoring, and who else sees them"),
    IMPORT("Import", "Documents and capability frameworks"),
    PAY("Record pay", "Pay bands and weightings"),
    AUDIT("Read the audit", "What was done, when and by whom"),
    PRIVACY(
            "Answer for personal data",
            "Requests, complaints, erasures and what is kept for a time, and nothing that was gathered"),
    DIRECTORY("Keep people", "Adding, changing and ending people as a directory says (SCIM)");

    private final String words;
    private final String hint;

    Scope(String words, String hint) {
        this.words = words;
        this.hint = hint;
    }

    public String words() {
        return words;
    }

    /** What it covers. */
    public String hint() {
        return hint;
    }

    /** As the database, forms and programs have it: {@code read}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Scope of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
