package meridian.roles.reading;

import static meridian.roles.reading.ExportedLayout.CAPABILITIES;
import static meridian.roles.reading.ExportedLayout.COMPETENCIES;
import static meridian.roles.reading.ExportedLayout.CRITERIA;
import static meridian.roles.reading.ExportedLayout.DUTIES;
import static meridian.roles.reading.ExportedLayout.MARK;
import static meridian.roles.reading.ExportedLayout.MEASURES;
import static meridian.roles.reading.ExportedLayout.METHODS;
import static meridian.roles.reading.ExportedLayout.OTHER;
import static meridian.roles.reading.ExportedLayout.PAY;
import static meridian.roles.reading.ExportedLayout.PURPOSE;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import meridian.roles.profile.Lines;
import meridian.roles.profile.ProfileJson;
import meridian.roles.profile.RoleProfile;
import meridian.roles.reading.blocks.SourceText;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Document;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Reads what Meridian itself wrote as Markdown, also after a person edited it. What does not fit the {@link ExportedLayout
 * layout} is kept in {@code other}.
 */
final class ExportedMarkdown {

    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .build();

    private final List<ExportedRole> roles = new ArrayList<>();
    private ExportedRole role;
    private @Nullable String section;
    private @Nullable String group;
    /** Headings no statement has followed yet: they are part of the first that does. */
    private @Nullable Lines waiting;

    private String waitingText = "";

    private ExportedMarkdown(Lines mark) {
        role = new ExportedRole(null, mark);
        role.sources.put("layout", new RoleProfile.Source(mark));
    }

    static boolean isExported(SourceText source) {
        return source.text().startsWith(MARK) || source.text().equals(MARK.stripTrailing());
    }

    static List<RoleProfile> read(String name, SourceText source) {
        int marked = (int) MARK.lines().count();
        String text = source.text();
        String body = "\n".repeat(marked) + text.substring(Math.min(text.length(), MARK.length()));
        ExportedMarkdown reading = new ExportedMarkdown(new Lines(1, marked));
        Document document = (Document) PARSER.parse(body);
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            reading.take(node);
        }
        return reading.finished(name);
    }

    private List<RoleProfile> finished(String name) {
        flushWaiting();
        if (roles.isEmpty()) {
            roles.add(role);
        }
        List<RoleProfile> profiles = new ArrayList<>();
        for (int i = 0; i < roles.size(); i++) {
            profiles.add(roles.get(i).profile(name, i + 1, roles.size()));
        }
        return profiles;
    }

    private void take(Node node) {
        Lines lines = lines(node);
        switch (node) {
            case Heading heading when heading.getLevel() == 1 -> begin(emptyToNull(text(heading)), lines);
            case Heading heading -> head(heading, lines);
            case BulletList list -> items(list);
            case TableBlock table -> table(table);
            default -> paragraph(text(node), lines);
        }
        role.reaches(lines);
    }

    private void begin(@Nullable String title, Lines lines) {
        flushWaiting();
        ExportedRole begun = new ExportedRole(title, lines);
        if (roles.isEmpty()) {
            begun.sources.putAll(role.sources);
            begun.other.addAll(role.other);
        }
        role = begun;
        roles.add(begun);
        section = null;
        group = null;
    }

    private void head(Heading heading, Lines lines) {
        String words = text(heading);
        if (heading.getLevel() == 2) {
            flushWaiting();
            section = words;
            group = null;
        } else {
            group = emptyToNull(words);
        }
        waiting = waiting == null ? lines : waiting.through(lines);
        waitingText = waitingText.isEmpty() ? words : waitingText + " " + words;
    }

    private void flushWaiting() {
        if (waiting != null && !waitingText.isBlank()) {
            role.other.add(new RoleProfile.Other(null, waitingText, waiting));
        }
        waiting = null;
        waitingText = "";
    }

    private Lines withHeading(Lines lines) {
        Lines both = waiting == null ? lines : waiting.through(lines);
        waiting = null;
        waitingText = "";
        return both;
    }

    private void paragraph(String words, Lines own) {
        if (words.isBlank()) {
            return;
        }
        Lines lines = withHeading(own);
        if (PURPOSE.equals(section)) {
            role.purpose.add(new RoleProfile.Statement(words, lines));
        } else if (COMPETENCIES.equals(section) && group != null) {
            role.competencies.add(new RoleProfile.Competency(group, words, lines));
        } else {
            String heading = group == null && !OTHER.equals(section) ? section : group;
            role.other.add(new RoleProfile.Other(heading, words, lines));
        }
    }

    private void items(BulletList list) {
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            String words = item.getFirstChild() instanceof Paragraph first ? text(first) : "";
            Lines own = item.getFirstChild() == null ? lines(item) : lines(item.getFirstChild());
            List<RoleProfile.Statement> details = details(item);
            switch (section) {
                case DUTIES -> role.duties.add(new RoleProfile.Responsibility(group, words, details, withHeading(own)));
                case MEASURES -> role.measures.add(new RoleProfile.Statement(words, withHeading(own)));
                case null, default -> {
                    if (section != null || !role.entry(words, own)) {
                        paragraph(words, own);
                    }
                    details.forEach(detail -> paragraph(detail.text(), detail.lines()));
                }
            }
        }
    }

    private static List<RoleProfile.Statement> details(Node item) {
        List<RoleProfile.Statement> details = new ArrayList<>();
        Node first = item.getFirstChild();
        for (Node node = first == null ? null : first.getNext(); node != null; node = node.getNext()) {
            if (node instanceof BulletList nested) {
                for (Node one = nested.getFirstChild(); one != null; one = one.getNext()) {
                    details.add(new RoleProfile.Statement(text(one), lines(one)));
                }
            } else {
                details.add(new RoleProfile.Statement(text(node), lines(node)));
            }
        }
        return details;
    }

    private void table(TableBlock table) {
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
                if (part instanceof TableHead) {
                    waiting = withHeading(lines(row));
                    waitingText = text(row);
                } else if (row instanceof TableRow) {
                    row(cells(row), lines(row));
                }
            }
        }
    }

    private void row(List<String> cells, Lines own) {
        Lines lines = withHeading(own);
        if (CAPABILITIES.equals(section) && cells.size() == 2) {
            role.capabilities.add(new RoleProfile.Capability(cells.get(0), emptyToNull(cells.get(1)), lines));
        } else if (METHODS.equals(section) && cells.size() == 2) {
            role.methods.add(new RoleProfile.AssessmentMethod(cells.get(0), cells.get(1), lines));
        } else if (CRITERIA.equals(section) && cells.size() == 4) {
            role.criteria.add(new RoleProfile.Criterion(
                    emptyToNull(cells.get(0)), importance(cells.get(1)), cells.get(2), codes(cells.get(3)), lines));
        } else if (PAY.equals(section) && cells.size() == 5 && isAmount(cells.get(1)) && isAmount(cells.get(2))) {
            role.pay.add(new RoleProfile.Pay(
                    emptyToNull(cells.get(0)),
                    amount(cells.get(1)),
                    amount(cells.get(2)),
                    cells.get(3),
                    cells.get(4),
                    lines));
        } else {
            paragraph(String.join(" | ", cells), lines);
        }
    }

    private static RoleProfile.@Nullable Importance importance(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "essential" -> RoleProfile.Importance.ESSENTIAL;
            case "desirable" -> RoleProfile.Importance.DESIRABLE;
            default -> null;
        };
    }

    private static List<String> codes(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split("\\s*,\\s*"));
    }

    private static boolean isAmount(String cell) {
        return cell.isEmpty() || cell.matches("\\d{1,12}(\\.\\d{1,4})?");
    }

    private static @Nullable BigDecimal amount(String cell) {
        return cell.isEmpty() ? null : ProfileJson.plain(new BigDecimal(cell));
    }

    private static List<String> cells(Node row) {
        List<String> cells = new ArrayList<>();
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            if (cell instanceof TableCell) {
                cells.add(text(cell));
            }
        }
        return cells;
    }

    private static @Nullable String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static Lines lines(Node node) {
        List<SourceSpan> spans = node.getSourceSpans();
        return spans.isEmpty()
                ? Lines.of(1)
                : new Lines(spans.getFirst().getLineIndex() + 1, spans.getLast().getLineIndex() + 1);
    }

    private static String text(Node node) {
        StringBuilder words = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                words.append(text.getLiteral());
            }

            @Override
            public void visit(Code code) {
                words.append(code.getLiteral());
            }

            @Override
            public void visit(SoftLineBreak softLineBreak) {
                words.append(' ');
            }

            @Override
            public void visit(HardLineBreak hardLineBreak) {
                words.append('\n');
            }

            @Override
            public void visit(HtmlInline html) {
                words.append(html.getLiteral().startsWith("<br") ? "\n" : html.getLiteral());
            }
        });
        return words.toString();
    }
}
