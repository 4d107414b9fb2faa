package meridian.access.privacy;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import meridian.access.Account;
import meridian.access.Actor;
import meridian.access.Audit;
import meridian.access.Audited;
import meridian.access.Organisation;
import meridian.ui.Csv;
import meridian.ui.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** All that was gathered for somebody, as a zip: a page to read, JSON, and a CSV for each table. */
@Component
public class PersonalCopy {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(ContentType.Html);

    private final GatherPersonalData gathered;
    private final Audit audit;

    PersonalCopy(GatherPersonalData gathered, Audit audit) {
        this.gathered = gathered;
        this.audit = audit;
    }

    /** What the readable page says. */
    public record Page(String name, Instant gatheredAt, List<GatheredPart> parts) {}

    /**
     * Opens it, and notes who did.
     *
     * @param organisation whose privacy officer does; null where the person does
     * @throws Refusal where it is not ready, or no longer there
     */
    public Page open(DataRequest request, @Nullable Organisation organisation, Actor by) {
        Instant at = request.gatheredAt();
        if (!request.isReady() || at == null) {
            throw Refusal.conflict("It is not ready, or was taken out after a week. Ask for it again.");
        }
        String words = "Opened the copy of what is kept of %s.".formatted(request.name());
        audit.look(by, new Audited("data-request.opened", subject(request, organisation), words));
        return new Page(request.name(), at, gathered.parts(request));
    }

    private static Audited.Subject subject(DataRequest request, @Nullable Organisation organisation) {
        if (request.account() == null) {
            return new Audited.Subject(
                    DataRequests.KIND, request.id().toString(), request.name(), request.organisation());
        }
        Account account = new Account(request.account(), request.name(), request.address());
        return organisation == null ? Audited.Subject.of(account) : Audited.Subject.of(account, organisation);
    }

    public static void write(Page page, OutputStream to) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(to, StandardCharsets.UTF_8);
        StringOutput html = new StringOutput();
        TEMPLATES.render("access/copy.jte", page, html);
        add(zip, "read-me-first.html", html.toString());
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("of", page.name());
        all.put("gathered", page.gatheredAt().toString());
        all.put("parts", page.parts());
        add(zip, "all.json", JSON.writeValueAsString(all));
        int number = 1;
        for (GatheredPart part : page.parts()) {
            List<List<@Nullable Object>> rows = part.rows().stream()
                    .map(row -> part.labels().keySet().stream()
                            .<@Nullable Object>map(it -> GatheredPart.text(row.get(it)))
                            .toList())
                    .toList();
            add(
                    zip,
                    "csv/%02d-%s.csv".formatted(number++, part.table()),
                    Csv.of(List.copyOf(part.labels().keySet()), rows));
        }
        zip.finish();
    }

    private static void add(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
