package meridian.roles.profile;

import java.util.List;
import java.util.Map;
import meridian.roles.profile.RoleProfile.AssessmentMethod;
import meridian.roles.profile.RoleProfile.Capability;
import meridian.roles.profile.RoleProfile.Competency;
import meridian.roles.profile.RoleProfile.Criterion;
import meridian.roles.profile.RoleProfile.Finding;
import meridian.roles.profile.RoleProfile.Framework;
import meridian.roles.profile.RoleProfile.Ladder;
import meridian.roles.profile.RoleProfile.Limits;
import meridian.roles.profile.RoleProfile.Other;
import meridian.roles.profile.RoleProfile.Part;
import meridian.roles.profile.RoleProfile.Pay;
import meridian.roles.profile.RoleProfile.Responsibility;
import meridian.roles.profile.RoleProfile.Source;
import meridian.roles.profile.RoleProfile.Statement;
import org.jspecify.annotations.Nullable;

/**
 * A profile while it is written, field by field; what is not set is null or empty, or as in the profile it began from.
 * Lists and maps are copied when it is built, so they may still grow until then.
 */
public final class ProfileBuilder {

    private String document;
    private @Nullable Part part;
    private @Nullable String title;
    private @Nullable String organisation;
    private @Nullable String department;
    private @Nullable String directorate;
    private @Nullable String section;
    private @Nullable String grade;
    private @Nullable String reportsTo;
    private @Nullable String family;
    private @Nullable String seniority;
    private @Nullable Framework framework;
    private List<Statement> purpose = List.of();
    private List<Responsibility> responsibilities = List.of();
    private List<Competency> competencies = List.of();
    private List<Capability> capabilities = List.of();
    private List<Criterion> criteria = List.of();
    private List<AssessmentMethod> assessmentMethods = List.of();
    private List<Statement> measures = List.of();
    private Limits limits = Limits.NONE;
    private List<Pay> pay = List.of();
    private Ladder ladder = Ladder.NONE;
    private Map<String, Source> sources = Map.of();
    private List<Other> other = List.of();
    private List<Finding> findings = List.of();

    private ProfileBuilder(String document) {
        this.document = document;
    }

    /** A profile of which only the document's name is known. */
    public static ProfileBuilder of(String document) {
        return new ProfileBuilder(document);
    }

    /** A profile that says all that another says. */
    public static ProfileBuilder from(RoleProfile profile) {
        return new ProfileBuilder(profile.document())
                .part(profile.part())
                .title(profile.title())
                .organisation(profile.organisation())
                .department(profile.department())
                .directorate(profile.directorate())
                .section(profile.section())
                .grade(profile.grade())
                .reportsTo(profile.reportsTo())
                .family(profile.family())
                .seniority(profile.seniority())
                .framework(profile.framework())
                .purpose(profile.purpose())
                .responsibilities(profile.responsibilities())
                .competencies(profile.competencies())
                .capabilities(profile.capabilities())
                .criteria(profile.criteria())
                .assessmentMethods(profile.assessmentMethods())
                .measures(profile.measures())
                .limits(profile.limits())
                .pay(profile.pay())
                .ladder(profile.ladder())
                .sources(profile.sources())
                .other(profile.other())
                .findings(profile.findings());
    }

    public ProfileBuilder document(String document) {
        this.document = document;
        return this;
    }

    public ProfileBuilder part(@Nullable Part part) {
        this.part = part;
        return this;
    }

    public ProfileBuilder title(@Nullable String title) {
        this.title = title;
        return this;
    }

    public ProfileBuilder organisation(@Nullable String organisation) {
        this.organisation = organisation;
        return this;
    }

    public ProfileBuilder department(@Nullable String department) {
        this.department = department;
        return this;
    }

    public ProfileBuilder directorate(@Nullable String directorate) {
        this.directorate = directorate;
        return this;
    }

    public ProfileBuilder section(@Nullable String section) {
        this.section = section;
        return this;
    }

    public ProfileBuilder grade(@Nullable String grade) {
        this.grade = grade;
        return this;
    }

    public ProfileBuilder reportsTo(@Nullable String reportsTo) {
        this.reportsTo = reportsTo;
        return this;
    }

    public ProfileBuilder family(@Nullable String family) {
        this.family = family;
        return this;
    }

    public ProfileBuilder seniority(@Nullable String seniority) {
        this.seniority = seniority;
        return this;
    }

    public ProfileBuilder framework(@Nullable Framework framework) {
        this.framework = framework;
        return this;
    }

    public ProfileBuilder purpose(List<Statement> purpose) {
        this.purpose = purpose;
        return this;
    }

    public ProfileBuilder responsibilities(List<Responsibility> responsibilities) {
        this.responsibilities = responsibilities;
        return this;
    }

    public ProfileBuilder competencies(List<Competency> competencies) {
        this.competencies = competencies;
        return this;
    }

    public ProfileBuilder capabilities(List<Capability> capabilities) {
        this.capabilities = capabilities;
        return this;
    }

    public ProfileBuilder criteria(List<Criterion> criteria) {
        this.criteria = criteria;
        return this;
    }

    public ProfileBuilder assessmentMethods(List<AssessmentMethod> assessmentMethods) {
        this.assessmentMethods = assessmentMethods;
        return this;
    }

    public ProfileBuilder measures(List<Statement> measures) {
        this.measures = measures;
        return this;
    }

    public ProfileBuilder limits(Limits limits) {
        this.limits = limits;
        return this;
    }

    public ProfileBuilder pay(List<Pay> pay) {
        this.pay = pay;
        return this;
    }

    public ProfileBuilder ladder(Ladder ladder) {
        this.ladder = ladder;
        return this;
    }

    public ProfileBuilder sources(Map<String, Source> sources) {
        this.sources = sources;
        return this;
    }

    public ProfileBuilder other(List<Other> other) {
        this.other = other;
        return this;
    }

    public ProfileBuilder findings(List<Finding> findings) {
        this.findings = findings;
        return this;
    }

    public RoleProfile build() {
        return new RoleProfile(
                document,
                part,
                title,
                organisation,
                department,
                directorate,
                section,
                grade,
                reportsTo,
                family,
                seniority,
                framework,
                purpose,
                responsibilities,
                competencies,
                capabilities,
                criteria,
                assessmentMethods,
                measures,
                limits,
                pay,
                ladder,
                sources,
                other,
                findings);
    }
}
