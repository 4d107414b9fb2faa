package meridian.roles.exchange;

import java.math.BigDecimal;
import java.util.List;
import meridian.roles.profile.Lines;
import meridian.roles.profile.ProfileBuilder;
import meridian.roles.profile.RoleProfile;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;

/** Profiles of every shape, with texts made to trip a writer up. */
final class ProfileArbitraries {

    private static final Lines SOMEWHERE = new Lines(3, 4);

    private ProfileArbitraries() {}

    /** Folded, not empty, and full of what Markdown, CSV and XML hold for signs. */
    static Arbitrary<String> texts() {
        Arbitrary<String> words = Arbitraries.of(
                "Leads",
                "the",
                "team",
                "of",
                "3",
                "1.",
                "12)",
                "a.",
                "-",
                "--",
                "---",
                "*",
                "**bold**",
                "_x_",
                "#",
                "##",
                "C#",
                ">",
                "<b>",
                "<br>",
                "</td>",
                "&amp;",
                "&",
                "&#35;",
                "|",
                "a|b",
                "\\",
                "\\|",
                "`",
                "``",
                "[x](y)",
                "[ ]",
                "![i](j)",
                "~~",
                "~~~",
                "=",
                "===",
                "+",
                "=1+1",
                "@",
                "“quoted”",
                "\"q\"",
                "'",
                "£59,500",
                "–",
                "é",
                "日本",
                "🚀",
                ":",
                "Grade:",
                "Grade: PO8",
                "http://a.b",
                "<http://a.b>",
                "$",
                "{}",
                "…",
                "Essential");
        return words.list().ofMinSize(1).ofMaxSize(6).map(list -> String.join(" ", list));
    }

    static Arbitrary<RoleProfile> profiles() {
        Arbitrary<@Nullable String> maybe = texts().injectNull(0.4);
        return Combinators.combine(
                        maybe.list().ofSize(11),
                        statements(),
                        duties(),
                        criteria(),
                        others(),
                        numbers().list().ofSize(4),
                        pay(),
                        texts().list().ofMaxSize(4))
                .as((single, statements, duties, criteria, others, numbers, pay, words) -> ProfileBuilder.of(
                                "generated.md")
                        .title(single.get(0))
                        .organisation(single.get(1))
                        .department(single.get(2))
                        .directorate(single.get(3))
                        .section(single.get(4))
                        .grade(single.get(5))
                        .reportsTo(single.get(6))
                        .family(single.get(7))
                        .seniority(single.get(8))
                        .framework(
                                words.isEmpty()
                                        ? null
                                        : new RoleProfile.Framework(
                                                words.getFirst(), single.get(9), numbers.get(3), SOMEWHERE))
                        .purpose(statements)
                        .responsibilities(duties)
                        .competencies(words.stream()
                                .map(word -> new RoleProfile.Competency(word, word + " shown", SOMEWHERE))
                                .toList())
                        .capabilities(words.stream()
                                .map(word -> new RoleProfile.Capability(word, single.get(10), SOMEWHERE))
                                .toList())
                        .criteria(criteria)
                        .assessmentMethods(words.stream()
                                .map(word -> new RoleProfile.AssessmentMethod("AF", word, SOMEWHERE))
                                .toList())
                        .measures(statements)
                        .limits(new RoleProfile.Limits(numbers.get(0), numbers.get(1), numbers.get(2)))
                        .pay(pay)
                        .ladder(new RoleProfile.Ladder(single.get(9), single.get(10)))
                        .other(others)
                        .build());
    }

    private static Arbitrary<@Nullable Integer> numbers() {
        return Arbitraries.integers().between(0, 40).injectNull(0.3);
    }

    private static Arbitrary<List<RoleProfile.Statement>> statements() {
        return texts().map(text -> new RoleProfile.Statement(text, SOMEWHERE))
                .list()
                .ofMaxSize(4);
    }

    private static Arbitrary<List<RoleProfile.Responsibility>> duties() {
        Arbitrary<@Nullable String> groups =
                Arbitraries.of("Scope", "Practice", "# odd").injectNull(0.4);
        return Combinators.combine(groups, texts(), statements())
                .as((group, text, details) -> new RoleProfile.Responsibility(group, text, details, SOMEWHERE))
                .list()
                .ofMaxSize(5);
    }

    private static Arbitrary<List<RoleProfile.Criterion>> criteria() {
        return Combinators.combine(
                        Arbitraries.of("knowledge", "skills | abilities").injectNull(0.3),
                        Arbitraries.of(RoleProfile.Importance.class).injectNull(0.3),
                        texts(),
                        Arbitraries.of("AF", "T", "P", "I")
                                .list()
                                .uniqueElements()
                                .ofMaxSize(3))
                .as((category, importance, text, methods) ->
                        new RoleProfile.Criterion(category, importance, text, methods, SOMEWHERE))
                .list()
                .ofMaxSize(5);
    }

    private static Arbitrary<List<RoleProfile.Other>> others() {
        Arbitrary<@Nullable String> headings = texts().injectNull(0.5);
        Arbitrary<String> lines = texts().list().ofMinSize(1).ofMaxSize(3).map(list -> String.join("\n", list));
        return Combinators.combine(headings, lines)
                .as((heading, text) -> new RoleProfile.Other(heading, text, SOMEWHERE))
                .list()
                .ofMaxSize(4);
    }

    private static Arbitrary<List<RoleProfile.Pay>> pay() {
        Arbitrary<@Nullable BigDecimal> amounts = Arbitraries.integers()
                .between(1, 20_000_000)
                .map(pence -> BigDecimal.valueOf(pence, 2))
                .injectNull(0.2);
        return Combinators.combine(
                        texts().injectNull(0.4),
                        amounts,
                        amounts,
                        Arbitraries.of("GBP", "USD"),
                        Arbitraries.of("year", "month", "day", "hour"))
                .as((place, min, max, currency, period) ->
                        new RoleProfile.Pay(place, min, max, currency, period, SOMEWHERE))
                .list()
                .ofMaxSize(3);
    }
}
