package meridian.access.web;

import java.util.regex.Pattern;
import meridian.ui.Fields;

/** The fields for who somebody is. */
final class WhoFields {

    static final String ADDRESS = "address";
    private static final int LONGEST = 254;
    private static final int LONGEST_NAME = 120;

    /** Whether there is somebody at it only a mail can tell; this is to catch slips. */
    private static final Pattern SHAPE = Pattern.compile("[^\\s@<>,;:\"()]+@[^\\s@<>,;:\"()]+\\.[^\\s@<>,;:\"().]{2,}");

    private WhoFields() {}

    /** The address of their own that somebody typed; where it is none, the field is rejected. */
    static String address(Fields fields) {
        return address(fields, "Give your e-mail address");
    }

    /** The same of somebody else's. */
    static String addressOfAnother(Fields fields) {
        return address(fields, "Give their e-mail address");
    }

    private static String address(Fields fields, String hint) {
        String address = fields.required(ADDRESS, hint);
        if (!address.isEmpty()
                && (address.length() > LONGEST || !SHAPE.matcher(address).matches())) {
            fields.reject(ADDRESS, "This is not an e-mail address", "Give one such as amara.obi@council.example");
        }
        return address;
    }

    /** The name typed. */
    static String name(Fields fields) {
        String name = fields.required("name", "Give your name as others know it");
        fields.atMost("name", LONGEST_NAME, "The name");
        return name;
    }
}
