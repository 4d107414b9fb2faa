package meridian.roles.exchange;

import static meridian.roles.reading.ExportedLayout.CAPABILITIES;
import static meridian.roles.reading.ExportedLayout.CAPABILITY_COLUMNS;
import static meridian.roles.reading.ExportedLayout.COMPETENCIES;
import static meridian.roles.reading.ExportedLayout.CRITERIA;
import static meridian.roles.reading.ExportedLayout.CRITERION_COLUMNS;
import static meridian.roles.reading.ExportedLayout.DUTIES;
import static meridian.roles.reading.ExportedLayout.MARK;
import static meridian.roles.reading.ExportedLayout.MEASURES;
import static meridian.roles.reading.ExportedLayout.METHODS;
import static meridian.roles.reading.ExportedLayout.METHOD_COLUMNS;
import static meridian.roles.reading.ExportedLayout.OTHER;
import static meridian.roles.reading.ExportedLayout.PAY;
import static meridian.roles.reading.ExportedLayout.PAY_COLUMNS;
import static meridian.roles.reading.ExportedLayout.PURPOSE;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import meridian.roles.profile.ProfileJson;
import meridian.roles.profile.RoleProfile;
import meridian.roles.reading.ExportedLayout.Entry;
import org.jspecify.annotations.Nullable;

/** Role profiles as one Markdown text that reads well, and reads back to the same profiles. */
public final class MarkdownWriter {

    private final StringBuilder out = new StringBuilder();

    private MarkdownWriter() {}

    public static String write(RoleProfile profile) {
        return write(List.of(profile));
    }

    /** Several roles in one text, one after another. */
    public static String write(List<RoleProfile> profiles) {
        MarkdownWriter writer = new MarkdownWriter();
        writer.out.append(MARK);
        profiles.forEach(writer::role);
        return writer.out.toString();
    }

    private void role(RoleProfile profile) {
        heading(1, profile.title());
        header(profile);
        if (!profile.purpose().isEmpty()) {
            heading(2, PURPOSE);
            profile.purpose().forEach(statement -> paragraph(statement.text()));
        }
        duties(profile.responsibilities());
        competencies(profile.competencies());
        table(CAPABILITIES, CAPABILITY_COLUMNS, profile.capabilities(), skill -> row(skill.name(), skill.level()));
        table(CRITERIA, CRITERION_COLUMNS, profile.criteria(), MarkdownWriter::criterion);
        table(METHODS, METHOD_COLUMNS, profile.assessmentMethods(), method -> row(method.code(), method.name()));
        if (!profile.measures().isEmpty()) {
            heading(2, MEASURES);
            out.append('\n');
            profile.measures().forEach(measure -> item("", measure.text()));
        }
        table(PAY, PAY_COLUMNS, profile.pay(), MarkdownWriter::pay);
        others(profile.other());
    }

    private void header(RoleProfile profile) {
        out.append('\n');
        for (Entry entry : Entry.values()) {
            String value = value(profile, entry);
            if (value != null) {
                out.append("- ")
                        .append(entry.label())
                        .append(": ")
                        .append(MarkdownText.of(value))
                        .append('\n');
            }
        }
    }

    private static @Nullable String value(RoleProfile profile, Entry entry) {
        RoleProfile.Framework framework = profile.framework();
        RoleProfile.Limits limits = profile.limits();
        return switch (entry) {
            case ORGANISATION -> profile.organisation();
            case DEPARTMENT -> profile.department();
            case DIRECTORATE -> profile.directorate();
            case SECTION -> profile.section();
            case GRADE -> profile.grade();
            case REPORTS_TO -> profile.reportsTo();
            case FAMILY -> profile.family();
            case SENIORITY -> profile.seniority();
            case FRAMEWORK -> framework == null ? null : framework.name();
            case FRAMEWORK_VERSION -> framework == null ? null : framework.version();
            case FRAMEWORK_LEVEL -> framework == null ? null : figure(framework.level());
            case DIRECT_REPORTS -> figure(limits.directReports());
            case INDIRECT_REPORTS -> figure(limits.indirectReports());
            case WORKSTREAMS -> figure(limits.workstreams());
            case PREVIOUS -> profile.ladder().previous();
            case NEXT -> profile.ladder().next();
        };
    }

    private static @Nullable String figure(@Nullable Integer number) {
        return number == null ? null : number.toString();
    }

    private void duties(List<RoleProfile.Responsibility> duties) {
        if (duties.isEmpty()) {
            return;
        }
        heading(2, DUTIES);
        String group = null;
        boolean first = true;
        for (RoleProfile.Responsibility duty : duties) {
            if (!Objects.equals(group, duty.group())) {
                heading(3, duty.group());
                first = true;
            }
            if (first) {
                out.append('\n');
            }
            group = duty.group();
            first = false;
            item("", duty.text());
            duty.details().forEach(detail -> item("  ", detail.text()));
        }
    }

    private void competencies(List<RoleProfile.Competency> competencies) {
        if (competencies.isEmpty()) {
            return;
        }
        heading(2, COMPETENCIES);
        String attribute = null;
        for (RoleProfile.Competency competency : competencies) {
            if (!competency.attribute().equals(attribute)) {
                heading(3, competency.attribute());
            }
            attribute = competency.attribute();
            paragraph(competency.text());
        }
    }

    private void others(List<RoleProfile.Other> others) {
        if (others.isEmpty()) {
            return;
        }
        heading(2, OTHER);
        String heading = null;
        for (RoleProfile.Other other : others) {
            if (!Objects.equals(heading, other.heading())) {
                heading(3, other.heading());
            }
            heading = other.heading();
            paragraph(other.text());
        }
    }

    private static String criterion(RoleProfile.Criterion criterion) {
        return row(
                criterion.category(),
                criterion.importance() == null ? null : criterion.importance().toString(),
                criterion.text(),
                String.join(", ", criterion.methods()));
    }

    private static String pay(RoleProfile.Pay pay) {
        return row(
                pay.location(),
                pay.min() == null ? null : ProfileJson.plain(pay.min()).toPlainString(),
                pay.max() == null ? null : ProfileJson.plain(pay.max()).toPlainString(),
                pay.currency(),
                pay.period());
    }

    private <T> void table(String heading, List<String> columns, List<T> things, Function<T, String> row) {
        if (things.isEmpty()) {
            return;
        }
        heading(2, heading);
        out.append('\n').append(row(columns.toArray(String[]::new))).append('\n');
        out.append(columns.stream().map(column -> "---").collect(Collectors.joining(" | ", "| ", " |")))
                .append('\n');
        things.forEach(thing -> out.append(row.apply(thing)).append('\n'));
    }

    private static String row(@Nullable String... cells) {
        StringBuilder row = new StringBuilder("|");
        for (String cell : cells) {
            row.append(' ').append(cell == null ? "" : MarkdownText.of(cell)).append(" |");
        }
        return row.toString();
    }

    /** A heading without words says that what follows stands under none. */
    private void heading(int level, @Nullable String words) {
        String sign = "#".repeat(level);
        out.append('\n')
                .append(words == null ? sign : sign + " " + MarkdownText.of(words))
                .append('\n');
    }

    private void paragraph(String words) {
        out.append('\n').append(MarkdownText.of(words)).append('\n');
    }

    private void item(String indent, String words) {
        out.append(indent).append("- ").append(MarkdownText.of(words)).append('\n');
    }
}
