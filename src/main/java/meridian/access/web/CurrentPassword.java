package meridian.access.web;

import meridian.access.SignedIn;
import meridian.access.signin.AskAgain;
import meridian.ui.Fields;

/** The field for the password one has, asked again before what a stolen session must not do. Whoever has none gives none. */
final class CurrentPassword {

    static final String FIELD = "current";

    private CurrentPassword() {}

    /** The password typed; where they have one and typed none, the field is rejected. */
    static String in(Fields fields, boolean hasPassword) {
        String password = fields.secret(FIELD);
        if (password.isEmpty() && hasPassword) {
            fields.missing(FIELD, "Give the password you have now");
        }
        return password;
    }

    /** Asks for it as the last field of a form, and looks at it where the others are accepted. */
    static void ask(Fields fields, SignedIn person, AskAgain askAgain) {
        String password = in(fields, askAgain.hasPassword(person));
        if (fields.isAccepted()) {
            askAgain.objection(person, password).ifPresent(it -> fields.reject(FIELD, it.rule(), it.hint()));
        }
    }
}
