package meridian.access.web;

import java.util.List;
import meridian.access.signin.Passwords;
import meridian.ui.Fields;

/** The field for a new password on a form. */
final class NewPassword {

    static final String FIELD = "password";

    private NewPassword() {}

    /** The password typed; where it is not taken, the field is rejected. */
    static String in(Fields fields, Passwords passwords, String... known) {
        String password = fields.secret(FIELD);
        if (password.isEmpty()) {
            fields.missing(FIELD, "Give a password");
        } else {
            passwords.objection(password, List.of(known)).ifPresent(it -> fields.reject(FIELD, it.rule(), it.hint()));
        }
        return password;
    }
}
