package meridian.roles.reading.understanding;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import meridian.roles.reading.blocks.Block;
import meridian.roles.reading.blocks.Letters;
import org.jspecify.annotations.Nullable;

/** A document's tables that give skills, or the attributes of responsibility, a level each as a figure. */
final class SkillTables {

    /** Fewer attributes of one level could as well be skills that are called so. */
    private static final int FEWEST_ATTRIBUTES = 3;

    private final Set<String> skills = new HashSet<>();
    private @Nullable Sourced<Integer> level;

    private SkillTables() {}

    static SkillTables of(List<Section> sections) {
        SkillTables tables = new SkillTables();
        for (Section section : sections) {
            for (Entry entry : section.entries()) {
                if (entry instanceof Entry.Table table && Capabilities.areFigures(table)) {
                    tables.take(table);
                }
            }
        }
        return tables;
    }

    /** The level that a table gives every attribute of responsibility in it, null where none does. */
    @Nullable
    Sourced<Integer> level() {
        return level;
    }

    /** The sections that describe a skill of a table under its name, and ask for nothing. */
    Set<Section> described(List<Section> sections) {
        Set<Section> described = new HashSet<>();
        if (!skills.isEmpty()) {
            for (Section section : sections) {
                if (skills.contains(section.key())) {
                    described.add(section);
                }
            }
        }
        return described;
    }

    private void take(Entry.Table table) {
        int attributes = 0;
        Set<String> levels = new HashSet<>();
        for (Block.Row row : table.rows().subList(1, table.rows().size())) {
            String name = Letters.key(Capabilities.name(row));
            if (Competencies.isAttribute(name)) {
                attributes++;
                levels.add(row.cells().getLast().text());
            } else if (!name.isEmpty()) {
                skills.add(name);
            }
        }
        String one = levels.size() == 1 ? levels.iterator().next() : "";
        if (attributes >= FEWEST_ATTRIBUTES && one.length() == 1 && Character.isDigit(one.charAt(0))) {
            level = new Sourced<>(Integer.valueOf(one), table.lines());
        }
    }
}
