package meridian.access.privacy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a person for one purpose.
 *
 * @param name as the person is told: "Signing in"
 * @param why what for, as a sentence
 * @param bases why the law lets it; each organisation has one of them, by what it is
 * @param seenBy who sees it, in sentences
 * @param atErasure what becomes of it when the person is erased, and why what stays does; null where all of it goes
 */
public record Category(
        String name,
        String why,
        List<LawfulBasis> bases,
        String seenBy,
        @Nullable String atErasure,
        List<PersonalTable> tables) {

    public Category {
        bases = List.copyOf(bases);
        tables = List.copyOf(tables);
        if (why.isBlank() || seenBy.isBlank() || bases.isEmpty() || tables.isEmpty()) {
            throw new IllegalArgumentException(name + " lacks why, basis, seen by, or its tables");
        }
        boolean allGoes = tables.stream()
                .flatMap(it -> it.columns().stream())
                .allMatch(it -> it.atErasure() == PersonalColumn.AtErasure.ERASED
                        || it.atErasure() == PersonalColumn.AtErasure.NOTHING);
        if (allGoes != (atErasure == null)) {
            throw new IllegalArgumentException(
                    name + " says what becomes of it at erasure, and only where something stays");
        }
    }

    /** What is kept, each once: as it is labelled, and what becomes of it at erasure. */
    public List<PersonalColumn> told() {
        Map<String, PersonalColumn> byLabel = new LinkedHashMap<>();
        tables.stream()
                .flatMap(it -> it.columns().stream())
                .filter(it -> it.whose() != PersonalColumn.Whose.CONTEXT && it.whose() != PersonalColumn.Whose.COPY)
                .forEach(it -> byLabel.putIfAbsent(it.label(), it));
        return List.copyOf(byLabel.values());
    }

    /** How long it is kept, each once. */
    public List<String> kept() {
        return tables.stream().map(it -> it.kept().words()).distinct().toList();
    }
}
