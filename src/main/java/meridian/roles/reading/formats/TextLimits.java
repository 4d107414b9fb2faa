package meridian.roles.reading.formats;

import meridian.roles.reading.blocks.SourceText;

/** Keeps a text within {@link ReadingLimits} before anything is parsed: nesting costs a parser more than length does. */
final class TextLimits {

    private TextLimits() {}

    /** Refuses a text that says nothing or too much. */
    static void check(String text) throws UnreadableDocument {
        if (text.isBlank()) {
            throw UnreadableDocument.empty();
        }
        if (text.length() > ReadingLimits.TEXT_CHARACTERS) {
            throw UnreadableDocument.tooMuchText();
        }
    }

    /** Refuses a line that is too long or opens too many blocks in one another. */
    static void checkLines(SourceText source) throws UnreadableDocument {
        String text = source.text();
        for (int number = 1; number <= source.size(); number++) {
            int start = source.start(number);
            int end = source.start(number + 1) - 1;
            if (end - start > ReadingLimits.LINE_CHARACTERS) {
                throw UnreadableDocument.lineTooLong();
            }
            if (opens(text, start, end) > ReadingLimits.DEPTH) {
                throw UnreadableDocument.tooDeep();
            }
        }
    }

    /** How many quotes and list items a line opens, one in another, before its first word. */
    private static int opens(String text, int start, int end) {
        int opened = 0;
        for (int at = start; at < end; at++) {
            char c = text.charAt(at);
            if (c == '>' || c == '-' || c == '+' || c == '*' || c == '.' || c == ')') {
                opened++;
            } else if (c != ' ' && c != '\t' && !Character.isDigit(c)) {
                break;
            }
        }
        return opened > ReadingLimits.DEPTH && isRule(text, start, end) ? 0 : opened;
    }

    /** A line of one repeated sign is a rule or an underline, however long. */
    private static boolean isRule(String text, int start, int end) {
        char sign = 0;
        for (int at = start; at < end; at++) {
            char c = text.charAt(at);
            if (c == ' ' || c == '\t') {
                continue;
            }
            if (sign != 0 && c != sign || c == '>') {
                return false;
            }
            sign = c;
        }
        return true;
    }
}
