package meridian.access.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import meridian.access.AuditChoices;
import meridian.access.AuditRow;
import meridian.access.ReadAudit;
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

    AuditPages(ReadAudit audit, RecordKinds kinds, LastCheck lastCheck) {
        this.audit = audit;
        this.kinds = kinds;
        this.lastCheck = lastCheck;
    }

    @GetMapping("/audit")
    ModelAndView list(@RequestParam MultiValueMap<String, String> parameters) {
        AuditChoices choices = audit.choices();
        AuditQuery query = AuditQuery.of(parameters, choices);
        if (!query.fields().isAccepted()) {
            ModelAndView again = drawn(query, choices, new Part(List.of(), null, null), "");
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        Part part = part(query);
        if (part.rows().isEmpty() && (query.place("after") != null || query.place("before") != null)) {
            return new ModelAndView("redirect:" + query.address());
        }
        return drawn(query, choices, part, count(query, choices));
    }

    /** Every entry the same filters let through, written while they are read. */
    @GetMapping("/audit.csv")
    void file(@RequestParam MultiValueMap<String, String> parameters, HttpServletResponse response) throws IOException {
        AuditQuery query = AuditQuery.of(parameters, audit.choices());
        ApiFields.accepted(query.fields(), "The audit has no such entries.");
        response.setContentType(Csv.TYPE);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"audit.csv\"");
        try (Writer writer = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)) {
            Csv csv = new Csv(writer, EntryAnswer.COLUMNS);
            audit.each(query.filter(), row -> csv.add(EntryAnswer.of(row).cells()));
        }
    }

    /** Some entries; null where there are no newer or older ones. */
    private record Part(
            List<AuditRow> rows,
            @Nullable Long newerThan,
            @Nullable Long olderThan) {}

    private Part part(AuditQuery query) {
        Long after = query.place("after");
        if (after != null) {
            List<AuditRow> found = audit.after(query.filter(), after, ROWS + 1);
            boolean more = found.size() > ROWS;
            List<AuditRow> rows = more ? found.subList(1, found.size()) : found;
            return new Part(
                    rows,
                    more ? rows.getFirst().number() : null,
                    rows.isEmpty() ? null : rows.getLast().number());
        }
        Long before = query.place("before");
        List<AuditRow> found = audit.before(query.filter(), before, ROWS + 1);
        boolean more = found.size() > ROWS;
        List<AuditRow> rows = more ? found.subList(0, ROWS) : found;
        return new Part(
                rows,
                before == null || rows.isEmpty() ? null : rows.getFirst().number(),
                more ? rows.getLast().number() : null);
    }

    private String count(AuditQuery query, AuditChoices choices) {
        if (query.filter().isAll()) {
            return inWords(choices.entries());
        }
        int counted = audit.count(query.filter(), COUNTED);
        return counted > COUNTED ? "More than " + inWords(COUNTED) : inWords(counted);
    }

    private static String inWords(long entries) {
        return entries == 1 ? "1 entry" : String.format(Locale.UK, "%,d entries", entries);
    }

    private ModelAndView drawn(AuditQuery query, AuditChoices choices, Part part, String count) {
        Address address = query.address();
        return new ModelAndView(
                "access/audit",
                "list",
                new AuditList(
                        choices,
                        query.fields(),
                        query.chips(kinds),
                        part.rows(),
                        count,
                        address,
                        part.newerThan() == null ? null : address.and("after", part.newerThan()),
                        part.olderThan() == null ? null : address.and("before", part.olderThan()),
                        part.rows().isEmpty()
                                        && query.filter().person() != null
                                        && query.fields().isAccepted()
                                ? audit.namesWith(query.filter().person())
                                : List.of(),
                        lastCheck.get(),
                        kinds));
    }
}
