package meridian.roles;

import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import meridian.roles.Imports.WaitingItem;
import meridian.roles.profile.RoleProfile;
import meridian.roles.profile.RoleProfile.Finding;
import meridian.roles.reading.ReadDocument;
import meridian.roles.reading.TimedReading;
import meridian.roles.reading.formats.UnreadableDocument;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads the documents of an import, each in a transaction of its own: a document is either read and all of it shown, or still
 * waiting, whenever the program or the database ends.
 */
@Component
public class ImportDocuments {

    private static final Logger LOG = LoggerFactory.getLogger(ImportDocuments.class);

    private final Imports imports;
    private final Documents documents;
    private final KeepReading keepReading;
    private final TransactionTemplate transaction;
    private final TimedReading reading = new TimedReading();

    ImportDocuments(Imports imports, Documents documents, KeepReading keepReading, TransactionTemplate transaction) {
        this.imports = imports;
        this.documents = documents;
        this.keepReading = keepReading;
        this.transaction = transaction;
    }

    /** Reads what waits of the import, until nothing does or it is stopped. */
    public void readWaiting(ImportId id) {
        readWaiting(id, () -> true);
    }

    /** The same, as long as {@code goOn} says so. */
    void readWaiting(ImportId id, BooleanSupplier goOn) {
        boolean more = true;
        while (more && goOn.getAsBoolean()) {
            more = readNext(id);
        }
        imports.finish(id);
    }

    /** Whether there was one to read. */
    private boolean readNext(ImportId id) {
        try {
            return Boolean.TRUE.equals(transaction.execute(
                    status -> imports.take(id).map(this::read).isPresent()));
        } catch (CannotCreateTransactionException databaseGone) {
            throw databaseGone;
        } catch (TransientDataAccessException | NonTransientDataAccessResourceException databaseGone) {
            if (!isOutOfMemory(databaseGone)) {
                throw databaseGone;
            }
            giveUp(id, databaseGone);
        } catch (RuntimeException | Error fault) {
            giveUp(id, fault);
        }
        return true;
    }

    /** The database's driver says that a document does not fit as it says that the database is gone. */
    private static boolean isOutOfMemory(Throwable fault) {
        return Stream.iterate(fault, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> cause instanceof OutOfMemoryError);
    }

    private WaitingItem read(WaitingItem item) {
        try {
            byte[] content = imports.content(item);
            ReadDocument read = reading.read(item.name(), content);
            NamedContent.check(item.name(), content);
            settle(item, content, read);
        } catch (UnreadableDocument unreadable) {
            imports.settle(item, ItemOutcome.FAILED, unreadable.getMessage(), null);
        }
        return item;
    }

    private void settle(WaitingItem item, byte[] content, ReadDocument read) {
        DocumentId document =
                documents.keep(item.organisation(), item.name(), MediaTypes.of(item.name()), content, read.text());
        List<RoleProfile> roles =
                read.profiles().stream().filter(RoleProfile::isRole).toList();
        if (roles.isEmpty()) {
            imports.settle(item, ItemOutcome.NOT_A_ROLE, whyNot(read), document);
        } else {
            imports.settle(item, keepReading.keep(item, document, roles), null, document);
        }
    }

    private static String whyNot(ReadDocument read) {
        return read.profiles().stream()
                .flatMap(it -> it.findings().stream())
                .filter(it -> it.rule().equals("not-a-role"))
                .map(Finding::message)
                .findFirst()
                .orElse("No role was found in it.");
    }

    /** A document the program itself fails on must not keep the others from being read. */
    private void giveUp(ImportId id, Throwable fault) {
        transaction.executeWithoutResult(status -> imports.take(id).ifPresent(item -> {
            LOG.error("Import {}: document {} failed", id, item.seq(), fault);
            imports.settle(item, ItemOutcome.FAILED, reason(item, fault), null);
        }));
    }

    private static @Nullable String reason(WaitingItem item, Throwable fault) {
        return isOutOfMemory(fault)
                ? UnreadableDocument.tooMuchMemory().getMessage()
                : "%s could not be read because of a fault in Meridian, which is noted in its log. The others are not affected."
                        .formatted(item.name());
    }
}
