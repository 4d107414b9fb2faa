package meridian.roles.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import meridian.roles.Draft;
import meridian.roles.MadeCorrection;
import meridian.roles.Role;
import meridian.roles.RoleFinding;
import meridian.roles.SourceDocument;
import meridian.roles.comparing.ProfileStatement;
import meridian.roles.comparing.ProfileStatement.Kind;
import meridian.roles.correcting.EditableProfile;
import meridian.roles.correcting.Entry;
import meridian.roles.correcting.ProfileValue;
import meridian.roles.correcting.Replay;
import meridian.roles.correcting.Replay.Numbered;
import meridian.roles.profile.Lines;
import meridian.roles.profile.RoleProfile;
import meridian.roles.profile.RoleProfile.Source;
import org.jspecify.annotations.Nullable;

/**
 * The draft beside the text it was read from.
 *
 * @param corrections those that were not undone, the first first
 * @param undone whether one was, so that it can be made again
 * @param findings what is open in it
 * @param owners which statement to go to from a line
 */
public record ReviewPage(
        Role role,
        Draft draft,
        SourceDocument source,
        EditableProfile profile,
        List<MadeCorrection> corrections,
        boolean undone,
        List<RoleFinding> findings,
        Map<Integer, String> owners) {

    static ReviewPage of(
            Role role,
            Draft draft,
            SourceDocument source,
            List<MadeCorrection> corrections,
            boolean undone,
            List<RoleFinding> findings) {
        EditableProfile profile = editable(draft, corrections);
        return new ReviewPage(
                role, draft, source, profile, corrections, undone, findings, owners(draft.profile(), profile));
    }

    private static Map<Integer, String> owners(RoleProfile read, EditableProfile profile) {
        Map<Integer, String> owners = new HashMap<>();
        profile.entries().stream()
                .filter(it -> it.kind() != Kind.OTHER)
                .forEach(it -> own(owners, it.lines(), it.key()));
        for (ProfileValue field : ProfileValue.values()) {
            Source source = read.sources().get(field.source());
            if (source != null) {
                own(owners, source.lines(), "value-" + field.name());
            }
        }
        read.pay().forEach(it -> own(owners, it.lines(), "pay"));
        profile.entries().forEach(it -> own(owners, it.lines(), it.key()));
        return owners;
    }

    private static void own(Map<Integer, String> owners, Lines lines, String what) {
        for (int line = lines.first(); line <= lines.last(); line++) {
            owners.putIfAbsent(line, what);
        }
    }

    /** The draft's profile with the keys its corrections call the statements by. */
    static EditableProfile editable(Draft draft, List<MadeCorrection> corrections) {
        List<Numbered> numbered = corrections.stream()
                .map(it -> new Numbered(it.number(), it.correction()))
                .toList();
        return Replay.of(draft.asRead(), numbered).result();
    }

    /** A single value and where it was read. */
    public record Value(
            ProfileValue field,
            @Nullable String text,
            @Nullable Lines lines) {}

    /** Statements of a kind. */
    public record Section(String id, String heading, Kind add, List<Entry> entries) {}

    public String address() {
        return role.address() + "/draft";
    }

    /** What the reading was unsure of, and nobody corrected or accepted. */
    public List<RoleFinding> unsure() {
        return findings.stream().filter(RoleFinding::unsure).toList();
    }

    /** What the checks find in the draft as it stands. */
    public List<RoleFinding> found() {
        return findings.stream().filter(it -> !it.unsure()).toList();
    }

    /** Where a finding can be put right: the form of the statement or value on its first line, null where none is. */
    public @Nullable String toCorrect(RoleFinding finding) {
        for (int line = finding.lines().first(); line <= finding.lines().last(); line++) {
            String owner = owner(line);
            if (owner != null) {
                return address() + "?edit=" + owner + "#" + owner;
            }
        }
        return null;
    }

    /** What was not understood; it comes first. */
    public List<Entry> notUnderstood() {
        return of(Kind.OTHER).stream().filter(it -> !isHeading(it)).toList();
    }

    /** Headings are understood, they only say nothing of the role themselves. */
    public List<Entry> headings() {
        return of(Kind.OTHER).stream().filter(ReviewPage::isHeading).toList();
    }

    private static boolean isHeading(Entry entry) {
        return entry.text().equals(entry.statement().group());
    }

    public List<Value> values() {
        Map<String, Source> sources = draft.profile().sources();
        return Arrays.stream(ProfileValue.values())
                .map(it -> {
                    Source source = sources.get(it.source());
                    return new Value(it, it.of(draft.profile()), source == null ? null : source.lines());
                })
                .toList();
    }

    public List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        for (Kind kind :
                List.of(Kind.PURPOSE, Kind.DUTY, Kind.CRITERION, Kind.COMPETENCY, Kind.CAPABILITY, Kind.MEASURE)) {
            List<Entry> entries = kind == Kind.DUTY
                    ? profile.entries().stream()
                            .filter(it -> it.kind() == Kind.DUTY || it.kind() == Kind.DETAIL)
                            .toList()
                    : of(kind);
            sections.add(new Section("kind-" + kind.name(), kind.heading(), kind, entries));
        }
        return sections;
    }

    private List<Entry> of(Kind kind) {
        return profile.entries().stream().filter(it -> it.kind() == kind).toList();
    }

    /** The statement a line belongs to, null where it belongs to none. */
    public @Nullable String owner(int line) {
        return owners.get(line);
    }

    /** Those that could not be made again because their statement left the document. */
    public List<MadeCorrection> lost() {
        return corrections.stream().filter(MadeCorrection::lost).toList();
    }

    public @Nullable MadeCorrection last() {
        return corrections.isEmpty() ? null : corrections.getLast();
    }

    public static String aside(Entry entry) {
        ProfileStatement it = entry.statement();
        List<String> parts = new ArrayList<>();
        addTo(parts, it.group());
        addTo(parts, it.importance());
        addTo(parts, it.level());
        addTo(parts, it.methods().isEmpty() ? null : String.join(", ", it.methods()));
        return String.join(" · ", parts);
    }

    private static void addTo(List<String> parts, @Nullable Object part) {
        if (part != null && !Objects.toString(part).isBlank()) {
            parts.add(part.toString());
        }
    }
}
