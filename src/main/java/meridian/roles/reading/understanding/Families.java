package meridian.roles.reading.understanding;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import meridian.roles.reading.blocks.Letters;
import org.jspecify.annotations.Nullable;

/** What a title's words say of the family and the seniority of a role. */
final class Families {

    /** Tried in this order: "performance analyst" before "analyst". */
    private static final List<Map.Entry<String, String>> FAMILIES = List.of(
            Map.entry("product manager", "Product management"),
            Map.entry("product owner", "Product management"),
            Map.entry("head of product", "Product management"),
            Map.entry("director of product", "Product management"),
            Map.entry("delivery manager", "Delivery management"),
            Map.entry("head of delivery", "Delivery management"),
            Map.entry("scrum master", "Delivery management"),
            Map.entry("programme manager", "Programme and project management"),
            Map.entry("program manager", "Programme and project management"),
            Map.entry("project manager", "Programme and project management"),
            Map.entry("business analyst", "Business analysis"),
            Map.entry("performance analyst", "Performance analysis"),
            Map.entry("data engineer", "Data"),
            Map.entry("data scientist", "Data"),
            Map.entry("data analyst", "Data"),
            Map.entry("data architect", "Data"),
            Map.entry("head of data", "Data"),
            Map.entry("data", "Data"),
            Map.entry("user researcher", "User research"),
            Map.entry("user research", "User research"),
            Map.entry("content designer", "Content design"),
            Map.entry("service designer", "Service design"),
            Map.entry("interaction designer", "Interaction design"),
            Map.entry("designer", "Design"),
            Map.entry("architect", "Architecture"),
            Map.entry("infrastructure", "Infrastructure and operations"),
            Map.entry("devops", "Infrastructure and operations"),
            Map.entry("site reliability", "Infrastructure and operations"),
            Map.entry("network", "Infrastructure and operations"),
            Map.entry("test", "Quality assurance"),
            Map.entry("tester", "Quality assurance"),
            Map.entry("quality assurance", "Quality assurance"),
            Map.entry("security", "Security"),
            Map.entry("software", "Software engineering"),
            Map.entry("developer", "Software engineering"),
            Map.entry("technologist", "Software engineering"),
            Map.entry("engineer", "Software engineering"),
            Map.entry("finance", "Finance"),
            Map.entry("accountant", "Finance"),
            Map.entry("product", "Product management"),
            Map.entry("policy", "Policy"),
            Map.entry("marketing", "Marketing"),
            Map.entry("people partner", "People"),
            Map.entry("recruiter", "People"));

    /** @param words as they stand in a key with a space at either end */
    private record Seniority(String name, String words) {}

    private static final List<Seniority> SENIORITIES = Stream.of(
                    "Head",
                    "Director",
                    "Chief",
                    "Deputy Director",
                    "Principal",
                    "Lead",
                    "Senior",
                    "Associate",
                    "Junior",
                    "Graduate",
                    "Apprentice",
                    "Trainee",
                    "Assistant",
                    "Academy",
                    "Staff",
                    "Mid",
                    "Midweight",
                    "Intermediate",
                    "Intern",
                    "Deputy")
            .map(name -> new Seniority(name, " " + name.toLowerCase(Locale.ROOT) + " "))
            .toList();

    private Families() {}

    /** The family a title belongs to, null where its words give no ground for one. */
    static @Nullable String family(String title) {
        String key = " " + Letters.key(title) + " ";
        for (Map.Entry<String, String> family : FAMILIES) {
            if (names(key, family.getKey())) {
                return family.getValue();
            }
        }
        return null;
    }

    /** Whether the words stand in the key whole, or with an "s" after them. */
    private static boolean names(String key, String words) {
        for (int at = key.indexOf(words); at >= 0; at = key.indexOf(words, at + 1)) {
            int end = at + words.length();
            if (key.charAt(at - 1) == ' ' && (key.charAt(end) == ' ' || key.startsWith("s ", end))) {
                return true;
            }
        }
        return false;
    }

    /** The level word of a title, null where it has none. */
    static @Nullable String seniority(String title) {
        String key = " " + Letters.key(title) + " ";
        String found = null;
        int first = Integer.MAX_VALUE;
        for (Seniority seniority : SENIORITIES) {
            int at = key.indexOf(seniority.words());
            if (at >= 0 && at < first) {
                first = at;
                found = seniority.name();
            }
        }
        return found;
    }
}
