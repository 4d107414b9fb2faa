package meridian.roles.reading.understanding;

import java.util.ArrayList;
import java.util.List;
import meridian.roles.profile.RoleProfile;
import meridian.roles.reading.blocks.Letters;
import meridian.roles.reading.blocks.SourceText;
import meridian.roles.reading.vocabulary.Field;
import meridian.roles.reading.vocabulary.Kind;
import meridian.roles.reading.vocabulary.Phrases;
import org.jspecify.annotations.Nullable;

/**
 * The signs by which a document about a role is told from others.
 *
 * @param title the role's name, null where none was found
 */
record RoleSigns(
        SourceText source,
        @Nullable Sourced<String> title,
        List<Section> sections,
        List<Passage> passages,
        List<Facts.Known> facts) {

    /** Whom those who advertise a post are looking for. */
    private static final Phrases PEOPLE = Phrases.of(
            "looking for people",
            "looking for someone",
            "looking for somebody",
            "looking for candidates",
            "looking for applicants",
            "looking for individuals");

    /** What a title says beside a post's name that is open. */
    private static final Phrases CALLS = Phrases.of("re hiring", "is hiring", "now hiring", " wanted", "vacancy");

    /** How a sentence about the post goes on after its name. */
    private static final Phrases TELLING = Phrases.of(" will ", " is ", " has ", " can ", " should ");

    /** So many signs tell it, and the costly ones are looked for where the others are too few. */
    private static final int ENOUGH = 2;

    private static final int FIRST_SECTIONS = 3;
    private static final int MOST_PARAGRAPHS = 5;

    /** Whether the document says enough that only a document about a role says. */
    boolean areIn(RoleProfile profile) {
        boolean duties = !profile.responsibilities().isEmpty();
        if (duties && areDutiesHeaded()
                || title != null
                        && Levels.areIn(title.value(), source.line(title.lines().first()), sections)) {
            return true;
        }
        int signs = 0;
        signs += profile.criteria().size() >= 2 ? 1 : 0;
        signs += profile.grade() != null ? 1 : 0;
        signs += profile.reportsTo() != null ? 1 : 0;
        signs += profile.pay().isEmpty() ? 0 : 1;
        boolean told = signs > 0
                || profile.title() != null && Parts.isPost(profile.title())
                || passages.stream().noneMatch(Passage::guessed);
        signs += profile.competencies().size() >= 3 ? 2 : 0;
        signs += profile.capabilities().size() >= 3 ? 1 : 0;
        signs += profile.framework() != null && profile.framework().level() != null ? 1 : 0;
        boolean post = profile.title() != null
                && (Parts.isPost(profile.title())
                        || Parts.isLevel(profile.title())
                        || profile.family() != null && Letters.wordCount(profile.title()) <= 7);
        if (signs >= ENOUGH) {
            return true;
        }
        signs += post || seeksHolder() ? 1 : 0;
        signs += post && title != null && isCall(source.line(title.lines().first())) ? 1 : 0;
        signs += post && tellsOfHolder() ? 1 : 0;
        signs += post && headsProse() ? 1 : 0;
        signs += duties && signs < ENOUGH && (holdsLevels() || namesRanks()) ? 2 : 0;
        signs += facts.stream()
                        .anyMatch(fact -> fact.field() == Field.TITLE
                                && Letters.key(fact.key()).contains(" "))
                ? 1
                : 0;
        signs += duties && told && (signs > 0 || ledIn()) ? 1 : 0;
        return signs >= ENOUGH;
    }

    /** "We're hiring – Lock keeper", "Lock keeper wanted": whether the line with the post's name says that it is open. */
    private static boolean isCall(String line) {
        return CALLS.isIn(line);
    }

    private boolean areDutiesHeaded() {
        for (Section section : sections) {
            if (section.meaning() != null && section.kind() == Kind.DUTIES) {
                return true;
            }
        }
        return false;
    }

    /** Whether paragraphs stand below a heading for duties and below one for criteria. */
    private boolean headsProse() {
        return headsProse(Kind.DUTIES) && headsProse(Kind.CRITERIA);
    }

    private boolean headsProse(Kind kind) {
        for (Section section : sections) {
            if (section.meaning() != null
                    && section.kind() == kind
                    && section.entries().stream().anyMatch(entry -> entry instanceof Entry.Prose)) {
                return true;
            }
        }
        return false;
    }

    /** "Junior" and "Lead", or "Graduate tester", "Senior tester", three at least: whether headings say of what rank one is. */
    private boolean namesRanks() {
        int levels = 0;
        int ranks = 0;
        for (Section section : sections) {
            levels += Levels.isNamed(section) ? 1 : 0;
            ranks += section.lines() != null
                            && Letters.wordCount(section.heading()) <= 4
                            && Families.seniority(section.heading()) != null
                    ? 1
                    : 0;
        }
        return levels >= 2 || ranks >= 3;
    }

    /** Whether two headings at least name posts and have lists of what those do below them. */
    private boolean holdsLevels() {
        return passages.stream()
                        .filter(passage -> passage.guessed()
                                && Doing.isAlsoSaidIn(passage.entries())
                                && Parts.isPost(PlainTitle.of(passage.section().heading())))
                        .count()
                >= 2;
    }

    /** Whether one of the first paragraphs says that somebody is wanted for a post, or one over criteria that people are. */
    private boolean seeksHolder() {
        for (String text : firstParagraphs()) {
            if (Title.sought(text) != null) {
                return true;
            }
        }
        for (Passage passage : passages) {
            if (passage.section().kind() != Kind.CRITERIA) {
                continue;
            }
            for (Entry entry : passage.entries()) {
                if (entry instanceof Entry.Prose prose
                        && PEOPLE.isIn(prose.words().text())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** "The lock keeper will", "An Expert has": whether one of the first paragraphs says what the holder of the named post does. */
    private boolean tellsOfHolder() {
        String post = title == null ? "" : title.value();
        if (post.isEmpty()) {
            return false;
        }
        for (String text : firstParagraphs()) {
            int article = text.indexOf(' ') + 1;
            boolean named = (text.startsWith("The ") || text.startsWith("A ") || text.startsWith("An "))
                    && text.regionMatches(true, article, post, 0, post.length());
            if (named && TELLING.beginsIn(text.substring(article + post.length()))) {
                return true;
            }
        }
        return false;
    }

    private List<String> firstParagraphs() {
        List<String> texts = new ArrayList<>(MOST_PARAGRAPHS);
        for (Section section : sections.subList(0, Math.min(sections.size(), FIRST_SECTIONS))) {
            for (Entry entry : section.entries()) {
                if (texts.size() < MOST_PARAGRAPHS && entry instanceof Entry.Prose prose) {
                    texts.add(prose.words().text());
                }
            }
        }
        return texts;
    }

    /** Whether a sentence says of somebody that the list after it is what they do. */
    private boolean ledIn() {
        return passages.stream()
                .anyMatch(passage -> passage.kind() == Kind.DUTIES && passage.ledIn() && passage.points() >= 4);
    }
}
