package meridian.access.web;

import java.util.List;
import meridian.access.Organisation;
import meridian.access.Organisations;
import meridian.access.retention.Retentions;
import org.springframework.stereotype.Component;

/** What an organisation is shown of what is kept for a time: what is no organisation's, the one that set the installation up sees. */
@Component
class ShownRetention {

    private static final int DAYS = 30;

    private final Organisations organisations;
    private final Retentions retentions;

    ShownRetention(Organisations organisations, Retentions retentions) {
        this.organisations = organisations;
        this.retentions = retentions;
    }

    boolean isFirst(Organisation organisation) {
        return organisations.first().filter(organisation.id()::equals).isPresent();
    }

    List<Retentions.Due> due(Organisation organisation) {
        boolean isFirst = isFirst(organisation);
        return retentions.due(organisation.id()).stream()
                .filter(it -> isFirst || it.isOrganisations())
                .toList();
    }

    /** The last 30 days on which anything was looked at. */
    List<Retentions.Run> runs(Organisation organisation) {
        return isFirst(organisation) ? retentions.runs(DAYS) : List.of();
    }
}
