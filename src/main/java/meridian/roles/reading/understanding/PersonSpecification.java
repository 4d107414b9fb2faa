package meridian.roles.reading.understanding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import meridian.roles.profile.Lines;
import meridian.roles.profile.RoleProfile.AssessmentMethod;
import meridian.roles.profile.RoleProfile.Criterion;
import meridian.roles.profile.RoleProfile.Finding;
import meridian.roles.profile.RoleProfile.Importance;
import meridian.roles.profile.RoleProfile.Severity;
import meridian.roles.reading.blocks.Letters;
import meridian.roles.reading.understanding.Cues.Cue;
import meridian.roles.reading.vocabulary.Kind;
import meridian.roles.reading.vocabulary.LeadIn;
import meridian.roles.reading.vocabulary.Phrases;
import meridian.roles.reading.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/** What the holder is to know, be able to do and have done: the criteria, from lists and from tables. */
final class PersonSpecification {

    /** Headings that hold criteria of every category. */
    private static final Set<String> CONTAINERS = Vocabulary.words("containers");

    private static final Phrases YOU = Phrases.of("you ", "youre ", "youve ");

    /** How labels begin that speak to the candidate and name no category. */
    private static final Phrases SPOKEN = Phrases.of("you ", "youll ", "youve ", "we ", "well ", "were ", "its ");

    private static final Phrases ASKING = Phrases.of(
            "looking for",
            "look for",
            "assessed",
            "need",
            "expect",
            "want",
            "require",
            "must",
            "seek",
            "ideal",
            "should");

    /** How a list is led in that somebody is expected to meet. */
    private static final Phrases EXPECTING = Phrases.of(
            "expect you to",
            "expect that you",
            "expect candidates to",
            "expect applicants to",
            "expected to",
            "expect the following",
            "we expect:");

    private final Cues cues;
    private final Set<String> codes = new HashSet<>();
    private final List<Criterion> criteria = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private boolean labelledDesirable;

    /** Whether what asks for criteria, and does not only name them, stands over some without a weight. */
    private boolean asked;

    /** Which of the criteria without a weight stand under "We expect you to". */
    private final Set<Integer> expected = new HashSet<>();

    /** The last paragraph of the passage before, which may lead in. */
    private @Nullable String leadIn;

    /** Whether the list that is being taken is led in so. */
    private boolean expects;

    private @Nullable CriteriaSplit split;

    /** Of the criteria of the passage that is being taken. */
    private @Nullable String category;

    private int place;

    /** Whether most criteria of the list that is being taken end in "required", which then is how it marks them. */
    private boolean marksRequired;

    /** What the first point of the list says that the others weigh, which it only leads in. */
    private @Nullable Importance led;

    private PersonSpecification(Cues cues) {
        this.cues = cues;
    }

    /**
     * The criteria of a document.
     *
     * @param legend whose codes criteria may end with
     * @param taken sections that are no criteria although their heading could be one's
     */
    static PersonSpecification of(
            List<Passage> passages, List<AssessmentMethod> legend, Set<Section> taken, Cues cues) {
        PersonSpecification specification = new PersonSpecification(cues);
        for (AssessmentMethod method : legend) {
            specification.codes.add(method.code());
        }
        for (Passage passage : passages) {
            if (!taken.contains(passage.section())) {
                specification.take(passage);
            }
        }
        specification.implyEssential();
        return specification;
    }

    /** The criteria, in reading order. */
    List<Criterion> criteria() {
        return criteria;
    }

    /** Where the weight of a criterion had to be guessed. */
    List<Finding> findings() {
        return findings;
    }

    /**
     * Where a label says that some criteria are desirable and none are essential, those asked for under no label are the
     * essential ones; those that somebody is expected to meet are in any case.
     */
    private void implyEssential() {
        boolean all = asked && criteria.stream().noneMatch(criterion -> criterion.importance() == Importance.ESSENTIAL);
        if (!labelledDesirable || !all && expected.isEmpty()) {
            return;
        }
        boolean implied = false;
        for (int at = 0; at < criteria.size(); at++) {
            Criterion one = criteria.get(at);
            if (one.importance() != null || !all && !expected.contains(at)) {
                continue;
            }
            if (!implied) {
                unsure(
                        one.lines(),
                        "Only the desirable criteria have a label, so the others were taken as essential. Check that they are.");
            }
            implied = true;
            criteria.set(
                    at, new Criterion(one.category(), Importance.ESSENTIAL, one.text(), one.methods(), one.lines()));
        }
    }

    /** "What we need from you", "We are looking for people with", but not "Qualifications", "About you". */
    private boolean asks(Passage passage) {
        return passage.ledIn()
                ? leadIn == null || ASKING.isIn(leadIn) || YOU.isIn(leadIn)
                : ASKING.isIn(passage.section().top().key());
    }

    private void unsure(Lines lines, String message) {
        findings.add(new Finding("unsure", Severity.WARNING, lines, message));
    }

    private void take(Passage passage) {
        labelledDesirable |= passage.importance() == Importance.DESIRABLE;
        asked |= passage.kind() == Kind.CRITERIA && passage.importance() == null && asks(passage);
        expects = leadIn != null && passage.ledIn() && EXPECTING.isIn(leadIn);
        leadIn = !passage.entries().isEmpty() && passage.entries().getLast() instanceof Entry.Prose prose
                ? prose.words().text()
                : null;
        for (Entry entry : passage.entries()) {
            if (entry instanceof Entry.Table table) {
                criteria.addAll(CriteriaTable.read(table, passage));
            }
        }
        if (passage.kind() != Kind.CRITERIA || passage.section().meaning() == null && passage.isOfLinks()) {
            return;
        }
        boolean points = passage.section().listsPoints();
        int longest =
                StatedCriteria.isAlone(passage) || weighs(passage.section()) && StatedCriteria.isOnItsLine(passage)
                        ? StatedCriteria.LONGEST_LABELLED
                        : StatedCriteria.LONGEST_STATEMENT;
        int statements = points ? 0 : StatedCriteria.statements(passage, longest);
        boolean stated = areStated(passage, statements);
        if (StatedCriteria.statesConditions(passage)) {
            return;
        }
        Criterion headed = CriterionInHeading.of(passage);
        if (headed != null) {
            criteria.add(headed);
            return;
        }
        split = null;
        category = category(passage.section());
        marksRequired = marksRequired(passage);
        Entry.Point first = StatedCriteria.leadingPoint(passage);
        led = first == null
                ? null
                : LeadIn.importance(" " + Letters.key(first.words().text()));
        for (Entry entry : passage.entries()) {
            switch (entry) {
                case Entry.Point point -> {
                    if (point != first && !isFootnote(point) && !Placeholders.isLeft(point.words())) {
                        point(passage, point);
                    }
                }
                case Entry.Fact fact -> {
                    boolean detail = fact.field() == null || fact.strong();
                    boolean competency = passage.section().key().startsWith("competenc");
                    if (!points && detail && fact.strong() && !competency) {
                        add(
                                passage,
                                "",
                                fact.key()
                                        + (Letters.endsSentence(fact.key()) ? " " : ": ")
                                        + fact.value().text(),
                                fact.lines());
                    }
                }
                case Entry.Prose prose -> {
                    splits(prose, passage);
                    expects = prose.leadsIn() && EXPECTING.isIn(prose.words().text());
                    boolean open = !points && passage.importance() == null && cues.in(Cue.WEIGHT, prose.lines());
                    if (open && sentences(prose)) {
                        continue;
                    }
                    if (stated && StatedCriteria.isStatement(prose, longest)
                            || points && (namesDesired(prose) || passage.ledIn() && StatedCriteria.obliges(prose))) {
                        add(passage, "", prose.words().text(), prose.lines());
                    }
                }
                default -> {}
            }
        }
    }

    /** Whether paragraphs of a passage, so many of which could, state criteria. */
    private static boolean areStated(Passage passage, int statements) {
        Section section = passage.section();
        if (passage.ledIn()) {
            return statements >= 2 || statements == 1 && section.meaning() != null && StatedCriteria.weighs(passage);
        }
        if (statements != 1) {
            return statements >= 2 && (passage.importance() != null || isHeaded(section));
        }
        return passage.importance() != null
                || StatedCriteria.isMarked(passage)
                || section.meaning() != null && (StatedCriteria.weighs(passage) || StatedCriteria.isOnItsLine(passage))
                || category(section) != null && StatedCriteria.isShortAndAlone(passage);
    }

    /** "Tide tables are essential. A boat would be an advantage.": a criterion a sentence, where each says how much it weighs. */
    private boolean sentences(Entry.Prose prose) {
        List<Criterion> weighed = new ArrayList<>();
        for (String sentence : Sentences.of(prose.words().text())) {
            List<String> mixed = MixedWeights.of(sentence);
            for (String part : mixed.isEmpty() ? List.of(sentence) : mixed) {
                Importance said = mixed.isEmpty() ? WeightInWords.saidInProse(part) : MixedWeights.weight(part);
                if (said == null) {
                    return false;
                }
                weighed.add(new Criterion(category, said, part, List.of(), prose.lines()));
            }
        }
        if (weighed.stream().map(Criterion::importance).distinct().count() < 2) {
            return false;
        }
        for (Criterion criterion : weighed) {
            if (!StatedCriteria.isNote(criterion.text())) {
                takenAs(criterion.importance(), prose.lines());
                criteria.add(criterion);
            }
        }
        return true;
    }

    /** A point, or each of the criteria it holds where they do not weigh the same. */
    private void point(Passage passage, Entry.Point point) {
        List<String> mixed = cues.in(Cue.WEIGHT, point.lines())
                ? MixedWeights.of(point.words().text())
                : List.of();
        for (String part : mixed) {
            takenAs(MixedWeights.weight(part), point.lines());
            criteria.add(new Criterion(category, MixedWeights.weight(part), part, List.of(), point.lines()));
        }
        if (mixed.isEmpty()) {
            add(passage, point.marker(), point.words().text(), point.lines());
        }
    }

    private boolean marksRequired(Passage passage) {
        int marked = 0;
        int points = 0;
        for (Entry entry : passage.entries()) {
            if (entry instanceof Entry.Point point) {
                points++;
                marked += cues.in(Cue.WEIGHT, point.lines())
                                && WeightInWords.endsInRequired(point.words().text())
                        ? 1
                        : 0;
            }
        }
        return marked >= 3 && marked * 2 > points;
    }

    private void takenAs(@Nullable Importance importance, Lines lines) {
        unsure(
                lines,
                "This criterion was taken as %s from its own words. Check how much it weighs."
                        .formatted(
                                importance == null
                                        ? "unmarked"
                                        : importance.name().toLowerCase(Locale.ROOT)));
    }

    private void splits(Entry.Prose prose, Passage passage) {
        CriteriaSplit said = CriteriaSplit.of(prose.words().text(), passage.points());
        if (said != null) {
            split = said;
            place = 0;
            unsure(
                    prose.lines(),
                    "The weight of the criteria below was read from this sentence. Check that it is as the sentence means.");
        }
    }

    /** "* Residency is asked for within 90 days", after a criterion that ends with the asterisk. */
    private boolean isFootnote(Entry.Point point) {
        return point.marker().equals("*")
                && !criteria.isEmpty()
                && criteria.getLast().text().endsWith("*");
    }

    private void add(Passage passage, String marker, String text, Lines lines) {
        Importance marked = marker.startsWith("[") || marker.equals("(E)") || marker.equals("(D)")
                ? WeightInWords.named(marker)
                : null;
        Importance importance = marked != null ? marked : passage.importance() != null ? passage.importance() : led;
        Importance itself = cues.in(Cue.WEIGHT, lines) ? said(marker, text) : null;
        itself = itself == null && marksRequired && WeightInWords.endsInRequired(text) ? Importance.ESSENTIAL : itself;
        String said = text;
        List<String> marks = AssessedBy.inCell(WeightInWords.afterMark(text));
        Importance own = WeightInWords.marked(said);
        labelledDesirable |= own == Importance.DESIRABLE && WeightInWords.endsInBracket(said);
        if (own == null && importance == Importance.ESSENTIAL && itself == Importance.DESIRABLE) {
            importance = Importance.DESIRABLE;
        } else if (own == null && importance == null) {
            importance = split == null ? itself : split.of(place++, said);
            if (split == null && importance != null) {
                takenAs(importance, lines);
            }
        } else if (own != null) {
            importance = own;
            said = WeightInWords.withoutMark(said);
        }
        List<String> methods = marks.isEmpty() ? AssessedBy.atEnd(said, codes) : marks;
        if (!methods.isEmpty() && marks.isEmpty()) {
            said = WeightInWords.withoutEndBracket(said);
        }
        if (expects && importance == null) {
            expected.add(criteria.size());
        }
        criteria.add(new Criterion(category, importance, said, methods, lines));
    }

    private static @Nullable Importance said(String marker, String text) {
        return marker.isEmpty() ? WeightInWords.saidInProse(text) : WeightInWords.said(text);
    }

    /** "Other desired qualifications include fluent Welsh", below a list. */
    private boolean namesDesired(Entry.Prose prose) {
        return cues.in(Cue.WEIGHT, prose.lines())
                && !prose.leadsIn()
                && prose.words().text().length() <= 260
                && WeightInWords.isDesired(prose.words().text());
    }

    /** Whether a heading or label of its own stands over a section's criteria. */
    private static boolean isHeaded(Section section) {
        return category(section) != null || SPOKEN.beginsIn(section.key());
    }

    /** Whether a section's own heading says how much its criteria weigh. */
    private static boolean weighs(Section section) {
        Vocabulary.Meaning meaning = section.meaning();
        return meaning != null && meaning.importance() != null;
    }

    /** The category a section's criteria are of: the nearest heading that is neither a weight nor the whole specification. */
    static @Nullable String category(Section section) {
        for (Section at = section; at != null && at.kind() == Kind.CRITERIA; at = at.parent()) {
            String key = Letters.withoutStart(at.key(), "0123456789 ");
            if (!key.isEmpty() && !weighs(at) && !CONTAINERS.contains(key) && !SPOKEN.beginsIn(key)) {
                int bracket = at.heading().indexOf('(');
                return bracket > 2 ? Letters.key(at.heading().substring(0, bracket)) : key;
            }
        }
        return null;
    }
}
