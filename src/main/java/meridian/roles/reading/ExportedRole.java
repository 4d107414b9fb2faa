package meridian.roles.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import meridian.roles.profile.Lines;
import meridian.roles.profile.ProfileBuilder;
import meridian.roles.profile.RoleProfile;
import meridian.roles.reading.ExportedLayout.Entry;
import org.jspecify.annotations.Nullable;

/** One role of an exported Markdown text while it is gathered. */
final class ExportedRole {

    final List<RoleProfile.Statement> purpose = new ArrayList<>();
    final List<RoleProfile.Responsibility> duties = new ArrayList<>();
    final List<RoleProfile.Competency> competencies = new ArrayList<>();
    final List<RoleProfile.Capability> capabilities = new ArrayList<>();
    final List<RoleProfile.Criterion> criteria = new ArrayList<>();
    final List<RoleProfile.AssessmentMethod> methods = new ArrayList<>();
    final List<RoleProfile.Statement> measures = new ArrayList<>();
    final List<RoleProfile.Pay> pay = new ArrayList<>();
    final List<RoleProfile.Other> other = new ArrayList<>();
    final Map<String, RoleProfile.Source> sources = new LinkedHashMap<>();
    private final Map<Entry, String> entries = new EnumMap<>(Entry.class);
    private final @Nullable String title;
    private final Lines start;
    private Lines end;

    ExportedRole(@Nullable String title, Lines lines) {
        this.title = title;
        start = lines;
        end = lines;
        if (title != null) {
            sources.put("title", new RoleProfile.Source(lines));
        }
    }

    void reaches(Lines lines) {
        end = end.through(lines);
    }

    /** Takes "Grade: PO8"; false where the text is no entry of the header. */
    boolean entry(String text, Lines lines) {
        for (Entry entry : Entry.values()) {
            String start = entry.label() + ": ";
            if (text.startsWith(start) && isFit(entry, text.substring(start.length()))) {
                entries.put(entry, text.substring(start.length()));
                sources.put(entry.field(), new RoleProfile.Source(lines));
                return true;
            }
        }
        return false;
    }

    private static boolean isFit(Entry entry, String value) {
        return switch (entry) {
            case FRAMEWORK_LEVEL, DIRECT_REPORTS, INDIRECT_REPORTS, WORKSTREAMS -> value.matches("\\d{1,6}");
            default -> !value.isBlank();
        };
    }

    private @Nullable Integer number(Entry entry) {
        String value = entries.get(entry);
        return value == null ? null : Integer.valueOf(value);
    }

    private RoleProfile.@Nullable Framework framework() {
        String name = entries.get(Entry.FRAMEWORK);
        RoleProfile.Source at = sources.get(Entry.FRAMEWORK.field());
        return name == null || at == null
                ? null
                : new RoleProfile.Framework(
                        name, entries.get(Entry.FRAMEWORK_VERSION), number(Entry.FRAMEWORK_LEVEL), at.lines());
    }

    RoleProfile profile(String document, int index, int of) {
        return ProfileBuilder.of(document)
                .part(of == 1 ? null : new RoleProfile.Part(index, of, start.through(end)))
                .title(title)
                .organisation(entries.get(Entry.ORGANISATION))
                .department(entries.get(Entry.DEPARTMENT))
                .directorate(entries.get(Entry.DIRECTORATE))
                .section(entries.get(Entry.SECTION))
                .grade(entries.get(Entry.GRADE))
                .reportsTo(entries.get(Entry.REPORTS_TO))
                .family(entries.get(Entry.FAMILY))
                .seniority(entries.get(Entry.SENIORITY))
                .framework(framework())
                .purpose(purpose)
                .responsibilities(duties)
                .competencies(competencies)
                .capabilities(capabilities)
                .criteria(criteria)
                .assessmentMethods(methods)
                .measures(measures)
                .limits(new RoleProfile.Limits(
                        number(Entry.DIRECT_REPORTS), number(Entry.INDIRECT_REPORTS), number(Entry.WORKSTREAMS)))
                .pay(pay)
                .ladder(new RoleProfile.Ladder(entries.get(Entry.PREVIOUS), entries.get(Entry.NEXT)))
                .sources(sources)
                .other(other)
                .build();
    }
}
