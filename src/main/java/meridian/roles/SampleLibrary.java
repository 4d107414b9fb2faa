package meridian.roles;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import meridian.access.Actor;
import meridian.access.OrganisationId;
import meridian.access.Organisations;
import meridian.access.Sight;
import meridian.access.Wall;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Fills an empty installation with the sample documents of two organisations: published, one role with two versions, another
 * with a draft that waits. The council's are public, the supplier's its own, but for one that it shares with the council.
 */
@Component
class SampleLibrary implements ApplicationRunner {

    private static final Actor SAMPLE = new Actor("Meridian's sample", Actor.Through.COMMAND);
    private static final String COUNCIL = "Harrowmere Borough Council";
    private static final String SUPPLIER = "Northlight Digital";
    private static final String DRAFT = "user-researcher.md";
    private static final String SHARED = "lead-product-manager.md";
    private static final LocalDate FROM = LocalDate.of(2026, 4, 1);
    private static final LocalDate SECOND_FROM = LocalDate.of(2026, 10, 1);

    private final Organisations organisations;
    private final Imports imports;
    private final ImportDocuments importDocuments;
    private final Roles roles;
    private final PublishRole publishRole;
    private final MakePublic makePublic;
    private final ShareRole shareRole;
    private final Wall wall;
    private final JdbcClient database;
    private final Clock clock;
    private final boolean wanted;

    SampleLibrary(
            Organisations organisations,
            Imports imports,
            ImportDocuments importDocuments,
            Roles roles,
            PublishRole publishRole,
            MakePublic makePublic,
            ShareRole shareRole,
            Wall wall,
            JdbcClient database,
            Clock clock,
            @Value("${meridian.sample:false}") boolean wanted) {
        this.organisations = organisations;
        this.imports = imports;
        this.importDocuments = importDocuments;
        this.roles = roles;
        this.publishRole = publishRole;
        this.makePublic = makePublic;
        this.shareRole = shareRole;
        this.wall = wall;
        this.database = database;
        this.clock = clock;
        this.wanted = wanted;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (wanted) {
            fill();
        }
    }

    /** Nothing happens where a role is there. */
    void fill() {
        boolean empty =
                database.sql("select roles.is_empty()").query(Boolean.class).single();
        if (empty) {
            OrganisationId council = organisations.named(COUNCIL).id();
            wall.in(Sight.of(council), () -> fillCouncil(council));
            OrganisationId supplier = organisations.named(SUPPLIER).id();
            wall.in(Sight.of(supplier), () -> fillSupplier(supplier, council));
        }
    }

    private boolean fillCouncil(OrganisationId council) {
        publish(imported(council, samples("earlier/harrowmere")), FROM, "", "");
        List<ImportItem> items = imported(council, samples("roles/harrowmere"));
        publish(
                items,
                SECOND_FROM,
                "Digital support for residents and the new grade, as agreed in the yearly review.",
                DRAFT);
        return rolesOf(items)
                        .filter(it -> makePublic.makePublic(it.id(), SAMPLE))
                        .count()
                > 0;
    }

    private boolean fillSupplier(OrganisationId supplier, OrganisationId council) {
        List<ImportItem> items = imported(supplier, samples("roles/northlight"));
        publish(items, FROM, "", "");
        Stream<Role> shared =
                rolesOf(items.stream().filter(it -> it.name().equals(SHARED)).toList());
        return shared.anyMatch(
                it -> shareRole.share(it.id(), council, LocalDate.now(clock).plusYears(1), SAMPLE));
    }

    private static List<UploadedFile> samples(String folder) {
        try {
            Resource[] found = new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:samples/%s/*.*".formatted(folder));
            List<UploadedFile> files = new ArrayList<>();
            for (Resource it : found) {
                try (InputStream content = it.getInputStream()) {
                    files.add(new UploadedFile(String.valueOf(it.getFilename()), content.readAllBytes()));
                }
            }
            files.sort(Comparator.comparing(UploadedFile::name));
            return files;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private List<ImportItem> imported(OrganisationId organisation, List<UploadedFile> files) {
        ImportId id = imports.accept(organisation, files, SAMPLE);
        importDocuments.readWaiting(id);
        return imports.items(id);
    }

    private Stream<Role> rolesOf(List<ImportItem> items) {
        return items.stream().flatMap(it -> it.roles().stream()).flatMap(it -> roles.at(it.slug()).stream());
    }

    /** @param but the document whose draft is left to wait */
    private void publish(List<ImportItem> items, LocalDate from, String note, String but) {
        for (ImportItem item : items) {
            boolean again = item.outcome() == ItemOutcome.CHANGED;
            if (!item.name().equals(but)) {
                rolesOf(List.of(item))
                        .filter(Role::hasDraft)
                        .forEach(
                                it -> publish(it, again ? from : FROM, again ? note : "Taken over from the document."));
            }
        }
    }

    private void publish(Role role, LocalDate from, String note) {
        Integer revision = role.draftRevision();
        if (revision != null) {
            publishRole.publish(role.id(), revision, from, note, SAMPLE);
        }
    }
}
