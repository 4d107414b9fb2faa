package meridian.roles.reading.understanding;

import meridian.roles.reading.blocks.Letters;
import meridian.roles.reading.blocks.ListMarker;
import meridian.roles.reading.vocabulary.Labels;

/** The names of groups of duties, from the headings above them. */
final class GroupName {

    /** A longer objective, in characters, explains itself. */
    private static final int LONGEST = 240;

    private GroupName() {}

    /** A heading as the name of a group: without a number, "Objective 1:" before it a share of the time or a word on the list after it. */
    static String of(String heading) {
        String name = withoutShare(Labels.withoutColon(ListMarker.without(heading)));
        if (Letters.last(name) == '.' && Letters.wordCount(name) <= 5) {
            name = name.substring(0, name.lastIndexOf('.'));
        }
        int colon = name.indexOf(':');
        if (colon > 0 && colon < 40 && colon + 1 < name.length()) {
            String before = Letters.key(name.substring(0, colon));
            boolean numbered = !before.isEmpty() && Character.isDigit(before.charAt(before.length() - 1));
            if (numbered
                    || before.endsWith("responsibility")
                    || before.endsWith("objective")
                    || before.endsWith("duty")
                    || before.endsWith("accountability")
                    || before.endsWith("area")) {
                return Letters.folded(firstSentence(name.substring(colon + 1)));
            }
        }
        return name;
    }

    /** What an objective is; of one that explains itself at length, or breaks off, the first sentence. */
    private static String firstSentence(String objective) {
        boolean whole = objective.length() <= LONGEST && Letters.endsSentence(objective);
        int stop = whole ? -1 : objective.indexOf(". ");
        return stop < 0 ? objective : objective.substring(0, stop + 1);
    }

    private static String withoutShare(String whole) {
        String name = whole;
        int percent = name.indexOf('%');
        if (percent > 0 && percent <= 3 && Letters.isFigures(name.substring(0, percent), "")) {
            // "40% - Service design (Essential function)"
            name = Letters.withoutStart(name.substring(percent + 1), " -–—:,.");
            int kind = name.endsWith(" function)") || name.endsWith(" Function)") ? name.lastIndexOf('(') : -1;
            return kind > 0 ? name.substring(0, kind).stripTrailing() : name;
        }
        int bracket = name.endsWith(")") ? name.lastIndexOf('(') : -1;
        if (bracket > 0 && (name.indexOf('%', bracket) > 0 || name.indexOf("not exhaustive", bracket) > 0)) {
            return name.substring(0, bracket).stripTrailing();
        }
        return name.endsWith("%") ? Letters.withoutEnd(name, "0123456789%()-–—,. ") : name;
    }
}
