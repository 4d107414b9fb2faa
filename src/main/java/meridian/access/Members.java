package meridian.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import meridian.access.Relation.Kind;
import meridian.ui.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who belongs to an organisation. */
@Repository
public class Members {

    private static final String SOMEBODY = """
            select a.id, a.name, a.address, m.position, m.since, a.undelivered, a.service_of is not null as is_service, %s
            from access.membership m join access.account a on a.id = m.account_id
            """;

    private static final String MEMBER = SOMEBODY.formatted(RelationColumn.OF_MEMBERSHIP);

    /** Whether the account {@code a} may sign in, or comes with a token. */
    private static final String ACTS = "a.deactivated_at is null";

    private final JdbcClient database;
    private final Accounts accounts;
    private final Audit audit;

    Members(JdbcClient database, Accounts accounts, Audit audit) {
        this.database = database;
        this.accounts = accounts;
        this.audit = audit;
    }

    /** How many people; service accounts are none. */
    public long count(OrganisationId organisation) {
        return database.sql("""
                        select count(*) from access.membership m join access.account a on a.id = m.account_id
                        where m.organisation_id = :organisation and a.service_of is null
                        """)
                .param("organisation", organisation.value())
                .query(Long.class)
                .single();
    }

    /**
     * Some of the people, by name.
     *
     * @param from how many to pass over
     */
    public List<Member> of(OrganisationId organisation, int from, int most) {
        return database.sql(
                        MEMBER
                                + " where m.organisation_id = :organisation and a.service_of is null order by lower(a.name), a.id offset :from limit :most")
                .param("organisation", organisation.value())
                .param("from", from)
                .param("most", most)
                .query(Members::member)
                .list();
    }

    public Optional<Member> find(OrganisationId organisation, AccountId account) {
        return database.sql(MEMBER + " where m.organisation_id = :organisation and m.account_id = :account")
                .param("organisation", organisation.value())
                .param("account", account.value())
                .query(Members::member)
                .optional();
    }

    /**
     * Some of those who may act for it, people and service accounts, by name, each with all that they are to it: by hand, by a
     * group of its directory, and that they belong to it; and how many there are of them.
     *
     * @param named what stands in their names, capitals aside; empty for whoever they are
     * @param from how many to pass over
     */
    public FoundMembers acting(OrganisationId organisation, String named, int from, int most) {
        // All of them are counted and put into order in one go through their accounts, which are found as a set: looked
        // up one by one, and once more to be counted, they take several times as long. What those are who are not shown
        // is not asked.
        List<Row> rows = database.sql("""
                        with acting as (
                            select a.id, lower(a.name) as named from access.account a
                            where a.id = any (array(
                                    select m.account_id from access.membership m where m.organisation_id = :organisation))
                                and %s and (:named = '' or strpos(lower(a.name), lower(:named)) > 0)
                        )
                        select total.total, somebody.* from (select count(*) as total from acting) total left join (
                            %s join (select id, named from acting order by named, id offset :from limit :most) shown
                                on shown.id = a.id
                            where m.organisation_id = :organisation
                        ) somebody on true
                        order by lower(somebody.name), somebody.id
                        """.formatted(ACTS, SOMEBODY.formatted(RelationColumn.IN_ORGANISATION)))
                .param("organisation", organisation.value())
                .param("named", named)
                .param("from", from)
                .param("most", most)
                .query((row, n) -> new Row(row.getLong("total"), row.getObject("id") == null ? null : member(row, n)))
                .list();
        return new FoundMembers(
                rows.stream().flatMap(it -> Stream.ofNullable(it.member())).toList(),
                rows.getFirst().total());
    }

    /**
     * One of them, beside how many there are.
     *
     * @param member null where none is shown, in the one row there is then
     */
    private record Row(long total, @Nullable Member member) {}

    /** One of them, with all that they are to it. */
    public Optional<Member> acting(OrganisationId organisation, AccountId account) {
        return database.sql(SOMEBODY.formatted(RelationColumn.IN_ORGANISATION)
                        + " where m.organisation_id = :organisation and m.account_id = :account and " + ACTS)
                .param("organisation", organisation.value())
                .param("account", account.value())
                .query(Members::member)
                .optional();
    }

    /**
     * Makes somebody exactly this to their organisation, and notes what changed.
     *
     * @throws Refusal where they were its only administrator and would be none, and where a program would be administrator
     */
    @Transactional
    public void set(Organisation organisation, Member member, Collection<Relation> relations, Actor by) {
        if (relations.stream().noneMatch(it -> it.kind() == Kind.ADMINISTRATOR)) {
            keepAnAdministrator(organisation, member);
        } else if (member.isService()) {
            throw Refusal.conflict("A service account cannot be an administrator: a person answers for who is what.");
        }
        for (Relation relation : relations) {
            if (accounts.give(member.account().id(), relation)) {
                note(
                        by,
                        "account.given",
                        organisation,
                        member,
                        "%s is now: %s.".formatted(member.account().name(), relation.words()));
            }
        }
        for (Relation relation : member.relations()) {
            if (relation.group() == null && !relations.contains(relation) && take(member, relation)) {
                note(
                        by,
                        "account.taken",
                        organisation,
                        member,
                        "%s is no longer: %s.".formatted(member.account().name(), relation.words()));
            }
        }
    }

    private boolean take(Member member, Relation relation) {
        return database.sql("""
                        delete from access.relation where organisation_id = :organisation and account_id = :account
                            and relation = :relation and family = :family
                        """)
                        .param("organisation", relation.organisation().value())
                        .param("account", member.account().id().value())
                        .param("relation", relation.kind().code())
                        .param("family", Objects.requireNonNullElse(relation.family(), ""))
                        .update()
                == 1;
    }

    /**
     * Ends that somebody belongs to an organisation, with all they were to it. Their account stays.
     *
     * @throws Refusal where nobody else is administrator
     */
    @Transactional
    public void end(Organisation organisation, Member member, Actor by) {
        keepAnAdministrator(organisation, member);
        delete("access.relation", organisation, member);
        if (delete("access.membership", organisation, member) > 0) {
            note(
                    by,
                    "account.left",
                    organisation,
                    member,
                    "Ended that %s belongs to %s.".formatted(member.account().name(), organisation.name()));
        }
    }

    /**
     * Two administrators who take it from one another at once are one after the other here.
     *
     * @throws Refusal where nobody else is administrator
     */
    public void keepAnAdministrator(Organisation organisation, Member member) {
        List<AccountId> administrators = database.sql("""
                        select account_id from access.relation
                        where organisation_id = :organisation and relation = 'administrator' order by account_id for update
                        """)
                .param("organisation", organisation.id().value())
                .query((row, n) -> new AccountId(row.getObject("account_id", UUID.class)))
                .list();
        if (administrators.equals(List.of(member.account().id()))) {
            throw Refusal.conflict("%s is the only administrator of %s. Make somebody else one first."
                    .formatted(member.account().name(), organisation.name()));
        }
    }

    private int delete(String table, Organisation organisation, Member member) {
        return database.sql("delete from " + table + " where organisation_id = :organisation and account_id = :account")
                .param("organisation", organisation.id().value())
                .param("account", member.account().id().value())
                .update();
    }

    private void note(Actor by, String act, Organisation organisation, Member member, String words) {
        audit.note(by, new Audited(act, Audited.Subject.of(member.account(), organisation), words));
    }

    private static Member member(ResultSet row, int number) throws SQLException {
        return new Member(
                Accounts.account(row, number),
                row.getString("position"),
                RelationColumn.in(row),
                row.getTimestamp("since").toInstant(),
                row.getString("undelivered"),
                row.getBoolean("is_service"));
    }
}
