package meridian.roles;

import java.util.List;

/** What the library can be filtered by, in order; {@code roles} is how many roles it holds in all. */
public record RoleChoices(List<String> families, List<Integer> levels, List<String> grades, int roles) {}
