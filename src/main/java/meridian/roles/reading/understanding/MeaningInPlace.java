package meridian.roles.reading.understanding;

import java.util.Set;
import meridian.roles.profile.RoleProfile.Importance;
import meridian.roles.reading.blocks.Letters;
import meridian.roles.reading.vocabulary.Kind;
import meridian.roles.reading.vocabulary.Phrases;
import meridian.roles.reading.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/** A heading's meaning where it stands: under duties "Knowledge sharing" is a group of duties. */
final class MeaningInPlace {

    private static final Set<Kind> SWITCH_UNDER_DUTIES =
            Set.of(Kind.CRITERIA, Kind.MEASURES, Kind.PAY, Kind.OUTCOMES, Kind.METHODS, Kind.COMPETENCIES);

    /** What a heading below criteria says that is about what the employer gives, and no kind of criteria. */
    private static final Phrases OFFERED = Phrases.of(
            "offer",
            "benefits",
            "perks",
            "in it for",
            "why join",
            "why work",
            "you get",
            "youll get",
            "in return",
            "instructions",
            "apply");

    /** What a heading says that names no group of duties, wherever it stands. */
    private static final Phrases OUTSIDE = Phrases.of(
            "terms and conditions",
            "conditions of ",
            "terms of ",
            "equal opportunit",
            "eeo",
            "interview process",
            "selection process",
            "recruitment process",
            "our values",
            "who we are",
            "why join",
            "why work",
            "in it for",
            "in return",
            "annual leave",
            "pension",
            "working hours",
            "working conditions",
            "physical demands",
            "pre employment",
            "right to work",
            "disclaimer");

    /** What a heading speaks of that is about the candidate, also below a heading for duties. */
    private static final Phrases OF_CANDIDATE = Phrases.of(
            "looking for",
            "look for",
            "candidate",
            "applicant",
            "youll need",
            "you will need",
            "you bring",
            "youll bring",
            "you will bring");

    private MeaningInPlace() {}

    /**
     * The meaning a heading keeps where it stands, null where it only names a part of what its parent is about.
     *
     * @param said what its words say by themselves, null where they say nothing
     * @param key the heading as {@link Letters#key} gives it
     */
    static Vocabulary.@Nullable Meaning of(Vocabulary.@Nullable Meaning said, String text, String key, Section parent) {
        if (key.endsWith("should have") && said != null && parent.lastWeighs(Importance.ESSENTIAL)) {
            return new Vocabulary.Meaning(Kind.CRITERIA, Importance.DESIRABLE);
        }
        Kind around = parent.kind();
        if (said == null || around == null || parent.isTitleOfDuties()) {
            return said;
        }
        boolean exact = Vocabulary.exactly(text, key) != null;
        return switch (around) {
            case DUTIES ->
                said.importance() != null
                                || said.kind() == Kind.DUTIES
                                || said.kind() == Kind.CRITERIA && OF_CANDIDATE.isIn(key)
                                || isNotice(text)
                                || said.kind() == Kind.PURPOSE && key.startsWith("purpose of ")
                                || said.kind() == Kind.APART && key.contains("code of conduct")
                                || (exact
                                        && (SWITCH_UNDER_DUTIES.contains(said.kind())
                                                || isBesideDuties(said.kind(), text)))
                        ? said
                        : null;
            case CRITERIA -> {
                if (said.kind() == Kind.CRITERIA) {
                    yield said;
                }
                if (said.kind() == Kind.CAPABILITIES && weighs(parent)) {
                    yield null;
                }
                boolean duties =
                        said.kind() == Kind.DUTIES && (key.contains("responsibilit") || key.contains("duties"));
                yield duties
                                || said.kind() == Kind.APART && OFFERED.isIn(key)
                                || said.kind() == Kind.APART && key.startsWith("what to expect")
                                || (exact
                                        && (said.kind() == Kind.PAY
                                                || isBesideCriteria(text)
                                                || said.kind() == Kind.METHODS
                                                || said.kind() == Kind.CAPABILITIES && !key.startsWith("behaviour")))
                        ? said
                        : null;
            }
            case PAY -> exact || said.kind() != Kind.COMPETENCIES ? said : null;
            case COMPETENCIES -> exact && said.kind() != Kind.CRITERIA ? said : null;
            case CAPABILITIES -> exact || said.importance() != null || said.kind() == Kind.DUTIES ? said : null;
            default -> said;
        };
    }

    /** Whether a heading says how much all under it weighs: competencies too are then criteria. */
    private static boolean weighs(Section parent) {
        Vocabulary.Meaning meaning = parent.meaning();
        return meaning != null && meaning.importance() != null;
    }

    private static boolean isBesideCriteria(String heading) {
        String key = Letters.key(heading);
        return switch (key) {
            case "further reading",
                    "location",
                    "locations",
                    "work location",
                    "place of work",
                    "stay in touch",
                    "keep in touch",
                    "further information",
                    "more information",
                    "substitutions",
                    "substitution",
                    "appeal rights",
                    "conditions of employment",
                    "how to apply",
                    "benefits",
                    "working conditions",
                    "application process",
                    "note",
                    "notes",
                    "physical demands",
                    "selection process",
                    "terms and conditions" -> true;
            default -> OFFERED.isIn(key) || key.endsWith(" process information");
        };
    }

    /** What recruiters put after the duties, whatever the look of its heading: whom to ask, by when to apply. */
    private static boolean isNotice(String heading) {
        String key = Letters.key(heading);
        return key.equals("note")
                || key.equals("key")
                || key.equals("legend")
                || key.equals("glossary")
                || key.equals("definitions")
                || key.startsWith("contact ")
                || key.startsWith("closing date")
                || key.contains("time commitment")
                || key.contains("time required")
                || key.startsWith("for information ")
                || key.startsWith("difference between ")
                || key.startsWith("differences between ")
                || key.startsWith("further information")
                || key.startsWith("expected ") && key.contains(" date");
    }

    /** Headings that end the duties even where they stand below their heading. */
    private static boolean isBesideDuties(Kind kind, String heading) {
        String key = Letters.key(heading);
        return kind == Kind.CAPABILITIES && !key.equals("capability")
                || kind == Kind.APART
                        && (OUTSIDE.isIn(key)
                                || key.contains("benefit")
                                || key.contains("perk")
                                || key.contains("apply")
                                || key.contains("offer")
                                || key.startsWith("about "));
    }
}
