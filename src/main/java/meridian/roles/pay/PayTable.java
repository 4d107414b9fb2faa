package meridian.roles.pay;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The bands and weightings that hold on one day. */
public record PayTable(List<PayBand> bands, List<PlaceWeighting> weightings) {

    public PayTable {
        bands = List.copyOf(bands);
        weightings = List.copyOf(weightings);
    }

    public Optional<PayBand> band(String grade, Place place) {
        return bands.stream()
                .filter(band -> sameGrade(band.grade(), grade) && band.place().is(place))
                .findFirst();
    }

    /** What the weighting of the place gives the grade, empty where there is none or no band to weigh. */
    public Optional<Range> expected(String grade, Place place) {
        return weightings.stream()
                .filter(weighting -> weighting.place().is(place))
                .findFirst()
                .flatMap(weighting ->
                        band(grade, weighting.base()).map(base -> base.range().times(weighting.factor())));
    }

    /**
     * What the weighting says of a band.
     *
     * @param range the band's, null where none is recorded
     */
    public Weighed weigh(String grade, Place place, @Nullable Range range, @Nullable String reason) {
        Optional<Range> weighted = expected(grade, place);
        if (weighted.isEmpty()) {
            return new Weighed.Unweighted();
        }
        Range expected = weighted.get();
        if (range == null) {
            return new Weighed.CanFill(expected);
        }
        if (range.agreesWith(expected)) {
            return new Weighed.AsWeighted();
        }
        return reason == null ? new Weighed.Off(expected) : new Weighed.Excepted(expected, reason);
    }

    /** Every grade and place that has a band, could be given one, or is in what the roles say; roles without a grade are left out. */
    public List<PayRow> rows(List<SaidPay> said) {
        Map<String, Row> rows = new TreeMap<>();
        bands.forEach(band -> row(rows, band.grade(), band.place()));
        for (PayBand band : bands) {
            weightings.stream()
                    .filter(weighting -> weighting.base().is(band.place()))
                    .forEach(weighting -> row(rows, band.grade(), weighting.place()));
        }
        for (SaidPay pay : said) {
            if (pay.grade() != null) {
                row(rows, pay.grade(), place(pay.grade(), pay.place())).said.add(pay);
            }
        }
        return rows.values().stream().map(this::payRow).toList();
    }

    /** Pay without a place means the only place its grade has a band for, if there is only one. */
    private Place place(String grade, @Nullable Place said) {
        if (said != null) {
            return said;
        }
        List<Place> places = bands.stream()
                .filter(band -> sameGrade(band.grade(), grade))
                .map(PayBand::place)
                .toList();
        return places.size() == 1 ? places.getFirst() : Place.EVERYWHERE;
    }

    private PayRow payRow(Row row) {
        PayBand band = band(row.grade, row.place).orElse(null);
        Weighed weighed =
                weigh(row.grade, row.place, band == null ? null : band.range(), band == null ? null : band.reason());
        List<SaidPay> agreeing = new ArrayList<>();
        List<SaidPay> differing = new ArrayList<>();
        row.said.stream().sorted(Comparator.comparing(SaidPay::title)).forEach(pay -> {
            boolean same = band != null && pay.range().agreesWith(band.range());
            (same ? agreeing : differing).add(pay);
        });
        return new PayRow(row.grade, row.place, band, weighed, agreeing, differing);
    }

    private static Row row(Map<String, Row> rows, String grade, Place place) {
        return rows.computeIfAbsent(
                GradeOrder.key(grade) + "\n" + place.key(), key -> new Row(grade, place, new ArrayList<>()));
    }

    private static boolean sameGrade(String a, String b) {
        return GradeOrder.key(a).equals(GradeOrder.key(b));
    }

    private record Row(String grade, Place place, List<SaidPay> said) {}
}
