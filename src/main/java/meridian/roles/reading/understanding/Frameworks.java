package meridian.roles.reading.understanding;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import meridian.roles.profile.Lines;
import meridian.roles.profile.RoleProfile.Framework;
import meridian.roles.reading.blocks.Letters;
import meridian.roles.reading.blocks.SourceText;
import meridian.roles.reading.vocabulary.Field;
import org.jspecify.annotations.Nullable;

/** The skills framework a document names, with the responsibility level where it says one. */
final class Frameworks {

    private static final Pattern LEVEL = Pattern.compile("SFIA[^.\\n]{0,40}?\\b[Ll]evels?:?[ -]?([1-7])\\b");
    private static final Pattern LEVEL_BEFORE = Pattern.compile("\\b[Ll]evel ([1-7])[^.\\n]{0,25}?SFIA");
    private static final Pattern LEVEL_IN_LINK = Pattern.compile("sfia[^\\s)]{0,60}/level-([1-7])\\b");
    private static final Pattern VERSION =
            Pattern.compile("(?:sfia-|SFIA (?:[vV]|[vV]ersion ))([6-9])\\b(?!\\.?\\d)|SFIA ?([789])\\b");

    private static final Pattern LEVEL_FIELD = Pattern.compile("(?:[Ll]evel )?([1-7])\\b.{0,60}");

    private @Nullable Framework named;
    private @Nullable Lines levelLines;
    private @Nullable Integer level;
    private @Nullable String version;
    private @Nullable Lines sfia;
    private @Nullable Lines government;

    private Frameworks() {}

    static @Nullable Framework of(
            List<Facts.Known> facts,
            @Nullable Sourced<Integer> ofAttributes,
            SourceText source,
            int[] lines,
            Cues cues) {
        Frameworks found = new Frameworks();
        for (Facts.Known fact : facts) {
            if (fact.field() == Field.FRAMEWORK) {
                Matcher said = LEVEL_FIELD.matcher(fact.value().text());
                if (said.matches()) {
                    found.level = Integer.valueOf(said.group(1));
                    found.levelLines = fact.lines();
                }
            }
        }
        for (int number : lines) {
            if (cues.in(Cues.Cue.FRAMEWORK, number)) {
                found.line(source.line(number), number);
            }
        }
        if (found.level == null && found.sfia != null && ofAttributes != null) {
            found.level = ofAttributes.value();
            found.levelLines = ofAttributes.lines();
        }
        return found.framework();
    }

    private void line(String line, int number) {
        boolean mentions = line.contains("SFIA") || line.contains("sfia");
        if (government == null
                && !mentions
                && (line.contains("DDaT")
                        || line.contains("DDAT")
                        || line.contains("Digital and Data Profession")
                        || line.contains("Digital, Data and Technology Profession"))) {
            government = Lines.of(number);
        }
        if (!mentions || line.length() > 20_000) {
            return;
        }
        sfia = sfia == null ? Lines.of(number) : sfia;
        if (!Letters.hasFigure(line)) {
            return;
        }
        if (level == null && line.contains("evel")) {
            level(line, number);
        }
        if (version == null) {
            version(line);
        }
    }

    private void level(String line, int number) {
        Matcher matcher = LEVEL.matcher(line);
        if (matcher.find()
                || (matcher = LEVEL_BEFORE.matcher(line)).find()
                || (matcher = LEVEL_IN_LINK.matcher(line)).find()) {
            level = Integer.valueOf(matcher.group(1));
            levelLines = Lines.of(number);
        }
    }

    private void version(String line) {
        Matcher matcher = VERSION.matcher(line);
        for (int at = next(line, 0); at >= 0; at = next(line, at + 1)) {
            if (matcher.region(at, line.length()).lookingAt()) {
                version = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
                return;
            }
        }
    }

    /** Where the framework is named next. */
    private static int next(String line, int from) {
        int capital = line.indexOf("SFIA", from);
        int small = line.indexOf("sfia-", from);
        return capital < 0 || small >= 0 && small < capital ? small : capital;
    }

    private @Nullable Framework framework() {
        Lines lines = levelLines != null ? levelLines : sfia;
        if (lines != null) {
            named = new Framework("SFIA", version, level, lines);
        } else if (government != null) {
            named = new Framework("Government Digital and Data", null, null, government);
        }
        return named;
    }
}
