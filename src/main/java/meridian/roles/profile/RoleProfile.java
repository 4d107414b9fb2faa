package meridian.roles.profile;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one role document says, as data.
 *
 * <p>A field the document does not hold is null or empty, never a guess. Texts are the document's own words, markup taken
 * off and white space folded. Every source line that holds a word is inside some {@link Lines} of the profile: what no
 * field took is in {@link #other}.
 *
 * @param document the document's name, as it was given
 * @param part which role of the document this is, null where the document holds one role
 * @param seniority the level word of the title ("Lead", "Senior"), null where it has none
 * @param sources where each single value was read, by field name ("title", "grade", "limits.directReports")
 * @param other what no field took, in place
 * @param findings what the reading was unsure of or the checks found
 */
public record RoleProfile(
        String document,
        @Nullable Part part,
        @Nullable String title,
        @Nullable String organisation,
        @Nullable String department,
        @Nullable String directorate,
        @Nullable String section,
        @Nullable String grade,
        @Nullable String reportsTo,
        @Nullable String family,
        @Nullable String seniority,
        @Nullable Framework framework,
        List<Statement> purpose,
        List<Responsibility> responsibilities,
        List<Competency> competencies,
        List<Capability> capabilities,
        List<Criterion> criteria,
        List<AssessmentMethod> assessmentMethods,
        List<Statement> measures,
        Limits limits,
        List<Pay> pay,
        Ladder ladder,
        Map<String, Source> sources,
        List<Other> other,
        List<Finding> findings) {

    public RoleProfile {
        purpose = List.copyOf(purpose);
        responsibilities = List.copyOf(responsibilities);
        competencies = List.copyOf(competencies);
        capabilities = List.copyOf(capabilities);
        criteria = List.copyOf(criteria);
        assessmentMethods = List.copyOf(assessmentMethods);
        measures = List.copyOf(measures);
        pay = List.copyOf(pay);
        sources = Map.copyOf(sources);
        other = List.copyOf(other);
        findings = List.copyOf(findings);
    }

    /** One role of a document that holds several: the {@code index}-th (from 1) {@code of} so many, on these lines. */
    public record Part(int index, int of, Lines lines) {}

    /** The skills framework the document names, with the responsibility level it asks for; level is null if it names none. */
    public record Framework(
            String name, @Nullable String version, @Nullable Integer level, Lines lines) {}

    /** A sentence the document says. */
    public record Statement(String text, Lines lines) {}

    /** A duty, with the sub-heading it stands under and the points nested below it. */
    public record Responsibility(@Nullable String group, String text, List<Statement> details, Lines lines) {
        public Responsibility {
            details = List.copyOf(details);
        }
    }

    /** What the role shows in one attribute of responsibility, such as Autonomy or Influence. */
    public record Competency(String attribute, String text, Lines lines) {}

    /** A named skill with the level asked for, in the document's own word ("expert"), null where it gives none. */
    public record Capability(String name, @Nullable String level, Lines lines) {}

    /**
     * One line of the person specification.
     *
     * @param importance null where the document does not say
     * @param methods codes of the {@link AssessmentMethod assessment methods} it is assessed by
     */
    public record Criterion(
            @Nullable String category,
            @Nullable Importance importance,
            String text,
            List<String> methods,
            Lines lines) {
        public Criterion {
            methods = List.copyOf(methods);
        }
    }

    /** How much a criterion weighs: candidates are shortlisted on the essential ones. */
    public enum Importance {
        @JsonProperty("essential")
        ESSENTIAL,
        @JsonProperty("desirable")
        DESIRABLE;

        /** The word as documents and JSON write it. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** An entry of the assessment legend: {@code AF} is the Application Form. */
    public record AssessmentMethod(String code, String name, Lines lines) {}

    /** The numbers the role sets a limit with; null where it sets none, and zero is a limit. */
    public record Limits(
            @Nullable Integer directReports,
            @Nullable Integer indirectReports,
            @Nullable Integer workstreams) {
        public static final Limits NONE = new Limits(null, null, null);
    }

    /**
     * A pay band in the document's own currency.
     *
     * @param location null where the document names none
     * @param min null where it is not given or not legible
     * @param currency ISO 4217
     * @param period "year", "month", "week", "day" or "hour"
     */
    public record Pay(
            @Nullable String location,
            @Nullable BigDecimal min,
            @Nullable BigDecimal max,
            String currency,
            String period,
            Lines lines) {}

    /** The roles one step down and one step up, as the document names them. */
    public record Ladder(
            @Nullable String previous, @Nullable String next) {
        public static final Ladder NONE = new Ladder(null, null);
    }

    /** Where a single value was read. */
    public record Source(Lines lines) {}

    /** A piece of the document no field took, kept as it is under the heading it stands under. */
    public record Other(@Nullable String heading, String text, Lines lines) {}

    /** Something to look at: the rule that found it, how grave it is, where, and what it says to a person. */
    public record Finding(String rule, Severity severity, Lines lines, String message) {}

    /** How grave a finding is. */
    public enum Severity {
        @JsonProperty("error")
        ERROR,
        @JsonProperty("warning")
        WARNING,
        @JsonProperty("advice")
        ADVICE;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether the reading took the document for a role at all. */
    @JsonIgnore
    public boolean isRole() {
        return findings.stream().noneMatch(finding -> finding.rule().equals("not-a-role"));
    }

    /** Every range of lines the profile accounts for, findings left out. */
    public List<Lines> accountedFor() {
        List<Lines> lines = new ArrayList<>();
        for (Statement statement : purpose) {
            lines.add(statement.lines());
        }
        for (Responsibility duty : responsibilities) {
            lines.add(duty.lines());
            for (Statement detail : duty.details()) {
                lines.add(detail.lines());
            }
        }
        for (Competency competency : competencies) {
            lines.add(competency.lines());
        }
        for (Capability capability : capabilities) {
            lines.add(capability.lines());
        }
        for (Criterion criterion : criteria) {
            lines.add(criterion.lines());
        }
        for (AssessmentMethod method : assessmentMethods) {
            lines.add(method.lines());
        }
        for (Statement measure : measures) {
            lines.add(measure.lines());
        }
        for (Pay band : pay) {
            lines.add(band.lines());
        }
        for (Source source : sources.values()) {
            lines.add(source.lines());
        }
        for (Other piece : other) {
            lines.add(piece.lines());
        }
        if (framework != null) {
            lines.add(framework.lines());
        }
        return lines;
    }

    /** The same profile with other findings. */
    public RoleProfile withFindings(List<Finding> newFindings) {
        return ProfileBuilder.from(this).findings(newFindings).build();
    }
}
