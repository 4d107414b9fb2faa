package meridian.roles.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import meridian.access.Organisation;
import meridian.access.rules.Asker;
import meridian.roles.LibraryRules;
import meridian.roles.NamedContent;
import meridian.roles.UploadedFile;
import meridian.roles.UploadedFiles;
import meridian.roles.UploadedFiles.TooMuch;
import meridian.ui.Fields;
import meridian.ui.Sizes;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** The form of an import, brought to an organisation and documents. */
final class ImportForm {

    static final String ORGANISATION = "organisation";
    static final String FILES = "files";
    static final String TEXT = "text";
    static final String NAME = "name";

    private final Fields fields;
    private final List<MultipartFile> chosen;
    private boolean lacksRoom;

    /** @param files null where none were sent */
    ImportForm(Fields fields, @Nullable List<MultipartFile> files) {
        this.fields = fields;
        this.chosen = Objects.requireNonNullElse(files, List.<MultipartFile>of()).stream()
                .filter(it -> !it.isEmpty() || hasName(it))
                .toList();
    }

    /** The organisation whose roles they are, where whoever asks may import into it; otherwise the field says why not. */
    Optional<Organisation> organisation(OwnOrganisations own, Asker asker) {
        String name = fields.required(ORGANISATION, "Choose the organisation whose roles these are");
        Optional<Organisation> organisation = own.named(name, asker);
        if (organisation.isPresent()) {
            String refusal = LibraryRules.IMPORT.reason(asker, organisation.get());
            if (!refusal.isEmpty()) {
                fields.reject(ORGANISATION, refusal, "Ask one of them, or choose another organisation");
            }
        } else if (!name.isEmpty()) {
            fields.reject(ORGANISATION, "You belong to no organisation of this name", "Give one that you belong to");
        }
        return organisation;
    }

    /**
     * The documents; empty where something is wrong, which the fields then say.
     *
     * @param room how many bytes of them can be kept
     */
    Optional<List<UploadedFile>> documents(long room) {
        List<UploadedFile> given = new ArrayList<>(pasted());
        given.addAll(uploaded());
        if (given.isEmpty() && fields.error(FILES) == null && fields.error(NAME) == null) {
            fields.missing(FILES, "Choose at least one document, or paste the text of one");
        }
        try {
            List<UploadedFile> documents = UploadedFiles.of(given);
            if (documents.isEmpty() && fields.error(FILES) == null && fields.error(NAME) == null) {
                fields.reject(FILES, "There is no document in what was chosen", "Choose another file");
            }
            refuseAbove(room, documents);
            return fields.isAccepted() ? Optional.of(documents) : Optional.empty();
        } catch (TooMuch refused) {
            fields.reject(FILES, refused.rule(), refused.hint());
            return Optional.empty();
        }
    }

    private void refuseAbove(long room, List<UploadedFile> documents) {
        long size = documents.stream().mapToLong(it -> it.content().length).sum();
        if (size > room) {
            lacksRoom = true;
            fields.reject(
                    FILES,
                    "The documents are %s, and the disk that keeps them has room for %s"
                            .formatted(Sizes.of(size), Sizes.of(room)),
                    "Import fewer at once, or ask whoever runs Meridian to make room");
        }
    }

    /** Whether the disk is all that keeps the documents from being imported. */
    boolean lacksRoom() {
        return lacksRoom && fields.errors().size() == 1;
    }

    private List<UploadedFile> pasted() {
        String text = fields.value(TEXT);
        if (text.isEmpty()) {
            return List.of();
        }
        String name = fields.required(NAME, "Give the pasted text a name, such as Lead Product Manager");
        return List.of(new UploadedFile(withEnding(name), text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String withEnding(String name) {
        return NamedContent.isOfText(name) ? name : name + ".md";
    }

    private List<UploadedFile> uploaded() {
        List<UploadedFile> files = new ArrayList<>();
        for (MultipartFile file : chosen) {
            try {
                files.add(new UploadedFile(nameOf(file), file.getBytes()));
            } catch (IOException lost) {
                fields.reject(FILES, "%s did not arrive whole".formatted(nameOf(file)), "Choose it again");
            }
        }
        return files;
    }

    private static boolean hasName(MultipartFile file) {
        return !nameOf(file).isEmpty();
    }

    private static String nameOf(MultipartFile file) {
        return Objects.requireNonNullElse(file.getOriginalFilename(), "");
    }
}
