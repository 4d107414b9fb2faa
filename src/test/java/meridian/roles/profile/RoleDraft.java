package meridian.roles.profile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import meridian.roles.profile.RoleProfile.AssessmentMethod;
import meridian.roles.profile.RoleProfile.Capability;
import meridian.roles.profile.RoleProfile.Competency;
import meridian.roles.profile.RoleProfile.Criterion;
import meridian.roles.profile.RoleProfile.Framework;
import meridian.roles.profile.RoleProfile.Importance;
import meridian.roles.profile.RoleProfile.Ladder;
import meridian.roles.profile.RoleProfile.Limits;
import meridian.roles.profile.RoleProfile.Other;
import meridian.roles.profile.RoleProfile.Pay;
import meridian.roles.profile.RoleProfile.Responsibility;
import meridian.roles.profile.RoleProfile.Source;
import meridian.roles.profile.RoleProfile.Statement;
import org.jspecify.annotations.Nullable;

/** A role profile written down in a test, one source line for each thing it says, in the order it is said. */
public final class RoleDraft {

    private final List<String> source = new ArrayList<>();
    private final List<Statement> purpose = new ArrayList<>();
    private final List<Responsibility> duties = new ArrayList<>();
    private final List<Competency> competencies = new ArrayList<>();
    private final List<Capability> capabilities = new ArrayList<>();
    private final List<Criterion> criteria = new ArrayList<>();
    private final List<AssessmentMethod> methods = new ArrayList<>();
    private final List<Pay> pay = new ArrayList<>();
    private final Map<String, Source> sources = new HashMap<>();
    private final List<Other> other = new ArrayList<>();
    private String document;
    private String title;
    private @Nullable String grade;
    private @Nullable String family;
    private @Nullable Framework framework;
    private @Nullable String group;
    private Limits limits = Limits.NONE;
    private Ladder ladder = Ladder.NONE;

    private RoleDraft(String title) {
        this.title = title;
        document = title.toLowerCase(java.util.Locale.ROOT).replace(' ', '-') + ".md";
        sources.put("title", new Source(line("# " + title)));
    }

    public static RoleDraft titled(String title) {
        return new RoleDraft(title);
    }

    /** A source line no field takes, such as a heading. */
    public Lines line(String text) {
        source.add(text);
        return Lines.of(source.size());
    }

    public RoleDraft heading(String text) {
        return other(text, text);
    }

    public RoleDraft document(String name) {
        document = name;
        return this;
    }

    public RoleDraft grade(String name) {
        grade = name;
        sources.put("grade", new Source(line("Grade: " + name)));
        return this;
    }

    public RoleDraft family(String name) {
        family = name;
        return this;
    }

    public RoleDraft sfia(int level, String source) {
        framework = new Framework("SFIA", null, level, line(source));
        return this;
    }

    public RoleDraft purpose(String text) {
        purpose.add(new Statement(text, line(text)));
        return this;
    }

    /** Puts the duties that follow under a sub-heading. */
    public RoleDraft group(@Nullable String name) {
        group = name;
        if (name != null) {
            line("## " + name);
        }
        return this;
    }

    public RoleDraft duty(String text, String... details) {
        Lines own = line("- " + text);
        List<Statement> points = new ArrayList<>();
        for (String detail : details) {
            points.add(new Statement(detail, line("  - " + detail)));
        }
        duties.add(new Responsibility(group, text, points, own));
        return this;
    }

    public RoleDraft duties(List<String> texts) {
        texts.forEach(this::duty);
        return this;
    }

    public RoleDraft competency(String attribute, String text) {
        competencies.add(new Competency(attribute, text, line(attribute + ": " + text)));
        return this;
    }

    public RoleDraft capability(String name, String level) {
        capabilities.add(new Capability(name, level, line(name + ": " + level)));
        return this;
    }

    public RoleDraft essential(String text, String... methodCodes) {
        return criterion(Importance.ESSENTIAL, text, methodCodes);
    }

    public RoleDraft desirable(String text, String... methodCodes) {
        return criterion(Importance.DESIRABLE, text, methodCodes);
    }

    private RoleDraft criterion(Importance importance, String text, String... methodCodes) {
        criteria.add(new Criterion("skills", importance, text, List.of(methodCodes), line("- " + text)));
        return this;
    }

    public RoleDraft method(String code, String name) {
        methods.add(new AssessmentMethod(code, name, line(code + " = " + name)));
        return this;
    }

    public RoleDraft limits(@Nullable Integer direct, @Nullable Integer indirect, @Nullable Integer workstreams) {
        limits = new Limits(direct, indirect, workstreams);
        return this;
    }

    /** Says that a single value was read where this text is. */
    public RoleDraft source(String field, String text) {
        sources.put(field, new Source(line(text)));
        return this;
    }

    public RoleDraft pay(@Nullable String location, int min, int max) {
        Lines own = line("%s: £%d - £%d".formatted(location, min, max));
        pay.add(new Pay(location, BigDecimal.valueOf(min), BigDecimal.valueOf(max), "GBP", "year", own));
        return this;
    }

    public RoleDraft ladder(@Nullable String previous, @Nullable String next) {
        ladder = new Ladder(previous, next);
        sources.put("ladder.previous", new Source(line("Previous: " + previous)));
        sources.put("ladder.next", new Source(line("Next: " + next)));
        return this;
    }

    public RoleDraft other(@Nullable String heading, String text) {
        other.add(new Other(heading, text, line(text)));
        return this;
    }

    /** The lines the profile's ranges point into. */
    public List<String> lines() {
        return List.copyOf(source);
    }

    public RoleProfile profile() {
        return ProfileBuilder.of(document)
                .title(title)
                .grade(grade)
                .family(family)
                .framework(framework)
                .purpose(purpose)
                .responsibilities(duties)
                .competencies(competencies)
                .capabilities(capabilities)
                .criteria(criteria)
                .assessmentMethods(methods)
                .limits(limits)
                .pay(pay)
                .ladder(ladder)
                .sources(sources)
                .other(other)
                .build();
    }
}
