package meridian.access.web;

import java.util.List;
import java.util.Locale;
import meridian.access.AuditCheck;
import meridian.access.AuditChoices;
import meridian.access.AuditRow;
import meridian.access.Audited;
import meridian.ui.Address;
import meridian.ui.Chip;
import meridian.ui.Dates;
import meridian.ui.Fields;
import meridian.ui.Option;
import org.jspecify.annotations.Nullable;

/**
 * What the auditor's page shows.
 *
 * @param count how many the filters let through in words
 * @param newer where the entries after these are, null where these are the newest
 * @param older where those before are, null where these are the oldest
 * @param names of people, where nobody of the name that was asked for did anything
 * @param check the last one, null where there was none
 */
public record AuditList(
        AuditChoices choices,
        Fields fields,
        List<Chip> chips,
        List<AuditRow> rows,
        String count,
        Address address,
        @Nullable Address newer,
        @Nullable Address older,
        List<String> names,
        @Nullable AuditCheck check,
        RecordKinds kinds) {

    public List<Option> acts() {
        return choices.acts().stream()
                .map(act -> new Option(act, Audited.inWords(act)))
                .toList();
    }

    public List<Option> kindOptions() {
        return choices.kinds().stream()
                .map(kind -> new Option(kind, kinds.name(kind)))
                .toList();
    }

    public List<Option> ways() {
        return AuditQuery.WAYS;
    }

    public static String through(AuditRow row) {
        return switch (row.through()) {
            case PAGE -> "on a page";
            case API -> "through the API";
            case TOKEN -> "through the API, with a token";
            case SCIM -> "by a directory";
            case JOB -> "by a job in the background";
            case COMMAND -> "by a command";
        };
    }

    /** All that whoever did this did. */
    public Address by(AuditRow row, AuditRow.Said said) {
        return row.account() == null
                ? Address.of("/audit").and("person", said.actor())
                : Address.of("/audit").and("account", row.account().toString());
    }

    /** All that was done to the same record. */
    public Address of(AuditRow row) {
        return Address.of("/audit").and("kind", row.kind()).and("record", row.record());
    }

    /** The entry that says why this one was erased. */
    public Address erasureOf(AuditRow row) {
        return Address.of("/audit").and("kind", "audit-entry").and("record", "Entry " + row.number());
    }

    /** When the chain was checked last and what came of it. */
    public String checked() {
        if (check == null) {
            return "Nobody has checked the chain of entries yet.";
        }
        String on = Dates.time(check.at());
        if (!check.sound()) {
            return String.format(
                    Locale.UK, "The check on %s found that entry %,d is not as it was written.", on, check.number());
        }
        long since = choices.entries() - check.number();
        return String.format(
                        Locale.UK,
                        "The chain was checked on %s: its %,d entries were as they were written",
                        on,
                        check.number())
                + (since <= 0 ? "." : String.format(Locale.UK, "; %,d were written since.", since));
    }

    public boolean isBroken() {
        return check != null && !check.sound();
    }
}
