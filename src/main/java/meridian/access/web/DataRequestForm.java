package meridian.access.web;

import java.time.LocalDate;
import java.util.Optional;
import meridian.ui.Fields;

/** What is written down of a request for personal data that came by letter, from a page or a program. */
final class DataRequestForm {

    private static final int LONGEST_NAME = 200;

    private DataRequestForm() {}

    /** @param proved whether it is known that it is them */
    record Written(String name, String address, LocalDate receivedOn, boolean proved) {}

    /** What was given; empty where a field is rejected. */
    static Optional<Written> read(Fields fields, LocalDate today) {
        String name = fields.required("name", "Give their name");
        fields.atMost("name", LONGEST_NAME, "The name");
        String address = WhoFields.addressOfAnother(fields);
        Optional<LocalDate> received = received(fields, today);
        String proved = fields.required("proved", "Say whether it is known that it is them");
        return fields.isAccepted()
                ? received.map(it -> new Written(name, address, it, proved.equals("yes")))
                : Optional.empty();
    }

    private static Optional<LocalDate> received(Fields fields, LocalDate today) {
        Optional<LocalDate> received = fields.date("received", "The day it came in");
        if (received.isEmpty() && fields.error("received") == null) {
            fields.missing("received", "Give the day it came in");
        } else if (received.isPresent() && received.get().isAfter(today)) {
            fields.reject("received", "The day it came in is yet to come", "Give today or a day before");
        }
        return received;
    }
}
