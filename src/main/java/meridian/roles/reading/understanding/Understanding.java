package meridian.roles.reading.understanding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import meridian.roles.profile.Lines;
import meridian.roles.profile.ProfileBuilder;
import meridian.roles.profile.RoleProfile;
import meridian.roles.profile.RoleProfile.AssessmentMethod;
import meridian.roles.profile.RoleProfile.Finding;
import meridian.roles.profile.RoleProfile.Framework;
import meridian.roles.profile.RoleProfile.Part;
import meridian.roles.profile.RoleProfile.Severity;
import meridian.roles.profile.RoleProfile.Source;
import meridian.roles.profile.RoleProfile.Statement;
import meridian.roles.reading.blocks.Block;
import meridian.roles.reading.blocks.Letters;
import meridian.roles.reading.blocks.SourceText;
import meridian.roles.reading.understanding.Cues.Cue;
import meridian.roles.reading.vocabulary.Field;
import meridian.roles.reading.vocabulary.HeaderField;
import meridian.roles.reading.vocabulary.Kind;
import org.jspecify.annotations.Nullable;

/** What a document says about a role, from its blocks: the same for every format. */
public final class Understanding {

    private final String name;
    private final SourceText source;
    private final List<Section> sections;
    private final List<Passage> passages;
    private final List<Facts.Known> facts;
    private final @Nullable Sourced<String> title;
    private final @Nullable Part part;
    private final int[] lines;
    private final Cues cues;
    private final Map<String, Source> sources = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    private Understanding(
            String name,
            SourceText source,
            List<Block> blocks,
            @Nullable Sourced<String> known,
            @Nullable Part part,
            int[] lines,
            Cues cues) {
        this.name = name;
        this.source = source;
        this.part = part;
        this.lines = lines;
        this.cues = cues;
        this.title = known != null ? known : Title.of(blocks);
        this.sections = Outline.of(blocks, title == null ? "" : title.value());
        this.passages = Passage.of(sections);
        this.facts = Facts.of(sections);
    }

    /**
     * The profiles of a document, one or one per role it holds; never none.
     *
     * @param name as it was given; the profiles repeat it
     * @param source what the lines of the blocks point into
     */
    public static List<RoleProfile> read(String name, SourceText source, List<Block> blocks) {
        int[] all = SourceText.numbers(1, source.size());
        Understanding whole = new Understanding(name, source, blocks, null, null, all, Cues.of(source));
        List<Section> roles = Parts.of(whole.sections);
        return roles.isEmpty() ? List.of(whole.profile()) : parts(whole, roles, blocks);
    }

    /** A profile each; what stands outside all of the roles is said of every one. */
    private static List<RoleProfile> parts(Understanding whole, List<Section> roles, List<Block> blocks) {
        List<Lines> ranges = Parts.lines(roles, whole.sections, whole.source.size());
        Shares shares = Shares.of(ranges, blocks, whole.source.size());
        List<RoleProfile> profiles = new ArrayList<>();
        for (int at = 0; at < roles.size(); at++) {
            Part part = new Part(at + 1, roles.size(), ranges.get(at));
            Understanding role = new Understanding(
                    whole.name,
                    whole.source,
                    shares.blocks(at),
                    Parts.title(roles.get(at)),
                    part,
                    shares.lines(at),
                    whole.cues);
            profiles.add(role.profile());
        }
        return profiles;
    }

    private RoleProfile profile() {
        Header header = Header.of(facts, sections, cues);
        Competencies competencies = Competencies.of(sections, cues);
        List<AssessmentMethod> legend = Legend.of(sections, cues);
        PayBands pay = PayBands.of(facts, sections, cues);
        LimitsInWords limits = LimitsInWords.of(facts, sections, cues);
        LadderLinks ladder = LadderLinks.of(facts, sections, cues);
        SkillTables skills = SkillTables.of(sections);
        Framework framework = Frameworks.of(facts, skills.level(), source, lines, cues);
        findings.addAll(pay.findings());
        findings.addAll(placeholders());
        String named = value("title", title);
        Set<Section> taken = new HashSet<>(competencies.taken());
        taken.addAll(skills.described(sections));
        PersonSpecification specification = PersonSpecification.of(passages, legend, taken, cues);
        findings.addAll(specification.findings());
        findings.addAll(guesses(taken));
        String family = value("family", header.value(Field.FAMILY));
        RoleProfile profile = ProfileBuilder.of(name)
                .part(part)
                .title(named)
                .organisation(value("organisation", header.value(Field.ORGANISATION)))
                .department(value("department", header.value(Field.DEPARTMENT)))
                .directorate(value("directorate", header.value(Field.DIRECTORATE)))
                .section(value("section", header.value(Field.SECTION)))
                .grade(value("grade", header.value(Field.GRADE)))
                .reportsTo(value("reportsTo", header.value(Field.REPORTSTO)))
                .family(family != null ? family : named == null ? null : Families.family(named))
                .seniority(named == null ? null : Families.seniority(named))
                .framework(framework)
                .purpose(purpose())
                .responsibilities(Duties.of(passages, competencies.taken()))
                .competencies(competencies.all())
                .capabilities(Capabilities.of(sections, noSkills(taken), cues))
                .criteria(specification.criteria())
                .assessmentMethods(legend)
                .measures(measures())
                .limits(new RoleProfile.Limits(
                        value("limits.directReports", limits.direct()),
                        value("limits.indirectReports", limits.indirect()),
                        value("limits.workstreams", limits.workstreams())))
                .pay(pay.bands())
                .ladder(new RoleProfile.Ladder(
                        value("ladder.previous", ladder.previous()), value("ladder.next", ladder.next())))
                .sources(sources)
                .findings(findings)
                .build();
        return new RoleSigns(source, title, sections, passages, facts).areIn(profile) ? withRest(profile) : notARole();
    }

    /** Sections that hold no skills: those that are taken, and those whose lists say what one does. */
    private Set<Section> noSkills(Set<Section> taken) {
        Set<Section> other = new HashSet<>(taken);
        for (Passage passage : passages) {
            if (passage.guessed()) {
                other.add(passage.section());
            }
        }
        return other;
    }

    private <T> @Nullable T value(String field, @Nullable Sourced<T> sourced) {
        if (sourced == null) {
            return null;
        }
        sources.put(field, new Source(sourced.lines()));
        return sourced.value();
    }

    /** What the role is for: the paragraphs and points of its purpose, and of an introduction before any known section. */
    private List<Statement> purpose() {
        List<Statement> purpose = new ArrayList<>();
        boolean known = false;
        for (Passage passage : passages) {
            known |= passage.kind() != null;
            boolean introduction = passage.kind() == null && !known && !passage.ledIn();
            if (passage.kind() != Kind.PURPOSE && !introduction) {
                continue;
            }
            for (Entry entry : passage.entries()) {
                if (entry instanceof Entry.Prose prose
                        && (!introduction || Letters.hasWords(prose.words().text(), 8))) {
                    purpose.add(new Statement(prose.words().text(), prose.lines()));
                } else if (entry instanceof Entry.Point point
                        && (!introduction
                                || Letters.hasWords(point.words().text(), 4)
                                        && !HeaderField.isPair(point.words().text()))) {
                    purpose.add(new Statement(point.words().text(), point.own()));
                }
            }
        }
        return purpose;
    }

    private List<Statement> measures() {
        List<Statement> measures = new ArrayList<>();
        for (Passage passage : passages) {
            if (passage.kind() == Kind.MEASURES) {
                boolean points = passage.points() > 0;
                for (Entry entry : passage.entries()) {
                    if (entry instanceof Entry.Point point) {
                        measures.add(new Statement(point.words().text(), point.lines()));
                    } else if (!points && entry instanceof Entry.Prose prose && !prose.leadsIn()) {
                        measures.add(new Statement(prose.words().text(), prose.lines()));
                    }
                }
            }
        }
        return measures;
    }

    /** What was taken for the role's name or for its duties although nothing says so. */
    private List<Finding> guesses(Set<Section> taken) {
        List<Finding> found = new ArrayList<>();
        if (title != null && part == null && !isSaid(title) && !soundsLikePost(title.value())) {
            found.add(new Finding(
                    "unsure",
                    Severity.WARNING,
                    title.lines(),
                    "“%s” was taken as the role's name, although it names no post that is known. Check the title."
                            .formatted(title.value())));
        }
        for (Passage passage : passages) {
            if (passage.guessed() && !taken.contains(passage.section())) {
                found.add(
                        new Finding(
                                "unsure",
                                Severity.WARNING,
                                passage.entries().getFirst().lines(),
                                "No heading says where the duties are, so the lists from here on were taken as duties. Check that they are."));
                break;
            }
        }
        return found;
    }

    /** Whether a name is a post's by what is known of posts, or by how its last word ends: "Lock keeper", "Cellist". */
    private static boolean soundsLikePost(String name) {
        String last = name.substring(name.lastIndexOf(' ') + 1);
        return Parts.isPost(name)
                || Families.family(name) != null
                || Letters.wordCount(name) <= 4
                        && (last.endsWith("er") || last.endsWith("or") || last.endsWith("ist") || last.endsWith("ian"));
    }

    /** Whether a field gave the role's name. */
    private boolean isSaid(Sourced<String> name) {
        for (Facts.Known fact : facts) {
            if (fact.field() == Field.TITLE && fact.lines().equals(name.lines())) {
                return true;
            }
        }
        return false;
    }

    private List<Finding> placeholders() {
        if (!cues.in(Cue.GAP)) {
            return List.of();
        }
        List<Finding> found = new ArrayList<>();
        for (int number : lines) {
            if (!cues.in(Cue.GAP, number)) {
                continue;
            }
            String line = source.line(number);
            if (line.length() < 2000 && Placeholders.isIn(line)) {
                found.add(new Finding(
                        "placeholder-text",
                        Severity.WARNING,
                        Lines.of(number),
                        "Text is left to be filled in here. Fill it in, or take it out."));
            }
        }
        return found;
    }

    private RoleProfile withRest(RoleProfile profile) {
        return ProfileBuilder.from(profile)
                .other(Remainder.of(source, lines, sections, profile.accountedFor()))
                .build();
    }

    private RoleProfile notARole() {
        sources.clear();
        Finding finding = new Finding(
                "not-a-role",
                Severity.WARNING,
                Lines.of(1),
                "Nothing here says that this is about a role: no duties, no person specification, no grade. Check that it is the document you meant, or move its text into fields.");
        return ProfileBuilder.of(name)
                .part(part)
                .other(Remainder.of(source, lines, sections, List.of()))
                .findings(List.of(finding))
                .build();
    }
}
