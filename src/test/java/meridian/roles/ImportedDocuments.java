package meridian.roles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import meridian.access.Actor;
import meridian.access.OrganisationId;
import meridian.access.Organisations;
import org.springframework.boot.test.context.TestComponent;

/** Documents imported for a test, each read before it goes on. */
@TestComponent
public class ImportedDocuments {

    private final Organisations organisations;
    private final Imports imports;
    private final ImportDocuments importDocuments;
    private final Roles roles;
    private final PublishRole publishRole;

    ImportedDocuments(
            Organisations organisations,
            Imports imports,
            ImportDocuments importDocuments,
            Roles roles,
            PublishRole publishRole) {
        this.organisations = organisations;
        this.imports = imports;
        this.importDocuments = importDocuments;
        this.roles = roles;
        this.publishRole = publishRole;
    }

    /** A document as it is uploaded. */
    public static UploadedFile file(String name, String text) {
        return new UploadedFile(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The sample documents of a folder of {@code samples/roles}. */
    public static List<UploadedFile> samples(String folder) {
        try (Stream<Path> files = Files.list(Path.of("samples", "roles", folder))) {
            return files.sorted().map(ImportedDocuments::file).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static UploadedFile file(Path path) {
        try {
            return new UploadedFile(path.getFileName().toString(), Files.readAllBytes(path));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** An import of the organisation of that name, none of its documents read yet. */
    public ImportId waiting(String organisation, List<UploadedFile> files) {
        return waiting(organisations.named(organisation).id(), files);
    }

    private ImportId waiting(OrganisationId organisation, List<UploadedFile> files) {
        return imports.accept(organisation, files, Actor.NOBODY);
    }

    /** An import of the organisation of that name, all of its documents read. */
    public ImportId read(String organisation, List<UploadedFile> files) {
        return read(organisations.named(organisation).id(), files);
    }

    /** An import of the organisation, all of its documents read. */
    public ImportId read(OrganisationId organisation, List<UploadedFile> files) {
        ImportId id = waiting(organisation, files);
        importDocuments.readWaiting(id);
        return id;
    }

    /** What became of a document. */
    public ImportItem item(String organisation, String name, String text) {
        return imports.items(read(organisation, List.of(file(name, text)))).getFirst();
    }

    /** The role that a document became. */
    public Role role(String organisation, String name, String text) {
        return roleOf(item(organisation, name, text));
    }

    /** The address of the role that a document became, published. */
    public String publishedRole(String organisation, String name, String text) {
        Role role = role(organisation, name, text);
        if (role.hasDraft()) {
            published(role.slug());
        }
        return role.slug();
    }

    /** The role that became of a document of an import. */
    public Role roleOf(ImportItem item) {
        return roles.at(item.roles().getFirst().slug()).orElseThrow();
    }

    /** Publishes the role's draft as it was read or corrected last. */
    public RoleId published(String address) {
        Role role = roles.at(address).orElseThrow();
        Integer revision = role.draftRevision();
        publishRole.publish(
                role.id(), revision == null ? 0 : revision, LocalDate.of(2027, 3, 3), "First", Actor.NOBODY);
        return role.id();
    }
}
