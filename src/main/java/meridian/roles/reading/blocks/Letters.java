package meridian.roles.reading.blocks;

/** What the characters of a line show, found in one pass over them. */
public final class Letters {

    private static final byte[] ASCII = new byte[128];

    static {
        for (char c = 0; c < ASCII.length; c++) {
            ASCII[c] = Character.isLetterOrDigit(c) ? (byte) Character.toLowerCase(c) : -1;
        }
    }

    private Letters() {}

    /** White space as authors type it, the no-break and zero-width ones included. */
    public static boolean isSpace(char c) {
        return c <= ' ' || c == '\u00a0' || c == '\u3000' || (c >= '\u2000' && c <= '\u200a');
    }

    /** Marks without width that editors leave inside words. */
    private static boolean isJoiner(char c) {
        return (c >= '\u200b' && c <= '\u200d') || c == '\u2060' || c == '\ufeff' || c == '\u00ad';
    }

    public static boolean beginsLower(String text) {
        return !text.isEmpty() && Character.isLowerCase(text.codePointAt(0));
    }

    /** Whether the text begins with a capital letter or a figure, a quotation mark or bracket before it aside. */
    public static boolean beginsUpper(String text) {
        int at = 0;
        while (at < text.length() && "\"'“‘([*_£$€".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        if (at == text.length()) {
            return false;
        }
        int c = text.codePointAt(at);
        return Character.isUpperCase(c) || Character.isTitleCase(c) || Character.isDigit(c);
    }

    /** Whether the text is written in capitals: four letters at least, none small. */
    public static boolean isCapitals(String text) {
        int capitals = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (Character.isLowerCase(c)) {
                return false;
            }
            if (Character.isUpperCase(c)) {
                capitals++;
            }
        }
        return capitals >= 4;
    }

    /** The last character that is not white space, NUL where there is none. */
    public static char last(String text) {
        for (int at = text.length() - 1; at >= 0; at--) {
            if (!isSpace(text.charAt(at))) {
                return text.charAt(at);
            }
        }
        return '\0';
    }

    /** The text without those of the marks that it begins with. */
    public static String withoutStart(String text, String marks) {
        int start = 0;
        while (start < text.length() && marks.indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        return text.substring(start);
    }

    /** The text without those of the marks that it ends with. */
    public static String withoutEnd(String text, String marks) {
        int end = text.length();
        while (end > 0 && marks.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(0, end);
    }

    /** The text without white space around it and without the marks at its end that part it from what follows. */
    public static String withoutEndMarks(String text) {
        return withoutEnd(text, " ,;:-–—.|").strip();
    }

    /** Where the first of the marks stands, -1 where none does. */
    public static int firstOf(String text, String marks) {
        return firstOf(text, 0, marks);
    }

    /** Where the first of the marks stands from a place on, -1 where none does. */
    public static int firstOf(String text, int from, String marks) {
        for (int at = from; at < text.length(); at++) {
            if (marks.indexOf(text.charAt(at)) >= 0) {
                return at;
            }
        }
        return -1;
    }

    /** Whether a figure is in the text. */
    public static boolean hasFigure(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (Character.isDigit(text.charAt(at))) {
                return true;
            }
        }
        return false;
    }

    /** Whether nothing but figures and these marks is in the text. */
    public static boolean isFigures(String text, String marks) {
        for (int at = 0; at < text.length(); at++) {
            if (!Character.isDigit(text.charAt(at)) && marks.indexOf(text.charAt(at)) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether the text ends as a sentence does. */
    public static boolean endsSentence(String text) {
        return isStop(last(text));
    }

    /** Whether a character ends a sentence. */
    public static boolean isStop(char c) {
        return c == '.' || c == '!' || c == '?' || c == ';';
    }

    public static int wordCount(String text) {
        return words(text, Integer.MAX_VALUE);
    }

    /** Whether the text has at least so many words. */
    public static boolean hasWords(String text, int least) {
        return words(text, least) >= least;
    }

    /** How many words the text has, counted up to so many. */
    private static int words(String text, int most) {
        int words = 0;
        boolean inWord = false;
        for (int at = 0; at < text.length() && words < most; at++) {
            boolean space = isSpace(text.charAt(at));
            if (!space && !inWord) {
                words++;
            }
            inWord = !space;
        }
        return words;
    }

    /** The text with each run of white space made one space, none at its ends. */
    public static String folded(String text) {
        if (isFolded(text)) {
            return text;
        }
        // Most often it is the two spaces at the end that break a line in Markdown.
        String stripped = text.strip();
        return isFolded(stripped) ? stripped : fold(stripped);
    }

    /** Whether a character stays as it is where white space is folded. */
    public static boolean isFolded(char c) {
        return c >= ' ' && (c <= '~' || !isSpace(c) && !isJoiner(c));
    }

    private static boolean isFolded(String text) {
        char before = ' ';
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == ' ' && before == ' ' || !isFolded(c)) {
                return false;
            }
            before = c;
        }
        return before != ' ' || text.isEmpty();
    }

    private static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        boolean space = false;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (isJoiner(c)) {
                continue;
            }
            if (isSpace(c)) {
                space = true;
            } else {
                if (space && !folded.isEmpty()) {
                    folded.append(' ');
                }
                space = false;
                folded.append(c);
            }
        }
        return folded.toString();
    }

    /** How far the line is indented, in columns; a tab stop every four. */
    public static int indent(String line) {
        int columns = 0;
        for (int at = 0; at < line.length(); at++) {
            char c = line.charAt(at);
            if (c == '\t') {
                columns += 4 - columns % 4;
            } else if (isSpace(c)) {
                columns++;
            } else {
                break;
            }
        }
        return columns;
    }

    /**
     * The text as it is looked up: small letters and figures, words parted by one space, apostrophes dropped, "&" as
     * "and", everything else gone.
     */
    public static String key(String text) {
        return shortKey(text, Integer.MAX_VALUE);
    }

    /** The same, empty where it is longer than so many characters. */
    public static String shortKey(String text, int longest) {
        // It is written over what was read: it never gets ahead of that, once each "&" is a word.
        char[] key = text.toCharArray();
        int length = 0;
        boolean space = false;
        for (int at = 0; at < key.length && length <= longest; at++) {
            char c = key[at];
            int letter = lookedUp(c);
            if (letter >= 0) {
                if (space && length > 0) {
                    key[length++] = ' ';
                }
                space = false;
                key[length++] = (char) letter;
            } else if (c == '&') {
                return shortKey(text.replace("&", " and "), longest);
            } else if (c != '\'' && c != '’' && c != '‘' && c != '`') {
                space = true;
            }
        }
        return length > longest ? "" : new String(key, 0, length);
    }

    /** A letter or figure as it is looked up, -1 for any other character. */
    private static int lookedUp(char c) {
        if (c < 128) {
            return ASCII[c];
        }
        return Character.isLetterOrDigit(c) ? Character.toLowerCase(c) : -1;
    }
}
