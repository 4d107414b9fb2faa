package meridian.roles.reading.understanding;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import meridian.roles.reading.blocks.Letters;
import meridian.roles.reading.vocabulary.Phrases;
import meridian.roles.reading.vocabulary.Vocabulary;

/** A title as the role's name: without emoji, and without parts that name the kind of document. */
final class PlainTitle {

    private static final Set<String> DOCUMENTS = Vocabulary.words("documents");

    private static final Phrases BEGINNINGS = Phrases.of(
            "job description for ",
            "role description for ",
            "job description of ",
            "job title ",
            "job advert for ",
            "job specification for ",
            "job spec for ",
            "role profile for ",
            "person specification for ",
            "competencies for ",
            "career path for ",
            "career framework for ",
            "responsibilities of a ",
            "responsibilities of an ",
            "responsibilities of the ",
            "the role of ",
            "could you be our new ",
            "could you be our next ",
            "could you be our ",
            "be our new ",
            "be our next ",
            "be our ",
            "hiring our next ",
            "hiring our new ",
            "now hiring ",
            "we're hiring",
            "we’re hiring",
            "we are hiring",
            "apply as a ",
            "apply as an ",
            "apply to be a ",
            "apply to be an ",
            "join us as our new ",
            "join us as our ",
            "join us as a ",
            "join us as an ",
            "working as a ",
            "working as an ",
            "vacancy for a ",
            "vacancy for an ",
            "vacancy for ",
            "vacancy ",
            "job description ");

    private static final List<String> ENDINGS = List.of(
            " job description",
            " project role description",
            " role description",
            " role profile",
            " job profile",
            " person specification",
            " job spec",
            " position description",
            " jd",
            " job advert",
            " job advertisement",
            " job posting",
            " job opening",
            " vacancy",
            " career path",
            " career pathway",
            " career ladder",
            " career levels",
            " career framework",
            " progression framework",
            " competency framework",
            " competencies",
            " role descriptor",
            " role expectations",
            " job specification",
            " role specification",
            " role requirements",
            " job requirements",
            " level expectations",
            " role guidance");

    /** What stands between an employer and the post that is open, where no article does. */
    private static final List<String> HIRING = List.of(" seeks ", " is seeking ", " is hiring ", " is recruiting ");

    private static final int LONGEST_CODE = 6;

    /** What the name of a framework of careers ends with. */
    private static final Set<String> FRAMEWORKS = Set.of(
            "ladder", "ladders", "framework", "levels", "path", "paths", "track", "tracks", "matrix", "progression");

    /** How the name of an employer begins. */
    private static final Phrases PLACES = Phrases.of(
            "city of ", "county of ", "state of ", "borough of ", "university of ", "ministry of ", "department of ");

    /** The last word of an employer's or a team's name. */
    private static final Set<String> EMPLOYERS = Set.of(
            "team",
            "council",
            "department",
            "directorate",
            "division",
            "university",
            "foundation",
            "agency",
            "authority",
            "ltd",
            "limited",
            "inc");

    private static final Set<String> RANKS = Vocabulary.words("ranks");

    private static final Set<String> POSTS = Vocabulary.words("posts");

    private static final Set<String> SENIORITIES = Set.of("lead", "mid", "entry", "expert", "intermediate", "advanced");

    /** How a post is held, in a bracket after its name. */
    private static final Set<String> TERMS = Set.of(
            "full time",
            "part time",
            "full or part time",
            "full time or part time",
            "fixed term",
            "fixed term contract",
            "permanent",
            "temporary",
            "contract",
            "remote",
            "hybrid",
            "job share",
            "maternity cover",
            "paternity cover",
            "secondment",
            "m f d",
            "m w d",
            "f m d",
            "co op",
            "remote or hybrid",
            "multiple posts",
            "multiple positions",
            "several posts",
            "freelance",
            "agency",
            "freelance agency",
            "volunteer",
            "voluntary",
            "unpaid",
            "paid",
            "internship",
            "apprenticeship",
            "flexible",
            "on site",
            "onsite",
            "casual",
            "sessional",
            "zero hours",
            "interim",
            "fully remote",
            "remote first",
            "temporary position",
            "temporary post",
            "permanent position",
            "fixed term position",
            "term time only",
            "ftc",
            "perm",
            "m f x",
            "f m x",
            "all genders",
            "he she they");

    private static final Pattern TERMS_PARTING = Pattern.compile(",? or |, |/| & | and ");

    /** What a document on a post is called, and what some posts deal with: the longest first. */
    private static final List<String> OF_POST = List.of(
            " role proposal",
            " job proposal",
            " post proposal",
            " position proposal",
            " proposal",
            " roles and responsibilities",
            " roles & responsibilities",
            " role and responsibilities",
            " role & responsibilities",
            " duties and responsibilities",
            " responsibilities");

    /** The last words of the endings and of what lists duties: most names end with none of them. */
    private static final Set<String> LAST_WORDS = Stream.concat(ENDINGS.stream(), OF_POST.stream())
            .map(PlainTitle::lastWord)
            .collect(Collectors.toSet());

    /** A joiner of emoji. */
    private static final int ZERO_WIDTH_JOINER = 0x200d;

    private PlainTitle() {}

    /** The name in a title; the title itself where it has no other words than those for a document. */
    static String of(String title) {
        String plain = isFile(title) ? LadderLinks.name(withoutExtension(title)) : withoutSymbols(title);
        String name = plain;
        for (boolean changed = true; changed; ) {
            String before = name;
            name = withoutEnding(withoutBeginning(name));
            changed = !name.equals(before);
        }
        return name.isEmpty() ? plain : Letters.withoutEnd(name, "!");
    }

    /** "job_description_lock_keeper", "lock-keeper.md": whether words are joined as they are in the name of a file. */
    private static boolean isFile(String title) {
        return title.indexOf(' ') < 0
                && (title.indexOf('_') > 0
                        || title.indexOf('-') > 0
                                && Letters.beginsLower(title)
                                && Parts.isPost(title.replace('-', ' ')));
    }

    private static String withoutExtension(String file) {
        int dot = file.lastIndexOf('.');
        return dot > 0 && file.length() - dot <= 5 ? file.substring(0, dot) : file;
    }

    /** Whether a text only says what kind of document it is: "Job description". */
    static boolean isDocument(String text) {
        return DOCUMENTS.contains(Letters.key(text));
    }

    private static String withoutSymbols(String title) {
        if (isAscii(title)) {
            return Letters.folded(title);
        }
        StringBuilder kept = new StringBuilder(title.length());
        for (int at = 0; at < title.length(); ) {
            int c = title.codePointAt(at);
            if (!isSymbol(c)) {
                kept.appendCodePoint(c);
            }
            at += Character.charCount(c);
        }
        return Letters.folded(kept.toString());
    }

    private static boolean isAscii(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) >= 128) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSymbol(int c) {
        return switch (Character.getType(c)) {
            case Character.OTHER_SYMBOL, Character.SURROGATE, Character.NON_SPACING_MARK -> true;
            default -> c == ZERO_WIDTH_JOINER;
        };
    }

    private static String withoutBeginning(String name) {
        int part = separator(name, 0);
        if (part > 0
                && (isDocument(name.substring(0, part))
                        || isFramework(name, part)
                        || isCode(name.substring(0, part).strip()))) {
            return trimmed(name.substring(part));
        }
        if (part > 0
                && (isEmployer(name.substring(0, part))
                        || name.charAt(part) == ':' && !namesRank(name.substring(0, part)))
                && Parts.isPost(name.substring(part))) {
            return trimmed(name.substring(part));
        }
        int sought = Title.afterSeeking(name);
        if (sought > 0) {
            return trimmed(name.substring(sought));
        }
        for (String hires : HIRING) {
            int at = name.indexOf(hires);
            String post = at < 0 ? "" : name.substring(at + hires.length());
            if (Letters.beginsUpper(post) && Parts.isPost(post)) {
                return trimmed(post);
            }
        }
        int beginning = BEGINNINGS.beginning(name);
        return beginning > 0 && beginning < name.length() ? trimmed(name.substring(beginning)) : name;
    }

    /** "18F", "City of Northmoor", "The Mapping Team": whose post it is, by how the name is made. */
    private static boolean isEmployer(String part) {
        String name = part.strip();
        boolean initials = name.length() >= 2 && name.length() <= 6 && name.equals(name.toUpperCase(Locale.ROOT));
        String key = Letters.key(name);
        return initials
                || PLACES.beginsIn(key)
                || EMPLOYERS.contains(key.substring(key.lastIndexOf(' ') + 1)) && key.indexOf(' ') > 0;
    }

    /** "TP01", "L4", "CS-03", "Level 3": a grade by its code, before the name. */
    private static boolean isCode(String text) {
        String code = text.startsWith("Level ") || text.startsWith("Grade ") ? text.substring(6) : text;
        boolean plain = code.length() <= LONGEST_CODE && Letters.hasFigure(code);
        for (int at = 0; plain && at < code.length(); at++) {
            char c = code.charAt(at);
            plain = Character.isDigit(c) || Character.isUpperCase(c) || c == '-';
        }
        return plain;
    }

    private static String withoutEnding(String name) {
        int part = -1;
        for (int at = separator(name, 0); at > 0; at = separator(name, at + 1)) {
            part = at;
        }
        if (part > 0 && (isDocument(name.substring(part)) || isPlace(name, part) || isGrade(name, part))) {
            return trimmed(name.substring(0, part));
        }
        int wanted = name.indexOf(" wanted");
        if (wanted > 0 && Parts.isPost(name.substring(0, wanted))) {
            return trimmed(name.substring(0, wanted));
        }
        int based = name.indexOf(", based ");
        if (based > 0) {
            return trimmed(name.substring(0, based));
        }
        int at = name.lastIndexOf(" at ");
        int place = at + (name.startsWith("the ", at + 4) ? 8 : 4);
        if (at > 0 && place < name.length() && Character.isUpperCase(name.charAt(place))) {
            String post = withoutDocument(name.substring(0, at));
            if (Parts.isPost(post)) {
                return trimmed(post);
            }
        }
        int bracket = Math.max(name.lastIndexOf('('), name.endsWith("]") ? name.lastIndexOf('[') : -1);
        if (bracket > 0 && (isDocument(name.substring(bracket)) || isTerms(name.substring(bracket)))) {
            return trimmed(name.substring(0, bracket));
        }
        return withoutDocument(name);
    }

    /** A name without what the document on it is called, "job description": the name itself where it has no such ending. */
    private static String withoutDocument(String name) {
        if (!LAST_WORDS.contains(lastWord(name))) {
            return name;
        }
        for (String ending : ENDINGS) {
            if (endsWith(name, ending)) {
                return trimmed(name.substring(0, name.length() - ending.length()));
            }
        }
        return ofPost(name);
    }

    /** "Lock keeper – Northmoor Harbour": whether what stands after a dash or bar says where the post is, and not which. */
    private static boolean isPlace(String name, int part) {
        String place = trimmed(name.substring(part));
        return "-–—|".indexOf(name.charAt(part)) >= 0
                && Letters.beginsUpper(place)
                && place.indexOf(' ') > 0
                && !Letters.hasFigure(place)
                && !namesRank(place)
                && !listsSubjects(place)
                && Parts.isPost(name.substring(0, part).strip());
    }

    /** "Lock keeper - HEO": whether a grade in capitals stands after a dash, and nothing else. */
    private static boolean isGrade(String name, int part) {
        String grade = trimmed(name.substring(part));
        return name.charAt(part) != '/'
                && grade.equals(grade.toUpperCase(Locale.ROOT))
                && grade.equals(Grades.find(grade))
                && Parts.isPost(name.substring(0, part).strip());
    }

    /** "Mobile, Python", but not "Northmoor, UK". */
    private static boolean listsSubjects(String place) {
        int comma = place.lastIndexOf(", ");
        return comma > 0 && !(place.length() - comma <= 4 && Letters.isCapitals(place.substring(comma)));
    }

    private static boolean namesRank(String text) {
        for (String word : Letters.key(text).split(" ")) {
            if (RANKS.contains(word) || POSTS.contains(word) || SENIORITIES.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** "(Full-time)", "(2 posts)", "(GS 13/14)": whether a bracket says how the post is held, or its grade. */
    private static boolean isTerms(String bracket) {
        String key = Letters.key(bracket);
        return TERMS.contains(key)
                || key.startsWith("fixed term")
                || key.startsWith("fixed ") && key.endsWith(" contract")
                || areTerms(bracket)
                || key.startsWith("sfia ")
                || Grades.find(bracket) != null && Letters.wordCount(bracket) <= 4;
    }

    /** "(full-time, part-time, or freelance)": whether each of several says how the post is held. */
    private static boolean areTerms(String bracket) {
        String[] parts = TERMS_PARTING.split(bracket.strip());
        for (String part : parts) {
            if (!TERMS.contains(Letters.key(part))) {
                return false;
            }
        }
        return parts.length > 1;
    }

    /** "Engineering ladder: Lock keeper": whether a post stands after the name of a framework. */
    private static boolean isFramework(String name, int part) {
        String before = Letters.key(name.substring(0, part));
        return FRAMEWORKS.contains(before.substring(before.lastIndexOf(' ') + 1))
                && Parts.isPost(trimmed(name.substring(part)));
    }

    /** "Lock keeper roles and responsibilities": the post whose they are. */
    private static String ofPost(String name) {
        for (String ending : OF_POST) {
            String post = endsWith(name, ending) ? trimmed(name.substring(0, name.length() - ending.length())) : "";
            if (!post.isEmpty() && Parts.isPost(post)) {
                return post;
            }
        }
        return name;
    }

    private static String lastWord(String name) {
        return name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    }

    private static boolean endsWith(String name, String ending) {
        int end = name.length() - ending.length();
        return end > 0 && name.regionMatches(true, end, ending, 0, ending.length());
    }

    /** Where a colon, or a dash or bar between spaces, parts the name; -1 where none does. */
    private static int separator(String name, int from) {
        for (int at = Math.max(from, 1); at < name.length(); at++) {
            char c = name.charAt(at);
            boolean spaced = name.charAt(at - 1) == ' ' && at + 1 < name.length() && name.charAt(at + 1) == ' ';
            if (c == ':' || (spaced && "-–—|/".indexOf(c) >= 0)) {
                return at;
            }
        }
        return -1;
    }

    private static String trimmed(String name) {
        String marks = " :-–—|/,!";
        return Letters.withoutEnd(Letters.withoutStart(name, marks), marks + "?");
    }
}
