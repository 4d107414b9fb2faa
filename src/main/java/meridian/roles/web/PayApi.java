package meridian.roles.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import meridian.access.Actor;
import meridian.access.Organisation;
import meridian.access.Scope;
import meridian.access.rules.Asker;
import meridian.access.rules.NeedsScope;
import meridian.roles.LibraryRules;
import meridian.roles.PayBands;
import meridian.roles.pay.PayBand;
import meridian.roles.pay.PayRow;
import meridian.roles.pay.Place;
import meridian.roles.pay.PlaceWeighting;
import meridian.roles.pay.SaidPay;
import meridian.roles.pay.Weighed;
import meridian.ui.Answers;
import meridian.ui.ApiFields;
import meridian.ui.Csv;
import meridian.ui.FieldError;
import meridian.ui.Fields;
import meridian.ui.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Pay over HTTP: the same bands and weightings the pages record, through the same parser. */
@RestController
@RequestMapping("/api/pay")
@Tag(name = "Pay", description = "Bands by grade and place, weightings of places, and what roles say beside them.")
class PayApi {

    private final PayBands bands;
    private final OwnOrganisations organisations;
    private final Clock clock;

    PayApi(PayBands bands, OwnOrganisations organisations, Clock clock) {
        this.bands = bands;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** A band; {@code until} is the first day it no longer holds, null while it has no end. */
    record BandAnswer(
            String grade,
            String place,
            BigDecimal min,
            BigDecimal max,
            String currency,
            String period,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable String reason) {
        static BandAnswer of(PayBand band) {
            return new BandAnswer(
                    band.grade(),
                    band.place().name(),
                    band.range().min(),
                    band.range().max(),
                    band.range().currency(),
                    band.range().period(),
                    band.from(),
                    band.until(),
                    band.reason());
        }
    }

    /**
     * A grade in a place.
     *
     * @param weighed what the weighting says of the band: unweighted, asweighted, excepted, off or canfill
     */
    record RowAnswer(
            String grade,
            String place,
            @Nullable BandAnswer band,
            String weighed,
            List<SaidPay> agreeing,
            List<SaidPay> differing) {
        static RowAnswer of(PayRow row) {
            return new RowAnswer(
                    row.grade(),
                    row.place().name(),
                    row.band() == null ? null : BandAnswer.of(row.band()),
                    word(row.weighed()),
                    row.agreeing(),
                    row.differing());
        }
    }

    @GetMapping(produces = {MediaType.APPLICATION_JSON_VALUE, Csv.TYPE})
    @Operation(
            summary = "Bands and what roles say, grade by grade",
            description = "JSON, or CSV where Accept asks for text/csv.")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = RowPage.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = "string"))
            })
    ResponseEntity<Object> rows(
            @Parameter(description = "The organisation's slug.") @RequestParam String organisation,
            @Parameter(description = "The day whose bands are asked for, today if it is left out.")
                    @RequestParam(required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable
                    LocalDate on,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            @Parameter(hidden = true) @RequestHeader(name = "Accept", required = false) @Nullable String accept,
            Actor actor,
            Asker asker) {
        Organisation whose = find(organisation, asker);
        if (Answers.wantsCsv(accept)) {
            bands.exported(whose, actor);
        }
        List<PayRow> rows =
                bands.on(on == null ? LocalDate.now(clock) : on, whose.id()).rows(bands.said(whose.id()));
        return Answers.listed(
                accept,
                Answers.Page.of(
                        rows.stream().map(RowAnswer::of).toList(),
                        row -> row.grade() + "\n" + row.place(),
                        cursor,
                        limit),
                List.of(
                        "grade",
                        "place",
                        "min",
                        "max",
                        "from",
                        "until",
                        "reason",
                        "weighed",
                        "roles that agree",
                        "roles that differ"),
                PayApi::cells);
    }

    /** For the description: what is answered as JSON. */
    record RowPage(List<RowAnswer> items, @Nullable String next) {}

    @GetMapping("/bands")
    @Operation(summary = "The bands a grade had in a place, the latest first")
    Answers.Page<BandAnswer> history(
            @Parameter(description = "The organisation's slug.") @RequestParam String organisation,
            @RequestParam String grade,
            @RequestParam String place,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Asker asker) {
        List<BandAnswer> history = bands.history(find(organisation, asker).id(), grade, new Place(place)).stream()
                .map(BandAnswer::of)
                .toList();
        return Answers.Page.of(history, BandAnswer::from, cursor, limit);
    }

    /** A band to record; {@code reason} only where it is not what the place's weighting gives. */
    record BandBody(
            @Schema(description = "The organisation's slug.") @Nullable
            String organisation,

            @Nullable String grade,
            @Nullable String place,
            @Schema(type = "number") @Nullable String min,
            @Schema(type = "number") @Nullable String max,

            @Schema(allowableValues = {"year", "month", "day", "hour"}) @Nullable
            String period,

            @Schema(format = "date") @Nullable String from,
            @Nullable String reason) {}

    @NeedsScope(Scope.PAY)
    @PostMapping("/bands")
    @Operation(
            summary = "Records a band",
            description =
                    "organisation, grade, place, min, max, period (year, month, day or hour), from (a date), and a reason"
                            + " where it is not what the place's weighting gives.")
    @ApiResponse(responseCode = "201", description = "The band", useReturnTypeSchema = true)
    ResponseEntity<BandAnswer> band(@RequestBody BandBody body, Actor actor, Asker asker) {
        Fields fields = ApiFields.of(body);
        Organisation whose = paying(fields.value("organisation"), asker);
        PayBand band = new PayForm(fields).band(day -> bands.on(day, whose.id()));
        if (band == null) {
            throw Refusal.invalid("The band was not recorded.", fields.errors());
        }
        bands.record(whose.id(), band, actor);
        return ResponseEntity.status(201).body(BandAnswer.of(band));
    }

    /** A weighting to record: pay in the place is pay in the base times the factor. */
    record WeightingBody(
            @Schema(description = "The organisation's slug.") @Nullable
            String organisation,

            @Nullable String place,
            @Nullable String base,
            @Schema(type = "number") @Nullable String factor,
            @Schema(format = "date") @Nullable String from) {}

    /** A weighting that was recorded. */
    record WeightingAnswer(String place, String base, BigDecimal factor, LocalDate from) {}

    @NeedsScope(Scope.PAY)
    @PostMapping("/weightings")
    @Operation(
            summary = "Weights a place",
            description =
                    "organisation, place, base (the place it is weighted by), factor such as 1.05, and from (a date).")
    @ApiResponse(responseCode = "201", description = "The weighting", useReturnTypeSchema = true)
    ResponseEntity<WeightingAnswer> weighting(@RequestBody WeightingBody body, Actor actor, Asker asker) {
        Fields fields = ApiFields.of(body);
        Organisation whose = paying(fields.value("organisation"), asker);
        PlaceWeighting weighting = new PayForm(fields).weighting();
        if (weighting == null) {
            throw Refusal.invalid("The weighting was not recorded.", fields.errors());
        }
        bands.record(whose.id(), weighting, actor);
        return ResponseEntity.status(201)
                .body(new WeightingAnswer(
                        weighting.place().name(), weighting.base().name(), weighting.factor(), weighting.from()));
    }

    /** Whose bands are filled, by slug. */
    record FillBody(@Nullable String organisation) {}

    /** How many bands were recorded. */
    record FillAnswer(int recorded) {}

    @NeedsScope(Scope.PAY)
    @PostMapping("/fills")
    @Operation(
            summary = "Fills bands from the weightings",
            description =
                    "Records, from today on, the band the weighting gives for each grade that has none in a weighted place.")
    FillAnswer fill(@RequestBody FillBody body, Actor actor, Asker asker) {
        Organisation whose = paying(ApiFields.of(body).value("organisation"), asker);
        return new FillAnswer(bands.fill(whose.id(), LocalDate.now(clock), actor));
    }

    private static List<@Nullable Object> cells(RowAnswer row) {
        BandAnswer band = row.band();
        return Arrays.asList(
                row.grade(),
                row.place(),
                band == null ? null : band.min(),
                band == null ? null : band.max(),
                band == null ? null : band.from(),
                band == null ? null : band.until(),
                band == null ? null : band.reason(),
                row.weighed(),
                row.agreeing().size(),
                row.differing().size());
    }

    private static String word(Weighed weighed) {
        return weighed.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    private Organisation paying(String slug, Asker asker) {
        Organisation whose = find(slug, asker);
        LibraryRules.RECORD_PAY.require(asker, whose);
        return whose;
    }

    private Organisation find(String slug, Asker asker) {
        return organisations
                .withSlug(slug, asker)
                .orElseThrow(() -> Refusal.invalid(
                        "There is no organisation “" + slug + "”.",
                        List.of(new FieldError(
                                "organisation",
                                slug,
                                "There is no organisation “" + slug + "”",
                                "Give the slug of one that /api/choices lists"))));
    }
}
