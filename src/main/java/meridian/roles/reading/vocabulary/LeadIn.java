package meridian.roles.reading.vocabulary;

import meridian.roles.profile.RoleProfile.Importance;
import meridian.roles.reading.blocks.Letters;
import org.jspecify.annotations.Nullable;

/** What a sentence that ends in a colon says the list after it is. */
public final class LeadIn {

    private static final Phrases DUTIES = Phrases.of("responsibilit", " duties", "accountabilit");
    private static final Phrases DOING = Phrases.of(
            "you will",
            "youll",
            "will be expected to",
            "will be responsible for",
            "are responsible for",
            "tasks",
            "post holder will",
            "postholder will",
            "job holder will",
            "jobholder will",
            "role holder will",
            "the role will",
            "role involves",
            "role includes",
            "work will include",
            "will be to",
            "expected to",
            "is responsible for",
            "responsible for",
            "accountable for",
            "day to day",
            "will include",
            "given day you",
            "typical day you",
            "your work",
            "need someone",
            "expect someone",
            "youd",
            "need you to",
            "expect you to");
    private static final Phrases HAVING = Phrases.of(
            "will have",
            "youll have",
            "should have",
            "you have",
            "must have",
            "need to have",
            "should possess",
            "looking for",
            " be able to",
            "demonstrate",
            "you need",
            "youll need",
            "you will need",
            "need to be",
            "candidate",
            "applicant",
            "you should be",
            "you are",
            "youre",
            "skills",
            "experience",
            "knowledge",
            "evidence",
            "you can",
            "qualification",
            "you to have",
            "possess",
            "criteria",
            "youll bring",
            "you will bring",
            "competenc",
            "good at",
            "qualities",
            "ability to",
            "do i need",
            " if you",
            " people who ",
            " people with ",
            " from you if",
            "we seek");
    private static final Phrases DESIRABLE = Phrases.of(
            "desirable",
            "nice to have",
            "preferred",
            "bonus",
            "advantage",
            "ideally",
            "ould be great",
            "d be great if",
            "ould also be great",
            "d be nice",
            "beneficial",
            "desired",
            "a plus",
            "even better",
            " might have ",
            " might also ",
            " may also have ",
            "dont worry if",
            "would help",
            "not a must",
            "not required",
            "not necessary",
            "extra points",
            "extra credit",
            "particularly welcome",
            "particularly like to hear",
            "particularly interested in",
            "particularly excited",
            "especially excited",
            "over the moon",
            "brownie points",
            " be useful",
            "not essential",
            "dont require",
            "do not require",
            "we prefer",
            "d prefer",
            "good to have",
            "great to have",
            "be welcome",
            "optional",
            "sought after",
            "would love",
            "an asset",
            " be helpful",
            " be valuable");
    private static final Phrases ESSENTIAL = Phrases.of(
            "essential",
            "must have",
            "must include",
            "required",
            "minimum",
            "minimal qualif",
            "minimal require",
            "you must",
            "mandatory");

    /** "We are looking for a librarian to": what for. */
    private static final Phrases SEEKING = Phrases.of(
            "looking for a",
            "seeking a",
            "seek a",
            "seek someone",
            "seek candidates",
            "recruiting a",
            "hiring a",
            "need a",
            "for someone");

    /** Who gives what follows, and does not hold the post. */
    private static final Phrases EMPLOYER = Phrases.of(
            " the trust will",
            " the council will",
            " the charity will",
            " the company will",
            " the employer will",
            " the organisation will",
            " the organization will",
            " the university will");

    private static final Phrases APPLYING = Phrases.of(
            " email",
            " send us",
            " resume",
            " your cv",
            " a cv",
            "cover letter",
            "to apply",
            " once you apply",
            " when you apply",
            " after you apply",
            " ready for the next level",
            " ready for promotion",
            " be promoted",
            " not expected to",
            " arent expected to",
            " not responsible for",
            " arent responsible for",
            " you dont do",
            " you do not do",
            " you wont do");

    /** How a lead-in ends whose list is what somebody works at: "You will have two main areas of focus". */
    private static final Phrases WORKED_AT =
            Phrases.of(" focus", " focuses", " priorities", " objectives", " missions", " tasks", " roles");

    /** How a lead-in ends whose list is what the employer gives. */
    private static final Phrases OFFERING = Phrases.of(
            " we offer",
            " we can offer",
            " expect from us",
            " youll get",
            " you will get",
            " in return",
            " benefits including",
            " benefits such as");

    /** What only criteria are led in with, also among duties. */
    private static final Phrases WANTING = Phrases.of(
            "looking for",
            " we seek",
            " we are seeking",
            " were seeking",
            "candidate will have",
            "you will have ",
            "youll have ",
            "you will need",
            "youll need",
            "you need",
            "also need",
            "you should have",
            "you must have",
            "you bring",
            "youll bring",
            "you will bring",
            "from you if",
            "fit if",
            "match if",
            "be considered for",
            "be able to demonstrate",
            "like you to have",
            "expect you to have",
            "candidate should",
            "candidate must",
            "candidate has",
            "candidate will demonstrate",
            "candidate will be able to",
            "candidates will be able to",
            "applicant will be able to",
            "person will be able to",
            "candidates should",
            "candidates must",
            "candidates will demonstrate",
            "candidates will have",
            "applicants should",
            "applicants must",
            "applicants will have",
            "applicant will have",
            "person will have");

    /** What names criteria also where a section is of something else: the tools one is to have experience of. */
    private static final Phrases KNOWING =
            Phrases.of("experience", "knowledge", "proficien", "familiar", "skills", "qualification");

    /** Whom a sentence describes by how good they are, and not by what they will do. */
    private static final Phrases DESCRIBED = Phrases.of(
            " ideal candidate will",
            " excellent candidate will",
            " great candidate will",
            " good candidate will",
            " strong candidate will",
            " best candidate will",
            " right candidate will",
            " right person will",
            " ideal person will",
            " ideal applicant will",
            " strong applicant will");

    /** Who is looked for. */
    private static final Phrases WHOM = Phrases.of(" candidate", " applicant", " person ");

    private static final Phrases HOLDER =
            Phrases.of(" you ", " youll ", " youd ", " candidate", " applicant", " postholder ", " post holder ");

    /** What ends the weight of a list without giving the next one another. */
    private static final Phrases RELEVANT = Phrases.of("is relevant", "are relevant", "be relevant");

    /** So few characters of what is desirable say it of criteria, also among duties. */
    private static final int SHORT = 48;

    /** A lead-in of no more characters is worded as headings are. */
    private static final int LONGEST_LABEL = 60;

    private LeadIn() {}

    /**
     * The meaning of a lead-in.
     *
     * @param around what the section it stands in is about, null where that is not known
     * @param heading the section's heading
     * @return null where the list is what the section says
     */
    public static Vocabulary.@Nullable Meaning of(String text, @Nullable Kind around, String heading) {
        String key = " " + Letters.key(text);
        if (APPLYING.isIn(key)
                && !key.endsWith(" you will")
                && !key.endsWith(" youll")
                && !key.endsWith(" criteria")
                && !(around == Kind.CRITERIA && key.contains(" in your "))) {
            return new Vocabulary.Meaning(Kind.APART, null);
        }
        if (OFFERING.isIn(key, Math.max(0, key.length() - 24), key.length())) {
            return new Vocabulary.Meaning(Kind.APART, null);
        }
        if (key.endsWith(" excited about") || key.endsWith(" excited by")) {
            return new Vocabulary.Meaning(Kind.PURPOSE, null);
        }
        Vocabulary.Meaning known = text.length() <= LONGEST_LABEL ? Vocabulary.inPart(key.substring(1)) : null;
        if (known != null && around != null && isBeside(known.kind(), key)) {
            return known;
        }
        Importance own = importance(key);
        Importance importance =
                own == null && known != null && known.kind() == Kind.CRITERIA ? known.importance() : own;
        if (known != null
                && known.kind() == Kind.DUTIES
                && importance == null
                && (around == null || around == Kind.PURPOSE)) {
            return known;
        }
        if (around == null) {
            String last = lastSentence(text);
            return last.length() < text.length() ? open(" " + Letters.key(last), importance) : open(key, importance);
        }
        return switch (around) {
            case PURPOSE -> {
                String head = Letters.key(heading);
                boolean strict = head.contains("purpose") || head.contains("summary");
                boolean weighs = importance != null && HAVING.isIn(key);
                yield DUTIES.isIn(key) ? duties() : strict && !weighs ? null : open(key, importance);
            }
            case DUTIES ->
                importance != null && HAVING.isIn(key)
                                || importance == Importance.DESIRABLE && key.length() <= SHORT
                                || WANTING.isIn(key) && wants(text)
                                || describes(key)
                        ? new Vocabulary.Meaning(Kind.CRITERIA, importance)
                        : null;
            case CRITERIA ->
                namesCompetencies(key, heading)
                        ? new Vocabulary.Meaning(Kind.COMPETENCIES, null)
                        : DUTIES.isIn(key) && importance == null && !asksAtLast(text)
                                ? duties()
                                : importance == null && !RELEVANT.isIn(key)
                                        ? null
                                        : new Vocabulary.Meaning(Kind.CRITERIA, importance);
            case CAPABILITIES -> importance == null ? null : new Vocabulary.Meaning(Kind.CRITERIA, importance);
            case HEADER, OUTCOMES -> DUTIES.isIn(key) ? duties() : null;
            case APART ->
                addressesReader(heading, text)
                        ? open(" " + Letters.key(lastSentence(text)), importance)
                        : importance == null || !KNOWING.isIn(key)
                                ? null
                                : new Vocabulary.Meaning(Kind.CRITERIA, importance);
            default -> null;
        };
    }

    /** "The ideal candidate should have", after a list that has its weight from its heading: whether another begins, of none. */
    public static boolean describesAnew(String text) {
        String key = " " + Letters.key(lastSentence(text));
        return WHOM.isIn(key) && WANTING.isIn(key);
    }

    /** Whether a lead-in is worded as what heads neither duties nor criteria: "What you'll receive", "How we hire". */
    private static boolean isBeside(Kind kind, String key) {
        return kind == Kind.MEASURES || kind == Kind.APART && !key.startsWith(" our ");
    }

    /** "You will need", below "About us" and all that is said there of the employer. */
    private static boolean addressesReader(String heading, String text) {
        return heading.regionMatches(true, 0, "About ", 0, 6)
                && HOLDER.isIn(" " + Letters.key(lastSentence(text)) + " ");
    }

    private static Vocabulary.@Nullable Meaning open(String key, @Nullable Importance importance) {
        if (DUTIES.isIn(key)) {
            return duties();
        }
        if (importance == null
                && !describes(key)
                && (key.contains("opportunity to") || seeksDoer(key) || namesWork(key))) {
            return duties();
        }
        if (importance != null || HAVING.isIn(key)) {
            return new Vocabulary.Meaning(Kind.CRITERIA, importance);
        }
        return (DOING.isIn(key) || ownsParts(key)) && !isOfOthers(key) && !key.contains(" one of the following ")
                ? duties()
                : null;
    }

    /** Whether what leads in, which is the last sentence, asks for somebody, and not for somebody to do what follows. */
    private static boolean wants(String text) {
        String last = " " + Letters.key(lastSentence(text));
        return WANTING.isIn(last) && !seeksDoer(last);
    }

    /** "We are looking for a librarian to", "for someone who will": what for. */
    private static boolean seeksDoer(String key) {
        return (key.endsWith(" to") || key.endsWith(" who will")) && SEEKING.isIn(key)
                || key.startsWith(" the ") && key.endsWith(" will") && !EMPLOYER.isIn(key)
                || key.contains(" need to accomplish")
                || key.endsWith(" need to")
                || key.endsWith(" be responsible for")
                || key.endsWith(" expected to")
                || key.contains(" role of ") && key.endsWith(" is to");
    }

    /** "You will be judged by your duties so far. We want these skills": whether the sentence that leads in names criteria alone. */
    private static boolean asksAtLast(String text) {
        String last = lastSentence(text);
        String key = " " + Letters.key(last);
        return last.length() < text.length() && KNOWING.isIn(key) && !DUTIES.isIn(key);
    }

    /** "These competencies are expected", below "Competencies and experience": the first of the two. */
    private static boolean namesCompetencies(String key, String heading) {
        return heading.regionMatches(true, 0, "Competenc", 0, 9)
                && heading.indexOf(' ') > 0
                && key.contains(" competenc")
                && !KNOWING.isIn(key);
    }

    /** "You will have two main areas of focus": what somebody is to work at. */
    private static boolean namesWork(String key) {
        int last = key.lastIndexOf(' ');
        return (key.contains(" you will have ") || key.contains(" youll have "))
                && WORKED_AT.beginning(key.substring(last)) == key.length() - last;
    }

    /** "They will own the timetable, including": what the holder just spoken of does. */
    private static boolean ownsParts(String key) {
        return key.endsWith(" including") && key.startsWith(" they will ");
    }

    /** "An excellent candidate will", but not "The successful candidate will", who has the post and does what follows. */
    private static boolean describes(String key) {
        return key.endsWith(" will") && DESCRIBED.isIn(key);
    }

    /** "The platform team is responsible for": what others do. */
    private static boolean isOfOthers(String key) {
        int at = key.indexOf(" responsible for");
        String subject = at < 0 ? "" : key.substring(0, at) + " ";
        return (subject.contains(" team ") || subject.contains(" department ") || subject.contains(" directorate "))
                && !subject.contains(" you ")
                && !subject.contains(" role ")
                && !subject.contains(" post");
    }

    private static Vocabulary.Meaning duties() {
        return new Vocabulary.Meaning(Kind.DUTIES, null);
    }

    /** What the words say of the weight of what follows, null where they say nothing of it or both. */
    public static @Nullable Importance importance(String key) {
        boolean wishes =
                key.contains(" be ") && key.contains(" if you") && (key.contains("it would") || key.contains("itd "));
        boolean desirable = wishes || DESIRABLE.isIn(key);
        boolean essential =
                ESSENTIAL.isIn(desirable ? key.replace("not essential", "").replace("not required", "") : key)
                        && !onlyObliges(key);
        return desirable == essential ? null : desirable ? Importance.DESIRABLE : Importance.ESSENTIAL;
    }

    /** A paragraph leads in with its last sentence; those before it say other things. */
    private static String lastSentence(String text) {
        int stop = text.lastIndexOf(". ");
        return stop > 0 && text.length() - stop > 12 ? text.substring(stop + 2) : text;
    }

    /** "You may be required to work": what is asked of the holder, not of the candidate. */
    private static boolean onlyObliges(String key) {
        int at = key.indexOf("required to ");
        return at >= 0
                && !key.startsWith("have", at + 12)
                && !key.startsWith("demonstrate", at + 12)
                && !key.startsWith("possess", at + 12)
                && !key.contains("essential")
                && !key.contains("minimum");
    }
}
