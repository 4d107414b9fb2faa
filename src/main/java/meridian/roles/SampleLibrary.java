package meridian.roles;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import meridian.access.Actor;
import meridian.access.Organisations;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Fills an empty installation with the sample documents of two organisations: published, one role with two versions, another
 * with a draft that waits.
 */
@Component
@ConditionalOnProperty(name = "meridian.sample", havingValue = "true")
class SampleLibrary implements ApplicationRunner {

    private static final Actor SAMPLE = new Actor("Meridian's sample", Actor.Through.COMMAND);
    private static final String DRAFT = "user-researcher.md";
    private static final LocalDate FROM = LocalDate.of(2026, 4, 1);
    private static final LocalDate SECOND_FROM = LocalDate.of(2026, 10, 1);

    private final Organisations organisations;
    private final Imports imports;
    private final ImportDocuments importDocuments;
    private final Roles roles;
    private final PublishRole publishRole;
    private final JdbcClient database;

    SampleLibrary(
            Organisations organisations,
            Imports imports,
            ImportDocuments importDocuments,
            Roles roles,
            PublishRole publishRole,
            JdbcClient database) {
        this.organisations = organisations;
        this.imports = imports;
        this.importDocuments = importDocuments;
        this.roles = roles;
        this.publishRole = publishRole;
        this.database = database;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        boolean empty = database.sql("select not exists (select from roles.import)")
                .query(Boolean.class)
                .single();
        if (empty) {
            String council = "Harrowmere Borough Council";
            publish(imported(council, samples("earlier/harrowmere")), FROM, "", "");
            publish(
                    imported(council, samples("roles/harrowmere")),
                    SECOND_FROM,
                    "Digital support for residents and the new grade, as agreed in the yearly review.",
                    DRAFT);
            publish(imported("Northlight Digital", samples("roles/northlight")), FROM, "", "");
        }
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

    private List<ImportItem> imported(String organisation, List<UploadedFile> files) {
        ImportId id = imports.accept(organisations.named(organisation).id(), files, SAMPLE);
        importDocuments.readWaiting(id);
        return imports.items(id);
    }

    /** @param but the document whose draft is left to wait */
    private void publish(List<ImportItem> items, LocalDate from, String note, String but) {
        for (ImportItem item : items) {
            boolean again = item.outcome() == ItemOutcome.CHANGED;
            if (!item.name().equals(but)) {
                item.roles().stream()
                        .flatMap(it -> roles.at(it.slug()).stream())
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
