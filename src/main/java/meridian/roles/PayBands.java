package meridian.roles;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import meridian.access.Actor;
import meridian.access.Audit;
import meridian.access.Audited;
import meridian.access.Organisation;
import meridian.access.OrganisationId;
import meridian.access.Organisations;
import meridian.roles.pay.PayBand;
import meridian.roles.pay.PayRow;
import meridian.roles.pay.PayTable;
import meridian.roles.pay.Place;
import meridian.roles.pay.PlaceWeighting;
import meridian.roles.pay.Range;
import meridian.roles.pay.SaidPay;
import meridian.roles.pay.Weighed;
import meridian.roles.profile.ProfileJson;
import meridian.ui.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The pay bands and place weightings of each organisation, day by day. */
@Repository
public class PayBands {

    private static final String BAND = """
            select grade, place, min, max, currency, period, reason, lower(effective) as holds_from, upper(effective) as holds_until
            from roles.pay_band where organisation_id = :organisation
            """;

    private final JdbcClient database;
    private final Clock clock;
    private final ToCheck toCheck;
    private final Audit audit;
    private final Organisations organisations;

    PayBands(JdbcClient database, Clock clock, ToCheck toCheck, Audit audit, Organisations organisations) {
        this.database = database;
        this.clock = clock;
        this.toCheck = toCheck;
        this.audit = audit;
        this.organisations = organisations;
    }

    /** What holds on a day. */
    public PayTable on(LocalDate day, OrganisationId organisation) {
        return new PayTable(
                database.sql(BAND + "and effective @> :day order by grade, place")
                        .param("organisation", organisation.value())
                        .param("day", day)
                        .query(PayBands::band)
                        .list(),
                database.sql("""
                        select place, base, factor, lower(effective) as holds_from, upper(effective) as holds_until
                        from roles.place_weighting
                        where organisation_id = :organisation and effective @> :day order by place
                        """)
                        .param("organisation", organisation.value())
                        .param("day", day)
                        .query(PayBands::weighting)
                        .list());
    }

    /** Every band a grade had in a place, the latest first. */
    public List<PayBand> history(OrganisationId organisation, String grade, Place place) {
        return database.sql(BAND + "and grade = :grade and place = :place order by effective desc")
                .param("organisation", organisation.value())
                .param("grade", grade)
                .param("place", place.name())
                .query(PayBands::band)
                .list();
    }

    /** What the organisation's roles say of pay, withdrawn ones left out. */
    public List<SaidPay> said(OrganisationId organisation) {
        return database.sql("""
                select slug, title, grade, place, min, max, currency, period
                from roles.said_pay join roles.role on role.id = role_id
                where organisation_id = :organisation and status <> 'withdrawn' order by lower(title), role_id, position
                """)
                .param("organisation", organisation.value())
                .query((row, number) -> new SaidPay(
                        row.getString("slug"),
                        row.getString("title"),
                        row.getString("grade"),
                        place(row.getString("place")),
                        range(row)))
                .list();
    }

    /**
     * Records a band from its first day on, until the next one recorded. The band that held on that day ends the day
     * before; one that began on that very day is replaced.
     */
    @Transactional
    public void record(OrganisationId organisation, PayBand band, Actor by) {
        makeRoom(
                "roles.pay_band",
                "organisation_id = :organisation and grade = :grade and place = :place",
                band.from(),
                spec -> spec.param("organisation", organisation.value())
                        .param("grade", band.grade())
                        .param("place", band.place().name()));
        database.sql("""
                insert into roles.pay_band (organisation_id, grade, place, effective, min, max, currency, period, reason,
                    recorded_at, recorded_by)
                values (:organisation, :grade, :place,
                    daterange(:from, (select min(lower(effective)) from roles.pay_band where organisation_id = :organisation
                                      and grade = :grade and place = :place and lower(effective) > :from)),
                    :min, :max, :currency, :period, :reason, :now, :by)
                """)
                .param("organisation", organisation.value())
                .param("grade", band.grade())
                .param("place", band.place().name())
                .param("from", band.from())
                .param("min", band.range().min())
                .param("max", band.range().max())
                .param("currency", band.range().currency())
                .param("period", band.range().period())
                .param("reason", band.reason(), Types.VARCHAR)
                .param("now", Timestamp.from(clock.instant()))
                .param("by", by.name())
                .update();
        audit.note(
                by,
                new Audited(
                                "pay.band-recorded",
                                subject(organisation),
                                "Recorded the band of %s (%s) from %s."
                                        .formatted(band.grade(), band.place().name(), Dates.day(band.from())))
                        .changing(null, String.valueOf(band.range()))
                        .because(band.reason()));
    }

    /**
     * Records a weighting from its first day on, as {@link #record(OrganisationId, PayBand, Actor)} does a band. Roles that say
     * what they pay are held to it from that day.
     */
    @Transactional
    public void record(OrganisationId organisation, PlaceWeighting weighting, Actor by) {
        makeRoom(
                "roles.place_weighting",
                "organisation_id = :organisation and place = :place",
                weighting.from(),
                spec -> spec.param("organisation", organisation.value())
                        .param("place", weighting.place().name()));
        database.sql("""
                insert into roles.place_weighting (organisation_id, place, base, factor, effective, recorded_at, recorded_by)
                values (:organisation, :place, :base, :factor,
                    daterange(:from, (select min(lower(effective)) from roles.place_weighting
                                      where organisation_id = :organisation and place = :place and lower(effective) > :from)),
                    :now, :by)
                """)
                .param("organisation", organisation.value())
                .param("place", weighting.place().name())
                .param("base", weighting.base().name())
                .param("factor", weighting.factor())
                .param("from", weighting.from())
                .param("now", Timestamp.from(clock.instant()))
                .param("by", by.name())
                .update();
        toCheck.addPaidByPlace(organisation, weighting.from());
        audit.note(
                by,
                new Audited(
                                "pay.weighting-recorded",
                                subject(organisation),
                                "Recorded the weighting of %s from %s."
                                        .formatted(weighting.place().name(), Dates.day(weighting.from())))
                        .changing(null, weighting.factor().toPlainString()));
    }

    /**
     * Records the band that the weighting gives for each grade that has none in a weighted place.
     *
     * @return how many were recorded
     */
    @Transactional
    public int fill(OrganisationId organisation, LocalDate from, Actor by) {
        int filled = 0;
        for (PayRow row : on(from, organisation).rows(List.of())) {
            if (row.weighed() instanceof Weighed.CanFill(Range expected)) {
                record(organisation, new PayBand(row.grade(), row.place(), expected, from, null, null), by);
                filled++;
            }
        }
        return filled;
    }

    /** Notes that somebody takes them out as a file. */
    public void exported(Organisation organisation, Actor by) {
        Audited.Subject subject = subject(organisation.id(), organisation.name());
        audit.look(by, new Audited("pay.exported", subject, "Took the bands out as a file."));
    }

    private Audited.Subject subject(OrganisationId organisation) {
        return subject(
                organisation, organisations.find(organisation).orElseThrow().name());
    }

    private static Audited.Subject subject(OrganisationId organisation, String name) {
        return new Audited.Subject("pay", organisation.toString(), "Pay of " + name, organisation);
    }

    private void makeRoom(String table, String which, LocalDate from, UnaryOperator<StatementSpec> key) {
        key.apply(database.sql("delete from " + table + " where " + which + " and lower(effective) = :from"))
                .param("from", from)
                .update();
        key.apply(database.sql("update " + table + " set effective = daterange(lower(effective), :from) where " + which
                        + " and effective @> :from"))
                .param("from", from)
                .update();
    }

    private static PayBand band(ResultSet row, int number) throws SQLException {
        return new PayBand(
                row.getString("grade"),
                new Place(row.getString("place")),
                range(row),
                row.getObject("holds_from", LocalDate.class),
                row.getObject("holds_until", LocalDate.class),
                row.getString("reason"));
    }

    private static PlaceWeighting weighting(ResultSet row, int number) throws SQLException {
        return new PlaceWeighting(
                new Place(row.getString("place")),
                new Place(row.getString("base")),
                ProfileJson.plain(row.getBigDecimal("factor")),
                row.getObject("holds_from", LocalDate.class),
                row.getObject("holds_until", LocalDate.class));
    }

    private static Range range(ResultSet row) throws SQLException {
        return new Range(
                row.getBigDecimal("min"), row.getBigDecimal("max"), row.getString("currency"), row.getString("period"));
    }

    private static @Nullable Place place(@Nullable String name) {
        return name == null || name.isBlank() ? null : new Place(name);
    }
}
