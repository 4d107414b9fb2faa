package meridian.roles.frameworks;

import java.util.List;
import java.util.OptionalInt;

/** The frameworks Meridian can import, each with its own scale and terms of use. */
public enum FrameworkKind {
    /** Open data: may be shown and handed on with its acknowledgement. */
    GOVERNMENT(
            "Government Digital and Data Profession Capability Framework",
            "Contains public sector information licensed under the Open Government Licence v3.0.",
            List.of("Awareness", "Working", "Practitioner", "Expert")),

    /** Licensed to each organisation: its texts stay with the organisation that imported them. */
    SFIA(
            "SFIA",
            "SFIA texts are © The SFIA Foundation, shown here from the organisation's own licensed copy.",
            Sfia.LEVELS);

    private final String title;
    private final String acknowledgement;
    private final List<String> scale;

    FrameworkKind(String title, String acknowledgement, List<String> scale) {
        this.title = title;
        this.acknowledgement = acknowledgement;
        this.scale = scale;
    }

    public String title() {
        return title;
    }

    /** The line the licence asks for wherever the framework's words are shown. */
    public String acknowledgement() {
        return acknowledgement;
    }

    /** The names of the levels, lowest first; a level is its place in this list, from 1. */
    public List<String> scale() {
        return scale;
    }

    /** Whether its words may leave the organisation that imported them. */
    public boolean isOpen() {
        return this == GOVERNMENT;
    }

    public String levelName(int level) {
        return scale.get(level - 1);
    }

    /** The level of that name, in any case; empty for a word that is none. */
    public OptionalInt level(String name) {
        for (int i = 0; i < scale.size(); i++) {
            if (scale.get(i).equalsIgnoreCase(name.strip())) {
                return OptionalInt.of(i + 1);
            }
        }
        return OptionalInt.empty();
    }
}
