package meridian.access.rules;

import java.util.List;
import meridian.access.Organisation;

/** All the rules of a module, so that they can be asked what somebody may see and do. */
public interface RuleBook {

    /** What its rules are about: "The library of roles". */
    String name();

    /** Its rules, each with everything of an organisation's about which it may answer differently. */
    List<Asked<?>> about(Organisation organisation);
}
