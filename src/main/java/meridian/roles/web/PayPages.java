package meridian.roles.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import meridian.access.Actor;
import meridian.access.Organisation;
import meridian.access.rules.AccountRules;
import meridian.access.rules.Asker;
import meridian.roles.LibraryRules;
import meridian.roles.PayBands;
import meridian.roles.pay.PayBand;
import meridian.roles.pay.PayRow;
import meridian.roles.pay.PayTable;
import meridian.roles.pay.Place;
import meridian.roles.pay.PlaceWeighting;
import meridian.roles.pay.Weighed;
import meridian.ui.Address;
import meridian.ui.Dates;
import meridian.ui.Fields;
import meridian.ui.Notices;
import meridian.ui.Paging;
import meridian.ui.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Pay: the bands of an organisation beside what its roles say, and recording bands and weightings. */
@Controller
class PayPages {

    private static final int ROWS = 50;

    private final PayBands bands;
    private final OwnOrganisations organisations;
    private final Notices notices;
    private final Clock clock;

    PayPages(PayBands bands, OwnOrganisations organisations, Notices notices, Clock clock) {
        this.bands = bands;
        this.organisations = organisations;
        this.notices = notices;
        this.clock = clock;
    }

    /**
     * @param on the day whose bands are shown, today if none is given
     * @param show "disagreements" for those alone
     */
    @GetMapping("/pay")
    String pay(
            @RequestParam(required = false) @Nullable String organisation,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable String show,
            @RequestParam(defaultValue = "1") int page,
            Model model,
            Asker asker) {
        List<Organisation> all = organisations.of(asker);
        if (all.isEmpty()) {
            return "roles/noPay";
        }
        Organisation whose = chosen(all, organisation);
        LocalDate day = on == null ? LocalDate.now(clock) : on;
        PayTable table = bands.on(day, whose.id());
        List<PayRow> rows = table.rows(bands.said(whose.id()));
        List<PayRow> shown = "disagreements".equals(show)
                ? rows.stream().filter(PayRow::disagrees).toList()
                : rows;
        Address list = Address.of("/pay")
                .and("organisation", whose.slug())
                .and("on", on)
                .and("show", show);
        Paging paging = new Paging(Math.max(1, page), ROWS, shown.size(), list);
        if (paging.isPastTheEnd()) {
            return "redirect:" + paging.to(paging.pages());
        }
        model.addAllAttributes(Map.of(
                "organisations",
                all,
                "organisation",
                whose,
                "day",
                day,
                "seesRights",
                AccountRules.SEE_RIGHTS.allows(asker, whose),
                "table",
                table,
                "rows",
                shown.stream().skip((paging.page() - 1L) * ROWS).limit(ROWS).toList(),
                "disagreements",
                rows.stream().filter(PayRow::disagrees).count(),
                "toFill",
                rows.stream()
                        .filter(row -> row.weighed() instanceof Weighed.CanFill)
                        .count(),
                "onlyDisagreements",
                "disagreements".equals(show),
                "paging",
                paging));
        return "roles/pay";
    }

    @GetMapping("/pay/bands/new")
    String bandForm(@RequestParam MultiValueMap<String, String> given, Model model, Asker asker) {
        Map<String, Object> start = new HashMap<>(given.toSingleValueMap());
        start.putIfAbsent("period", "year");
        start.putAll(Fields.dateParts("from", LocalDate.now(clock)));
        return bandForm(Fields.starting(start), model, asker);
    }

    @PostMapping("/pay/bands")
    String recordBand(
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            Actor actor,
            Asker asker,
            HttpServletResponse response) {
        Fields fields = Fields.of(typed);
        Organisation whose = paying(fields.value("organisation"), asker);
        PayForm form = new PayForm(fields);
        PayBand band = form.band(day -> bands.on(day, whose.id()));
        if (band == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return bandForm(fields, model, asker);
        }
        bands.record(whose.id(), band, actor);
        notices.say(
                response,
                "Recorded %s for %s in %s from %s"
                        .formatted(band.range(), band.grade(), band.place().name(), Dates.day(band.from())));
        return "redirect:/pay?organisation=" + whose.slug();
    }

    /** The bands a grade had in a place. */
    @GetMapping("/pay/bands")
    String history(
            @RequestParam(required = false) @Nullable String organisation,
            @RequestParam String grade,
            @RequestParam String place,
            Model model,
            Asker asker) {
        Organisation whose = chosen(organisations.of(asker), organisation);
        List<PayBand> history = bands.history(whose.id(), grade, new Place(place));
        if (history.isEmpty()) {
            throw Refusal.missing("There is no such organisation, grade or place.");
        }
        model.addAllAttributes(Map.of("organisation", whose, "grade", grade, "place", place, "bands", history));
        return "roles/payHistory";
    }

    @GetMapping("/pay/weightings/new")
    String weightingForm(@RequestParam MultiValueMap<String, String> given, Model model, Asker asker) {
        Map<String, Object> start = new HashMap<>(given.toSingleValueMap());
        start.putAll(Fields.dateParts("from", LocalDate.now(clock)));
        return weightingForm(Fields.starting(start), model, asker);
    }

    @PostMapping("/pay/weightings")
    String recordWeighting(
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            Actor actor,
            Asker asker,
            HttpServletResponse response) {
        Fields fields = Fields.of(typed);
        Organisation whose = paying(fields.value("organisation"), asker);
        PlaceWeighting weighting = new PayForm(fields).weighting();
        if (weighting == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return weightingForm(fields, model, asker);
        }
        bands.record(whose.id(), weighting, actor);
        notices.say(
                response,
                "Pay in %s is %s × %s from %s"
                        .formatted(
                                weighting.place().name(),
                                weighting.base().name(),
                                weighting.factor().toPlainString(),
                                Dates.day(weighting.from())));
        return "redirect:/pay?organisation=" + whose.slug();
    }

    /** Records, from today on, the band that the weighting gives for each grade that has none in a weighted place. */
    @PostMapping("/pay/fills")
    String fill(@RequestParam String organisation, Actor actor, Asker asker, HttpServletResponse response) {
        Organisation whose = paying(organisation, asker);
        int filled = bands.fill(whose.id(), LocalDate.now(clock), actor);
        notices.say(response, filled == 1 ? "Recorded 1 band" : "Recorded " + filled + " bands");
        return "redirect:/pay?organisation=" + whose.slug();
    }

    private String bandForm(Fields fields, Model model, Asker asker) {
        model.addAttribute("fields", fields);
        model.addAttribute("organisations", payers(asker));
        return "roles/payBand";
    }

    private String weightingForm(Fields fields, Model model, Asker asker) {
        model.addAttribute("fields", fields);
        model.addAttribute("organisations", payers(asker));
        return "roles/payWeighting";
    }

    /** Where they may record pay; the refusal says why not where that is nowhere. */
    private List<Organisation> payers(Asker asker) {
        List<Organisation> own = organisations.of(asker);
        List<Organisation> payers = organisations.where(LibraryRules.RECORD_PAY, asker);
        if (payers.isEmpty() && !own.isEmpty()) {
            LibraryRules.RECORD_PAY.require(asker, own.getFirst());
        }
        return payers;
    }

    private Organisation paying(String slug, Asker asker) {
        Organisation whose = chosen(organisations.of(asker), slug);
        LibraryRules.RECORD_PAY.require(asker, whose);
        return whose;
    }

    private static Organisation chosen(List<Organisation> all, @Nullable String slug) {
        return all.stream()
                .filter(organisation ->
                        slug == null || slug.isEmpty() || organisation.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> Refusal.missing("There is no such organisation, grade or place."));
    }
}
