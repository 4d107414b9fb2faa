package meridian.access.web;

import meridian.ui.Fields;

/** The field for the password one has, asked again before what a stolen session must not do. */
final class CurrentPassword {

    static final String FIELD = "current";

    private CurrentPassword() {}

    /** The password typed; where there is none, the field is rejected. */
    static String in(Fields fields) {
        String password = fields.secret(FIELD);
        if (password.isEmpty()) {
            fields.missing(FIELD, "Give the password you have now");
        }
        return password;
    }
}
