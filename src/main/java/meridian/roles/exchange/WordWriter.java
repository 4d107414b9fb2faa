package meridian.roles.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import meridian.roles.profile.RoleProfile;
import meridian.roles.profile.RoleProfile.Importance;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jspecify.annotations.Nullable;

/**
 * A role as the Word document an organisation sends out: a block of facts, numbered duties, the person specification as a
 * table of what is essential and desirable and how it is assessed.
 */
public final class WordWriter {

    private final WordPage page;

    private WordWriter(WordPage page) {
        this.page = page;
    }

    /** The bytes of a .docx file. */
    public static byte[] write(RoleProfile profile) {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            String title = Objects.requireNonNullElse(profile.title(), "Role profile");
            new WordWriter(new WordPage(document, title)).role(profile, title);
            document.write(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void role(RoleProfile profile, String title) {
        page.title(title);
        facts(profile);
        statements("Purpose of the job", profile.purpose());
        duties(profile.responsibilities());
        pay(profile.pay());
        competencies(profile.competencies());
        page.table(
                1,
                "Skills",
                List.of("Skill", "Level"),
                List.of(3, 1),
                profile.capabilities().stream()
                        .map(skill -> row(skill.name(), skill.level()))
                        .toList());
        criteria(profile);
        points("Key measures", profile.measures());
        others(profile.other());
    }

    private void facts(RoleProfile profile) {
        List<List<String>> facts = new ArrayList<>();
        fact(facts, "Organisation", profile.organisation());
        fact(facts, "Department", profile.department());
        fact(facts, "Directorate", profile.directorate());
        fact(facts, "Section", profile.section());
        fact(facts, "Grade", profile.grade());
        fact(facts, "Reports to", profile.reportsTo());
        RoleProfile.Framework framework = profile.framework();
        if (framework != null) {
            fact(facts, framework.name() + " level", Objects.toString(framework.level(), null));
        }
        RoleProfile.Limits limits = profile.limits();
        fact(facts, "Direct reports", upTo(limits.directReports()));
        fact(facts, "Indirect reports", upTo(limits.indirectReports()));
        fact(facts, "Workstreams", upTo(limits.workstreams()));
        fact(facts, "Previous role", profile.ladder().previous());
        fact(facts, "Next role", profile.ladder().next());
        page.facts(facts);
    }

    private static @Nullable String upTo(@Nullable Integer most) {
        return most == null ? null : "up to " + most;
    }

    private static void fact(List<List<String>> facts, String name, @Nullable String value) {
        if (value != null) {
            facts.add(List.of(name, value));
        }
    }

    private void duties(List<RoleProfile.Responsibility> duties) {
        if (duties.isEmpty()) {
            return;
        }
        page.heading(1, "Main duties");
        String group = null;
        page.startNumbering();
        for (RoleProfile.Responsibility duty : duties) {
            if (duty.group() != null && !duty.group().equals(group)) {
                page.heading(2, duty.group());
            }
            group = duty.group();
            page.numbered(duty.text());
            duty.details().forEach(detail -> page.point(1, detail.text()));
        }
    }

    private void pay(List<RoleProfile.Pay> bands) {
        boolean placed = bands.stream().anyMatch(band -> band.location() != null);
        int from = placed ? 0 : 1;
        page.table(
                1,
                "Salary",
                List.of("Place", "From", "To", "Currency and period").subList(from, 4),
                List.of(3, 1, 1, 2).subList(from, 4),
                bands.stream()
                        .map(band -> row(
                                        band.location(),
                                        amount(band.min()),
                                        amount(band.max()),
                                        band.currency() + " a " + band.period())
                                .subList(from, 4))
                        .toList());
    }

    private static @Nullable String amount(@Nullable BigDecimal amount) {
        return amount == null ? null : (amount.stripTrailingZeros().scale() > 0 ? "%,.2f" : "%,.0f").formatted(amount);
    }

    private void competencies(List<RoleProfile.Competency> competencies) {
        if (competencies.isEmpty()) {
            return;
        }
        page.heading(1, "Required competencies");
        String attribute = "";
        for (RoleProfile.Competency competency : competencies) {
            if (!competency.attribute().equals(attribute)) {
                page.heading(2, competency.attribute());
            }
            attribute = competency.attribute();
            page.paragraph(competency.text());
        }
    }

    private void criteria(RoleProfile profile) {
        if (profile.criteria().isEmpty()) {
            return;
        }
        page.heading(1, "Person specification");
        if (!profile.assessmentMethods().isEmpty()) {
            page.paragraph("Method of assessment: "
                    + profile.assessmentMethods().stream()
                            .map(method -> method.code() + " = " + method.name())
                            .collect(Collectors.joining(", ")));
        }
        Set<@Nullable String> categories = new LinkedHashSet<>();
        profile.criteria().forEach(criterion -> categories.add(criterion.category()));
        boolean assessed =
                profile.criteria().stream().anyMatch(it -> !it.methods().isEmpty());
        for (@Nullable String category : categories) {
            page.table(
                    2,
                    category == null ? "Criteria" : capitalised(category),
                    assessed ? List.of("Criterion", "E/D", "Assessed by") : List.of("Criterion", "E/D"),
                    assessed ? List.of(14, 2, 4) : List.of(9, 1),
                    profile.criteria().stream()
                            .filter(criterion -> Objects.equals(criterion.category(), category))
                            .map(criterion -> criterion(criterion, assessed))
                            .toList());
        }
    }

    private static String capitalised(String words) {
        int first = words.offsetByCodePoints(0, 1);
        return words.substring(0, first).toUpperCase(Locale.UK) + words.substring(first);
    }

    /** A column that would be empty throughout is left out. */
    private static List<String> criterion(RoleProfile.Criterion criterion, boolean assessed) {
        Importance importance = criterion.importance();
        String mark = importance == null ? "" : importance == Importance.ESSENTIAL ? "E" : "D";
        return assessed
                ? List.of(criterion.text(), mark, String.join(", ", criterion.methods()))
                : List.of(criterion.text(), mark);
    }

    private void statements(String heading, List<RoleProfile.Statement> statements) {
        if (!statements.isEmpty()) {
            page.heading(1, heading);
            statements.forEach(statement -> page.paragraph(statement.text()));
        }
    }

    private void points(String heading, List<RoleProfile.Statement> statements) {
        if (!statements.isEmpty()) {
            page.heading(1, heading);
            statements.forEach(statement -> page.point(0, statement.text()));
        }
    }

    private void others(List<RoleProfile.Other> others) {
        List<RoleProfile.Other> texts =
                others.stream().filter(other -> !body(other).isEmpty()).toList();
        if (texts.isEmpty()) {
            return;
        }
        page.heading(1, "Further information");
        @Nullable String heading = null;
        for (RoleProfile.Other other : texts) {
            if (other.heading() != null && !other.heading().equals(heading)) {
                page.heading(2, other.heading());
            }
            heading = other.heading();
            page.paragraph(body(other));
        }
    }

    /** The text without its heading, where it begins with that; a heading alone has nothing to say here. */
    private static String body(RoleProfile.Other other) {
        String heading = other.heading();
        if (heading == null || !(other.text() + "\n").startsWith(heading + "\n")) {
            return other.text();
        }
        return other.text().substring(heading.length()).strip();
    }

    private static List<String> row(@Nullable String... cells) {
        return Stream.of(cells).map(cell -> cell == null ? "" : cell).toList();
    }
}
