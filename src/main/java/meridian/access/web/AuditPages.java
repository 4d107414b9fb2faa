package meridian.access.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import meridian.access.Actor;
import meridian.access.AuditChoices;
import meridian.access.AuditRow;
import meridian.access.AuditScope;
import meridian.access.ReadAudit;
import meridian.access.rules.Asker;
import meridian.access.rules.Costly;
import meridian.ui.Address;
import meridian.ui.ApiFields;
import meridian.ui.Csv;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The auditor's page: what was done, by whom, when and why. */
@Controller
class AuditPages {

    private static final int ROWS = 50;
    private static final int COUNTED = 1_000;

    private final ReadAudit audit;
    private final RecordKinds kinds;
    private final LastCheck lastCheck;
    private final Auditing auditing;

    AuditPages(ReadAudit audit, RecordKinds kinds, LastCheck lastCheck, Auditing auditing) {
        this.audit = audit;
        this.auditing = auditing;
        this.kinds = kinds;
        this.lastCheck = lastCheck;
    }

    @GetMapping("/audit")
    ModelAndView list(@RequestParam MultiValueMap<String, String> parameters, Actor actor, Asker asker) {
        AuditScope scope = auditing.scope(asker);
        AuditChoices choices = audit.choices(scope);
        AuditQuery query = AuditQuery.of(parameters, choices, scope);
        if (!query.fields().isAccepted()) {
            ModelAndView again = drawn(query, choices, new Part(List.of(), null, null, 0));
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        Part part = part(query);
        if (!part.rows().isEmpty()) {
            auditing.read(actor, asker, scope, query.chips(kinds, part.rows()), part.rows());
        }
        return drawn(query, choices, part);
    }

    /** Every entry the same filters let through, written while they are read. */
    @Costly
    @GetMapping("/audit.csv")
    void file(
            @RequestParam MultiValueMap<String, String> parameters,
            Actor actor,
            Asker asker,
            HttpServletResponse response)
            throws IOException {
        AuditScope scope = auditing.scope(asker);
        AuditQuery query = AuditQuery.of(parameters, audit.choices(scope), scope);
        ApiFields.accepted(query.fields(), "The audit has no such entries.");
        try (Auditing.TakenOut taken = auditing.exported(actor, asker, scope, query.chips(kinds, List.of()))) {
            response.setContentType(Csv.TYPE);
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"audit.csv\"");
            // Not closed where it fails before any of it is sent: then an error can still be answered.
            Writer writer = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
            Csv csv = new Csv(writer, EntryAnswer.COLUMNS);
            audit.each(query.filter(), row -> {
                taken.add(row);
                csv.add(EntryAnswer.of(row).cells());
            });
            writer.flush();
        }
    }

    /** Some entries; null where there are no newer or older ones. */
    private record Part(
            List<AuditRow> rows,
            @Nullable Long newerThan,
            @Nullable Long olderThan,
            int count) {}

    /** Where nothing is at a place that is asked for, the newest ones are as good. */
    private Part part(AuditQuery query) {
        Part part = part(query, query.place("after"), query.place("before"));
        boolean asked = query.place("after") != null || query.place("before") != null;
        return part.rows().isEmpty() && asked ? part(query, null, null) : part;
    }

    private Part part(AuditQuery query, @Nullable Long after, @Nullable Long before) {
        if (after != null) {
            ReadAudit.Part found = audit.after(query.filter(), after, ROWS + 1, COUNTED);
            boolean more = found.rows().size() > ROWS;
            List<AuditRow> rows = more ? found.rows().subList(1, found.rows().size()) : found.rows();
            return new Part(
                    rows,
                    more ? rows.getFirst().number() : null,
                    rows.isEmpty() ? null : rows.getLast().number(),
                    found.count());
        }
        ReadAudit.Part found = audit.before(query.filter(), before, ROWS + 1, COUNTED);
        boolean more = found.rows().size() > ROWS;
        List<AuditRow> rows = more ? found.rows().subList(0, ROWS) : found.rows();
        return new Part(
                rows,
                before == null || rows.isEmpty() ? null : rows.getFirst().number(),
                more ? rows.getLast().number() : null,
                found.count());
    }

    private static String count(Part part) {
        return part.count() > COUNTED ? "More than " + inWords(COUNTED) : inWords(part.count());
    }

    private static String inWords(long entries) {
        return entries == 1 ? "1 entry" : String.format(Locale.UK, "%,d entries", entries);
    }

    private ModelAndView drawn(AuditQuery query, AuditChoices choices, Part part) {
        Address address = query.address();
        return new ModelAndView(
                "access/audit",
                "list",
                new AuditList(
                        choices,
                        query.fields(),
                        query.chips(kinds, part.rows()),
                        part.rows(),
                        count(part),
                        address,
                        part.newerThan() == null ? null : address.and("after", part.newerThan()),
                        part.olderThan() == null ? null : address.and("before", part.olderThan()),
                        part.rows().isEmpty()
                                        && query.filter().person() != null
                                        && query.fields().isAccepted()
                                ? audit.namesWith(
                                        query.filter().person(),
                                        Objects.requireNonNull(query.filter().scope()))
                                : List.of(),
                        lastCheck.get(),
                        kinds));
    }
}
