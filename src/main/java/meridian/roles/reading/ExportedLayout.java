package meridian.roles.reading;

import java.util.List;
import meridian.roles.reading.understanding.Entry;

/**
 * How Meridian writes a role profile as Markdown: what its sections and the entries of its header are called. A file that
 * begins with {@link #MARK} is read by this layout alone and not by what its words suggest, so nothing of it is guessed.
 */
public final class ExportedLayout {

    /** The front matter that says so; the number grows when a file written before could be misread. */
    public static final String MARK = "---\nmeridian: role profile 1\n---\n";

    public static final String PURPOSE = "Purpose";
    public static final String DUTIES = "Duties";
    public static final String COMPETENCIES = "What the role shows";
    public static final String CAPABILITIES = "Skills";
    public static final String CRITERIA = "Person specification";
    public static final String METHODS = "Ways of assessing";
    public static final String MEASURES = "Measures of success";
    public static final String PAY = "Pay";
    public static final String OTHER = "Other";

    public static final List<String> CAPABILITY_COLUMNS = List.of("Skill", "Level");
    public static final List<String> CRITERION_COLUMNS = List.of("Category", "Importance", "Criterion", "Assessed by");
    public static final List<String> METHOD_COLUMNS = List.of("Code", "Name");
    public static final List<String> PAY_COLUMNS = List.of("Place", "From", "To", "Currency", "A");

    /** The single values of a profile, by field name, in the order they are written. */
    public enum Entry {
        ORGANISATION("organisation", "Organisation"),
        DEPARTMENT("department", "Department"),
        DIRECTORATE("directorate", "Directorate"),
        SECTION("section", "Section"),
        GRADE("grade", "Grade"),
        REPORTS_TO("reportsTo", "Reports to"),
        FAMILY("family", "Family"),
        SENIORITY("seniority", "Seniority"),
        FRAMEWORK("framework", "Framework"),
        FRAMEWORK_VERSION("framework.version", "Framework version"),
        FRAMEWORK_LEVEL("framework.level", "Framework level"),
        DIRECT_REPORTS("limits.directReports", "Manages directly at most"),
        INDIRECT_REPORTS("limits.indirectReports", "Manages indirectly at most"),
        WORKSTREAMS("limits.workstreams", "Workstreams at most"),
        PREVIOUS("ladder.previous", "Role before"),
        NEXT("ladder.next", "Role after");

        private final String field;
        private final String label;

        Entry(String field, String label) {
            this.field = field;
            this.label = label;
        }

        /** Its name among {@link meridian.roles.profile.RoleProfile#sources}. */
        public String field() {
            return field;
        }

        public String label() {
            return label;
        }
    }

    private ExportedLayout() {}
}
