package meridian.roles.checking;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import meridian.roles.checking.Check.Hit;
import meridian.roles.comparing.ContentWords;
import meridian.roles.comparing.Sentences;
import meridian.roles.comparing.WordWeights;
import meridian.roles.profile.Lines;
import meridian.roles.profile.RoleProfile;
import meridian.roles.profile.RoleProfile.Ladder;
import meridian.roles.profile.RoleProfile.Severity;
import meridian.roles.profile.RoleProfile.Source;
import org.jspecify.annotations.Nullable;

/** Follows the links to the previous and the next role of a ladder. */
final class LadderLinks {

    static final Check CHECK = new Check(
            "broken-ladder-link",
            Severity.ERROR,
            "People plan their growth along the ladder. A link that leads nowhere, that the other role does not answer, or"
                    + " that leads round in a circle shows a step that does not exist.",
            "Gardener: next role Senior Gardner",
            "Gardener: next role Senior Gardener",
            LadderLinks::find);

    private LadderLinks() {}

    private record Side(
            String name,
            String opposite,
            Function<Ladder, @Nullable String> up,
            Function<Ladder, @Nullable String> back) {}

    private static final List<Side> SIDES = List.of(
            new Side("previous", "next", Ladder::previous, Ladder::next),
            new Side("next", "previous", Ladder::next, Ladder::previous));

    private static List<Hit> find(CheckedRole role) {
        if (!role.library().hasOthers(role.profile())) {
            return List.of();
        }
        List<Hit> hits = new ArrayList<>();
        for (Side side : SIDES) {
            String target = side.up.apply(role.profile().ladder());
            if (target != null) {
                String problem = problem(role, side, target);
                if (problem != null) {
                    hits.add(Hit.of(lines(role, side), problem, side.name, target));
                }
            }
        }
        return hits;
    }

    private static @Nullable String problem(CheckedRole role, Side side, String target) {
        String title = role.profile().title();
        if (title != null && Library.key(title).equals(Library.key(target))) {
            return "the %s role is this role itself: name another, or take the link out".formatted(side.name);
        }
        List<RoleProfile> found = role.library().titled(target);
        if (found.isEmpty()) {
            return "the %s role %s is not among the roles checked: add it, or correct the link%s"
                    .formatted(
                            side.name,
                            Sentences.quoted(target),
                            nearest(target, role.library().beside(role.profile())));
        }
        if (title == null) {
            return null;
        }
        if (leadsRound(title, target, side, role.library())) {
            return "the %s role %s leads back to this one on the same side: turn one of the links"
                    .formatted(side.name, Sentences.quoted(target));
        }
        List<RoleProfile> onLadders =
                found.stream().filter(it -> !it.ladder().equals(Ladder.NONE)).toList();
        return onLadders.isEmpty() || onLadders.stream().anyMatch(it -> answers(it, role, side))
                ? null
                : oneWay(side, target, onLadders.getFirst(), title);
    }

    private static boolean answers(RoleProfile other, CheckedRole role, Side side) {
        String back = side.back.apply(other.ladder());
        String title = Objects.requireNonNullElse(role.profile().title(), "");
        return back != null
                && (Library.key(back).equals(Library.key(title))
                        || role.library().titled(back).stream().anyMatch(it -> Library.same(it, role.profile())));
    }

    private static String oneWay(Side side, String target, RoleProfile other, String title) {
        String back = side.back.apply(other.ladder());
        String says = back == null
                ? "names no " + side.opposite + " role"
                : "names %s as its %s role".formatted(Sentences.quoted(back), side.opposite);
        return "the %s role is %s, but that role %s: name %s there, or correct the link here"
                .formatted(side.name, Sentences.quoted(target), says, Sentences.quoted(title));
    }

    private static boolean leadsRound(String title, String target, Side side, Library library) {
        Set<String> seen = new HashSet<>();
        String at = target;
        while (at != null && seen.add(Library.key(at))) {
            if (Library.key(at).equals(Library.key(title))) {
                return true;
            }
            at = library.titled(at).stream()
                    .findFirst()
                    .map(it -> side.up.apply(it.ladder()))
                    .orElse(null);
        }
        return false;
    }

    private static String nearest(String target, List<RoleProfile> beside) {
        Set<String> words = ContentWords.setOf(target);
        List<String> titles = beside.stream()
                .map(RoleProfile::title)
                .flatMap(java.util.stream.Stream::ofNullable)
                .toList();
        WordWeights even = WordWeights.of(List.of(words));
        WordWeights.Weighed wanted = even.weighed(words);
        return titles.stream()
                .filter(it -> wanted.similarity(even.weighed(ContentWords.setOf(it))) > 0.8)
                .findFirst()
                .map(it -> "; “%s” comes near".formatted(it))
                .orElse("");
    }

    private static Lines lines(CheckedRole role, Side side) {
        Source source = role.profile().sources().get("ladder." + side.name);
        if (source == null) {
            source = role.profile().sources().get("ladder");
        }
        return source == null ? Lines.of(1) : source.lines();
    }
}
