package meridian.roles;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import meridian.access.OrganisationId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The roles to hold to the checks again, because a role they are judged among changed. */
@Component
class ToCheck {

    /** Roles have to be held to the checks again: said when the change that made it so is kept. */
    record RolesToCheck() {}

    private final JdbcClient database;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ToCheck(JdbcClient database, Clock clock, ApplicationEventPublisher events) {
        this.database = database;
        this.clock = clock;
        this.events = events;
    }

    /**
     * The roles whose findings may be others once this one changes, or was others before it changed: those with links to it,
     * those on a ladder that leads round through it, those with its lists, those whose link is spelt like its title; the only
     * other role there is; and the role itself where it tells what London pays.
     */
    Set<UUID> touchedBy(RoleId role) {
        return new HashSet<>(database.sql("with recursive " + Neighbours.LADDER + ", " + Neighbours.TWINS + """
                select other.id from mine join roles.role as other
                    on other.organisation_id = mine.organisation_id and other.next_name = any(mine.names)
                union select other.id from mine join roles.role as other
                    on other.organisation_id = mine.organisation_id and other.previous_name = any(mine.names)
                union select id from rung where exists (select from rung where id = :role and place > 0)
                union select id from twin
                union select other.id from mine join roles.finding on rule = 'broken-ladder-link' join roles.role as other
                    on other.id = finding.role_id and other.organisation_id = mine.organisation_id
                    and greatest(similarity(other.next_name, mine.title), similarity(other.previous_name, mine.title)) > 0.5
                union (select other.id from mine join roles.role as other on other.organisation_id = mine.organisation_id
                    where (select count(*) from (select from roles.role where organisation_id = (select organisation_id from mine)
                        and status <> 'withdrawn' limit 3)) <= 2 limit 2)
                except select :role
                union select role_id from roles.said_pay where role_id = :role and london
                """)
                .param("role", role.value())
                .param("rungs", Neighbours.RUNGS)
                .query((row, n) -> row.getObject("id", UUID.class))
                .list());
    }

    void add(Set<UUID> roles) {
        if (!roles.isEmpty()) {
            database.sql("insert into roles.to_check (role_id, due) select it, :today from unnest(:roles) as it")
                    .param("roles", roles.toArray(UUID[]::new))
                    .param("today", LocalDate.now(clock))
                    .update();
            events.publishEvent(new RolesToCheck());
        }
    }

    /** The organisation's roles with pay in several places: now, or from a day to come on. */
    void addPaidByPlace(OrganisationId organisation, LocalDate from) {
        database.sql("""
                insert into roles.to_check (role_id, due)
                select role_id, :due from roles.said_pay join roles.role on role.id = role_id
                where organisation_id = :organisation group by role_id having count(*) > 1
                """)
                .param("organisation", organisation.value())
                .param("due", from)
                .update();
        events.publishEvent(new RolesToCheck());
    }

    void addPaidByPlace(OrganisationId organisation) {
        addPaidByPlace(organisation, LocalDate.now(clock));
    }

    /** The organisation whose turn it is to have one of its roles checked. */
    Optional<OrganisationId> organisationDue() {
        return database.sql("select roles.organisation_to_check(:today)")
                .param("today", LocalDate.now(clock))
                .query((row, n) ->
                        Optional.ofNullable(row.getObject(1, UUID.class)).map(OrganisationId::new))
                .single();
    }

    /** One of an organisation's that are due, taken off the list. */
    Optional<RoleId> take() {
        return database
                .sql("""
                delete from roles.to_check where due <= :today and role_id = (
                    select role_id from roles.to_check where due <= :today order by due, role_id limit 1 for update skip locked)
                returning role_id
                """)
                .param("today", LocalDate.now(clock))
                .query((row, n) -> new RoleId(row.getObject("role_id", UUID.class)))
                .list()
                .stream()
                .findFirst();
    }
}
