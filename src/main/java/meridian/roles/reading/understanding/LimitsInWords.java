package meridian.roles.reading.understanding;

import java.util.List;
import meridian.roles.profile.Lines;
import meridian.roles.profile.RoleProfile.Statement;
import meridian.roles.reading.blocks.Block;
import meridian.roles.reading.blocks.Letters;
import meridian.roles.reading.understanding.Cues.Cue;
import meridian.roles.reading.vocabulary.Field;
import meridian.roles.reading.vocabulary.Kind;
import meridian.roles.reading.vocabulary.Phrases;
import org.jspecify.annotations.Nullable;

/** The numbers a role sets its limits with, in figures or in words: people managed, directly and not, and workstreams. */
final class LimitsInWords {

    /** What a sentence speaks of that can set a limit. */
    private static final Phrases ABOUT = Phrases.of(
            "manag",
            "direct",
            "report",
            "workstream",
            "supervis",
            "lead a team of",
            "leads a team of",
            "for a team of");

    /** What a sentence holds that sets a limit, in a text that is about them: all that is told of below has one of these. */
    private static final Phrases SETTING =
            Phrases.of("manag", "direct", "report", "workstream", "supervis", "team of", " staff");

    /** What a sentence below criteria says that is about the post all the same. */
    private static final Phrases THIS = Phrases.of(" this role ", " this position ", " this post ", " this job ");

    /** Numbers in words, and what says that there are none. */
    private static final Phrases COUNTING = Phrases.of(Cue.NUMBERS.words());

    private final Cues cues;
    private @Nullable Sourced<Integer> direct;
    private @Nullable Sourced<Integer> indirect;
    private @Nullable Sourced<Integer> workstreams;

    private LimitsInWords(Cues cues) {
        this.cues = cues;
    }

    static LimitsInWords of(List<Facts.Known> facts, List<Section> sections, Cues cues) {
        LimitsInWords limits = new LimitsInWords(cues);
        for (Facts.Known fact : facts) {
            if (fact.field() == Field.RESPONSIBLEFOR) {
                limits.field(fact);
            }
        }
        for (Section section : sections) {
            if (cues.in(Cue.SPAN, section) && cues.in(Cue.NUMBERS, section)) {
                limits.section(section);
            }
        }
        return limits;
    }

    @Nullable
    Sourced<Integer> direct() {
        return direct;
    }

    @Nullable
    Sourced<Integer> indirect() {
        return indirect;
    }

    @Nullable
    Sourced<Integer> workstreams() {
        return workstreams;
    }

    private void field(Facts.Known fact) {
        String key = Letters.key(fact.key());
        String value = Letters.key(fact.value().text());
        int number = ResponsibleFor.number(value);
        if (number < 0 || key.contains("size") || key.contains("headcount") || key.startsWith("accountable")) {
            return;
        }
        if (key.contains("indirect")) {
            indirect = first(indirect, number, fact.lines());
        } else if (!value.contains("indirect")) {
            direct = first(direct, number, fact.lines());
        }
    }

    /** The limit that is known, else this one: what a document says first counts. */
    private static Sourced<Integer> first(@Nullable Sourced<Integer> known, int number, Lines lines) {
        return known == null ? new Sourced<>(number, lines) : known;
    }

    private void section(Section section) {
        Kind kind = section.kind();
        for (Entry entry : section.entries()) {
            if (maySayOne(entry.lines())) {
                entry(entry, kind);
            }
        }
        Lines heading = section.lines();
        if (heading != null) {
            read(section.heading(), kind, heading);
        }
    }

    /** Whether lines speak of people managed or of work, and of a number. */
    private boolean maySayOne(Lines lines) {
        return cues.in(Cue.SPAN, lines) && cues.in(Cue.NUMBERS, lines);
    }

    private void entry(Entry entry, @Nullable Kind kind) {
        switch (entry) {
            case Entry.Prose prose -> read(prose.words().text(), kind, prose.lines());
            case Entry.Fact fact -> read(fact.key() + " " + fact.value().text(), kind, fact.lines());
            case Entry.Point point -> {
                read(point.words().text(), kind, point.own());
                for (Statement detail : point.details()) {
                    read(detail.text(), kind, detail.lines());
                }
            }
            case Entry.Table table -> {
                for (Block.Row row : table.rows()) {
                    if (maySayOne(row.lines())) {
                        read(row.text(), kind, row.lines());
                    }
                }
            }
            case Entry.Raw raw -> {}
        }
    }

    private void read(String text, @Nullable Kind kind, Lines lines) {
        if (!ABOUT.isIn(text)) {
            return;
        }
        int start = 0;
        for (int at = 0; at <= text.length(); at++) {
            if (at == text.length() || endsSentence(text, at)) {
                if (SETTING.isIn(text, start, at)) {
                    String sentence = text.substring(start, at);
                    if (counts(sentence)) {
                        sentence(Letters.key(open(sentence.replace("%", " percent"))), kind, lines);
                    }
                }
                start = at + 1;
            }
        }
    }

    /** "A team of 10+" is one of ten or more. */
    private static String open(String sentence) {
        return sentence.indexOf('+') < 0 ? sentence : sentence.replace("+", " or more");
    }

    /** Whether a text says a number, or that there is none. */
    private static boolean counts(String text) {
        return Letters.hasFigure(text) || COUNTING.isIn(text);
    }

    private static boolean endsSentence(String text, int at) {
        return Letters.isStop(text.charAt(at)) && (at + 1 == text.length() || text.charAt(at + 1) == ' ');
    }

    private void sentence(String key, @Nullable Kind kind, Lines lines) {
        String sentence = " " + key + " ";
        // Criteria tell of what people did before.
        boolean ofThisRole = kind != Kind.CRITERIA || THIS.isIn(sentence);
        if (direct == null && ofThisRole && DirectReports.areNone(sentence)) {
            direct = new Sourced<>(0, lines);
            return;
        }
        if (sentence.contains(" no indirect")) {
            indirect = first(indirect, 0, lines);
        }
        List<Count> counts = Count.in(key);
        boolean named = areNamed(counts);
        for (Count count : counts) {
            if (!count.isLimit()) {
                continue;
            }
            if (count.isOf("workstream", "workstreams", 3)) {
                workstreams = first(workstreams, count.number(), lines);
            } else if (isIndirect(count)) {
                indirect = first(indirect, count.number(), lines);
            } else if (ofThisRole
                    && (direct == null || saysOnlyThat(sentence))
                    && (named ? DirectReports.areNamed(count) : DirectReports.are(count))) {
                direct = new Sourced<>(count.number(), lines);
            }
        }
    }

    /** "To manage up to 12 people directly", which the head of a document says, and no duty among others. */
    private static boolean saysOnlyThat(String sentence) {
        return sentence.startsWith(" to manage up to ") && sentence.endsWith(" directly ");
    }

    private static boolean areNamed(List<Count> counts) {
        for (Count count : counts) {
            if (DirectReports.areNamed(count)) {
                return true;
            }
        }
        return false;
    }

    /** "8 indirect reports", "indirectly lead around 20 people", "manages up to 9 external partners". */
    private static boolean isIndirect(Count count) {
        boolean external =
                count.isOf("external", "contractors", 2) && (count.follows("manages", 4) || count.follows("manage", 4));
        return external
                || count.isOf("indirect", "indirectly", 3)
                || count.isOfPeople() && count.follows("indirectly", 4);
    }
}
