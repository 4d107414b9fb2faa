package meridian.roles;

import java.util.Optional;
import meridian.access.Sight;
import meridian.access.Wall;
import meridian.roles.profile.RoleProfile;
import meridian.roles.reading.blocks.SourceText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Holds the roles that wait for it to the checks again, each in a transaction of its own. */
@Component
class CheckAgain {

    private static final Logger LOG = LoggerFactory.getLogger(CheckAgain.class);

    private final ToCheck toCheck;
    private final Roles roles;
    private final Versions versions;
    private final Drafts drafts;
    private final Documents documents;
    private final RoleIndex index;
    private final Neighbours neighbours;
    private final Wall wall;
    private final TransactionTemplate transaction;

    CheckAgain(
            ToCheck toCheck,
            Roles roles,
            Versions versions,
            Drafts drafts,
            Documents documents,
            RoleIndex index,
            Neighbours neighbours,
            Wall wall,
            TransactionTemplate transaction) {
        this.toCheck = toCheck;
        this.roles = roles;
        this.versions = versions;
        this.drafts = drafts;
        this.documents = documents;
        this.index = index;
        this.neighbours = neighbours;
        this.wall = wall;
        this.transaction = transaction;
    }

    /** @return false where none waits */
    boolean next() {
        return toCheck.organisationDue()
                .map(it -> wall.in(Sight.of(it), this::nextOfOne))
                .orElse(false);
    }

    private boolean nextOfOne() {
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> checkOne()));
        } catch (TransientDataAccessException | NonTransientDataAccessResourceException databaseGone) {
            throw databaseGone;
        } catch (RuntimeException | Error fault) {
            Optional<RoleId> left = transaction.execute(status -> toCheck.take());
            LOG.error("The findings of role {} were left as they are", left, fault);
            return true;
        }
    }

    private boolean checkOne() {
        Optional<RoleId> waiting = toCheck.take();
        waiting.flatMap(roles::take).ifPresent(this::check);
        return waiting.isPresent();
    }

    private void check(Role role) {
        if (role.status() != RoleStatus.WITHDRAWN) {
            Integer live = role.liveVersion();
            if (live == null) {
                drafts.of(role.id()).ifPresent(it -> check(role, it.profile(), it.document()));
            } else {
                versions.of(role.id(), live).ifPresent(it -> check(role, it.profile(), it.document()));
            }
        }
        if (neighbours.learnWeighting(role.organisation())) {
            toCheck.addPaidByPlace(role.organisation());
        }
    }

    private void check(Role role, RoleProfile shown, DocumentId document) {
        SourceText text = documents.find(document).orElseThrow().text();
        index.findings(role.id(), shown, text);
    }
}
