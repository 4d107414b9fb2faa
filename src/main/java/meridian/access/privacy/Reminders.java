package meridian.access.privacy;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import meridian.access.Account;
import meridian.access.Organisation;
import meridian.access.OrganisationId;
import meridian.access.Organisations;
import meridian.access.Sight;
import meridian.access.Wall;
import meridian.platform.mail.Outbox;
import meridian.ui.Dates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Reminds the privacy officers of an organisation, or where it has none its administrators, a week before the last day to answer a
 * request or to acknowledge a complaint: of each once, however many nodes there are, and again where it was given another day.
 */
@Component
class Reminders {

    /** As the list shows what is due soon. */
    private static final int DAYS_BEFORE = 7;

    private final JdbcClient database;
    private final TransactionOperations transactions;
    private final Wall wall;
    private final Organisations organisations;
    private final DataRequests requests;
    private final Complaints complaints;
    private final Contacts contacts;
    private final Outbox outbox;
    private final ReminderLetter letter;
    private final Clock clock;

    Reminders(
            JdbcClient database,
            TransactionOperations transactions,
            Wall wall,
            Organisations organisations,
            DataRequests requests,
            Complaints complaints,
            Contacts contacts,
            Outbox outbox,
            ReminderLetter letter,
            Clock clock) {
        this.database = database;
        this.transactions = transactions;
        this.wall = wall;
        this.organisations = organisations;
        this.requests = requests;
        this.complaints = complaints;
        this.contacts = contacts;
        this.outbox = outbox;
        this.letter = letter;
        this.clock = clock;
    }

    /** Reminds of all that is due soon; does nothing where messages are not sent. */
    void remind() {
        if (outbox.isOn()) {
            database.sql("select access.organisations_to_remind()")
                    .query((row, n) -> new OrganisationId(row.getObject(1, UUID.class)))
                    .list()
                    .forEach(it -> wall.in(Sight.of(it), () -> {
                        transactions.executeWithoutResult(status -> remind(it));
                        return it;
                    }));
        }
    }

    private void remind(OrganisationId id) {
        List<String> due = new ArrayList<>();
        for (DataRequest request : requests.to(id)) {
            request.answerBy()
                    .day()
                    .filter(day -> request.answeredAt() == null && isSoon(day) && isFirst("data_request", request.id()))
                    .ifPresent(day -> due.add("The request for personal data of %s is to be answered by %s."
                            .formatted(Dates.day(request.receivedOn()), Dates.day(day))));
        }
        for (Complaint complaint : complaints.to(id)) {
            if (complaint.acknowledgedAt() == null
                    && isSoon(complaint.acknowledgeBy())
                    && isFirst("complaint", complaint.id())) {
                due.add("The complaint of %s is to be acknowledged by %s."
                        .formatted(Dates.day(complaint.receivedAt()), Dates.day(complaint.acknowledgeBy())));
            }
        }
        if (!due.isEmpty()) {
            Organisation organisation = organisations.find(id).orElseThrow();
            List<Account> told = contacts.at(id);
            letter.send(told, organisation, due);
        }
    }

    private boolean isSoon(LocalDate day) {
        return !requests.today().isBefore(day.minusDays(DAYS_BEFORE));
    }

    /** Notes that they are reminded of it; false where they were. */
    private boolean isFirst(String table, UUID id) {
        return database.sql("update access.%s set reminded_at = :now where id = :id and reminded_at is null"
                                .formatted(table))
                        .param("now", Timestamp.from(clock.instant()))
                        .param("id", id)
                        .update()
                == 1;
    }
}
