package meridian.roles.frameworks;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A capability framework as its publisher gave it on one day.
 *
 * @param skills by name; the name is the key, brackets and all: "Programming (data)" is not "Programming"
 * @param roles empty where the framework has none, as SFIA has
 */
public record Framework(FrameworkKind kind, List<Skill> skills, List<Role> roles) {

    public Framework {
        skills = List.copyOf(skills);
        roles = List.copyOf(roles);
    }

    /**
     * A skill with what each level of it means.
     *
     * @param code the framework's own short key, null where it has none
     * @param description null where the publisher left it blank
     * @param levels what the skill means at each level it is defined at, by level from 1; may leave levels out
     */
    public record Skill(
            String name,
            @Nullable String code,
            @Nullable String category,
            @Nullable String description,
            SortedMap<Integer, String> levels) {
        public Skill {
            levels = new TreeMap<>(levels);
        }
    }

    /**
     * A role of the framework.
     *
     * @param levels in order of seniority, the most junior first
     */
    public record Role(
            String family,
            String name,
            @Nullable String description,
            @Nullable String type,
            List<RoleLevel> levels) {
        public Role {
            levels = List.copyOf(levels);
        }
    }

    /**
     * One rung of a role.
     *
     * @param name the role's own name where the framework gives it no levels
     */
    public record RoleLevel(String name, @Nullable String description, List<Requirement> requires) {
        public RoleLevel {
            requires = List.copyOf(requires);
        }

        /** Skill to level. */
        public Map<String, Integer> bySkill() {
            Map<String, Integer> levels = new TreeMap<>();
            requires.forEach(requirement -> levels.put(requirement.skill(), requirement.level()));
            return levels;
        }
    }

    /** The level (from 1) a rung asks for in a skill. */
    public record Requirement(String skill, int level) {}

    public Optional<Skill> skill(String name) {
        return skills.stream().filter(skill -> skill.name().equals(name)).findFirst();
    }
}
