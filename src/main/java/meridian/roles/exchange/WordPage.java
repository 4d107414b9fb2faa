package meridian.roles.exchange;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSimpleField;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSpacing;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/**
 * A Word document being written: real heading styles (so that it can be navigated), lists that Word counts, tables whose
 * first row is marked as their head, British English.
 */
final class WordPage {

    /** Half points: 11 point text. */
    private static final int TEXT_SIZE = 22;

    /** Twentieths of a point: A4, and the width between its margins of 2 cm. */
    private static final long PAGE_WIDTH = 11_906;

    private static final long PAGE_HEIGHT = 16_838;
    private static final long MARGIN = 1_134;
    private static final long TEXT_WIDTH = PAGE_WIDTH - 2 * MARGIN;

    private final XWPFDocument document;
    private final BigInteger figures;
    private final BigInteger bullets;
    private BigInteger numbering;

    WordPage(XWPFDocument document, String title) {
        this.document = document;
        document.getProperties().getCoreProperties().setTitle(title);
        styles(document.createStyles());
        paper(document.getDocument().getBody().addNewSectPr());
        foot(document.createFooter(HeaderFooterType.DEFAULT).createParagraph(), title);
        XWPFNumbering lists = document.createNumbering();
        figures = lists.addAbstractNum(new XWPFAbstractNum(levels(1, STNumberFormat.DECIMAL, "%1.")));
        bullets = lists.addNum(lists.addAbstractNum(new XWPFAbstractNum(levels(2, STNumberFormat.BULLET, "•"))));
        numbering = lists.addNum(figures);
    }

    private static void paper(CTSectPr section) {
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(PAGE_WIDTH));
        size.setH(BigInteger.valueOf(PAGE_HEIGHT));
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(MARGIN));
        margins.setBottom(BigInteger.valueOf(MARGIN));
        margins.setLeft(BigInteger.valueOf(MARGIN));
        margins.setRight(BigInteger.valueOf(MARGIN));
        margins.setFooter(BigInteger.valueOf(MARGIN / 2));
    }

    /** Which document a printed sheet is of, and which sheet it is. */
    private static void foot(XWPFParagraph paragraph, String title) {
        paragraph.setAlignment(ParagraphAlignment.RIGHT);
        XWPFRun run = paragraph.createRun();
        run.setFontSize(9);
        run.setText(title + ", page ");
        CTSimpleField number = paragraph.getCTP().addNewFldSimple();
        number.setInstr("PAGE");
        CTR shown = number.addNewR();
        shown.addNewRPr().addNewSz().setVal(BigInteger.valueOf(18));
        shown.addNewT().setStringValue("1");
    }

    private static void styles(XWPFStyles styles) {
        styles.setSpellingLanguage("en-GB");
        CTRPr text = styles.getCtStyles() == null
                ? null
                : styles.getDefaultRunStyle().getRPr();
        if (text != null) {
            text.addNewRFonts().setAscii("Arial");
            text.addNewSz().setVal(BigInteger.valueOf(TEXT_SIZE));
        }
        style(styles, "Title", "Title", -1, 40);
        style(styles, "Heading1", "heading 1", 0, 30);
        style(styles, "Heading2", "heading 2", 1, 25);
    }

    private static void style(XWPFStyles styles, String id, String name, int level, int size) {
        CTStyle style = CTStyle.Factory.newInstance();
        style.setStyleId(id);
        style.setType(STStyleType.PARAGRAPH);
        style.addNewName().setVal(name);
        style.addNewQFormat();
        var paragraph = style.addNewPPr();
        paragraph.addNewKeepNext();
        CTSpacing spacing = paragraph.addNewSpacing();
        spacing.setBefore(BigInteger.valueOf(240));
        spacing.setAfter(BigInteger.valueOf(100));
        if (level >= 0) {
            paragraph.addNewOutlineLvl().setVal(BigInteger.valueOf(level));
        }
        CTRPr run = style.addNewRPr();
        run.addNewB();
        run.addNewSz().setVal(BigInteger.valueOf(size));
        styles.addStyle(new XWPFStyle(style));
    }

    private static CTAbstractNum levels(int id, STNumberFormat.Enum format, String text) {
        CTAbstractNum list = CTAbstractNum.Factory.newInstance();
        list.setAbstractNumId(BigInteger.valueOf(id));
        for (int depth = 0; depth < 2; depth++) {
            CTLvl level = list.addNewLvl();
            level.setIlvl(BigInteger.valueOf(depth));
            level.addNewStart().setVal(BigInteger.ONE);
            level.addNewNumFmt().setVal(format);
            level.addNewLvlText().setVal(text);
            var indent = level.addNewPPr().addNewInd();
            indent.setLeft(BigInteger.valueOf(567L * (depth + 1)));
            indent.setHanging(BigInteger.valueOf(425));
        }
        return list;
    }

    void title(String words) {
        styled("Title", words);
    }

    void heading(int level, String words) {
        styled("Heading" + level, words);
    }

    private void styled(String style, String words) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(style);
        paragraph.createRun().setText(words);
    }

    void paragraph(String words) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setSpacingAfter(120);
        XWPFRun run = paragraph.createRun();
        boolean first = true;
        for (String line : words.split("\n", -1)) {
            if (!first) {
                run.addBreak();
            }
            run.setText(line);
            first = false;
        }
    }

    /** The next numbered items count from 1. */
    void startNumbering() {
        numbering = document.getNumbering().addNum(figures);
    }

    void numbered(String words) {
        item(numbering, 0, words);
    }

    void point(int depth, String words) {
        item(bullets, depth, words);
    }

    private void item(BigInteger list, int depth, String words) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setNumID(list);
        paragraph.setNumILvl(BigInteger.valueOf(depth));
        paragraph.setSpacingAfter(80);
        paragraph.createRun().setText(words);
    }

    /** A table of two columns, the first of which names what the second says. */
    void facts(List<List<String>> facts) {
        if (!facts.isEmpty()) {
            XWPFTable table = document.createTable(facts.size(), 2);
            columns(table, List.of(1, 2));
            for (int i = 0; i < facts.size(); i++) {
                cell(table.getRow(i), 0, facts.get(i).get(0), true);
                cell(table.getRow(i), 1, facts.get(i).get(1), false);
            }
        }
    }

    /**
     * A table under a heading; nothing where it has no rows.
     *
     * @param shares how wide each column is beside the others
     */
    void table(int level, String heading, List<String> columns, List<Integer> shares, List<List<String>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        heading(level, heading);
        XWPFTable table = document.createTable(rows.size() + 1, columns.size());
        columns(table, shares);
        table.getRow(0).setRepeatHeader(true);
        fill(table.getRow(0), columns, true);
        for (int i = 0; i < rows.size(); i++) {
            table.getRow(i + 1).setCantSplitRow(true);
            fill(table.getRow(i + 1), rows.get(i), false);
        }
    }

    /** Word takes the widths from the grid and the cells, LibreOffice from the grid alone. */
    private static void columns(XWPFTable table, List<Integer> shares) {
        table.setWidth("100%");
        table.setCellMargins(40, 100, 40, 100);
        long all = shares.stream().mapToInt(Integer::intValue).sum();
        CTTblGrid grid = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        for (int i = 0; i < shares.size(); i++) {
            BigInteger width = BigInteger.valueOf(TEXT_WIDTH * shares.get(i) / all);
            (i < grid.sizeOfGridColArray() ? grid.getGridColArray(i) : grid.addNewGridCol()).setW(width);
            for (XWPFTableRow row : table.getRows()) {
                row.getCell(i).setWidth(width.toString());
            }
        }
    }

    private static void fill(XWPFTableRow row, List<String> cells, boolean bold) {
        for (int i = 0; i < cells.size(); i++) {
            cell(row, i, cells.get(i), bold);
        }
    }

    private static void cell(XWPFTableRow row, int column, String words, boolean bold) {
        XWPFRun run = row.getCell(column).getParagraphs().getFirst().createRun();
        run.setBold(bold);
        run.setText(words);
    }
}
