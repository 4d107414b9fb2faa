package meridian.access.provider;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The browsers that were sent to providers and may come back: rows, so that they may come to another node. */
@Repository
class ProviderRequests {

    /** So long one may take to sign in there. */
    static final Duration OPEN_FOR = Duration.ofMinutes(10);

    private final JdbcClient database;
    private final Clock clock;

    ProviderRequests(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Where somebody wanted to go.
     *
     * @param page of ours
     * @param invitation whose link they opened, null where none
     */
    record Wish(String page, @Nullable UUID invitation) {}

    /** Keeps one, and takes out those that are over. */
    @Transactional
    public void add(Provider provider, Asked asked, Wish wish) {
        Timestamp now = Timestamp.from(clock.instant());
        database.sql("delete from access.provider_request where ends_at < :now")
                .param("now", now)
                .update();
        database.sql("""
                        insert into access.provider_request
                            (state_hash, provider_id, browser_hash, page, invitation_id, ends_at)
                        values (:state, :provider, :browser, :page, :invitation, :ends)
                        """)
                .param("state", asked.state().hash())
                .param("provider", provider.id())
                .param("browser", asked.browser().hash())
                .param("page", wish.page())
                .param("invitation", wish.invitation(), Types.OTHER)
                .param("ends", Timestamp.from(clock.instant().plus(OPEN_FOR)))
                .update();
    }

    /** Uses one up; empty where this browser was not sent to this provider with it, or came back before or too late. */
    @Transactional
    public Optional<Wish> use(Provider provider, Asked asked) {
        return database.sql("""
                        update access.provider_request set used_at = :now
                        where state_hash = :state and provider_id = :provider and browser_hash = :browser
                          and used_at is null and ends_at > :now
                        returning page, invitation_id
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("state", asked.state().hash())
                .param("provider", provider.id())
                .param("browser", asked.browser().hash())
                .query((row, n) -> new Wish(row.getString("page"), row.getObject("invitation_id", UUID.class)))
                .optional();
    }
}
