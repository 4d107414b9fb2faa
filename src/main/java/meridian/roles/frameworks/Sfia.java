package meridian.roles.frameworks;

import java.util.List;
import java.util.Map;

/**
 * What of SFIA may be shipped: the numbers and names of its levels of responsibility, and the codes and names of its
 * generic attributes. Its texts are licensed to each organisation and only ever come from that organisation's own copy.
 */
public final class Sfia {

    /** The levels' names, level 1 first. */
    public static final List<String> LEVELS =
            List.of("Follow", "Assist", "Apply", "Enable", "Ensure, advise", "Initiate, influence", "Set strategy");

    /** SFIA 9's generic attributes by code. */
    public static final Map<String, String> ATTRIBUTES = Map.ofEntries(
            Map.entry("AUTO", "Autonomy"),
            Map.entry("INFL", "Influence"),
            Map.entry("COMP", "Complexity"),
            Map.entry("KNGE", "Knowledge"),
            Map.entry("COLL", "Collaboration"),
            Map.entry("COMM", "Communication"),
            Map.entry("IMPM", "Improvement mindset"),
            Map.entry("CRTY", "Creativity"),
            Map.entry("DECM", "Decision-making"),
            Map.entry("DIGI", "Digital mindset"),
            Map.entry("LEAD", "Leadership"),
            Map.entry("LADV", "Learning and development"),
            Map.entry("PLAN", "Planning"),
            Map.entry("PROB", "Problem-solving"),
            Map.entry("ADAP", "Adaptability"),
            Map.entry("SCPE", "Security, privacy and ethics"));

    private Sfia() {}
}
