package meridian.roles.comparing;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import meridian.roles.profile.RoleProfile;
import meridian.roles.profile.RoleProfile.Framework;
import meridian.roles.profile.RoleProfile.Pay;
import org.jspecify.annotations.Nullable;

/**
 * A value a profile holds once: its title, a limit, the pay at a place.
 *
 * @param field as in the profile's JSON ("limits.directReports"); pay by place ("pay London", or "pay" where none is named)
 * @param label what a person calls it ("direct reports")
 * @param text the value as it is shown
 * @param sizes the numbers that make it larger or smaller, empty where it has none
 */
record SingleValue(String field, String label, String text, List<BigDecimal> sizes) {

    private static final List<String> ORDER = List.of(
            "title",
            "grade",
            "framework",
            "framework.level",
            "family",
            "seniority",
            "reportsTo",
            "organisation",
            "directorate",
            "department",
            "section",
            "limits.directReports",
            "limits.indirectReports",
            "limits.workstreams",
            "pay",
            "ladder.previous",
            "ladder.next",
            "assessmentMethods");

    /** Where the value stands among others, from 0; values of one place stand as they come. */
    int place() {
        return ORDER.indexOf(field.split(" ", 2)[0]);
    }

    static List<SingleValue> of(RoleProfile profile) {
        List<SingleValue> all = new ArrayList<>();
        word(all, "title", "title", profile.title());
        word(all, "organisation", "organisation", profile.organisation());
        word(all, "department", "department", profile.department());
        word(all, "directorate", "directorate", profile.directorate());
        word(all, "section", "section", profile.section());
        word(all, "grade", "grade", profile.grade());
        word(all, "reportsTo", "reporting line", profile.reportsTo());
        word(all, "family", "family", profile.family());
        word(all, "seniority", "seniority", profile.seniority());
        framework(all, profile.framework());
        number(all, "limits.directReports", "direct reports", profile.limits().directReports());
        number(
                all,
                "limits.indirectReports",
                "indirect reports",
                profile.limits().indirectReports());
        number(all, "limits.workstreams", "workstreams", profile.limits().workstreams());
        profile.pay().forEach(it -> pay(all, it));
        word(all, "ladder.previous", "previous role", profile.ladder().previous());
        word(all, "ladder.next", "next role", profile.ladder().next());
        word(all, "assessmentMethods", "assessment methods", legend(profile));
        return List.copyOf(all);
    }

    private static void word(List<SingleValue> all, String field, String label, @Nullable String text) {
        if (text != null) {
            all.add(new SingleValue(field, label, text, List.of()));
        }
    }

    private static void number(List<SingleValue> all, String field, String label, @Nullable Integer number) {
        if (number != null) {
            all.add(new SingleValue(field, label, number.toString(), List.of(BigDecimal.valueOf(number))));
        }
    }

    private static void framework(List<SingleValue> all, @Nullable Framework framework) {
        if (framework != null) {
            String version = framework.version() == null ? "" : " " + framework.version();
            word(all, "framework", "framework", framework.name() + version);
            number(all, "framework.level", framework.name() + " level", framework.level());
        }
    }

    private static void pay(List<SingleValue> all, Pay pay) {
        String place = pay.location() == null ? "" : " " + pay.location();
        List<BigDecimal> ends =
                Stream.of(pay.min(), pay.max()).filter(Objects::nonNull).toList();
        String label = pay.location() == null ? "pay" : "pay in " + pay.location();
        all.add(new SingleValue("pay" + place, label, band(pay), ends));
    }

    /** "£59,500 to £85,000 a year"; one end alone is "from" or "up to". */
    private static String band(Pay pay) {
        BigDecimal min = pay.min();
        BigDecimal max = pay.max();
        String amount;
        if (min != null && max != null) {
            amount = min.compareTo(max) == 0
                    ? money(min, pay.currency())
                    : money(min, pay.currency()) + " to " + money(max, pay.currency());
        } else if (max != null) {
            amount = "up to " + money(max, pay.currency());
        } else {
            amount = min == null ? "not given" : "from " + money(min, pay.currency());
        }
        return amount + " a" + (pay.period().startsWith("h") ? "n " : " ") + pay.period();
    }

    private static String money(BigDecimal amount, String currency) {
        String number = new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.UK)).format(amount);
        return symbol(currency) + number;
    }

    private static String symbol(String currency) {
        return switch (currency) {
            case "GBP" -> "£";
            case "EUR" -> "€";
            case "USD" -> "$";
            default -> currency + " ";
        };
    }

    private static @Nullable String legend(RoleProfile profile) {
        return profile.assessmentMethods().isEmpty()
                ? null
                : profile.assessmentMethods().stream()
                        .map(it -> it.code() + " " + it.name())
                        .collect(Collectors.joining(", "));
    }
}
