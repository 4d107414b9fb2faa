package meridian.roles.checking;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import meridian.roles.profile.RoleProfile;

/** The disciplines of digital, data and corporate work, by the words that name them. */
enum Discipline {
    PRODUCT_MANAGEMENT(
            "product management", "product (?:management|ownership)", "product (?:manager|owner|lead)|head of product"),
    BUSINESS_ANALYSIS("business analysis", "business analysis", "business analyst|business analysis"),
    DELIVERY_MANAGEMENT(
            "delivery management",
            "(?:delivery|project|programme) management",
            "(?:delivery|project|programme) (?:manager|lead)|head of delivery|scrum master"),
    USER_RESEARCH("user research", "user research", "user researcher|user research"),
    SERVICE_DESIGN("design", "(?:service|interaction|graphic|user experience|ux) design", "designer|head of design"),
    CONTENT_DESIGN("content design", "content (?:design|strategy)", "content (?:designer|strategist)"),
    SOFTWARE_ENGINEERING(
            "software engineering",
            "software (?:engineering|development)",
            "(?:software|front.?end|back.?end|full.?stack|web) (?:engineer|developer)|developer|technologist"),
    INFRASTRUCTURE(
            "infrastructure",
            "infrastructure (?:engineering|operations)|network engineering",
            "(?:infrastructure|network|devops|platform|reliability) engineer"),
    TESTING(
            "testing",
            "(?:software )?test(?:ing)? engineering|quality assurance testing",
            "(?:qa|test) (?:engineer|analyst|manager|lead)|tester"),
    DATA_SCIENCE("data science", "data science", "data scientist"),
    DATA_ENGINEERING("data engineering", "data engineering", "data engineer"),
    DATA_ANALYSIS("data analysis", "(?:data|performance) analysis", "(?:data|performance) analyst"),
    ARCHITECTURE("architecture", "(?:enterprise|solution|technical|business) architecture", "architect"),
    SECURITY("cyber security", "(?:cyber|information) security", "security"),
    FINANCE("finance", "(?:financial accounting|management accounting|treasury management)", "finance|accountant"),
    PEOPLE("human resources", "(?:human resources?|talent acquisition)", "human resources|hr |people partner|recruit"),
    MARKETING("marketing", "(?:digital )?marketing", "marketing|communications"),
    SALES("sales", "(?:sales|account management)", "sales|account manager");

    /** Work that is of one discipline and hardly of another, where the vocabulary knows any. */
    private static final Map<Discipline, Pattern> DISTINCTIVE = Map.of(
            BUSINESS_ANALYSIS,
            Pattern.compile("requirements catalogue|elicit\\w* (?:\\w+ ){0,3}requirements|requirements traceability"
                    + "|process models?\\b|business rules|gap analysis"),
            USER_RESEARCH,
            Pattern.compile(
                    "discussion guides?|recruit\\w* (?:\\w+ ){0,2}participants|usability test\\w*|research plans?"),
            TESTING,
            Pattern.compile("test plans?|test cases?|regression test\\w*|test automation|defect reports?"),
            DATA_SCIENCE,
            Pattern.compile("machine learning models?|statistical model\\w*|train\\w* (?:\\w+ )?models"),
            FINANCE,
            Pattern.compile("management accounts|general ledger|month[- ]end|balance sheets?"),
            PEOPLE,
            Pattern.compile("grievances?|payroll|disciplinary hearings?|terms and conditions of employment"),
            MARKETING,
            Pattern.compile("social media campaigns?|press releases?|brand guidelines"));

    private static final Pattern ANY_NAME = any(Arrays.stream(values()).map(it -> it.name));
    private static final Pattern ANY_WORK = any(DISTINCTIVE.values().stream());

    final String label;

    /** Matches where a text speaks of the discipline as something to offer, set standards for or belong to. */
    final Pattern asPractice;

    private final Pattern name;
    private final Pattern titles;

    Discipline(String label, String name, String titles) {
        this.label = label;
        this.name = Pattern.compile("\\b(?:" + name + ")\\b");
        this.titles = Pattern.compile("\\b(?:" + titles + ")");
        this.asPractice = Pattern.compile("\\b(?:" + name
                + ") (?:services?|practices?|profession|professionals|discipline|community|function|capability|competencies"
                + "|standards|techniques|methods|methodolog(?:y|ies)|approach(?:es)?)\\b");
    }

    private static Pattern any(Stream<Pattern> patterns) {
        return Pattern.compile(patterns.map(Pattern::pattern).collect(Collectors.joining("|")));
    }

    /** Whether a text may name a discipline or tell of one's own work: most do neither, which one look tells. */
    static boolean isAnyIn(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return ANY_NAME.matcher(lower).find() || ANY_WORK.matcher(lower).find();
    }

    boolean isNamedIn(String text) {
        return name.matcher(text.toLowerCase(Locale.ROOT)).find();
    }

    /** Whether a text tells of work that is this discipline's own. */
    boolean isDoneIn(String text) {
        Pattern distinctive = DISTINCTIVE.get(this);
        return distinctive != null
                && distinctive.matcher(text.toLowerCase(Locale.ROOT)).find();
    }

    /** The disciplines a role's title, else its family, is of; empty where neither tells. */
    static Set<Discipline> of(RoleProfile profile) {
        Set<Discipline> found = matching(profile.title());
        return found.isEmpty() ? matching(profile.family()) : found;
    }

    private static Set<Discipline> matching(@org.jspecify.annotations.Nullable String title) {
        Set<Discipline> found = EnumSet.noneOf(Discipline.class);
        String text = Optional.ofNullable(title).orElse("").toLowerCase(Locale.ROOT);
        Arrays.stream(values())
                .filter(it ->
                        it.titles.matcher(text).find() || it.name.matcher(text).find())
                .forEach(found::add);
        return found;
    }
}
