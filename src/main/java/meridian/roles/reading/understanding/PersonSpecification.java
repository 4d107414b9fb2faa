package meridian.roles.reading.understanding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import meridian.roles.profile.Lines;
import meridian.roles.profile.RoleProfile.Criterion;
import meridian.roles.profile.RoleProfile.Finding;
import meridian.roles.profile.RoleProfile.Importance;
import meridian.roles.profile.RoleProfile.Severity;
import meridian.roles.reading.blocks.Letters;
import meridian.roles.reading.vocabulary.HeaderField;
import meridian.roles.reading.vocabulary.Kind;
import meridian.roles.reading.vocabulary.LeadIn;
import meridian.roles.reading.vocabulary.Phrases;
import meridian.roles.reading.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/** What the holder is to know, be able to do and have done: the criteria, from lists and from tables. */
final class PersonSpecification {

    /** Headings that hold criteria of every category. */
    private static final Set<String> CONTAINERS = Vocabulary.words("containers");

    private static final Phrases OBLIGES =
            Phrases.of("must have", "must possess", "must hold", " requires ", "is required");

    private static final Phrases DESIRED = Phrases.of("desired ", "desirable ", "preferred ");

    private final Set<String> codes = new HashSet<>();
    private final List<Criterion> criteria = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private boolean labelledDesirable;
    private @Nullable CriteriaSplit split;
    private int place;

    private PersonSpecification() {}

    /**
     * The criteria of a document.
     *
     * @param codes the codes of its assessment legend, which criteria may end with
     * @param taken sections that are no criteria although their heading could be one's
     */
    static PersonSpecification of(List<Passage> passages, Set<String> codes, Set<Section> taken) {
        PersonSpecification specification = new PersonSpecification();
        specification.codes.addAll(codes);
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

    /** Where a label says that some criteria are desirable and none are essential, those under no label are the essential ones. */
    private void implyEssential() {
        boolean essential = criteria.stream().anyMatch(criterion -> criterion.importance() == Importance.ESSENTIAL);
        if (essential || !labelledDesirable) {
            return;
        }
        boolean implied = false;
        for (int at = 0; at < criteria.size(); at++) {
            Criterion one = criteria.get(at);
            if (one.importance() != null) {
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

    private void unsure(Lines lines, String message) {
        findings.add(new Finding("unsure", Severity.WARNING, lines, message));
    }

    private void take(Passage passage) {
        labelledDesirable |= passage.importance() == Importance.DESIRABLE;
        for (Entry entry : passage.entries()) {
            if (entry instanceof Entry.Table table && CriteriaTable.isOne(table, passage.kind())) {
                criteria.addAll(CriteriaTable.read(table, category(passage.section()), passage.importance()));
            }
        }
        if (passage.kind() != Kind.CRITERIA) {
            return;
        }
        boolean points = passage.section().listsPoints();
        int statements = points
                ? 0
                : (int) passage.entries().stream()
                        .filter(PersonSpecification::isStatement)
                        .count();
        boolean says = statements == 1
                && passage.section().meaning() != null
                && passage.entries().stream()
                        .anyMatch(entry -> entry instanceof Entry.Prose prose
                                && proseImportance(prose.words().text()) != null);
        boolean stated = says
                || (passage.importance() != null || category(passage.section()) != null)
                        && !passage.ledIn()
                        && statements >= (passage.importance() != null && !passage.ledIn() ? 1 : 2);
        split = null;
        for (Entry entry : passage.entries()) {
            switch (entry) {
                case Entry.Point point -> {
                    if (!isFootnote(point)) {
                        add(passage, point.marker(), point.words().text(), point.lines());
                    }
                }
                case Entry.Fact fact -> {
                    boolean detail = HeaderField.of(fact.key()) == null || fact.strong();
                    boolean competency = passage.section().key().startsWith("competenc");
                    if (!points && detail && fact.strong() && !competency) {
                        add(passage, "", fact.key() + ": " + fact.value().text(), fact.lines());
                    }
                }
                case Entry.Prose prose -> {
                    splits(prose, passage);
                    if (stated && isStatement(prose) || points && namesDesired(prose)) {
                        add(passage, "", prose.words().text(), prose.lines());
                    }
                }
                default -> {}
            }
        }
    }

    private void splits(Entry.Prose prose, Passage passage) {
        int points = (int) passage.entries().stream()
                .filter(entry -> entry instanceof Entry.Point)
                .count();
        CriteriaSplit said = CriteriaSplit.of(prose.words().text(), points);
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

    /** Notes on how criteria are used, and header lines, are no criteria. */
    private static boolean isNote(String text) {
        String key = Letters.key(text);
        return HeaderField.isPair(text)
                || text.indexOf('=') >= 0
                || key.contains("shortlist")
                || key.contains("applicant")
                || key.contains("application")
                || key.contains("candidates")
                || key.startsWith("please ")
                || key.startsWith("note ")
                || key.contains("assessed by")
                || key.contains("assessed through")
                || key.contains("resume")
                || key.contains("criteria");
    }

    private static boolean isStatement(Entry entry) {
        return entry instanceof Entry.Prose prose
                && !prose.leadsIn()
                && prose.words().text().length() <= 260
                && Letters.wordCount(prose.words().text()) >= 2
                && !prose.words().text().startsWith("(")
                && !isNote(prose.words().text());
    }

    private void add(Passage passage, String marker, String text, Lines lines) {
        Importance marked = marker.startsWith("[") || marker.equals("(E)") || marker.equals("(D)")
                ? CriteriaTable.importance(marker)
                : null;
        Importance importance = marked != null ? marked : passage.importance();
        Importance itself = marker.isEmpty() ? proseImportance(text) : saidImportance(text);
        String said = text;
        Importance own = ownImportance(said);
        labelledDesirable |= own == Importance.DESIRABLE && endsInBracket(said);
        if (own == null && importance == Importance.ESSENTIAL && itself == Importance.DESIRABLE) {
            importance = Importance.DESIRABLE;
        } else if (own == null && importance == null) {
            importance = split == null ? itself : split.of(place++, said);
            if (split == null && importance != null) {
                unsure(
                        lines,
                        "This criterion was taken as %s from its own words. Check how much it weighs."
                                .formatted(importance.name().toLowerCase(Locale.ROOT)));
            }
        } else if (own != null) {
            importance = own;
            said = withoutMark(said);
        }
        List<String> methods = CriteriaTable.methodsAtEnd(said, codes);
        if (!methods.isEmpty()) {
            said = withoutEndBracket(said);
        }
        criteria.add(new Criterion(category(passage.section()), importance, said, methods, lines));
    }

    /** "(essential)", "(E)", "[desirable]" at the end of a criterion, or "Essential:" before it. */
    private static @Nullable Importance ownImportance(String text) {
        if (endsInBracket(text)) {
            return CriteriaTable.importance(text.substring(bracket(text)));
        }
        int dash = dash(text);
        if (dash > 0 && CriteriaTable.importance(text.substring(dash + 3)) != null) {
            return CriteriaTable.importance(text.substring(dash + 3));
        }
        int colon = text.indexOf(':');
        return colon > 0 && colon <= 12 ? CriteriaTable.importance(text.substring(0, colon)) : null;
    }

    /** "Knowledge of planning law would be an advantage": what a criterion without a label says of itself, in its one clause. */
    private static @Nullable Importance saidImportance(String text) {
        if (text.startsWith("Preferably") || text.startsWith("Ideally")) {
            return Importance.DESIRABLE;
        }
        int at = -1;
        for (String phrase : List.of("would be ", "is desirable", "desirable but ", "is preferred", "is essential")) {
            at = at < 0 ? text.indexOf(phrase) : at;
        }
        if (at < 0) {
            int end = desirableEnd(text);
            return end < 0 || isParted(text, end) ? null : Importance.DESIRABLE;
        }
        return isParted(text, at) ? null : LeadIn.importance(" " + Letters.key(text.substring(at)));
    }

    /** What a paragraph says of itself: "The post requires a driving licence". */
    private static @Nullable Importance proseImportance(String text) {
        Importance said = desired(text) ? Importance.DESIRABLE : saidImportance(text);
        return said != null || !OBLIGES.isIn(text) ? said : Importance.ESSENTIAL;
    }

    /** "Other desired qualifications include fluent Welsh", below a list. */
    private static boolean namesDesired(Entry.Prose prose) {
        return !prose.leadsIn()
                && prose.words().text().length() <= 260
                && desired(prose.words().text());
    }

    private static boolean desired(String text) {
        int include = text.indexOf(" include");
        return include > 0 && include < 50 && DESIRED.isIn(text, 0, include);
    }

    /** Where the last words of a criterion begin that say it is "preferred" or "a strong plus", -1 where they do not. */
    private static int desirableEnd(String text) {
        int preferred = text.lastIndexOf(" preferred");
        if (preferred > 0 && endsClause(text, preferred + 10)) {
            return preferred;
        }
        int plus = text.lastIndexOf(" plus");
        if (plus < 0 || !endsClause(text, plus + 5)) {
            return -1;
        }
        int article = text.lastIndexOf(" a ", plus);
        int verb = text.lastIndexOf(" is ", plus);
        return plus - verb <= 20 && verb > 0 ? verb : plus - article <= 16 && article > 0 ? article : plus;
    }

    private static boolean endsClause(String text, int at) {
        return at >= text.length() || ".,;!".indexOf(text.charAt(at)) >= 0;
    }

    /** Whether a clause ends, or a bracket is open, before this place; commas that list what the clause is of end none. */
    private static boolean isParted(String text, int end) {
        int open = 0;
        boolean lists = listsUpTo(text, end);
        for (int at = 0; at < end; at++) {
            char c = text.charAt(at);
            open += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c == ',' && !lists || ";:".indexOf(c) >= 0 || (c == '.' && text.charAt(at + 1) == ' ')) {
                return true;
            }
        }
        return open > 0;
    }

    /** "Knowledge of policy, practice and procedures": whether the last comma before this place only lists. */
    private static boolean listsUpTo(String text, int end) {
        String last = text.substring(text.lastIndexOf(',', end) + 1, end).strip();
        boolean joins =
                last.contains(" and ") || last.contains(" or ") || last.startsWith("and ") || last.startsWith("or ");
        int before = text.lastIndexOf(',', text.lastIndexOf(',', end) - 1);
        boolean names = before > 0
                && Letters.wordCount(last) == 1
                && Letters.wordCount(text.substring(before, text.lastIndexOf(',', end))) <= 2;
        return (joins || names) && Letters.wordCount(last) <= 4 && !last.startsWith("with");
    }

    /** The criterion without the mark that {@link #ownImportance} read. */
    private static String withoutMark(String text) {
        if (endsInBracket(text)) {
            return withoutEndBracket(text);
        }
        int dash = dash(text);
        boolean ends = dash > 0 && CriteriaTable.importance(text.substring(dash + 3)) != null;
        return ends
                ? text.substring(0, dash)
                : text.substring(text.indexOf(':') + 1).strip();
    }

    /** Where a last word after a dash begins, -1 where none does. */
    private static int dash(String text) {
        int dash = Math.max(text.lastIndexOf(" – "), text.lastIndexOf(" - "));
        return text.length() - dash <= 16 ? dash : -1;
    }

    private static boolean endsInBracket(String text) {
        int open = bracket(text);
        char last = Letters.last(text);
        return open > 0 && (last == ')' || last == ']') && text.length() - open <= 24;
    }

    /** Where the last bracket opens, -1 where there is none. */
    private static int bracket(String text) {
        return Math.max(text.lastIndexOf('('), text.lastIndexOf('['));
    }

    private static String withoutEndBracket(String text) {
        int open = bracket(text);
        return open > 0 ? text.substring(0, open).stripTrailing() : text;
    }

    /** The category a section's criteria are of: the nearest heading that is neither a weight nor the whole specification. */
    static @Nullable String category(Section section) {
        for (Section at = section; at != null && at.kind() == Kind.CRITERIA; at = at.parent()) {
            String key = at.key();
            boolean weight = at.meaning() != null
                    && java.util.Objects.requireNonNull(at.meaning()).importance() != null;
            if (!key.isEmpty() && !weight && !CONTAINERS.contains(key)) {
                int bracket = at.heading().indexOf('(');
                return bracket > 2 ? Letters.key(at.heading().substring(0, bracket)) : key;
            }
        }
        return null;
    }
}
