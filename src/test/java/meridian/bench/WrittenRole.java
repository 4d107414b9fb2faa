package meridian.bench;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import meridian.roles.profile.Lines;
import meridian.roles.profile.ProfileBuilder;
import meridian.roles.profile.RoleProfile;
import meridian.roles.profile.RoleProfile.AssessmentMethod;
import meridian.roles.profile.RoleProfile.Capability;
import meridian.roles.profile.RoleProfile.Competency;
import meridian.roles.profile.RoleProfile.Criterion;
import meridian.roles.profile.RoleProfile.Finding;
import meridian.roles.profile.RoleProfile.Framework;
import meridian.roles.profile.RoleProfile.Importance;
import meridian.roles.profile.RoleProfile.Ladder;
import meridian.roles.profile.RoleProfile.Limits;
import meridian.roles.profile.RoleProfile.Other;
import meridian.roles.profile.RoleProfile.Pay;
import meridian.roles.profile.RoleProfile.Responsibility;
import meridian.roles.profile.RoleProfile.Severity;
import meridian.roles.profile.RoleProfile.Statement;

/** A role of 60 statements, made up from a number: the same number gives the same role. */
final class WrittenRole {

    static final int STATEMENTS = 60;
    static final List<String> FAMILIES = List.of(
            "Product management",
            "Software engineering",
            "Delivery management",
            "User research",
            "Service design",
            "Data analysis",
            "Cyber security",
            "Business analysis",
            "Content design",
            "Infrastructure");

    private static final List<String> STEPS = List.of("Associate", "", "Senior", "Lead", "Principal");
    private static final List<String> TITLES = List.of(
            "Product Manager",
            "Software Engineer",
            "Delivery Manager",
            "User Researcher",
            "Service Designer",
            "Data Analyst",
            "Security Engineer",
            "Business Analyst",
            "Content Designer",
            "Platform Engineer");
    private static final List<String> AREAS = List.of(
            "Housing",
            "Highways",
            "Licensing",
            "Libraries",
            "Planning",
            "Revenues",
            "Schools",
            "Transport",
            "Registrars",
            "Waste",
            "Adult care",
            "Leisure",
            "Parking",
            "Benefits",
            "Elections",
            "Archives",
            "Environment",
            "Procurement",
            "Payroll",
            "Customer contact");
    private static final List<String> VERBS = List.of(
            "Leads",
            "Plans",
            "Shapes",
            "Explains",
            "Measures",
            "Improves",
            "Reviews",
            "Agrees",
            "Coordinates",
            "Challenges",
            "Supports",
            "Publishes",
            "Tests",
            "Prioritises",
            "Documents",
            "Maintains");
    private static final List<String> THINGS = List.of(
            "the backlog",
            "a shared roadmap",
            "service standards",
            "release plans",
            "user needs",
            "accessible forms",
            "supplier contracts",
            "risk registers",
            "data quality",
            "incident reviews",
            "team budgets",
            "recruitment panels",
            "coaching sessions",
            "architecture decisions",
            "performance measures",
            "stakeholder meetings",
            "migration work",
            "support rotas",
            "open source code",
            "research findings");
    private static final List<String> ENDS = List.of(
            "so that residents can finish their task the first time", "with colleagues in finance and legal",
            "across several teams and suppliers", "and reports progress to the programme board every month",
            "before each stage of the service life cycle", "in plain language anybody can follow",
            "using evidence from analytics and support calls", "within agreed limits of time and money",
            "and hands the result on to the operations team", "for people who cannot use the service online",
            "with particular care for privacy and security", "while the old system is being retired");

    /** Three of these make the name of a team; there are 13,824 of them, few of which are used often. */
    private static final List<String> SYLLABLES = List.of(
            "har", "bel", "cam", "dor", "fen", "gil", "hol", "kin", "lan", "mer", "nor", "pel", "quin", "ros", "sel",
            "tam", "ul", "ven", "wes", "yar", "ash", "bor", "el", "thor");

    private static final List<String> SEARCHED = List.of(
            "roadmap", "accessible forms", "incident reviews", "privacy security", "team budgets", "coaching panels");

    private final Random random;
    private final int number;
    private int line = 1;

    private WrittenRole(int number) {
        this.number = number;
        this.random = new Random(number);
    }

    static String family(int number) {
        return FAMILIES.get(number % FAMILIES.size());
    }

    static String seniority(int number) {
        return STEPS.get(number / FAMILIES.size() % STEPS.size());
    }

    /** Five roles of one family and area make a ladder. */
    static String title(int number, int step) {
        String area = AREAS.get(number / (FAMILIES.size() * STEPS.size()) % AREAS.size());
        int team = number / (FAMILIES.size() * STEPS.size() * AREAS.size()) + 1;
        return (STEPS.get(step) + " " + TITLES.get(number % TITLES.size()) + ", " + area + " " + team).strip();
    }

    /** Words somebody searches for: now what many roles say, now the name of a team that few have to do with. */
    static String searched(int number) {
        return number % 2 == 0 ? SEARCHED.get(number / 2 % SEARCHED.size()) : name(number * 61);
    }

    /** The name of a team or a word of many roles, with a letter left out. */
    static String misspelt(int number) {
        String word = number % 2 == 0 ? name(number * 7) : "recruitment";
        return word.substring(0, 3) + word.substring(4);
    }

    private static String name(int number) {
        int many = SYLLABLES.size();
        return SYLLABLES.get(number % many)
                + SYLLABLES.get(number / many % many)
                + SYLLABLES.get(number / many / many % many);
    }

    static RoleProfile of(int number) {
        return new WrittenRole(number).profile();
    }

    private RoleProfile profile() {
        int step = number / FAMILIES.size() % STEPS.size();
        BigDecimal least = BigDecimal.valueOf(30_000 + step * 9_000L);
        return ProfileBuilder.of("role-" + number + ".md")
                .title(title(number, step))
                .organisation("Organisation " + number % 4)
                .department("Digital")
                .grade("G" + (6 + step))
                .reportsTo("Head of " + family(number))
                .family(family(number))
                .seniority(seniority(number).isEmpty() ? null : seniority(number))
                .framework(new Framework("SFIA", "8", step + 2, next()))
                .purpose(many(2, () -> new Statement(sentence(), next())))
                .responsibilities(many(
                        18,
                        () -> new Responsibility(
                                random.nextInt(3) == 0 ? "Scope" : "Delivery", sentence(), List.of(), next())))
                .competencies(many(5, () -> new Competency("Attribute " + random.nextInt(5), sentence(), next())))
                .capabilities(many(
                        6, () -> new Capability(THINGS.get(random.nextInt(THINGS.size())), "practitioner", next())))
                .criteria(many(
                        22,
                        () -> new Criterion(
                                random.nextBoolean() ? "knowledge" : "experience",
                                random.nextInt(3) == 0 ? Importance.DESIRABLE : Importance.ESSENTIAL,
                                sentence(),
                                List.of("AF", "I"),
                                next())))
                .assessmentMethods(List.of(
                        new AssessmentMethod("AF", "Application form", next()),
                        new AssessmentMethod("I", "Interview", next())))
                .measures(many(4, () -> new Statement(sentence(), next())))
                .limits(new Limits(step, step * 5, 2))
                .pay(List.of(new Pay("UK", least, least.add(BigDecimal.valueOf(8_000)), "GBP", "year", next())))
                .ladder(new Ladder(
                        step == 0 ? null : title(number, step - 1), step == 4 ? null : title(number, step + 1)))
                .sources(Map.of("title", new RoleProfile.Source(Lines.of(1))))
                .other(many(3, () -> new Other("Applying", sentence(), next())))
                .findings(
                        number % 4 == 0
                                ? List.of(new Finding(
                                        "hard-to-read-sentence",
                                        Severity.ADVICE,
                                        Lines.of(3),
                                        "This sentence is long."))
                                : List.of())
                .build();
    }

    private String sentence() {
        return VERBS.get(random.nextInt(VERBS.size())) + " " + THINGS.get(random.nextInt(THINGS.size())) + " and "
                + THINGS.get(random.nextInt(THINGS.size())) + " " + team() + ENDS.get(random.nextInt(ENDS.size()));
    }

    /** In every third statement, a team: the few first ones often, as words are used. */
    private String team() {
        int names = SYLLABLES.size() * SYLLABLES.size() * SYLLABLES.size();
        return random.nextInt(3) > 0 ? "" : "for " + name((int) Math.pow(names, random.nextDouble()) - 1) + " ";
    }

    private Lines next() {
        return Lines.of(line++);
    }

    private static <T> List<T> many(int count, Supplier<T> each) {
        List<T> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(each.get());
        }
        return all;
    }
}
