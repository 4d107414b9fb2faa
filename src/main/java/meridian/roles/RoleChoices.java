package meridian.roles;

import java.util.List;

/** What the library can be filtered by, in order; whether it holds a role at all. */
public record RoleChoices(List<String> families, List<Integer> levels, List<String> grades, boolean isEmpty) {}
