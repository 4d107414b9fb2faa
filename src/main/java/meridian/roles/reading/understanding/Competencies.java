package meridian.roles.reading.understanding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import meridian.roles.profile.RoleProfile.Competency;
import meridian.roles.reading.blocks.Letters;
import meridian.roles.reading.vocabulary.Kind;
import meridian.roles.reading.vocabulary.Labels;
import meridian.roles.reading.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/** What the role shows in each attribute of responsibility: an attribute is a heading, a bullet or a key of its own. */
final class Competencies {

    private static final Set<String> ATTRIBUTES = Vocabulary.words("attributes");

    /** Attributes that are headings of nothing else. */
    private static final Set<String> TELLING = Set.of("autonomy", "influence", "complexity");

    /** In characters: longer ones name no attribute. */
    private static final int LONGEST_NAME = 40;

    private final List<Competency> competencies = new ArrayList<>();
    private final Set<Section> taken = new HashSet<>();

    private Competencies() {}

    static Competencies of(List<Section> sections, Cues cues) {
        Competencies found = new Competencies();
        Set<Section> attributed = new HashSet<>();
        for (Section section : sections) {
            Section parent = section.parent();
            if (parent != null && TELLING.contains(section.key()) && holdsSeveral(parent)) {
                attributed.add(parent);
            }
        }
        for (Section section : sections) {
            found.take(section, attributed, cues.in(Cues.Cue.ATTRIBUTES, section));
            found.levelled(section);
        }
        return found;
    }

    /** Whether two headings at least name attributes: "Influence" alone is an area like others. */
    private static boolean holdsSeveral(Section section) {
        int attributes = 0;
        for (Section child : section.children()) {
            attributes += ATTRIBUTES.contains(child.key()) ? 1 : 0;
        }
        return attributes > 1;
    }

    /** Whether a heading, by its key, names an attribute of responsibility. */
    static boolean isAttribute(String key) {
        return ATTRIBUTES.contains(key);
    }

    List<Competency> all() {
        return competencies;
    }

    /** The sections the competencies were read from. */
    Set<Section> taken() {
        return taken;
    }

    private void take(Section section, Set<Section> attributed, boolean named) {
        Section parent = section.parent();
        boolean among = section.kind() == Kind.COMPETENCIES || (parent != null && attributed.contains(parent));
        if (among && ATTRIBUTES.contains(section.key())) {
            String attribute = Labels.withoutColon(section.heading());
            taken.add(section);
            for (Entry entry : section.entries()) {
                String text = said(entry);
                if (text != null) {
                    competencies.add(new Competency(attribute, text, entry.lines()));
                }
            }
            return;
        }
        if (!named || section.entries().stream().map(Competencies::key).noneMatch(TELLING::contains)) {
            return;
        }
        for (Entry entry : section.entries()) {
            String key = key(entry);
            if (ATTRIBUTES.contains(key)) {
                taken.add(section);
                competencies.add(competency(entry));
            }
        }
    }

    private static Competency competency(Entry entry) {
        return switch (entry) {
            case Entry.Fact fact -> new Competency(fact.key(), fact.value().text(), fact.lines());
            case Entry.Point point -> {
                String text = point.words().text();
                int part = part(text);
                StringBuilder said = new StringBuilder(
                        text.substring(Math.min(text.length(), part + 1)).strip());
                point.details()
                        .forEach(
                                detail -> said.append(said.isEmpty() ? "" : " ").append(detail.text()));
                yield new Competency(text.substring(0, part).strip(), said.toString(), point.lines());
            }
            case Entry.Prose prose -> {
                int part = part(prose.words().text());
                yield new Competency(
                        prose.words().text().substring(0, part).strip(),
                        prose.words()
                                .text()
                                .substring(Math.min(prose.words().text().length(), part + 1))
                                .strip(),
                        prose.lines());
            }
            default -> new Competency("", "", entry.lines());
        };
    }

    private static String key(Entry entry) {
        String name = name(entry);
        return name.length() < 5 || name.length() > LONGEST_NAME ? "" : Letters.key(name);
    }

    private static String name(Entry entry) {
        return switch (entry) {
            case Entry.Fact fact -> fact.key();
            case Entry.Point point ->
                point.words().text().substring(0, part(point.words().text()));
            case Entry.Prose prose ->
                prose.words().text().substring(0, part(prose.words().text()));
            default -> "";
        };
    }

    /** Where the name of an attribute ends: at a colon or a dash between spaces, else at the end. */
    private static int part(String text) {
        for (int at = 1; at < text.length() && at < 60; at++) {
            char c = text.charAt(at);
            if (c == ':' || ("-–—".indexOf(c) >= 0 && text.charAt(at - 1) == ' ')) {
                return at;
            }
        }
        return Math.min(text.length(), 60);
    }

    /** A progression framework: a heading for each skill, under it "Level 1", "Level 2", each with its statements. */
    private void levelled(Section section) {
        Section skill = section.parent();
        String key = section.key();
        if (skill == null
                || skill.heading().isEmpty()
                || key.length() > 9
                || !key.startsWith("level ")
                || (section.kind() != null && section.kind() != Kind.CRITERIA && !isOneOfSkills(skill))) {
            return;
        }
        taken.add(section);
        for (Entry entry : section.entries()) {
            String text = entry instanceof Entry.Point ? said(entry) : null;
            if (text != null) {
                competencies.add(
                        new Competency(PlainTitle.of(skill.heading()), section.heading() + ": " + text, entry.lines()));
            }
        }
    }

    /** "Impact" over "Level 1", beside another skill with its levels: it heads no duties then. */
    private static boolean isOneOfSkills(Section skill) {
        Section above = skill.parent();
        int levelled = 0;
        for (Section sibling : above == null ? List.<Section>of() : above.children()) {
            levelled +=
                    sibling.hasChildren() && sibling.children().getFirst().key().startsWith("level ") ? 1 : 0;
        }
        return levelled > 1;
    }

    private static @Nullable String said(Entry entry) {
        return switch (entry) {
            case Entry.Prose prose -> prose.words().text();
            case Entry.Point point -> point.words().text();
            case Entry.Fact fact -> fact.key() + ": " + fact.value().text();
            default -> null;
        };
    }
}
