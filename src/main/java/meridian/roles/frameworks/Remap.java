package meridian.roles.frameworks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import meridian.roles.frameworks.Framework.RoleLevel;
import meridian.roles.frameworks.Framework.Skill;
import meridian.roles.profile.RoleProfile.Capability;
import org.jspecify.annotations.Nullable;

/**
 * What moving a role to a version of a framework would do to its capabilities, skill by skill, for a person to accept
 * or refuse. What is refused stays as the role has it.
 *
 * @param rung the framework's role level that the role's title names, null where it names none
 */
public record Remap(@Nullable RoleLevel rung, List<Proposal> proposals) {

    /** What a proposal does. */
    public enum Step {
        /** The version has the skill and asks for no other level of it. */
        KEEP,
        /** The skill under the name the version gives it. */
        RENAME,
        /** The level that the version asks for of this role. */
        RELEVEL,
        /** A skill the version asks for of this role and the role does not name. */
        ADD,
        /** The version has no such skill and none like it. */
        REMOVE
    }

    /**
     * @param now the capability the role has, null for one to add
     * @param name the skill's name afterwards
     * @param level the level's name afterwards, null where none is asked for
     * @param likeness how alike the two names are where they differ, 0 to 1
     */
    public record Proposal(
            Step step,
            @Nullable Capability now,
            String name,
            @Nullable String level,
            double likeness) {

        /** Names the proposal within its remap: the skill as the role names it, or will. */
        public String key() {
            return now == null ? name : now.name();
        }
    }

    /**
     * @param title the role's title, by which the framework's role level is found
     * @param from the version the role is on, null where it was never on one
     */
    public static Remap of(
            @Nullable String title, List<Capability> capabilities, @Nullable Framework from, Framework to) {
        Optional<RoleLevel> rung = title == null ? Optional.empty() : rung(to, title);
        Map<String, Integer> asked = rung.map(RoleLevel::bySkill).orElse(Map.of());
        Map<String, String> renamed =
                from == null ? Map.of() : FrameworkDifference.between(from, to).renamedSkills();
        List<Proposal> proposals = new ArrayList<>();
        Map<String, Integer> missing = new TreeMap<>(asked);
        for (Capability capability : capabilities) {
            Proposal proposal = proposal(capability, asked, renamed, to);
            missing.remove(proposal.name());
            proposals.add(proposal);
        }
        missing.forEach((skill, level) ->
                proposals.add(new Proposal(Step.ADD, null, skill, to.kind().levelName(level), 1)));
        return new Remap(rung.orElse(null), List.copyOf(proposals));
    }

    /** The {@link Proposal#key keys} of the proposals that change something. */
    public Set<String> keys() {
        return proposals.stream()
                .filter(proposal -> proposal.step() != Step.KEEP)
                .map(Proposal::key)
                .collect(Collectors.toSet());
    }

    private static Proposal proposal(
            Capability capability, Map<String, Integer> asked, Map<String, String> renamed, Framework to) {
        Optional<String> same = same(to, capability.name());
        if (same.isPresent()) {
            return named(capability, same.get(), asked, to, 1);
        }
        String successor = renamed.entrySet().stream()
                .filter(entry -> folded(entry.getKey()).equals(folded(capability.name())))
                .map(Map.Entry::getValue)
                .findFirst()
                .or(() -> nearest(to, capability.name()))
                .orElse(null);
        return successor == null
                ? new Proposal(Step.REMOVE, capability, capability.name(), capability.level(), 0)
                : named(capability, successor, asked, to, Similarity.ofNames(capability.name(), successor));
    }

    private static Proposal named(
            Capability capability, String name, Map<String, Integer> asked, Framework to, double likeness) {
        Integer level = asked.get(name);
        String then = level == null ? capability.level() : to.kind().levelName(level);
        boolean sameLevel = then == null || then.equalsIgnoreCase(capability.level());
        Step step =
                !folded(name).equals(folded(capability.name())) ? Step.RENAME : sameLevel ? Step.KEEP : Step.RELEVEL;
        return new Proposal(step, capability, name, sameLevel ? capability.level() : then, likeness);
    }

    private static Optional<String> same(Framework framework, String name) {
        return framework.skills().stream()
                .map(Skill::name)
                .filter(skill -> folded(skill).equals(folded(name)))
                .findFirst();
    }

    private static Optional<String> nearest(Framework framework, String name) {
        return framework.skills().stream()
                .map(Skill::name)
                .filter(skill -> Similarity.ofNames(skill, name) >= Similarity.LIKELY)
                .max(Comparator.comparingDouble((String skill) -> Similarity.ofNames(skill, name))
                        .thenComparing(Comparator.reverseOrder()));
    }

    /** The rung whose name has the words of the title, at the same step of seniority. */
    private static Optional<RoleLevel> rung(Framework framework, String title) {
        return framework.roles().stream()
                .flatMap(role -> role.levels().stream())
                .filter(level -> SeniorityOrder.step(level.name()) == SeniorityOrder.step(title))
                .filter(level -> Similarity.ofTexts(level.name(), title) == 1)
                .findFirst();
    }

    private static String folded(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
