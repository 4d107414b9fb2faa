package meridian.roles.reading.understanding;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import meridian.roles.reading.blocks.Letters;
import meridian.roles.reading.vocabulary.Field;
import meridian.roles.reading.vocabulary.Kind;
import meridian.roles.reading.vocabulary.Phrases;
import org.jspecify.annotations.Nullable;

/** The single values a document's head gives, each with where it was read: the first of a kind counts. */
final class Header {

    /** What a key has in it that names a part of the employer of several departments. */
    private static final Phrases DIRECTORATE = Phrases.of("directorate", "branch");

    private static final int LONGEST_VALUE = 160;

    private final Map<Field, Sourced<String>> values = new EnumMap<>(Field.class);

    /** Whether the field that gave the directorate calls it something else. */
    private boolean divided;

    private Header() {}

    static Header of(List<Facts.Known> facts, List<Section> sections, Cues cues) {
        Header header = new Header();
        for (Facts.Known fact : facts) {
            header.take(fact);
        }
        header.reportsTo(sections, cues);
        header.employer(sections);
        header.partOfEmployer();
        header.department(sections, cues);
        header.division();
        header.grade(sections, facts, cues);
        return header;
    }

    /** The value of a field, null where the document gives none. */
    @Nullable
    Sourced<String> value(Field field) {
        return values.get(field);
    }

    private void take(Facts.Known fact) {
        String text = fact.value().text();
        if (text.isBlank()
                || text.length() > LONGEST_VALUE
                || values.containsKey(fact.field())
                || text.startsWith("{{")
                || Placeholders.isOne(text)) {
            return;
        }
        String value = switch (fact.field()) {
            case GRADE -> PostGrade.inField(fact.key(), text);
            case REPORTSTO, ACCOUNTABLETO -> ReportsTo.inField(text);
            case DEPARTMENT, DIRECTORATE, SECTION, ORGANISATION, FAMILY -> Letters.withoutEndMarks(text);
            default -> null;
        };
        boolean named = fact.field() == Field.GRADE || fact.field() == Field.REPORTSTO;
        if (value != null && !value.isBlank() && (named || fact.around() != Kind.APART)) {
            values.put(fact.field(), new Sourced<>(value, fact.lines()));
            divided |= fact.field() == Field.DIRECTORATE && !DIRECTORATE.isIn(fact.key());
        }
    }

    /** Whom the post is accountable to is whom it reports to, where no field says that. */
    private void reportsTo(List<Section> sections, Cues cues) {
        Sourced<String> accountable = values.get(Field.ACCOUNTABLETO);
        if (accountable != null) {
            values.putIfAbsent(Field.REPORTSTO, accountable);
        }
        if (!values.containsKey(Field.REPORTSTO)) {
            put(Field.REPORTSTO, ReportsTo.inWords(sections, cues));
        }
    }

    /** The employer as the text speaks of it; a digital unit is the department where no field names another. */
    private void employer(List<Section> sections) {
        if (values.containsKey(Field.ORGANISATION)) {
            return;
        }
        Sourced<String> employer = Employer.of(sections);
        boolean unit = employer != null && Employer.isUnit(employer.value());
        boolean placed = values.containsKey(Field.DEPARTMENT)
                || values.containsKey(Field.DIRECTORATE)
                || values.containsKey(Field.SECTION);
        if (!(unit && placed)) {
            put(unit ? Field.DEPARTMENT : Field.ORGANISATION, employer);
        }
    }

    /** "Department of Botany, Northmoor University": two fields said as one. */
    private void partOfEmployer() {
        Sourced<String> employer = values.get(Field.ORGANISATION);
        PartOfBody both = employer == null ? null : PartOfBody.of(employer.value());
        if (employer != null && both != null && !values.containsKey(Field.DEPARTMENT)) {
            values.put(Field.ORGANISATION, new Sourced<>(both.body(), employer.lines()));
            values.put(Field.DEPARTMENT, new Sourced<>(both.part(), employer.lines()));
        }
    }

    private void department(List<Section> sections, Cues cues) {
        if (!values.containsKey(Field.DEPARTMENT)) {
            put(Field.DEPARTMENT, Employer.department(sections));
        }
        for (Field field : List.of(Field.DEPARTMENT, Field.DIRECTORATE)) {
            if (!values.containsKey(field)) {
                put(field, Unit.of(field, sections, cues));
            }
        }
    }

    /** "Division: Ferries": the part of the employer that the post is in, where no other is named and it is not called a directorate. */
    private void division() {
        Sourced<String> division = values.get(Field.DIRECTORATE);
        if (divided && division != null && !values.containsKey(Field.DEPARTMENT)) {
            values.put(Field.DEPARTMENT, division);
            values.remove(Field.DIRECTORATE);
        }
    }

    private void grade(List<Section> sections, List<Facts.Known> facts, Cues cues) {
        if (!values.containsKey(Field.GRADE)) {
            put(Field.GRADE, PostGrade.inWords(facts, sections, cues));
        }
    }

    private void put(Field field, @Nullable Sourced<String> value) {
        if (value != null) {
            values.put(field, value);
        }
    }
}
