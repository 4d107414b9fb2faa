package meridian.roles.checking;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import meridian.roles.checking.Check.Hit;
import meridian.roles.comparing.Sentences;
import meridian.roles.profile.RoleProfile.Severity;

/** Finds words that tell some people, without meaning to, that a role is not for them. */
final class CodedWording {

    static final Check GENDER_CODED = new Check(
            "gender-coded-wording",
            Severity.ADVICE,
            "Women who read advertisements with more masculine-coded words expect to belong less and find the job less"
                    + " appealing; wording coded the other way puts nobody off (Gaucher, Friesen and Kay 2011, Journal of"
                    + " Personality and Social Psychology 101). Words of the work itself, such as lead or analyse, are"
                    + " left alone.",
            "A driven self-starter who dominates the market.",
            "Someone who sets their own goals and knows the market well.",
            role -> find(role, Coded.GENDER));

    static final Check EXCLUDING = new Check(
            "excluding-wording",
            Severity.WARNING,
            "Wording that asks for years, youth, birth or a body instead of what the work needs keeps out people who could do"
                    + " it, and may be indirect discrimination under the Equality Act 2010 (age, race, disability)"
                    + " unless the employer can justify it.",
            "At least 5 years' experience. Native English speaker.",
            "Has led a service through a change of supplier. Writes clear English for the public.",
            role -> find(role, Coded.EXCLUDING));

    private record Coded(Pattern words, String advice) {

        static final List<Coded> GENDER = List.of(
                coded(
                        "\\b(?:ninja|rock ?star|guru|superstar|(?<!super)hero)s?\\b",
                        "a role's own name says more and invites more people"),
                coded(
                        "\\b(?:aggressive(?:ly)?|fearless(?:ly)?|headstrong|outspoken|ruthless(?:ly)?|dominat(?:es?|ing)|dominant"
                                + "|forceful(?:ly)?)\\b",
                        "say what the person does, such as “negotiates hard” or “decides early”"),
                coded(
                        "\\b(?:self[- ]reliant|self[- ]starters?|competitive (?:person|individual|nature|spirit|drive)"
                                + "|(?:highly|fiercely) (?:competitive|ambitious|driven)"
                                + "|(?<!-)(?<!data |user |value |evidence |insight |outcome )driven (?:individual|person|professional|leader|team player)s?"
                                + "|ambitious (?:individual|person|professional|candidate|self)\\w*)\\b",
                        "say which work shows it"),
                coded(
                        "\\b(?:manpower|man[- ]?hours|chairman|foreman|workmanlike|salesm[ae]n|craftsm[ae]n|middlem[ae]n"
                                + "|gentlemen|guys)\\b",
                        "use the word without a man in it: staff, hours of work, chair, supervisor"),
                coded(
                        "(?<!she/|she / |she or |her/|her / |her or )\\b(?-i:he|He|his|His|him|Him)\\b(?! ?(?:/|or) ?(?:she|hers?|they|their))",
                        "write “they” or “their”, or address the reader as “you”"));

        static final List<Coded> EXCLUDING = List.of(
                coded(
                        "\\b(?:\\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|fifteen|twenty)\\+?(?: ?(?:-|–|to) ?\\d{1,2})?"
                                + "(?: \\(\\d{1,2}\\))? ?(?:or more |plus |full )?years?['’]?(?: of)?(?: [\\w-]+,?){0,4}? experience\\b",
                        "say what the experience lets a person do; years shut out the quick and the young"),
                coded(
                        "\\byears?['’]? (?:of )?experience\\b|\\bexperience of (?:at least )?\\d+ years\\b",
                        "say what the experience lets a person do; years shut out the quick and the young"),
                coded(
                        "\\b(?:young(?:er)?|youthful)(?=,? (?:and (?:\\w+ )?)?(?:team|person|professional|individual|candidate"
                                + "|graduate|dynamic|enthusiastic|company|workforce|colleagues)s?\\b)|\\byoung at heart\\b",
                        "take it out, age is not a skill"),
                coded("\\bdigital natives?\\b", "say which tools a person has to work with; age does not tell"),
                coded(
                        "\\bnative[- ](?:level )?(?:english|welsh|gaelic|[a-z]+[- ]speak\\w+|speak\\w+|language|fluency)\\b"
                                + "|\\bmother tongue\\b",
                        "say how well the language has to be written or spoken, not how it was learned"),
                coded(
                        "\\b(?:recent|new|fresh) graduates?\\b|\\brecently graduated\\b",
                        "say what a person has to know; graduates of every year may know it"),
                coded(
                        "\\bable[- ]bodied\\b|\\bphysically fit\\b|\\bperfect (?:health|eyesight|hearing)\\b",
                        "say the task, so that adjustments can be made for it"),
                coded(
                        "\\b(?:(?:must|need to|should) (?:have|own)|access to|use of) (?:a|your|their) (?:own )?(?:car|vehicle)\\b"
                                + "|\\b(?:hold|have|possess)\\w* a (?:full,? |clean,? |valid,? |current,? )*(?:uk )?driving licen[cs]e\\b",
                        "say the journeys the work needs; some who cannot drive can make them"),
                coded(
                        "\\b(?:cultural|culture) fit\\b",
                        "name the values; “fit” tends to mean people like those already here"),
                coded(
                        "\\b(?:oxbridge|ivy league|russell group|(?:top|leading|good) universit\\w+)\\b",
                        "say what a person has to know, not where they learned it"));

        private static Coded coded(String words, String advice) {
            return new Coded(Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE), advice);
        }
    }

    private CodedWording() {}

    /** One finding for each line and piece of advice, at the first words it is about. */
    private static List<Hit> find(CheckedRole role, List<Coded> coded) {
        List<Hit> hits = new ArrayList<>();
        for (CheckedRole.Line line : role.lines()) {
            String advised = "";
            for (Coded it : coded) {
                Matcher words = it.words.matcher(line.text());
                if (!it.advice.equals(advised) && words.find()) {
                    advised = it.advice;
                    hits.add(Hit.of(
                            line.lines(),
                            "%s may tell people the role is not for them: %s"
                                    .formatted(Sentences.quoted(words.group().strip()), it.advice),
                            line.text(),
                            words.group()));
                }
            }
        }
        return hits;
    }
}
